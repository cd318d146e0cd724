#!/usr/bin/env node
/** `npx takwin-verify`: whether a certificate is what it says, without trusting the page that shows it. */
import { readFileSync } from 'node:fs'
import { Option, program } from 'commander'
import * as z from 'zod/mini'
import { type Language, languages } from '../../content/schema.ts'
import type { DidDocument } from '../../functions/documents/credential/issuer.ts'
import {
  isProven,
  type Sources,
  type Verification,
  verify,
} from '../../functions/documents/verification/verify.ts'
import { headingOf, inWords, verificationWords } from '../../functions/documents/verification/words.ts'

interface Asked {
  language: Language
  issuer?: string
  did?: string
  list?: string
  json?: true
}

const exitCodes: Record<Verification['standing'], number> = { valid: 0, invalid: 1, unsure: 1, unreadable: 2 }
const signs = { passed: '✓', failed: '✗', unknown: '?' }
const patienceMs = 10_000

program
  .name('takwin-verify')
  .description('Checks a certificate, step by step: its PDF, or its credential as JSON.')
  .argument('<file>', 'the certificate')
  .option('--issuer <did>', 'whom you expect it from, as did:web:takwin.ma; else whoever it names')
  .option('--did <file>', 'the issuer’s document, did.json, instead of what its site says')
  .option('--list <file>', 'the status list, instead of what the issuer’s site says')
  .addOption(new Option('--language <language>', 'to answer in').choices(languages).default('en'))
  .option('--json', 'print what a program can read')
  .addHelpText(
    'after',
    '\nEnds with 0 where it is valid, with 1 where it is not or not everything could be checked, and with 2 where there is none.',
  )
  .showHelpAfterError()
  .action(run)

async function run(path: string, asked: Asked): Promise<void> {
  const file = fileAt(path)
  const verification = file
    ? await verify(file, sourcesFor(asked))
    : ({ standing: 'unreadable', steps: [{ step: 'read', outcome: 'failed' }] } satisfies Verification)
  console.log(asked.json ? JSON.stringify(verification, null, 2) : drawn(verification, asked.language))
  process.exitCode = exitCodes[verification.standing]
}

function fileAt(path: string): Uint8Array | undefined {
  try {
    return new Uint8Array(readFileSync(path))
  } catch {
    return undefined
  }
}

/** The network is asked for what no file was given for. */
const sourcesFor = ({ issuer, did, list }: Asked): Sources => ({
  now: new Date(),
  async did(named) {
    if (issuer && issuer !== named) return 'foreign'
    const document = await (did ? jsonIn(did) : fetched(didUrl(named), (answer) => answer.json()))
    const read = z.safeParse(didSchema, document)
    if (!read.success) return undefined
    return read.data.id === named ? (document as DidDocument) : 'foreign'
  },
  statusList: (url) => (list ? jsonIn(list) : fetched(url, (answer) => answer.json())),
  sheet: (url) => fetched(url, (answer) => answer.bytes()),
  gone: (url) => fetched(url, (answer) => answer.json(), 410),
})

const didSchema = z.looseObject({
  id: z.string(),
  verificationMethod: z.array(z.looseObject({ id: z.string(), publicKeyMultibase: z.string() })),
})

/** Of a `did:web` without a path: https://w3c-ccg.github.io/did-method-web/#read-resolve */
function didUrl(did: string): string | undefined {
  const [, host] = /^did:web:([^:/?#]+)$/.exec(did) ?? []
  if (!host) return undefined
  const name = decodeURIComponent(host)
  return `${/^localhost(:|$)/.test(name) ? 'http' : 'https'}://${name}/.well-known/did.json`
}

async function fetched<T>(
  url: string | undefined,
  read: (answer: Response) => Promise<T>,
  status = 200,
): Promise<T | undefined> {
  if (!url) return undefined
  try {
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patienceMs) })
    return answer.status === status ? await read(answer) : undefined
  } catch {
    return undefined
  }
}

async function jsonIn(path: string): Promise<unknown> {
  const file = fileAt(path)
  try {
    return file && JSON.parse(Buffer.from(file).toString())
  } catch {
    return undefined
  }
}

function drawn(verification: Verification, language: Language): string {
  const { steps, claims } = verification
  const words = verificationWords[language]
  const taken = steps.map((step) => `  ${signs[step.outcome]} ${inWords(step, language)}`)
  const fate = steps.at(-1)?.fate
  const said = claims && [
    '',
    isProven(verification) ? words.says : words.claims,
    ...claims.names.map((name) => `  ${words.name}: ${plain(name)}`),
    `  ${claims.attests ? words.attests : words.course}: ${plain(claims.course)}`,
    ...(claims.attests
      ? claims.about.map((each) => `  ${words.means}: ${plain(each)}`)
      : [`  ${words.competencies}: ${plain(claims.competencies.join(' · '))}`]),
    `  ${words.issued}: ${plain(claims.issuedAt)}`,
    ...(claims.issuer.name ? [`  ${words.issuer}: ${plain(claims.issuer.name)}`] : []),
    `  ${words.key}: ${plain(claims.issuer.id)}`,
    ...(claims.id ? [`  ${words.address}: ${plain(claims.id)}`] : []),
  ]
  const instead = fate?.error === 'replaced' ? [`    ${words.successor}: ${plain(fate.replacedBy)}`] : []
  return [headingOf(verification, language), '', ...taken, ...instead, ...(said ?? [])].join('\n')
}

/** Nothing that a file says moves a terminal's cursor or turns its direction. */
const plain = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '').trim()

await program.parseAsync()

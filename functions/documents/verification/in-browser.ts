/**
 * The page /verify once its script is there: a file is checked by the browser itself, and goes nowhere. Of this site alone it
 * asks the list of what is revoked, the original of the sheet, and what became of one that is revoked; without a connection it says that it could not. Where a
 * browser lacks what it takes, nothing is touched, and the page's forms do what they do without a script.
 */
import type { Language } from '../../../content/schema.ts'
import type { DidDocument } from '../credential/issuer.ts'
import { drawVerdict, type Verdict } from '../pages/verdict.ts'
import { mostBytes } from './credential-in.ts'
import { type Sources, verify } from './verify.ts'
import { verificationWords } from './words.ts'

const patienceMs = 10_000
const language = document.documentElement.lang as Language
const words = verificationWords[language]

/** Throws where the page lacks it: then the page does without this script. */
function part<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`)
  return found
}
const place = part('verdict', HTMLElement)
const byFile = part('by-file', HTMLFormElement)
const byNumber = part('by-number', HTMLFormElement)
const chosen = part('file', HTMLInputElement)
const pasted = part('credential', HTMLTextAreaElement)
const typed = part('id', HTMLInputElement)

/** Its path on this very site, wherever it says to be. Undefined where it cannot be had; throws without a connection. */
async function ask(path: string, status = 200): Promise<Response | undefined> {
  const answer = await fetch(path, { redirect: 'error', signal: AbortSignal.timeout(patienceMs) })
  return answer.status === status ? answer : undefined
}
async function had<T>(
  url: string,
  read: (answer: Response) => Promise<T>,
  status?: number,
): Promise<T | undefined> {
  try {
    const answer = await ask(new URL(url).pathname, status)
    return answer && (await read(answer))
  } catch {
    return undefined
  }
}

const did: DidDocument = JSON.parse(place.dataset.did ?? '')
const sources = (): Sources => ({
  did: async (issuer) => (issuer === did.id ? did : 'foreign'),
  statusList: (url) => had(url, (answer) => answer.json()),
  sheet: (url) => had(url, async (answer) => new Uint8Array(await answer.arrayBuffer())),
  gone: (url) => had(url, (answer) => answer.json(), 410),
  now: new Date(),
})

let latest = 0
/** What was asked for last is what is shown. */
async function show(work: () => Promise<Verdict | undefined>): Promise<void> {
  const turn = ++latest
  place.textContent = words.checking
  const verdict = await work()
  if (turn !== latest || !verdict) return
  document.querySelector('.lead')?.remove()
  place.innerHTML = drawVerdict(verdict, place.dataset.portal ?? '', language).markup
  place.scrollIntoView()
}

async function checked(file: Blob): Promise<Verdict> {
  if (file.size > mostBytes) return 'large'
  // It may have been moved since it was chosen.
  const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(0))
  return verify(new Uint8Array(bytes), sources())
}

/** What has no credential, its form asks the server for. */
async function looked(number: string): Promise<Verdict | undefined> {
  try {
    const credential = await ask(`/certificates/${encodeURIComponent(number)}.json`)
    if (credential) return checked(await credential.blob())
  } catch {
    return 'offline'
  }
  byNumber.submit()
  return undefined
}

function begin(): void {
  part('where', HTMLElement).textContent = words.local
  chosen.addEventListener('change', () => {
    const [file] = chosen.files ?? []
    if (file) void show(() => checked(file))
    pasted.value = ''
  })
  pasted.addEventListener('input', () => {
    chosen.value = ''
  })
  byFile.addEventListener('submit', (event) => {
    event.preventDefault()
    const file = chosen.files?.[0] ?? (pasted.value.trim() && new Blob([pasted.value]))
    void show(async () => (file ? checked(file) : 'empty'))
  })
  byNumber.addEventListener('submit', (event) => {
    event.preventDefault()
    void show(() => looked(typed.value.trim()))
  })
  // What misses the field by a little would otherwise be opened instead of the page.
  addEventListener('dragover', (event) => event.preventDefault())
  addEventListener('drop', (event) => {
    const { files } = event.dataTransfer ?? {}
    const [file] = files ?? []
    if (!files || !file) return
    event.preventDefault()
    chosen.files = files
    void show(() => checked(file))
  })
}

// Both are missing from older browsers, the latter also where there is no HTTPS.
if ('DecompressionStream' in globalThis && 'subtle' in crypto) begin()

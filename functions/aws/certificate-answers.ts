/** What of certificates is fetched by address: their pages and files, our keys, and lists of what still stands. */
import { readId } from '../documents/certificate-id.ts'
import { addressIn } from '../documents/pages/address.ts'
import type { Certificate } from '../documents/pages/certificate.ts'
import { certificatePage } from '../documents/pages/certificate-page.ts'
import { contentTypes, type Ending, findFile } from './certificate-files.ts'
import { findCertificate } from './certificates.ts'
import { facts } from './facts.ts'
import { languageOf } from './language-of.ts'
import { publicAnswer } from './page-answers.ts'
import { ownDid } from './signing.ts'
import { findStatusList, isStatusList } from './status-lists.ts'
import type { WebRequest, WebResponse } from './web.ts'
import { held, nowhere, open, page } from './web-answers.ts'

/** As many characters as the form takes. */
const longest = 64

/** What the form asks leads on to the certificate's own page. */
export function numberAnswer(request: WebRequest): WebResponse | Promise<WebResponse> {
  const typed = request.queryStringParameters?.id?.trim().slice(0, longest).toWellFormed()
  if (!typed) return publicAnswer('/certificates')(request)
  const location = addressIn(languageOf(request), `/certificates/${encodeURIComponent(typed)}`)
  return { statusCode: 303, headers: { location, 'cache-control': 'no-store' } }
}

/** A wrong number and one that was never given are looked up, and answered, alike. */
export async function certificateAnswer(request: WebRequest): Promise<WebResponse> {
  const [, typed = '', ending] =
    /^(.{1,64}?)(?:\.(pdf|png|json))?$/.exec(request.pathParameters?.id ?? '') ?? []
  const certificate = await findCertificate(readId(typed) ?? 'none')
  if (!certificate) return nowhere(request, 'certificate')
  return (
    (await fileAnswer(certificate, ending)) ??
    page(200, certificatePage(facts(), certificate, languageOf(request)))
  )
}

/**
 * Undefined where no file is asked for, or the page says more than the file would: of what does not stand. A revoked
 * credential is still handed out, as its status list says so to whoever checks it. One that was issued before there were
 * credentials has none, and a program that asks for it is told so.
 */
async function fileAnswer(
  { id, status }: Certificate,
  ending: string | undefined,
): Promise<WebResponse | undefined> {
  if (!isFile(ending)) return undefined
  const shown = status === 'valid' || (status === 'revoked' && ending === 'json')
  const file = shown ? await findFile(id, ending) : undefined
  if (file) return held(`takwin-${id}.${ending}`, contentTypes[ending], file)
  return ending === 'json' ? withoutCredential : undefined
}

const isFile = (ending = ''): ending is Ending => Object.hasOwn(contentTypes, ending)

const withoutCredential: WebResponse = {
  statusCode: 404,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify({ error: 'no-credential' }),
}

/** The keys that credentials are signed with, and were: https://w3c-ccg.github.io/did-method-web/. */
export const didAnswer = async (): Promise<WebResponse> =>
  open('application/did+json', JSON.stringify(await ownDid()))

/** Undefined where there is no such list: https://www.w3.org/TR/vc-bitstring-status-list/. */
export async function statusAnswer(list: string): Promise<WebResponse | undefined> {
  const found = isStatusList(list) && (await findStatusList(list))
  return found ? open('application/vc', found.text) : undefined
}

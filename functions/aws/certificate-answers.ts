/** What of certificates is fetched by address: their pages and files, our keys, and lists of what still stands. */
import { readId } from '../documents/certificate-id.ts'
import { addressIn } from '../documents/pages/address.ts'
import type { Certificate } from '../documents/pages/certificate.ts'
import { certificatePage } from '../documents/pages/certificate-page.ts'
import { goneOf } from '../documents/verification/gone.ts'
import { contentTypes, type Ending, findFile } from './certificate-files.ts'
import { findCertificate } from './certificates.ts'
import { variable } from './environment.ts'
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
 * credential is still handed out, as its status list says so to whoever checks it. A program that asks for one that is gone
 * is told so, and where the next is; likewise for what was issued before there were credentials.
 */
async function fileAnswer(
  certificate: Certificate,
  ending: string | undefined,
): Promise<WebResponse | undefined> {
  if (!isFile(ending)) return undefined
  const { id, status } = certificate
  const gone = ending === 'json' && goneOf(certificate, variable('PORTAL_URL'))
  if (gone) return unfit(410, gone)
  const shown = status === 'valid' || (status === 'revoked' && ending === 'json')
  const file = shown ? await findFile(id, ending) : undefined
  if (file) return held(`takwin-${id}.${ending}`, contentTypes[ending], file)
  return ending === 'json' ? unfit(404, { error: 'no-credential' }) : undefined
}

const isFile = (ending = ''): ending is Ending => Object.hasOwn(contentTypes, ending)

const unfit = (statusCode: number, why: object): WebResponse => ({
  statusCode,
  headers: {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
  },
  body: JSON.stringify(why),
})

/** The keys that credentials are signed with, and were: https://w3c-ccg.github.io/did-method-web/. */
export const didAnswer = async (): Promise<WebResponse> =>
  open('application/did+json', JSON.stringify(await ownDid()))

/** Undefined where there is no such list: https://www.w3.org/TR/vc-bitstring-status-list/. */
export async function statusAnswer(list: string): Promise<WebResponse | undefined> {
  const found = isStatusList(list) && (await findStatusList(list))
  return found ? open('application/vc', found.text) : undefined
}

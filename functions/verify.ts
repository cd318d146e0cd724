/** The page on which anybody checks a certificate: their own browser does it, and where it cannot, this does. */
import { browserScript } from './aws/browser-script.ts'
import { facts } from './aws/facts.ts'
import { languageOf } from './aws/language-of.ts'
import { ownDid } from './aws/signing.ts'
import { credentialOf, ownSources } from './aws/verification-sources.ts'
import { serving, type WebRequest, type WebResponse } from './aws/web.ts'
import { lasting, nowhere, page } from './aws/web-answers.ts'
import { policyWith } from './documents/pages/content-security-policy.ts'
import type { Verdict } from './documents/pages/verdict.ts'
import { verifyPage } from './documents/pages/verify-page.ts'
import { verify } from './documents/verification/verify.ts'
import type { Notice } from './documents/verification/words.ts'
import { readVerifyForm } from './documents/verify-form.ts'

const statuses: Partial<Record<Notice, number>> = { empty: 400, large: 413, unknown: 404 }

export const handler = serving(
  { 'GET /verify': show, 'POST /verify': take, 'GET /verify/{script}': scriptByName },
  nowhere,
)

async function show(request: WebRequest): Promise<WebResponse> {
  const number = request.queryStringParameters?.id?.trim().slice(0, 64).toWellFormed()
  return number ? answer(request, await judged(request, await credentialOf(number)), number) : answer(request)
}

/** What is sent is read, judged and forgotten. */
async function take(request: WebRequest): Promise<WebResponse> {
  return answer(request, await judged(request, await readVerifyForm(request)))
}

async function judged(request: WebRequest, file: Uint8Array | Notice): Promise<Verdict> {
  return typeof file === 'string' ? file : verify(file, ownSources(request.requestContext.timeEpoch))
}

async function answer(request: WebRequest, verdict?: Verdict, number?: string): Promise<WebResponse> {
  const script = browserScript()
  const status = (typeof verdict === 'string' && statuses[verdict]) || 200
  const drawn = verifyPage(facts(), languageOf(request), {
    script,
    did: await ownDid(),
    ...(verdict && { verdict }),
    ...(number && { number }),
  })
  return page(status, drawn, {
    'content-security-policy': policyWith(script.integrity),
    'cache-control': verdict ? 'no-store' : lasting,
  })
}

function scriptByName(request: WebRequest): WebResponse {
  const { path, text: body } = browserScript()
  if (request.rawPath !== path) return nowhere(request)
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  }
  return { statusCode: 200, headers, body }
}

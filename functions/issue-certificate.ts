/** Signs a certificate, draws it, stores it, and lets the conversation hand it over. The same order again ends in the same certificate. */
import { processPartialResponse, SqsFifoPartialProcessorAsync } from '@aws-lambda-powertools/batch'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { withCatalogue } from './aws/catalogue.ts'
import { putFile } from './aws/certificate-files.ts'
import { claimEntry, claimNumber, storeCertificate } from './aws/certificates.ts'
import { shipped, variable } from './aws/environment.ts'
import { putInbox } from './aws/inbox.ts'
import { log } from './aws/log.ts'
import { once } from './aws/once.ts'
import { type Order, readOrder } from './aws/orders.ts'
import { signer } from './aws/signing.ts'
import { openStatusList, strike } from './aws/strike.ts'
import { awardOf } from './documents/award.ts'
import { openPress } from './documents/certificate/draw.ts'
import { credentialOf } from './documents/credential/credential.ts'
import { signCredential } from './documents/credential/sign-credential.ts'
import type { StatusEntry } from './documents/credential/status-entry.ts'
import { toSeconds } from './documents/credential/to-seconds.ts'
import type { Award } from './documents/pages/certificate.ts'

const press = once(() => openPress(shipped('press')))
const processor = new SqsFifoPartialProcessorAsync()

export const handler = middy<SQSEvent, SQSBatchResponse>()
  .use(injectLambdaContext(log))
  .handler((batch, context) =>
    processPartialResponse(batch, carryOut, processor, {
      context,
      skipGroupOnError: true,
      throwOnFullBatchFailure: false,
    }),
  )

async function carryOut({ body }: SQSRecord): Promise<void> {
  const order = readOrder(body)
  return 'strike' in order ? strike(order.strike) : issue(order)
}

/** Every step may have been done before: what it ends in is then what was first. */
async function issue({ learner, to, at, ...order }: Order): Promise<void> {
  const id = await claimNumber(learner, order.course)
  const passed = { ...order, id, issuedAt: new Date(at).toISOString() }
  const award = await withCatalogue((catalogue) => awardOf(passed, catalogue))
  const entry = await claimEntry(id, award.issuedAt)
  await openStatusList(entry.list)
  const credential = await putFile(id, 'json', await sign(award, entry))
  const { language } = award
  const claims = {
    ...award,
    course: { ...award.course, title: award.course.title[language] },
    competencies: award.competencies.map(({ name }) => name[language]),
    url: `${variable('PORTAL_URL')}/certificates/${id}`,
  }
  await putFile(id, 'png', press().drawCard(claims))
  const pdf = await putFile(id, 'pdf', press().draw(claims, Buffer.from(credential).toString()))
  await storeCertificate(award, entry, pdf)
  const certified = { kind: 'certified', id: `c${id.slice(0, 7)}`, certificate: id } as const
  await putInbox({ ...certified, learner, from: to, at, course: order.course })
}

async function sign(award: Award, entry: StatusEntry): Promise<Uint8Array> {
  const portalUrl = variable('PORTAL_URL')
  const credential = credentialOf(award, portalUrl, entry)
  const signed = await signCredential(credential, portalUrl, signer(), toSeconds(award.issuedAt))
  return Buffer.from(JSON.stringify(signed))
}

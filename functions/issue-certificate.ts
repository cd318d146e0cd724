/** Draws a certificate, stores it, and lets the conversation hand it over. The same order again ends in the same certificate. */
import { processPartialResponse, SqsFifoPartialProcessorAsync } from '@aws-lambda-powertools/batch'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { withCatalogue } from './aws/catalogue.ts'
import { claimNumber, storeCertificate } from './aws/certificates.ts'
import { shipped, variable } from './aws/environment.ts'
import { putInbox } from './aws/inbox.ts'
import { log } from './aws/log.ts'
import { once } from './aws/once.ts'
import { type Order, readOrder } from './aws/orders.ts'
import { awardOf } from './documents/award.ts'
import { openPress } from './documents/certificate/draw.ts'

const press = once(() => openPress(shipped('press')))
const processor = new SqsFifoPartialProcessorAsync()

export const handler = middy<SQSEvent, SQSBatchResponse>()
  .use(injectLambdaContext(log))
  .handler((batch, context) =>
    processPartialResponse(batch, issue, processor, {
      context,
      skipGroupOnError: true,
      throwOnFullBatchFailure: false,
    }),
  )

async function issue(record: SQSRecord): Promise<void> {
  const { learner, to, at, ...order }: Order = readOrder(record.body)
  const id = await claimNumber(learner, order.course)
  const passed = { ...order, id, issuedAt: new Date(at).toISOString() }
  const award = await withCatalogue((catalogue) => awardOf(passed, catalogue))
  const { language } = award
  const claims = {
    ...award,
    course: { ...award.course, title: award.course.title[language] },
    competencies: award.competencies.map(({ name }) => name[language]),
    url: `${variable('PORTAL_URL')}/certificates/${id}`,
  }
  await storeCertificate(award, { pdf: press().draw(claims), png: press().drawCard(claims) })
  const certified = { kind: 'certified', id: `c${id.slice(0, 7)}`, certificate: id } as const
  await putInbox({ ...certified, learner, from: to, at, course: order.course })
}

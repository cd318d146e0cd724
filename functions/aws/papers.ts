/** What was chosen in exams, for those who write them: a row an exam, and nobody in it. */
import { randomUUID } from 'node:crypto'
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { drawQuestions } from '../../bots/engine/draw-questions.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { type Examined, scoreOf } from '../../bots/engine/say.ts'
import { answeredIn, answersOn } from '../documents/papers.ts'
import { withCatalogue } from './catalogue.ts'
import { settleOnce } from './deliveries.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'
import { sendingId } from './sending-id.ts'
import { unlessRefused } from './unless-refused.ts'

const client = once(() => new DynamoDBClient({}))

const daySeconds = 24 * 3600
/** As long as SQS may bring a turn again; after it nothing leads from an exam to whoever sat it. */
const linkedSeconds = 14 * daySeconds
const keptSeconds = 3 * 365 * daySeconds
const monthSeconds = 30 * daySeconds

/**
 * Once, however often the turn is carried out. What was drawn follows from the learner, and from how often they had tried;
 * an exam whose questions the author has changed meanwhile is left out. The row tells its month and not its moment, by which
 * somebody could be found. `learner` as stored after the exam.
 */
export async function keepPaper(learner: Learner, after: Examined, inbound: Inbound): Promise<void> {
  const { course, passed, gave } = after
  if (gave === undefined) return
  const { tries = 0 } = learner.courses[course] ?? {}
  const paper = await withCatalogue(({ courses: { [course]: taught } }) => {
    if (!taught) return undefined
    const draw = drawQuestions(taught, learner.id, passed ? tries : tries - 1)
    const answers = answersOn(taught, draw, gave)
    return answers?.filter(isRight).length === scoreOf(after).right
      ? { version: taught.version, answers }
      : undefined
  })
  if (!paper) return
  const id = await settleOnce(`${sendingId(learner.id, inbound.id)}.paper`, randomUUID(), linkedSeconds)
  const month = Math.floor(inbound.at / 1000 / monthSeconds) * monthSeconds
  await unlessRefused(
    client().send(
      new PutItemCommand({
        TableName: variable('PAPERS_TABLE'),
        Item: marshall({ id, course, ...paper, expiresAt: month + keptSeconds }),
        ConditionExpression: 'attribute_not_exists(id)',
      }),
    ),
  )
}

const isRight = (answer: string): boolean => answeredIn(answer).right

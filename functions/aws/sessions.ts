/**
 * In-person sessions: a row for each, named by the code that is read out there, and one for each who attends, which says how
 * far they have come. Whom it is about only our key tells, and no more once they are forgotten.
 */
import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateScan,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { sessionIn } from '../../bots/engine/attending.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import { type Milestone, milestones } from '../../bots/engine/milestones.ts'
import { guess } from './codes.ts'
import { variable } from './environment.ts'
import { followed } from './followed.ts'
import { once } from './once.ts'
import { keptSeconds } from './session-rows.ts'
import { unlessRefused } from './unless-refused.ts'

/** Times in seconds since 1970. */
export interface Session {
  code: string
  course: string
  place: string
  /** Its day in Morocco, as in `2026-12-05`. */
  date: string
  /** When people may join. */
  opensAt: number
  closesAt: number
}

/** How many came so far, or further. */
export type Attendance = Record<Milestone, number>

const client = once(() => new DynamoDBClient({}))

const at = (id: string) => ({ TableName: variable('SESSIONS_TABLE'), Key: marshall({ id }) })

/** False where another session has that code. */
export async function openSession({ code, ...session }: Session): Promise<boolean> {
  const opened = await unlessRefused(
    client().send(
      new PutItemCommand({
        TableName: variable('SESSIONS_TABLE'),
        Item: marshall({ id: code, ...session, expiresAt: session.closesAt + keptSeconds }),
        ConditionExpression: 'attribute_not_exists(id)',
      }),
    ),
  )
  return opened !== undefined
}

/** Nobody joins it from now on. False for one that is over, or none. */
export async function closeSession(code: string, second: number): Promise<boolean> {
  const closed = await unlessRefused(
    client().send(
      new UpdateItemCommand({
        ...at(code),
        UpdateExpression: 'SET closesAt = :second',
        ConditionExpression: 'closesAt > :second',
        ExpressionAttributeValues: marshall({ ':second': second }),
      }),
    ),
  )
  return closed !== undefined
}

export async function findSession(code: string): Promise<Session | undefined> {
  const { Item } = await client().send(new GetItemCommand({ ...at(code), ConsistentRead: true }))
  return Item && sessionOf(unmarshall(Item))
}

/** The inbound with the session whose code is in its words; the very same one where there is none. */
export async function withSession(inbound: Inbound): Promise<Inbound> {
  const code = inbound.kind === 'said' ? sessionIn(inbound.text) : undefined
  if (inbound.kind !== 'said' || !code) return inbound
  return { ...inbound, session: await guess(inbound, () => joining(code, Math.floor(inbound.at / 1000))) }
}

async function joining(code: string, second: number) {
  const found = await findSession(code)
  if (!found) return undefined
  if (second >= found.closesAt) return 'over'
  return second < found.opensAt ? 'early' : { code, course: found.course }
}

/**
 * The furthest that is told counts, once, however often and in whichever order it is told: for the session, and for its course in
 * the figures of all. `second`: since 1970.
 */
export async function attend(
  learner: string,
  { session, reached }: { session: string; reached: Milestone },
  second: number,
): Promise<void> {
  const { course = 'other' } = (await findSession(session)) ?? {}
  await unlessRefused(
    client().send(
      new UpdateItemCommand({
        ...at(await attendanceId(learner, session)),
        UpdateExpression:
          'SET reached = :reached, course = :course, expiresAt = if_not_exists(expiresAt, :expiresAt)',
        ConditionExpression: 'attribute_not_exists(id) OR reached < :reached',
        ExpressionAttributeValues: marshall({
          ':reached': milestones.indexOf(reached),
          ':course': course,
          ':expiresAt': second + keptSeconds,
        }),
      }),
    ),
  )
}

/** Another record attends instead. */
export async function eraseAttendance(learner: string, session: string): Promise<void> {
  await client().send(new DeleteItemCommand(at(await attendanceId(learner, session))))
}

const attendanceId = async (learner: string, session: string): Promise<string> =>
  `${session}/${await followed(`${session}/${learner}`)}`

/** The first to open first, with how many came. By no index: an operator's question reads the whole table. */
export async function allSessions(): Promise<(Session & { attendance: Attendance })[]> {
  const sessions: Session[] = []
  const reached: Record<string, Attendance> = {}
  const pages = paginateScan({ client: client() }, { TableName: variable('SESSIONS_TABLE') })
  for await (const { Items = [] } of pages)
    for (const row of Items.map((item) => unmarshall(item))) {
      const [code = '', attendee] = row.id.split('/')
      if (!attendee) sessions.push(sessionOf(row))
      else reached[code] = oneMore(reached[code], row.reached)
    }
  return sessions
    .toSorted((one, other) => one.opensAt - other.opensAt)
    .map((session) => ({ ...session, attendance: reached[session.code] ?? nobody }))
}

const nobody: Attendance = { came: 0, began: 0, finished: 0, certified: 0 }

function oneMore(counts = nobody, furthest: number): Attendance {
  const more = milestones.map((each, nth) => [each, counts[each] + (nth <= furthest ? 1 : 0)])
  return Object.fromEntries(more)
}

function sessionOf({ id, course, place, date, opensAt, closesAt }: Record<string, unknown>): Session {
  return { code: id, course, place, date, opensAt, closesAt } as Session
}

/** How many learners a publication would move: counted, and nothing of theirs is printed. */
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { asKnown } from '../../../bots/engine/later.ts'
import { knownPlace, type Place, progressSchema } from '../../../bots/engine/place.ts'
import { type Change, takesAway } from '../../../content/publication-changes.ts'
import { readAddresses } from '../../local/addresses.ts'
import type { ShelfOptions } from './shelf.ts'

export interface LearnersOptions extends Pick<ShelfOptions, 'local'> {
  /** The name of the learners' table, as the deployment printed it. */
  learners?: string
}

export interface LearnersTable {
  client: DynamoDBClient
  name: string
}

/** Undefined where no table is named: then nobody is counted. */
export function openLearners({ learners, local }: LearnersOptions): LearnersTable | undefined {
  const here = local && readAddresses(process.env.TAKWIN_DATA || '.takwin')
  if (!here) return learners ? { name: learners, client: new DynamoDBClient({}) } : undefined
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const endpoint = here.endpoints.AWS_ENDPOINT_URL_DYNAMODB ?? ''
  return {
    name: here.learnersTable,
    client: new DynamoDBClient({ region: here.region, endpoint, credentials }),
  }
}

/** Where somebody is, and where they would go on in courses that they have left for the moment. */
const whereaboutsSchema = z.object({ place: knownPlace, courses: z.record(z.string(), progressSchema) })
type Whereabouts = z.infer<typeof whereaboutsSchema>

/**
 * By course, the learners who stand at something that vanishes. Reads places alone, of the whole table where anything
 * vanishes: about half a read unit for each four learners. A place of a later version is in its course and at nothing that
 * vanishes; a record that cannot be read counts nowhere.
 */
export async function countLearnersThere(
  { client, name }: LearnersTable,
  changes: Change[],
): Promise<Record<string, number>> {
  const losses = changes.filter(takesAway)
  const counts = Object.fromEntries(losses.map(({ course }) => [course, 0]))
  if (losses.length === 0) return counts
  const places = { TableName: name, ProjectionExpression: 'place, courses' }
  for await (const { Items = [] } of paginateScan({ client }, places))
    for (const item of Items) {
      const learner = asKnown(whereaboutsSchema, unmarshall(item))
      for (const change of losses)
        if (learner && stands(learner, change)) counts[change.course] = (counts[change.course] ?? 0) + 1
    }
  return counts
}

/** Whether this learner's place, now or on coming back to the course, is one that vanishes. */
export const stands = ({ place, courses }: Whereabouts, change: Change): boolean => {
  const kept = courses[change.course]
  const places = [place, ...(kept?.place ? [kept.place] : [])].filter(
    (each) => 'course' in each && each.course === change.course,
  )
  if (change.what === 'gone') return places.length > 0 || kept !== undefined
  return change.what === 'changed' && places.some((each) => isAmong(each, change.vanished))
}

type Vanished = Extract<Change, { what: 'changed' }>['vanished']

/** The places that bots/engine/settle.ts would move. */
function isAmong(place: Place, { lessons, cards, questions }: Vanished): boolean {
  if (place.at === 'lesson') return cards.includes(place.card)
  if (place.at === 'exam') return place.draw.slice(place.marks.length).some((id) => questions.includes(id))
  return place.at === 'exam-door' && (place.lessons ?? []).some((id) => lessons.includes(id))
}

/** At night: counts everything anew, and publishes the figures of the day that is over. What one run leaves, the next goes on with. */
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'
import type { Context } from 'aws-lambda'
import type { Course } from '../content/schema.ts'
import { withCatalogue } from './aws/catalogue.ts'
import { countedTables } from './aws/counted-tables.ts'
import { foldPart, segments } from './aws/fold-part.ts'
import { findDay, findDays, keepDay, tellDay } from './aws/indicator-files.ts'
import { log } from './aws/log.ts'
import { endOf, lastDay } from './documents/indicators/day.ts'
import { definitionsVersion } from './documents/indicators/definitions.ts'
import { publish, type TaughtCourse } from './documents/indicators/publish.ts'
import { type Sums, tallyOf, together } from './documents/indicators/sums.ts'

/** Enough to keep what is counted. */
const marginMilliseconds = 30_000

/** The same rows and courses give the same file, to the byte; what is there already stays as it is. */
export const handler = middy<unknown, void>()
  .use(injectLambdaContext(log))
  .handler(async (_, context) => {
    const day = lastDay(Date.now())
    const told = await findDays()
    if (told?.value.last === day) return
    const sums = await countAll(day, context)
    if (!sums) return
    const courses = await withCatalogue((catalogue) => Object.values(catalogue.courses).map(taught))
    const before = told && (await findDay(told.value.last))
    await keepDay({ day, definitions: definitionsVersion, figures: publish(sums, courses, before?.figures) })
    await tellDay(day, told)
    log.info('folded', { day, users: tallyOf(sums, 'people').users ?? 0 })
    const { unreadable = 0 } = tallyOf(sums, 'rows')
    if (unreadable > 0) log.error('rows that cannot be read', { unreadable })
  })

const taught = ({ id, sector, order, competencies }: Course): TaughtCourse => ({
  id,
  sector,
  cards: order,
  competencies,
})

/** Table by table; undefined where the next run is to go on. */
async function countAll(day: string, context: Context): Promise<Sums | undefined> {
  const mayGoOn = () => context.getRemainingTimeInMillis() > marginMilliseconds
  let all: Sums = {}
  for (const [name, table] of Object.entries(countedTables)) {
    const parts = Array.from({ length: segments }, (_, nth) =>
      foldPart({ name, table, nth }, { day, end: endOf(day) }, mayGoOn),
    )
    for (const part of await Promise.allSettled(parts)) {
      if (part.status === 'rejected') throw part.reason
      if (!part.value) return undefined
      all = together(all, part.value)
    }
  }
  return all
}

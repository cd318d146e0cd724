/** All that Takwin keeps, to be compared, and to be put back as it was. */
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Row, Takwin } from './takwin.ts'

const tables = [
  'LEARNERS_TABLE',
  'CODES_TABLE',
  'VOICES_TABLE',
  'ASSOCIATIONS_TABLE',
  'MEMBERSHIPS_TABLE',
  'REVIEWS_TABLE',
  'CERTIFICATES_TABLE',
  'QUARANTINE_TABLE',
]

export interface World {
  /** By the variable that names the table, sorted by id. */
  rows: Record<string, Row[]>
  /** The PDFs by key. */
  objects: Record<string, Uint8Array>
  /** How many messages each queue holds, seen or unseen. */
  queued: Record<string, number>
}

export async function keptIn({ rows, named, buckets, cloud }: Takwin): Promise<World> {
  const world: World = { rows: {}, objects: {}, queued: {} }
  for (const table of tables)
    world.rows[table] = (await rows(table)).sort((a, b) => String(a.id).localeCompare(String(b.id)))
  const Bucket = named('CERTIFICATES_BUCKET')
  const { Contents = [] } = await buckets.listObjectsV2({ Bucket })
  for (const { Key = '' } of Contents) {
    const { Body } = await buckets.getObject({ Bucket, Key })
    world.objects[Key] = (await Body?.transformToByteArray()) ?? new Uint8Array()
  }
  for (const { name } of cloud.plan.queues) {
    const { ready, inFlight, delayed } = cloud.depth(name)
    world.queued[name] = ready + inFlight + delayed
  }
  return world
}

/** Rows and PDFs as they were then. What is queued stays. */
export async function putBack(then: World, takwin: Takwin): Promise<void> {
  const { tables: database, named, buckets } = takwin
  const now = await keptIn(takwin)
  for (const table of tables) {
    const TableName = named(table)
    for (const { id } of now.rows[table] ?? [])
      await database.deleteItem({ TableName, Key: marshall({ id }) })
    for (const row of then.rows[table] ?? []) await database.putItem({ TableName, Item: marshall(row) })
  }
  const Bucket = named('CERTIFICATES_BUCKET')
  for (const Key of Object.keys(now.objects)) await buckets.deleteObject({ Bucket, Key })
  for (const [Key, Body] of Object.entries(then.objects)) await buckets.putObject({ Bucket, Key, Body })
}

/** The status lists as they are published, in a bucket. */
import { variable } from './environment.ts'
import { findTagged, type Place, putTagged } from './tagged-objects.ts'

const place = (list: string): Place => ({ Bucket: variable('CERTIFICATES_BUCKET'), Key: `${list}.list` })

/** Whether a list may have this name. */
export const isStatusList = (name: string): boolean => /^\d{4}-\d\d(-\d+)?$/.test(name)

/** Signed JSON, with the tag of this state of it. Undefined where there is no such list. */
export const findStatusList = (list: string): Promise<{ text: string; tag: string } | undefined> =>
  findTagged(place(list))

/** False when the list is no longer in the state of that tag; without one, when there is such a list. */
export async function putStatusList(list: string, text: string, tag?: string): Promise<boolean> {
  const what = { Body: text, ContentType: 'application/vc' }
  return (await putTagged(place(list), what, tag)) !== undefined
}

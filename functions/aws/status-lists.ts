/** The status lists as they are published, in a bucket. */
import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { variable } from './environment.ts'
import { once } from './once.ts'

const bucket = once(() => new S3Client({}))

const place = (list: string) => ({ Bucket: variable('CERTIFICATES_BUCKET'), Key: `${list}.list` })

/** Whether a list may have this name. */
export const isStatusList = (name: string): boolean => /^\d{4}-\d\d(-\d+)?$/.test(name)

/** Signed JSON, with the tag of this state of it. Undefined where there is no such list. */
export async function findStatusList(list: string): Promise<{ text: string; tag: string } | undefined> {
  try {
    const { Body, ETag } = await bucket().send(new GetObjectCommand(place(list)))
    return Body && ETag ? { text: await Body.transformToString(), tag: ETag } : undefined
  } catch (refusal) {
    // One who may not list a bucket is told so of what is not in it.
    if (refusal instanceof S3ServiceException && /^(NoSuchKey|AccessDenied)$/.test(refusal.name))
      return undefined
    throw refusal
  }
}

/** False when the list is no longer in the state of that tag; without one, when there is such a list. */
export async function putStatusList(list: string, text: string, tag?: string): Promise<boolean> {
  const condition = tag ? { IfMatch: tag } : { IfNoneMatch: '*' }
  const what = { Body: text, ContentType: 'application/vc', ...condition }
  try {
    await bucket().send(new PutObjectCommand({ ...place(list), ...what }))
    return true
  } catch (refusal) {
    if (
      refusal instanceof S3ServiceException &&
      /^(PreconditionFailed|ConditionalRequestConflict)$/.test(refusal.name)
    )
      return false
    throw refusal
  }
}

/** Objects in a bucket that several may write at once: each is read with its tag, and written only where that still holds. */
import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { once } from './once.ts'

const client = once(() => new S3Client({}))

export interface Place {
  Bucket: string
  Key: string
}

/** Its text, with the tag of this state of it. Undefined where there is no such object. */
export async function findTagged(place: Place): Promise<{ text: string; tag: string } | undefined> {
  try {
    const { Body, ETag } = await client().send(new GetObjectCommand(place))
    return Body && ETag ? { text: await Body.transformToString(), tag: ETag } : undefined
  } catch (refusal) {
    // One who may not list a bucket is told so of what is not in it.
    if (isRefusal(refusal, /^(NoSuchKey|AccessDenied)$/)) return undefined
    throw refusal
  }
}

/** The tag of the new state; undefined where it is no longer in that of `tag`, or, without one, where there is such an object. */
export async function putTagged(
  place: Place,
  content: { Body: string; ContentType: string },
  tag?: string,
): Promise<string | undefined> {
  const condition = tag ? { IfMatch: tag } : { IfNoneMatch: '*' }
  try {
    const { ETag } = await client().send(new PutObjectCommand({ ...place, ...content, ...condition }))
    return ETag
  } catch (refusal) {
    if (isRefusal(refusal, /^(PreconditionFailed|ConditionalRequestConflict)$/)) return undefined
    throw refusal
  }
}

const isRefusal = (failure: unknown, names: RegExp): boolean =>
  failure instanceof S3ServiceException && names.test(failure.name)

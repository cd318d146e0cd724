/** What authors have published: a bucket with files named by their hashes, and one pointer to those that count. */
import { GetObjectCommand, NoSuchKey, S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { fileOf, hashOf, pointer } from '../../content/publication.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'

const client = once(() => new S3Client({}))

/** The pointer's text, with what tells it from every other one. */
export interface Pointer {
  text: string
  etag: string
}

/** Undefined where nothing has been published yet; `same` where it still is the one with this `etag`. */
export function findPointer(etag?: string): Promise<Pointer | 'same' | undefined> {
  return find(pointer, etag)
}

/** Undefined where it is not there, or is not what its name says. */
export async function findFile(hash: string): Promise<string | undefined> {
  const found = await find(fileOf(hash))
  return found && found !== 'same' && hashOf(found.text) === hash ? found.text : undefined
}

async function find(Key: string, etag?: string): Promise<Pointer | 'same' | undefined> {
  const asked = { Bucket: variable('CONTENT_BUCKET'), Key, ...(etag && { IfNoneMatch: etag }) }
  try {
    const { Body, ETag = '' } = await client().send(new GetObjectCommand(asked))
    return { text: (await Body?.transformToString()) ?? '', etag: ETag }
  } catch (refusal) {
    if (!(refusal instanceof S3ServiceException)) throw refusal
    const { httpStatusCode } = refusal.$metadata
    if (httpStatusCode === 304) return 'same'
    // Of what is not there, one who may not list the bucket is told 403.
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
    if (refusal instanceof NoSuchKey || httpStatusCode === 403) return undefined
    throw refusal
  }
}

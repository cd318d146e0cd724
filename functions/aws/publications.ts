/** What authors have published: a bucket with files named by their hashes, and one pointer to those that count. */
import {
  GetObjectCommand,
  type GetObjectCommandOutput,
  NoSuchKey,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { fileOf, hashOf, mediaKeyOf, pointer } from '../../content/publication.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'

const client = once(() => new S3Client({}))

/** The pointer's text, with what tells it from every other one. */
export interface Pointer {
  text: string
  etag: string
}

/** Undefined where nothing has been published yet; `same` where it still is the one with this `etag`. */
export async function findPointer(etag?: string): Promise<Pointer | 'same' | undefined> {
  const found = await find(pointer, etag)
  return found && found !== 'same' ? { text: await textIn(found), etag: found.ETag ?? '' } : found
}

/** Undefined where it is not there, or is not what its name says. */
export async function findFile(hash: string): Promise<string | undefined> {
  const found = await find(fileOf(hash))
  const text = found && found !== 'same' ? await textIn(found) : undefined
  return text !== undefined && hashOf(text) === hash ? text : undefined
}

/** What reads a card aloud, or is to be printed; and how it is called where it is saved. Undefined where it is not there. */
export async function findMedia(
  name: string,
): Promise<{ bytes: Uint8Array; disposition: string | undefined } | undefined> {
  const found = await find(mediaKeyOf(name))
  const bytes = found && found !== 'same' && (await found.Body?.transformToByteArray())
  return bytes ? { bytes, disposition: found.ContentDisposition } : undefined
}

const textIn = async ({ Body }: GetObjectCommandOutput): Promise<string> =>
  (await Body?.transformToString()) ?? ''

async function find(Key: string, etag?: string): Promise<GetObjectCommandOutput | 'same' | undefined> {
  const asked = { Bucket: variable('CONTENT_BUCKET'), Key, ...(etag && { IfNoneMatch: etag }) }
  try {
    return await client().send(new GetObjectCommand(asked))
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

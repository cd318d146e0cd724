/** The content bucket from an author's side: what is out, what was before, and what comes next. */
import { setTimeout as sleep } from 'node:timers/promises'
import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import * as z from 'zod/mini'
import {
  type Edition,
  type Files,
  fileOf,
  hashOf,
  namedIn,
  nothingPublished,
  type Outline,
  type Publication,
  pointer,
  publicationSchema,
} from '../../../content/publication.ts'
import { readAddresses } from '../../local/addresses.ts'
import { lookingSeconds } from '../../local/settings.ts'
import { Refused } from './setting.ts'

export interface ShelfOptions {
  /** The bucket's name, as the deployment printed it. */
  bucket?: string
  /** That of `npm start` on this machine. */
  local?: true
  /** The portal's address. */
  portal?: string
}

export interface Shelf {
  client: S3Client
  bucket: string
  /** Until what is out is taught everywhere, where that is waited for. */
  settlingMilliseconds?: number
  /** Of the portal that teaches what is here, without a slash at the end; undefined where nobody has named it. */
  portalUrl: string | undefined
}

/** Throws `Refused` where no bucket is named, and where nothing was started on this machine. */
export function openShelf({ bucket, local, portal }: ShelfOptions): Shelf {
  if (!local) {
    if (!bucket) throw new Refused('Which bucket? The deployment printed its name: --bucket, or --local.')
    return { bucket, client: new S3Client({}), portalUrl: portal?.replace(/\/$/, '') }
  }
  const folder = process.env.TAKWIN_DATA || '.takwin'
  const here = readAddresses(folder)
  if (!here) throw new Refused(`Nothing runs on ${folder}: begin with \`npm start\`.`)
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const endpoint = here.endpoints.AWS_ENDPOINT_URL_S3 ?? ''
  return {
    bucket: here.contentBucket,
    portalUrl: here.portalUrl,
    settlingMilliseconds: lookingSeconds * 1000,
    client: new S3Client({ region: here.region, endpoint, credentials, forcePathStyle: true }),
  }
}

/** What the pointer says, with what tells it from every other one. */
export interface Out {
  publication: Publication
  /** The hash under which it is kept. */
  hash: string
  etag: string
}

/** Undefined where nothing has been published yet. */
export async function findOut(shelf: Shelf): Promise<Out | undefined> {
  const found = await find(shelf, pointer)
  if (!found) return undefined
  return { publication: publicationIn(found.text), hash: hashOf(found.text), etag: found.etag }
}

/** An earlier publication, by the hash under which it is kept. */
export async function findPublication(shelf: Shelf, hash: string): Promise<Publication> {
  return publicationIn(await readFile(shelf, hash))
}

/** With what its outline says; undefined where it publishes nothing. */
export async function editionOf(shelf: Shelf, publication: Publication): Promise<Edition | undefined> {
  if (!publication.outline) return undefined
  return { publication, outline: JSON.parse(await readFile(shelf, publication.outline)) as Outline }
}

/**
 * From now on this is out: first those of its files that are not there yet, then itself under its hash, and the pointer
 * last. Throws `Refused` when
 * somebody else has published since `out` was read.
 */
export async function putOut(shelf: Shelf, publication: Publication, files: Files, out?: Out): Promise<void> {
  const there = out ? namedIn(out.publication) : []
  for (const hash of namedIn(publication)) {
    const file = files[hash]
    if (file !== undefined && !there.includes(hash)) await put(shelf, fileOf(hash), file)
  }
  const text = JSON.stringify(publication)
  await put(shelf, fileOf(hashOf(text)), text)
  try {
    await put(shelf, pointer, text, out ? { IfMatch: out.etag } : { IfNoneMatch: '*' })
  } catch (refusal) {
    if (!(refusal instanceof S3ServiceException && refusal.name === 'PreconditionFailed')) throw refusal
    throw new Refused('Somebody else has just published: look at `published`, and try again.', {
      cause: refusal,
    })
  }
  await sleep(shelf.settlingMilliseconds)
}

/** What the functions came with is taught again. */
export async function withdraw(shelf: Shelf): Promise<void> {
  const out = await findOut(shelf)
  if (out?.publication.outline) await putOut(shelf, nothingPublished(new Date().toISOString()), {}, out)
}

function publicationIn(text: string): Publication {
  try {
    return z.parse(publicationSchema, JSON.parse(text))
  } catch (cause) {
    throw new Refused('The pointer in the bucket is broken: restore an earlier version of published.json.', {
      cause,
    })
  }
}

/** A file of a publication, by its hash. */
export async function readFile(shelf: Shelf, hash: string): Promise<string> {
  const found = await find(shelf, fileOf(hash))
  if (!found || hashOf(found.text) !== hash)
    throw new Refused(`${fileOf(hash)} in ${shelf.bucket} is missing or damaged: restore its first version.`)
  return found.text
}

async function find({ client, bucket }: Shelf, Key: string) {
  try {
    const { Body, ETag = '' } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }))
    return { text: (await Body?.transformToString()) ?? '', etag: ETag }
  } catch (refusal) {
    if (refusal instanceof NoSuchKey) return undefined
    throw refusal
  }
}

async function put(
  { client, bucket }: Shelf,
  Key: string,
  Body: string,
  condition: { IfMatch?: string; IfNoneMatch?: string } = {},
): Promise<void> {
  const what = { Bucket: bucket, Key, Body, ContentType: 'application/json', ...condition }
  await client.send(new PutObjectCommand(what))
}

/** What is drawn of a certificate, in a bucket: each file is written once, and then never again. */
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { variable } from './environment.ts'
import { once } from './once.ts'

const bucket = once(() => new S3Client({}))

/** The sheet, what previews show of it, and the signed credential (https://www.w3.org/TR/vc-data-model-2.0/#media-types). */
export const contentTypes = { pdf: 'application/pdf', png: 'image/png', json: 'application/vc' } as const
export type Ending = keyof typeof contentTypes

const place = (id: string, ending: Ending) => ({
  Bucket: variable('CERTIFICATES_BUCKET'),
  Key: `${id}.${ending}`,
})

/** The file that is there in the end: the first one that anybody put. */
export async function putFile(id: string, ending: Ending, bytes: Uint8Array): Promise<Uint8Array> {
  const what = { Body: bytes, ContentType: contentTypes[ending], IfNoneMatch: '*' }
  try {
    await bucket().send(new PutObjectCommand({ ...place(id, ending), ...what }))
    return bytes
  } catch (refusal) {
    if (!(refusal instanceof S3ServiceException && refusal.name === 'PreconditionFailed')) throw refusal
  }
  const first = await findFile(id, ending)
  if (!first) throw new Error(`a ${ending} was there and is gone`)
  return first
}

/** Of a certificate that is there: one who may not list a bucket is told 403, not 404, of what is not in it. */
export async function findFile(id: string, ending: Ending): Promise<Uint8Array | undefined> {
  try {
    const { Body } = await bucket().send(new GetObjectCommand(place(id, ending)))
    return await Body?.transformToByteArray()
  } catch (refusal) {
    if (refusal instanceof NoSuchKey) return undefined
    throw refusal
  }
}

/** There need not be any. */
export async function eraseFiles(id: string): Promise<void> {
  for (const ending of ['pdf', 'png', 'json'] as const)
    await bucket().send(new DeleteObjectCommand(place(id, ending)))
}

/** Recordings and aids in the content bucket: put there once, under their hashes, and never written over. */
import { ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3'
import { mediaKeyOf, mediaNamed, mediaTypes } from '../../../content/publication.ts'
import type { DrawnAid } from './draw-aids.ts'
import type { Shelf } from './shelf.ts'

/** The names of all that is there. */
export async function listMedia({ client, bucket }: Shelf): Promise<Set<string>> {
  const names = new Set<string>()
  let ContinuationToken: string | undefined
  do {
    const listing = {
      Bucket: bucket,
      Prefix: mediaKeyOf(''),
      ...(ContinuationToken && { ContinuationToken }),
    }
    const { Contents = [], NextContinuationToken } = await client.send(new ListObjectsV2Command(listing))
    for (const { Key = '' } of Contents) names.add(Key.slice(mediaKeyOf('').length))
    ContinuationToken = NextContinuationToken
  } while (ContinuationToken)
  return names
}

/** `savedAs`: how the file is called where somebody saves it. */
export async function putMedia(
  { client, bucket }: Shelf,
  name: string,
  Body: Uint8Array,
  savedAs?: string,
): Promise<void> {
  const format = mediaNamed(name)
  await client.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: mediaKeyOf(name),
      Body,
      ...(format && { ContentType: mediaTypes[format] }),
      ...(savedAs && { ContentDisposition: `inline; filename="${savedAs}"` }),
    }),
  )
}

/** Those of the aids that are not `there` yet. */
export async function putAids(shelf: Shelf, drawn: DrawnAid[], there: Set<string>): Promise<void> {
  for (const { id, language, name, pdf } of drawn)
    if (!there.has(name)) await putMedia(shelf, name, pdf, `${id}-${language}.pdf`)
}

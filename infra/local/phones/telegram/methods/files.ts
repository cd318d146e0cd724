import type { Account } from '../account.ts'
import type { Method } from '../call.ts'
import { type Given, textOf } from '../given.ts'
import { badRequest } from '../refusal.ts'
import { pathOf, uniqueId } from '../uploads.ts'

const DOWNLOADABLE_BYTES = 20 * 1024 * 1024

function getFile({ uploads }: Account, given: Given) {
  const upload = uploads.get(textOf(given, 'file_id'))
  if (!upload) throw badRequest('invalid file_id')
  if (upload.bytes.length > DOWNLOADABLE_BYTES) throw badRequest('file is too big')
  return {
    file_id: upload.id,
    file_unique_id: uniqueId(upload.id),
    file_size: upload.bytes.length,
    file_path: pathOf(upload),
  }
}

export const files: Record<string, Method> = { getFile: { takes: ['file_id'], run: getFile } }

/** Files of a publication by their hashes: in memory, beside the function's code, or in the bucket. */
import { existsSync, readFileSync } from 'node:fs'
import { fileOf } from '../../content/publication.ts'
import { shipped } from './environment.ts'
import { findFile } from './publications.ts'

const files = new Map<string, unknown>()

/** Undefined for one that would have to be fetched. */
export function fileHere(hash: string): unknown {
  if (!files.has(hash) && existsSync(beside(fileOf(hash)))) files.set(hash, shippedFile(fileOf(hash)))
  return files.get(hash)
}

/** From now on it is here; false where there is none, or it is not what its name says. Throws what S3 throws. */
export async function fetchFile(hash: string): Promise<boolean> {
  const text = await findFile(hash)
  if (text !== undefined) files.set(hash, JSON.parse(text))
  return text !== undefined
}

export function forgetOthers(named: string[]): void {
  for (const hash of files.keys()) if (!named.includes(hash)) files.delete(hash)
}

/** What came with the function, by its name. */
export const shippedFile = <T>(file: string): T => JSON.parse(readFileSync(beside(file), 'utf8'))

const beside = (file: string): string => `${shipped('catalogue')}/${file}`

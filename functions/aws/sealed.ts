/** What a token alone opens: it is kept nowhere, and a row is named by its digest and sealed with it. */
import { createCipheriv, createDecipheriv, createHash, randomInt } from 'node:crypto'

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const cipher = 'aes-256-gcm'
const tagBytes = 16
/** It may be a constant because no key seals twice. */
const nonce = Buffer.alloc(12)

/** Each letter is worth 5.95 bits. */
export const drawToken = (length: number): string =>
  Array.from({ length }, () => letters[randomInt(letters.length)]).join('')

const digest = (use: 'key' | 'row', token: string): Buffer =>
  createHash('sha256').update(`${use}/${token}`).digest()

/** `kind` tells apart what tokens open. */
export const sealedId = (kind: string, token: string): string =>
  `${kind}.${digest('row', token).toString('base64url').slice(0, 22)}`

/** A token seals once. */
export function seal(bytes: Uint8Array | string, token: string): Uint8Array {
  const sealing = createCipheriv(cipher, digest('key', token), nonce)
  return Buffer.concat([sealing.update(bytes), sealing.final(), sealing.getAuthTag()])
}

/** Throws for what this token has not sealed. */
export function unseal(sealed: Uint8Array, token: string): Buffer {
  const opening = createDecipheriv(cipher, digest('key', token), nonce)
  opening.setAuthTag(sealed.subarray(-tagBytes))
  return Buffer.concat([opening.update(sealed.subarray(0, -tagBytes)), opening.final()])
}

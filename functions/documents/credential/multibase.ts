import { encode } from 'base58-universal'

/** What a multibase Ed25519 key begins with. Source: https://www.w3.org/TR/cid-1.0/#Multikey */
const ed25519 = [0xed, 0x01]

/** A public key of Ed25519, its 32 bytes, as DID documents write it: `z6Mk…`. */
export const multibase = (publicKey: Uint8Array): string =>
  `z${encode(new Uint8Array([...ed25519, ...publicKey]))}`

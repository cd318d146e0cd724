/** The key that signs credentials, which never leaves KMS. */
import { createPublicKey } from 'node:crypto'
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms'
import { type DidDocument, didDocument, issuerDid } from '../documents/credential/issuer.ts'
import { multibase } from '../documents/credential/multibase.ts'
import type { Signer } from '../documents/credential/sign-credential.ts'
import { variable } from './environment.ts'
import { once } from './once.ts'

const client = once(() => new KMSClient({}))

/** Named as in KMS, so that whoever signs need not ask for the public key. */
export const signer = (): Signer => ({ key: variable('SIGNER'), sign })

/** RAW and SHA_512: plain Ed25519, as verifiers expect it. https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html */
async function sign(Message: Uint8Array): Promise<Uint8Array> {
  const how = { MessageType: 'RAW', SigningAlgorithm: 'ED25519_SHA_512' } as const
  const { Signature } = await client().send(new SignCommand({ KeyId: variable('SIGNER'), Message, ...how }))
  if (!Signature) throw new Error('KMS gave no signature')
  return Signature
}

/** With every key that ever signed. The current one is asked for once per sandbox. */
export async function ownDid(): Promise<DidDocument> {
  const former: Record<string, string> = JSON.parse(variable('FORMER_SIGNERS'))
  const keys = { ...former, [variable('SIGNER')]: await currentKey() }
  return didDocument(issuerDid(variable('PORTAL_URL')), keys)
}

let known: string | undefined

async function currentKey(): Promise<string> {
  if (known) return known
  const { PublicKey } = await client().send(new GetPublicKeyCommand({ KeyId: variable('SIGNER') }))
  if (!PublicKey) throw new Error('KMS gave no public key')
  const { x = '' } = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' }).export({
    format: 'jwk',
  })
  known = multibase(Buffer.from(x, 'base64url'))
  return known
}

/** A certificate's credential, signed as the portal signs, and what its issuer publishes. */
import { generateKeyPairSync, sign } from 'node:crypto'
import { attestationCredential } from '../../functions/documents/credential/attestation-credential.ts'
import { credentialOf } from '../../functions/documents/credential/credential.ts'
import { type DidDocument, didDocument, issuerDid } from '../../functions/documents/credential/issuer.ts'
import { multibase } from '../../functions/documents/credential/multibase.ts'
import { signCredential } from '../../functions/documents/credential/sign-credential.ts'
import { emptyStatusList, withBitSet } from '../../functions/documents/credential/status-list.ts'
import { type Attestation, type Award, isAttestation } from '../../functions/documents/pages/certificate.ts'

const entry = { list: '2026-11', index: 94567 }

/** Signed by a key of its own: two of the same portal are forgeries of one another. */
export async function signedCertificate(award: Award | Attestation, portalUrl: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
  const signer = { key: 'k1', sign: async (text: Uint8Array) => sign(null, text, privateKey) }
  const did: DidDocument = didDocument(issuerDid(portalUrl), { k1: multibase(raw) })
  const at = award.issuedAt
  const credential = isAttestation(award)
    ? attestationCredential(award, portalUrl, entry)
    : credentialOf(award, portalUrl, entry)
  const empty = await emptyStatusList(portalUrl, entry.list, at)
  const set = await withBitSet(portalUrl, empty, entry, at)
  if (!set) throw new Error('it was revoked already')
  return {
    credential: await signCredential(credential, portalUrl, signer, at),
    did,
    /** Before and after it was revoked. */
    standing: await signCredential(empty, portalUrl, signer, at),
    revoked: await signCredential(set, portalUrl, signer, at),
  }
}

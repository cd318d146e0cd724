import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { issue } from '@digitalbazaar/vc'
import { documentLoader } from './document-loader.ts'
import { issuerDid, keyUrl } from './issuer.ts'

export interface Signer {
  /** The key's name, as the DID document knows it. */
  key: string
  /** 64 bytes of Ed25519 over `data` itself, not over a hash of it. */
  sign(data: Uint8Array): Promise<Uint8Array>
}

export type Signed<Credential> = Credential & { proof: { proofValue: string; verificationMethod: string } }

/**
 * With an embedded `eddsa-rdfc-2022` proof, dated `at` (ISO 8601): the same arguments end in the same text.
 * Throws when a word of it is in no vocabulary, and what `sign` throws.
 * Source: https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022
 */
export async function signCredential<Credential extends object>(
  credential: Credential,
  portalUrl: string,
  { key, sign }: Signer,
  at: string,
): Promise<Signed<Credential>> {
  const signer = {
    id: keyUrl(issuerDid(portalUrl), key),
    algorithm: 'Ed25519',
    sign: ({ data }: { data: Uint8Array }) => sign(data),
  } as const
  const suite = new DataIntegrityProof({ cryptosuite, signer, date: at })
  const unsigned = structuredClone(credential)
  const signed = await issue({ credential: unsigned, suite, documentLoader: documentLoader(), now: at })
  return signed as Signed<Credential>
}

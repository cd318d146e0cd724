import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential as verify } from '@digitalbazaar/vc'
import { documentLoader } from './document-loader.ts'
import type { DidDocument } from './issuer.ts'
import { pinnedContexts } from './pinned-contexts.ts'

/** A credential or a status list, as parsed JSON. */
export interface Signable {
  issuer: string | { id: string }
}

/**
 * Whether `credential` is what its issuer signed, by the keys of `did`, without any network; what became of it since, its
 * status list tells. `now` only matters to what is not valid yet, or not any more. Never throws.
 */
export async function verifyCredential(
  credential: Signable,
  did: DidDocument,
  now: Date = new Date(),
): Promise<{ verified: true } | { verified: false; why: string }> {
  const loader = documentLoader({ [did.id]: did, ...keysOf(did) })
  const issuer = typeof credential.issuer === 'string' ? credential.issuer : credential.issuer?.id
  if (issuer !== did.id) return { verified: false, why: `it was issued by ${issuer}, not by ${did.id}` }
  if (!isInPinnedWords(credential)) return { verified: false, why: 'it brings a vocabulary of its own' }
  const { verified, error } = await verify({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: loader,
    checkStatus: async () => ({ verified: true }),
    now,
  })
  return verified ? { verified } : { verified: false, why: reason(error) }
}

/**
 * What is signed is what the words mean. Whoever could add a vocabulary could have the same meaning stand in other words, and
 * what is read out of them would not be what was signed. Source: https://www.w3.org/TR/vc-data-integrity/#validating-contexts
 */
function isInPinnedWords(credential: Signable & { '@context'?: unknown }): boolean {
  const { '@context': contexts, ...rest } = credential
  const named = [contexts].flat()
  return (
    named.length === new Set(named).size &&
    named.every((each) => typeof each === 'string' && Object.hasOwn(pinnedContexts, each)) &&
    !JSON.stringify(rest).includes('"@context"')
  )
}

const keysOf = ({ verificationMethod }: DidDocument): Record<string, object> =>
  Object.fromEntries(
    verificationMethod.map((key) => [
      key.id,
      { '@context': 'https://w3id.org/security/multikey/v1', ...key },
    ]),
  )

const reason = (error?: Error & { errors?: Error[] }): string =>
  error?.errors?.map(({ message }) => message).join('; ') || error?.message || 'the signature does not fit'

/** Who signs: a `did:web`, whose document the portal serves at `/.well-known/did.json`. Source: https://w3c-ccg.github.io/did-method-web/ */

/** Of the portal's host; the colon before a port is percent-encoded. */
export const issuerDid = (portalUrl: string): string =>
  `did:web:${new URL(portalUrl).host.replace(':', '%3A')}`

/** By which a proof names its key. */
export const keyUrl = (did: string, key: string): string => `${did}#${key}`

export interface DidDocument {
  '@context'?: string[]
  id: string
  assertionMethod?: string[]
  verificationMethod: { id: string; type: string; controller: string; publicKeyMultibase: string }[]
}

/** `keys`: every one that ever signed, by its name, as multibase: so that what an earlier one signed still verifies. */
export function didDocument(did: string, keys: Readonly<Record<string, string>>): DidDocument {
  const verificationMethod = Object.entries(keys).map(([key, publicKeyMultibase]) => ({
    id: keyUrl(did, key),
    type: 'Multikey',
    controller: did,
    publicKeyMultibase,
  }))
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod,
    assertionMethod: verificationMethod.map(({ id }) => id),
  }
}

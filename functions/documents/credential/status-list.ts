/** Bitstring Status Lists: a bit for each certificate, set when it no longer stands. Source: https://www.w3.org/TR/vc-bitstring-status-list/ */
import { createList, decodeList } from '@digitalbazaar/vc-bitstring-status-list'
import { issuerDid } from './issuer.ts'
import { credentialsContext } from './pinned-contexts.ts'
import { entries, type StatusEntry, statusListUrl } from './status-entry.ts'
import { toSeconds } from './to-seconds.ts'

export interface StatusList {
  credentialSubject: { encodedList: string }
}

/** On which nothing is revoked; to be signed. `at`: ISO 8601. */
export const emptyStatusList = async (portalUrl: string, list: string, at: string) =>
  statusList(portalUrl, list, at, await (await createList({ length: entries })).encode())

/** The list with that bit set as well; to be signed. Undefined when it is set already. */
export async function withBitSet(
  portalUrl: string,
  known: StatusList,
  { list, index }: StatusEntry,
  at: string,
) {
  const bits = await decodeList(known.credentialSubject)
  if (bits.getStatus(index)) return undefined
  bits.setStatus(index, true)
  return statusList(portalUrl, list, at, await bits.encode())
}

/** Throws for an index outside of the list. */
export async function isBitSet({ credentialSubject }: StatusList, index: number): Promise<boolean> {
  return (await decodeList(credentialSubject)).getStatus(index)
}

const statusList = (portalUrl: string, list: string, at: string, encodedList: string) => {
  const id = statusListUrl(portalUrl, list)
  return {
    '@context': [credentialsContext],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuerDid(portalUrl),
    validFrom: toSeconds(at),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList,
    },
  }
}

// The signing libraries bring no types: as much of them as is used.
declare module '@digitalbazaar/vc' {
  export type DocumentLoader = (
    url: string,
  ) => Promise<{ contextUrl: null; documentUrl: string; document: object }>
  interface Verification {
    verified: boolean
    error?: Error & { errors?: Error[] }
  }
  export function issue(options: {
    credential: object
    suite: object
    documentLoader: DocumentLoader
    now?: string | Date
  }): Promise<object & { proof: object }>
  export function verifyCredential(options: {
    credential: object
    suite: object
    documentLoader: DocumentLoader
    checkStatus?: () => Promise<{ verified: boolean }>
    now?: string | Date
  }): Promise<Verification>
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: {
      cryptosuite: object
      signer?: { id: string; algorithm: 'Ed25519'; sign(given: { data: Uint8Array }): Promise<Uint8Array> }
      date?: string
    })
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  interface List {
    readonly length: number
    setStatus(index: number, status: boolean): void
    getStatus(index: number): boolean
    encode(): Promise<string>
  }
  export function createList(options: { length: number }): Promise<List>
  export function decodeList(options: { encodedList: string }): Promise<List>
}

declare module 'base58-universal' {
  export function encode(bytes: Uint8Array): string
}

/** No certificate of ours is larger: 1 MB. */
export const mostBytes = 1_000_000
/** Nor is a credential: what is larger is not read, since to check a signature takes the longer the more there is. */
const mostOfCredential = 32_000

/**
 * The credential in a file: of a PDF the one attached to it, of any other file its text. Undefined where there is none that
 * can be read. An attachment is a stream of its own that names its kind (ISO 32000-2, 7.11.4), so it is found without
 * reading the rest of the PDF.
 */
export async function credentialIn(file: Uint8Array): Promise<object | undefined> {
  if (file.length > mostBytes) return undefined
  if (!isPdf(file)) return parsed(file)
  for (const attachment of attachments(file)) {
    const credential = parsed(await attachment())
    if (credential) return credential
  }
  return undefined
}

export const isPdf = (file: Uint8Array): boolean => latin1(file.subarray(0, 1024)).includes('%PDF-')

/** Within how many characters of its kind a stream's dictionary begins and ends. */
const dictionaryReach = 1000

function* attachments(pdf: Uint8Array): Generator<() => Promise<Uint8Array>> {
  const text = latin1(pdf)
  for (const { index } of text.matchAll(/\/EmbeddedFile\b/g)) {
    const before = text.slice(Math.max(0, index - dictionaryReach), index)
    const [after] = /^[\s\S]*?>>\s*stream\r?\n/.exec(text.slice(index, index + dictionaryReach)) ?? []
    if (!after) continue
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1) + after
    const start = index + after.length
    const length = Number(/\/Length\s+(\d+)(?!\d|\s+\d+\s+R)/.exec(dictionary)?.[1])
    const end = length ? start + length : text.indexOf('endstream', start)
    const bytes = pdf.slice(start, end)
    yield async () => (/\/FlateDecode\b/.test(dictionary) ? inflated(bytes) : bytes)
  }
}

/** Empty for what cannot be inflated, or grows too large. */
async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))
    const reader = stream.getReader()
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length
      if (size > mostOfCredential) return new Uint8Array()
      chunks.push(read.value)
    }
  } catch {
    return new Uint8Array()
  }
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer())
}

function parsed(bytes: Uint8Array): object | undefined {
  if (bytes.length > mostOfCredential) return undefined
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

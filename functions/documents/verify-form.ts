/** What is sent from the page /verify where no script runs: a file, or the text of a credential. */
import { mostBytes } from './verification/credential-in.ts'

interface Sent {
  headers: Record<string, string | undefined>
  body?: string
  isBase64Encoded: boolean
}

/** `empty` also for what that form cannot send. */
export async function readVerifyForm({
  headers,
  body = '',
  isBase64Encoded,
}: Sent): Promise<Uint8Array | 'large' | 'empty'> {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length > mostBytes) return 'large'
  const form = await formIn(bytes, headers['content-type'] ?? '')
  const [file, text] = [form?.get('file'), form?.get('credential')]
  if (file instanceof File && file.name) return file.bytes()
  return typeof text === 'string' && text.trim() ? new TextEncoder().encode(text) : 'empty'
}

async function formIn(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | undefined> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch {
    return undefined
  }
}

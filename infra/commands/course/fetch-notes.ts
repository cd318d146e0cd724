/** Voice notes, from the vendors that have them: https://core.telegram.org/bots/api#getfile, https://www.twilio.com/docs/messaging/api/media-resource. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAddresses } from '../../local/addresses.ts'
import { readSettings } from '../../local/settings.ts'

export interface Note {
  /** Of the sentence. */
  id: string
  /** As the row has it: Telegram's number of the file, or Twilio's address of it. */
  voice: string
}

/** Each as `<id>.ogg` in the folder; the ids of those that the vendor has no more, or keeps from these keys. */
export async function fetchNotes(notes: Note[], folder: string, local: boolean): Promise<string[]> {
  const { telegram, twilio } = readSettings(process.env)
  const phones = local ? readAddresses(process.env.TAKWIN_DATA || '.takwin')?.phonesUrl : undefined
  const vendors = {
    telegram: { token: telegram.token, root: phones ?? 'https://api.telegram.org' },
    twilio: { ...twilio, root: phones ?? 'https://api.twilio.com' },
  }
  mkdirSync(folder, { recursive: true })
  const lost: string[] = []
  for (const { id, voice } of notes) {
    const bytes = await fetchNote(voice, vendors)
    if (bytes) writeFileSync(join(folder, `${id}.ogg`), bytes)
    else lost.push(id)
  }
  return lost
}

export interface Vendors {
  telegram: { token: string; root: string }
  twilio: { accountSid: string; authToken: string; root: string }
}

/** Keys go to the vendor alone, wherever an address would lead. */
export async function fetchNote(
  voice: string,
  { telegram, twilio }: Vendors,
): Promise<Uint8Array | undefined> {
  if (/^https?:/.test(voice)) {
    if (new URL(voice).origin !== new URL(twilio.root).origin) return undefined
    const key = Buffer.from(`${twilio.accountSid}:${twilio.authToken}`).toString('base64')
    return bytesOf(await fetch(voice, { headers: { authorization: `Basic ${key}` } }))
  }
  const { token, root } = telegram
  const found = await fetch(`${root}/bot${token}/getFile?${new URLSearchParams({ file_id: voice })}`)
  const { result } = (await found.json()) as { result?: { file_path?: string } }
  if (!result?.file_path) return undefined
  return bytesOf(await fetch(`${root}/file/bot${token}/${result.file_path}`))
}

const bytesOf = async (answer: Response): Promise<Uint8Array | undefined> =>
  answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined

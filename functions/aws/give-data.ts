/** All that is kept about somebody, in the way their app can open it. */
import type { Address } from '../../bots/engine/address.ts'
import type { Inbound } from '../../bots/engine/inbound.ts'
import type { Learner } from '../../bots/engine/learner.ts'
import { dataFile } from '../documents/data-file.ts'
import { withCatalogue } from './catalogue.ts'
import { claimData, keepPage } from './data-files.ts'
import { variable } from './environment.ts'
import { keptAbout } from './kept-about.ts'

/**
 * Undefined where they have had it today. Telegram takes the file itself; WhatsApp takes none that a browser opens
 * (https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media), so its page is behind a link.
 */
export async function giveData(
  learner: Learner,
  inbound: Inbound,
  { channel }: Address,
): Promise<{ file: Uint8Array } | { link: string } | undefined> {
  const now = Date.now()
  const asked = inbound.kind === 'undelivered' ? inbound.inbound : inbound.id
  if (!(await claimData(learner.id, asked, now))) return undefined
  const kept = await keptAbout(learner)
  const html = await withCatalogue((catalogue) => dataFile(kept, catalogue, variable('PORTAL_URL'), now))
  if (channel === 'telegram') return { file: Buffer.from(html) }
  return { link: `${variable('PORTAL_URL')}/data/${await keepPage(learner.id, html, now)}` }
}

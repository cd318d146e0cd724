/** A campaign on the phones' page, in a browser: planned, sent, stopped halfway, and nobody reached after the stop. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectTwilio } from '../../bots/twilio-connect.ts'
import { planCampaign } from '../../infra/commands/campaign/plan-campaign.ts'
import { reportCampaign } from '../../infra/commands/campaign/report-campaign.ts'
import { sendCampaign } from '../../infra/commands/campaign/send-campaign.ts'
import { stopCampaign } from '../../infra/commands/campaign/stop-campaign.ts'
import type { Desk } from '../../infra/commands/operate/act.ts'
import { freePort } from '../support/local.ts'
import { browsePhones } from '../support/phones-page.ts'
import { startTakwin, type Takwin, twilioKeys } from '../support/takwin.ts'

const folder = mkdtempSync(join(tmpdir(), 'takwin-campaign-'))
const file = join(folder, 'call-2027.yaml')
const words = {
  ar: 'طلب عروض جديد لمشاريع الجمعيات.',
  fr: 'Nouvel appel à projets pour les associations.',
  en: 'A new call for projects.',
}

let takwin: Takwin
let desk: Desk

beforeAll(async () => {
  takwin = await startTakwin({ port: await freePort() })
  const { accountSid, authToken } = twilioKeys
  await connectTwilio({ accountSid, authToken, apiRoot: takwin.phones.url }, takwin.catalogue)
  writeFileSync(file, `${JSON.stringify({ words })}\n`)
  operate()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await takwin.stop()
})
const opened = browsePhones(() => takwin.phones.url)

/** From now on the hands of this process reach for this Takwin, as an operator's do. */
function operate(): void {
  const { endpoints, plan } = takwin.cloud
  const keys = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', AWS_REGION: plan.region }
  const tables = ['LEARNERS_TABLE', 'CAMPAIGNS_TABLE', 'TELEGRAM_PACE', 'WHATSAPP_PACE']
  const named = Object.fromEntries(tables.map((variable) => [variable, takwin.named(variable)]))
  Object.assign(process.env, endpoints, keys, named, { ACTS_TABLE: plan.outputs.ActsTable })
  const premises = { name: 'here', who: 'operator', outputs: {}, now: takwin.clock.now }
  desk = { premises, setting: { yes: true }, say: () => undefined, ask: async () => '' }
}

/** On the page: somebody new, who agrees to learn and to news. */
async function agree(page: Page, name: string, language: string, app: 'Telegram' | 'WhatsApp') {
  const telegram = app === 'Telegram'
  const spoken = { العربية: 'ar', Français: 'fr' }[language] as 'ar' | 'fr'
  const person = telegram
    ? takwin.phones.telegram.join({ firstName: name, language: spoken })
    : takwin.phones.twilio?.join({ name, language: spoken })
  if (!person) throw new Error('there is no WhatsApp')
  if ('start' in person) person.start()
  for (const said of [
    ...(telegram ? [] : ['salam']),
    language,
    language === 'العربية' ? 'نعم' : 'oui',
    '/news yes',
    '/continue',
  ]) {
    person.say(said)
    await takwin.settle()
  }
  const phone = page.getByRole('region', { name })
  await phone.waitFor()
  return { phone, say: (said: string) => person.say(said) }
}

test('who is quiet is told, and whoever is still at it when it is stopped never is, on both channels', async () => {
  const page = await opened()
  await takwin.clock.advance(morningIn())
  const quiet = [
    await agree(page, 'سلمى', 'العربية', 'Telegram'),
    await agree(page, 'Éloïse', 'Français', 'WhatsApp'),
  ]
  await takwin.clock.advance(600)
  const busy = [
    await agree(page, 'أمينة', 'العربية', 'WhatsApp'),
    await agree(page, 'Karim', 'Français', 'Telegram'),
  ]

  const planned = await planCampaign(file, takwin.catalogue, {}, desk)
  expect(planned.words).toContain('fewer than 10 who agreed to news and can be reached now')
  await sendCampaign(file, takwin.catalogue, {}, desk)
  await takwin.clock.advance(60)
  await takwin.settle()
  await quiet[0]?.phone.getByText(words.ar).waitFor()
  await quiet[1]?.phone.getByText(words.fr).waitFor()
  await quiet[1]?.phone.getByRole('button', { name: 'Plus d’actualités' }).waitFor()

  await stopCampaign('call-2027', desk)
  for (let minute = 0; minute < 15; minute++) await takwin.clock.advance(60)
  await takwin.settle()
  // What is said now comes behind whatever was on its way.
  for (const { say } of busy) say('menu')
  await takwin.settle()
  await busy[0]?.phone.getByText('ماذا تريدون أن تفعلوا؟').waitFor()
  await busy[1]?.phone.getByText('Que voulez-vous faire ?').waitFor()
  for (const { phone } of busy)
    expect(await phone.getByText(/طلب عروض جديد|Nouvel appel à projets/).count()).toBe(0)
  expect((await reportCampaign('call-2027', desk)).json).toMatchObject({ state: 'stopped' })

  await quiet[1]?.phone.getByRole('button', { name: 'Plus d’actualités' }).click()
  await quiet[1]?.phone.getByText('C’est noté : plus d’actualités.').waitFor()
})

/** Seconds until ten in the morning in Morocco, on a day on which people may be written to. */
function morningIn(): number {
  const now = takwin.clock.now()
  const next = new Date(now)
  next.setUTCHours(10, 0, 0, 0)
  while (next <= now || next.getUTCDay() === 5 || next.getUTCDay() === 0)
    next.setUTCDate(next.getUTCDate() + 1)
  return Math.ceil((next.getTime() - now.getTime()) / 1000)
}

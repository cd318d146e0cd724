/** The whole of Takwin in this process, with phones: what `npm start` runs, in a folder that is thrown away. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Api } from 'grammy/web'
import { connectTelegram } from '../../bots/telegram-connect.ts'
import type { Catalogue } from '../../content/schema.ts'
import { openClock } from '../../infra/local/clock.ts'
import { type Cloud, startCloud } from '../../infra/local/cloud.ts'
import { type Phones, startPhones } from '../../infra/local/phones/phones.ts'

export interface LocalCloud {
  cloud: Cloud
  phones: Phones
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>
  close(): Promise<void>
}

const token = '1000000001:takwin-bench'
const secret = 'takwin-bench'

/** The folder that CDK wrote; to be removed by who asked for it. */
export function synthesise(): string {
  const assembly = mkdtempSync(join(tmpdir(), 'takwin-bench-assembly-'))
  execFileSync(process.execPath, ['infra/app.ts'], {
    env: { ...process.env, CDK_OUTDIR: assembly },
    stdio: 'pipe',
  })
  return assembly
}

export async function openLocalCloud(assembly: string, catalogue: Catalogue): Promise<LocalCloud> {
  const folder = mkdtempSync(join(tmpdir(), 'takwin-bench-'))
  const clock = openClock(join(folder, 'clock'))
  const telegram = { token, username: 'takwin_bot', name: 'Takwin', rates: 'none' } as const
  const phones = await startPhones({ port: 0, folder: join(folder, 'phones'), clock, telegram })
  const cloud = await startCloud({
    assembly,
    folder,
    port: 0,
    clock,
    environment: {
      PORTAL_URL: 'https://takwin.example',
      TELEGRAM_API_ROOT: phones.url,
      TELEGRAM_BOT_URL: 'https://t.me/takwin_bot',
      MESSAGES_IN_A_ROW: 'Infinity',
    },
    secrets: {
      'takwin/log': JSON.stringify({ key: secret }),
      'takwin/telegram': JSON.stringify({ botToken: token, webhookSecret: secret }),
    },
  })
  const api = new Api(token, { apiRoot: phones.url })
  await connectTelegram(api, catalogue, { url: `${cloud.url}/telegram`, secret })
  return {
    cloud,
    phones,
    async idle() {
      await phones.telegram.idle()
      await cloud.idle()
    },
    async close() {
      await cloud.stop()
      await phones.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

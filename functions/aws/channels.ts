/** The channels, each opened with its secrets. */
import type { Channel } from '../../bots/channel.ts'
import type { Address } from '../../bots/engine/inbound.ts'
import { openTelegram } from '../../bots/telegram.ts'
import { variable } from './environment.ts'
import { telegramSecret } from './secrets.ts'

export async function channelOf({ channel }: Address): Promise<Channel> {
  switch (channel) {
    case 'telegram':
      return openTelegram((await telegramSecret()).botToken, variable('TELEGRAM_API_ROOT'))
  }
}

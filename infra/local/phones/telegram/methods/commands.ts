/** The bot's commands, by scope and language, and the button that opens them. */
import type { BotCommand, MenuButton } from 'grammy/types'
import type { Account } from '../account.ts'
import type { Method } from '../call.ts'
import { type Given, integerOf, objectOf, refuseUnknown, textOf } from '../given.ts'
import type { Phone } from '../phones.ts'
import { badRequest } from '../refusal.ts'

const MAX_COMMANDS = 100
const SCOPES = ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators', 'chat']

export function languageOf(given: Given): string {
  const language = textOf(given, 'language_code')
  if (!/^([a-z]{2})?$/.test(language)) throw badRequest('invalid language code specified')
  return language
}

function keyOf(account: Account, given: Given): string {
  const scope = (objectOf(given, 'scope') ?? { type: 'default' }) as Given
  const type = textOf(scope, 'type')
  if (!SCOPES.includes(type)) throw badRequest('unsupported type specified')
  if (type !== 'chat') return `${type} ${languageOf(given)}`
  if (!account.phones.get(Number(scope.chat_id))) throw badRequest('chat not found')
  return `chat ${scope.chat_id} ${languageOf(given)}`
}

function commandOf(value: unknown): BotCommand {
  const given = value as Given
  if (typeof value !== 'object' || value === null) throw badRequest('expected an Object')
  refuseUnknown(given, ['command', 'description'], 'BotCommand')
  const command = textOf(given, 'command').trim().replace(/^\//, '')
  const description = textOf(given, 'description').trim()
  if (command === '') throw badRequest('command must be non-empty')
  if (command.length > 32) throw badRequest('command length must not exceed 32')
  if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID')
  if (description === '') throw badRequest('command description must be non-empty')
  if ([...description].length > 256) throw badRequest('command description length must not exceed 256')
  return { command, description }
}

function keepCommands(account: Account, given: Given, commands: BotCommand[]): true {
  const { [keyOf(account, given)]: _, ...others } = account.settings.get('commands')
  account.settings.set(
    'commands',
    commands.length > 0 ? { ...others, [keyOf(account, given)]: commands } : others,
  )
  account.live.tell('telegram', { is: 'profile' })
  return true
}

function setMyCommands(account: Account, given: Given): true {
  const commands = objectOf(given, 'commands')
  if (!Array.isArray(commands)) throw badRequest("can't parse commands: expected an Array of BotCommand")
  if (commands.length > MAX_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH')
  return keepCommands(account, given, commands.map(commandOf))
}

/** The commands that this phone shows: the narrowest scope that has any wins, then the language. */
export function commandsFor({ settings }: Account, { id, title, person }: Phone): BotCommand[] {
  const scopes = [`chat ${id}`, title === undefined ? 'all_private_chats' : 'all_group_chats', 'default']
  const keys = scopes.flatMap((scope) => [`${scope} ${person.language_code ?? ''}`, `${scope} `])
  const commands = settings.get('commands')
  return keys.map((key) => commands[key]).find((found) => found !== undefined) ?? []
}

function setChatMenuButton(account: Account, given: Given): true {
  const chat = integerOf(given, 'chat_id') ?? 0
  if (chat !== 0 && !account.phones.get(chat)) throw badRequest('chat not found')
  const button = (objectOf(given, 'menu_button') ?? { type: 'default' }) as MenuButton
  if (!['commands', 'default', 'web_app'].includes(button.type))
    throw badRequest('MenuButton has unsupported type')
  account.settings.set('menuButtons', { ...account.settings.get('menuButtons'), [chat]: button })
  return true
}

export const commands: Record<string, Method> = {
  setMyCommands: { takes: ['commands', 'scope', 'language_code'], run: setMyCommands },
  getMyCommands: {
    takes: ['scope', 'language_code'],
    run: (account, given) => account.settings.get('commands')[keyOf(account, given)] ?? [],
  },
  deleteMyCommands: {
    takes: ['scope', 'language_code'],
    run: (account, given) => keepCommands(account, given, []),
  },
  setChatMenuButton: { takes: ['chat_id', 'menu_button'], run: setChatMenuButton },
  getChatMenuButton: {
    takes: ['chat_id'],
    run: ({ settings }, given) =>
      settings.get('menuButtons')[String(integerOf(given, 'chat_id') ?? 0)] ?? { type: 'default' },
  },
}

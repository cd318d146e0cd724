/** Makes a bot ours: where its updates go, and its commands and description in every language. */
import type { Api } from 'grammy/web'
import { type Catalogue, languages } from '../content/schema.ts'
import { commandLabel } from './choice-labels.ts'
import { listedCommands } from './engine/commands.ts'
import { phrasesOf } from './phrases.ts'

/** What is asked for; everything else is not even sent. */
const allowed = ['message', 'callback_query', 'my_chat_member'] as const

/** May be repeated: it always ends in the same state. Throws what grammY throws. */
export async function connectTelegram(
  api: Api,
  catalogue: Catalogue,
  webhook: { url: string; secret: string },
) {
  await api.setWebhook(webhook.url, {
    secret_token: webhook.secret,
    allowed_updates: allowed,
    max_connections: 40,
  })
  await introduceBot(api, catalogue)
}

/** Commands and descriptions; those of the first language are also the ones for all other languages. */
export async function introduceBot(api: Api, catalogue: Catalogue) {
  for (const [nth, language] of languages.entries()) {
    const phrase = phrasesOf(catalogue, language)
    const commands = listedCommands.map((command) => ({
      command,
      description: phrase(commandLabel(command)),
    }))
    const scopes = nth === 0 ? [{}, { language_code: language }] : [{ language_code: language }]
    for (const scope of scopes) {
      await api.setMyCommands(commands, scope)
      await api.setMyDescription(phrase('welcome'), scope)
    }
  }
}

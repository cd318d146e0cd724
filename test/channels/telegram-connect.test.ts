import { Api } from 'grammy/web'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listedCommands } from '../../bots/engine/commands.ts'
import { commandWords, fold } from '../../bots/engine/hearing.ts'
import { connectTelegram } from '../../bots/telegram-connect.ts'
import { languages } from '../../content/schema.ts'
import { shipped } from '../support/catalogues.ts'
import { openTestPhones, type TestPhones, TOKEN } from '../support/phones.ts'

let phones: TestPhones
let api: Api
beforeEach(async () => {
  phones = await openTestPhones()
  api = new Api(TOKEN, { apiRoot: phones.url })
  const webhook = { url: 'https://takwin.example/telegram', secret: 's3cret-_A' }
  // Once more changes nothing.
  for (let times = 0; times < 2; times++) await connectTelegram(api, shipped, webhook)
})
afterEach(() => phones.remove())

test('Telegram is told where updates go, and which are wanted', async () => {
  expect(await api.getWebhookInfo()).toMatchObject({
    url: 'https://takwin.example/telegram',
    allowed_updates: ['message', 'callback_query', 'my_chat_member'],
  })
})

test.each(languages)(
  'the app’s menu lists the commands in %s, each as it can be written too',
  async (language) => {
    const commands = await api.getMyCommands({ language_code: language })
    expect(commands.map(({ command }) => command)).toEqual(listedCommands)
    for (const { command, description } of commands)
      expect(commandWords.get(fold(description)), description).toBe(`/${command}`)
    expect((await api.getMyDescription({ language_code: language })).description).not.toBe('')
  },
)

test('other languages get the first one', async () => {
  expect(await api.getMyCommands()).toEqual(await api.getMyCommands({ language_code: languages[0] }))
})

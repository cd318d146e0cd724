import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Update } from 'grammy/types'
import { afterEach, expect, test } from 'vitest'
import { openTestPhones, openWebhook, type TestPhones } from '../support/phones.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function opened(answer?: Parameters<typeof openWebhook>[0], settings: object = {}) {
  const hook = await openWebhook(answer)
  const phones = await openTestPhones()
  closers.push(hook.close, phones.remove)
  await phones.api('setWebhook', { url: hook.url, secret_token: 's3cret-_A', ...settings })
  return { hook, phones }
}

const texts = (updates: Update[]) => updates.map(({ message }) => message?.text)
const ids = (updates: Update[]) => updates.map(({ update_id }) => update_id)
const DAY = 24 * 3600

/** A message with one button, so that the learner has something to tap. */
const ask = (phones: TestPhones, chat_id: number) =>
  phones.api('sendMessage', {
    chat_id,
    text: 'Ready?',
    reply_markup: { inline_keyboard: [[{ text: 'Yes', callback_data: 'step:1' }]] },
  })

test('an update carries the secret and all that Telegram says of a message', async () => {
  const { hook, phones } = await opened()
  const learner = phones.telegram.join({ firstName: 'سلمى', language: 'ar' })
  learner.start('participatory-democracy')
  await phones.telegram.idle()
  expect(hook.secrets).toEqual(['s3cret-_A'])
  expect(hook.updates).toEqual([
    {
      update_id: expect.any(Number),
      message: {
        message_id: 1,
        from: { id: learner.id, is_bot: false, first_name: 'سلمى', language_code: 'ar' },
        chat: { id: learner.id, type: 'private', first_name: 'سلمى' },
        date: Date.parse('2026-03-02T09:00:00Z') / 1000,
        text: '/start participatory-democracy',
        entities: [{ type: 'bot_command', offset: 0, length: 6 }],
      },
    },
  ])
})

test('update ids rise by one', async () => {
  const { hook, phones } = await opened()
  const learner = phones.telegram.join({ firstName: 'Amina', language: 'fr' })
  for (const text of ['a', 'b', 'c']) learner.say(text)
  await phones.telegram.idle()
  const [first = 0] = ids(hook.updates)
  expect(ids(hook.updates)).toEqual([first, first + 1, first + 2])
})

test('what is not answered 2xx is repeated at once, then after 2, 4, 8 … 64 s', async () => {
  const { hook, phones } = await opened(() => ({ status: 503 }))
  phones.telegram.join({ firstName: 'Amina', language: 'fr' }).say('hello')
  await phones.telegram.idle()
  expect(hook.updates).toHaveLength(2)
  for (const [attempts, seconds] of [2, 4, 8, 16, 32, 64, 64].entries()) {
    await phones.clock.advance(seconds - 1)
    expect(hook.updates).toHaveLength(2 + attempts)
    await phones.clock.advance(1)
    expect(hook.updates).toHaveLength(3 + attempts)
  }
  expect(new Set(ids(hook.updates)).size).toBe(1)
  const { result } = await phones.api('getWebhookInfo')
  expect(result).toMatchObject({
    pending_update_count: 1,
    last_error_message: 'Wrong response from the webhook: 503 Service Unavailable',
  })
})

test('a failing update holds up its own learner and nobody else', async () => {
  let broken = true
  const { hook, phones } = await opened(({ message }) => ({
    status: broken && message?.text === 'poison' ? 500 : 200,
  }))
  const poisoned = phones.telegram.join({ firstName: 'Amina', language: 'fr' })
  const other = phones.telegram.join({ firstName: 'Karim', language: 'ar' })
  poisoned.say('poison')
  poisoned.say('after')
  other.say('well')
  await phones.telegram.idle()
  expect(texts(hook.updates)).toEqual(expect.arrayContaining(['poison', 'well']))
  expect(texts(hook.updates)).not.toContain('after')
  broken = false
  await phones.clock.advance(2)
  expect(texts(hook.updates).slice(-2)).toEqual(['poison', 'after'])
})

test('with twice as many chats blocked as there are connections, the whole bot stalls', async () => {
  let broken = true
  const poison = ({ message }: Update) => ({ status: broken && message?.text === 'poison' ? 500 : 200 })
  const { hook, phones } = await opened(poison, { max_connections: 1 })
  for (const [firstName, text] of [
    ['Amina', 'poison'],
    ['Karim', 'poison'],
    ['Nora', 'well'],
  ] as const)
    phones.telegram.join({ firstName, language: 'fr' }).say(text)
  await phones.telegram.idle()
  expect(texts(hook.updates)).not.toContain('well')
  broken = false
  await phones.clock.advance(2)
  expect(texts(hook.updates)).toContain('well')
})

test('a message is dropped after 24 hours, a tap after 150 seconds', async () => {
  let down = false
  const { hook, phones } = await opened(() => ({ status: down ? 500 : 200 }))
  const learner = phones.telegram.join({ firstName: 'Amina', language: 'fr' })
  learner.start()
  await ask(phones, learner.id)
  await phones.telegram.idle()
  down = true
  learner.say('old')
  learner.tap('Yes')
  await phones.clock.advance(151)
  expect((await phones.api('getWebhookInfo')).result.pending_update_count).toBe(1)
  await phones.clock.advance(DAY)
  expect((await phones.api('getWebhookInfo')).result.pending_update_count).toBe(0)
  down = false
  learner.say('new')
  await phones.telegram.idle()
  expect(texts(hook.updates).at(-1)).toBe('new')
})

test('messages and taps of one person overtake each other', async () => {
  const { hook, phones } = await opened()
  const learner = phones.telegram.join({ firstName: 'Amina', language: 'fr' })
  learner.start()
  await ask(phones, learner.id)
  phones.telegram.misbehave({ delayTapsSeconds: 5 })
  learner.tap('Yes')
  learner.say('later')
  await phones.telegram.idle()
  expect(texts(hook.updates)).toEqual(['/start', 'later'])
  await phones.clock.advance(5)
  expect(hook.updates.at(-1)?.callback_query?.data).toBe('step:1')
})

test('a tap carries its data and the message under which it was', async () => {
  const { hook, phones } = await opened()
  const learner = phones.telegram.join({ firstName: 'Amina', language: 'fr' })
  learner.start()
  const { result } = await ask(phones, learner.id)
  learner.tap('step:1')
  await phones.telegram.idle()
  const query = hook.updates.at(-1)?.callback_query
  expect(query).toMatchObject({ data: 'step:1', message: result, from: { id: learner.id } })
  expect((await phones.api('answerCallbackQuery', { callback_query_id: query?.id, text: 'Bravo' })).ok).toBe(
    true,
  )
  await phones.clock.advance(16 * 60)
  const late = await phones.api('answerCallbackQuery', { callback_query_id: query?.id })
  expect(late.description).toBe(
    'Bad Request: query is too old and response timeout expired or query ID is invalid',
  )
})

test('duplicates on demand are the very same update', async () => {
  const { hook, phones } = await opened()
  phones.telegram.misbehave({ duplicates: 2 })
  const learner = phones.telegram.join({ firstName: 'Amina', language: 'fr' })
  learner.say('once')
  await phones.telegram.idle()
  phones.telegram.misbehave({ duplicates: 0 })
  await phones.clock.advance(49 * 3600)
  learner.repeat()
  await phones.telegram.idle()
  expect(hook.updates).toHaveLength(4)
  expect(new Set(hook.updates.map((update) => JSON.stringify(update))).size).toBe(1)
})

test('an answer of the webhook that holds a call is carried out', async () => {
  const { phones } = await opened(({ message }) => ({
    body: { method: 'sendMessage', chat_id: message?.chat.id, text: `You said ${message?.text}` },
  }))
  const learner = phones.telegram.join({ firstName: 'Amina', language: 'fr' })
  learner.say('hello')
  expect((await learner.hears('You said')).text).toBe('You said hello')
})

test('blocking and coming back are told, and nothing can be sent between', async () => {
  const { hook, phones } = await opened()
  const learner = phones.telegram.join({ firstName: 'Amina', language: 'fr' })
  learner.start()
  learner.block()
  expect(await phones.api('sendMessage', { chat_id: learner.id, text: 'Come back' })).toEqual({
    ok: false,
    error_code: 403,
    description: 'Forbidden: bot was blocked by the user',
  })
  learner.start()
  await phones.telegram.idle()
  const standings = hook.updates.flatMap(({ my_chat_member: m }) =>
    m ? [m.old_chat_member.status, m.new_chat_member.status] : [],
  )
  expect(standings).toEqual(['member', 'kicked', 'kicked', 'member'])
  expect((await phones.api('sendMessage', { chat_id: learner.id, text: 'Welcome' })).ok).toBe(true)
})

test('in a group the bot hears commands only', async () => {
  const { hook, phones } = await opened()
  const group = phones.telegram.join({ firstName: 'Amina', language: 'fr' }).group('Association El Amal')
  for (const text of ['hello all', '/start', '/start@other_bot', '/start@takwin_bot']) group.say(text)
  await phones.telegram.idle()
  expect(hook.updates.find((update) => update.my_chat_member)?.my_chat_member).toMatchObject({
    chat: { id: group.id, type: 'supergroup', title: 'Association El Amal' },
    new_chat_member: { status: 'member' },
  })
  expect(texts(hook.updates).filter((text) => text !== undefined)).toEqual(['/start', '/start@takwin_bot'])
})

test('a restart loses neither chats nor files nor what was not delivered', async () => {
  const hook = await openWebhook()
  const before = await openTestPhones()
  const learner = before.telegram.join({ firstName: 'Amina', language: 'fr' })
  learner.start()
  const form = new FormData()
  form.set('chat_id', String(learner.id))
  form.set('document', new File(['%PDF-1.7'], 'شهادة.pdf', { type: 'application/pdf' }))
  const sent = await fetch(`${before.url}/bot4200000001:AAtakwin-phones_token/sendDocument`, {
    method: 'POST',
    body: form,
  })
  const { result } = (await sent.json()) as { result: { document: { file_id: string } } }
  await before.api('setMyCommands', {
    commands: [{ command: 'menu', description: 'Menu' }],
    language_code: 'fr',
  })
  const after = await before.restart()
  closers.push(hook.close, after.remove)
  expect(after.telegram.learner(learner.id).transcript()).toBe('> /start\n\n(شهادة.pdf)')
  expect((await after.api('getMyCommands', { language_code: 'fr' })).result).toHaveLength(1)
  expect(
    (await after.api('sendDocument', { chat_id: learner.id, document: result.document.file_id })).ok,
  ).toBe(true)
  await after.api('setWebhook', { url: hook.url })
  await after.telegram.idle()
  expect(texts(hook.updates)).toEqual(['/start'])
})

test('killed right after something was said, they lose nothing of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'phones-'))
  const script = `
    import { openTestPhones } from '${new URL('../support/phones.ts', import.meta.url)}'
    const phones = await openTestPhones({ folder: process.argv[1] })
    phones.telegram.join({ firstName: 'Amina', language: 'fr' }).say('kept')
    process.kill(process.pid, 'SIGKILL')`
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', script, folder])
  expect(signal).toBe('SIGKILL')
  const phones = await openTestPhones({ folder })
  closers.push(phones.remove)
  expect(texts((await phones.api('getUpdates')).result)).toEqual(['kept'])
})

test('asking for updates confirms those below the offset, and is refused beside a webhook', async () => {
  const phones = await openTestPhones()
  closers.push(phones.remove)
  const learner = phones.telegram.join({ firstName: 'Amina', language: 'fr' })
  const waiting = phones.api('getUpdates', { timeout: 30 })
  learner.say('a')
  const { result } = await waiting
  expect(texts(result)).toEqual(['a'])
  learner.say('b')
  expect(texts((await phones.api('getUpdates', { offset: result[0].update_id + 1 })).result)).toEqual(['b'])
  const first = phones.api('getUpdates', { offset: result[0].update_id + 2, timeout: 30 })
  await phones.api('getMe')
  const second = phones.api('getUpdates', { offset: result[0].update_id + 2, timeout: 30 })
  expect((await first).error_code).toBe(409)
  await phones.api('setWebhook', { url: 'http://localhost:9/telegram' })
  expect((await second).error_code).toBe(409)
  expect((await phones.api('getUpdates')).description).toMatch(
    /^Conflict: can't use getUpdates method while webhook/,
  )
})

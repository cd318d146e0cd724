import { Bot, InputFile } from 'grammy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTestPhones, type TestPhones, TOKEN } from '../support/phones.ts'

let phones: TestPhones
let learner: ReturnType<TestPhones['telegram']['join']>
beforeEach(async () => {
  phones = await openTestPhones()
  learner = phones.telegram.join({ firstName: 'Amina', language: 'fr' })
  learner.start()
})
afterEach(() => phones.remove())

const button = (given: object) => ({ inline_keyboard: [[{ text: 'Go', callback_data: 'go', ...given }]] })
const message = (more: object) => ({ method: 'sendMessage', text: 'Hello', ...more })

describe('refuses what Telegram refuses, in its words', () => {
  const refusals: [string, { method: string; [field: string]: unknown }, string][] = [
    ['an empty text', message({ text: ' \n ' }), 'Bad Request: message text is empty'],
    ['a text of 4097', message({ text: 'x'.repeat(4097) }), 'Bad Request: message is too long'],
    [
      '2049 characters of two units each',
      message({ text: '😀'.repeat(2049) }),
      'Bad Request: message is too long',
    ],
    ['half a character', message({ text: 'x\ud83d' }), 'Bad Request: text must be encoded in UTF-8'],
    ['a stranger', message({ chat_id: 5 }), 'Bad Request: chat not found'],
    ['no chat', message({ chat_id: '' }), 'Bad Request: chat_id is empty'],
    [
      '65 bytes of data',
      message({ reply_markup: button({ callback_data: 'é'.repeat(33) }) }),
      'Bad Request: BUTTON_DATA_INVALID',
    ],
    [
      'a button without words',
      message({ reply_markup: button({ text: ' ' }) }),
      'Bad Request: inline keyboard button text must be non-empty',
    ],
    [
      'a button that does nothing',
      message({ reply_markup: button({ callback_data: '' }) }),
      "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      'a link to nowhere',
      message({ reply_markup: { inline_keyboard: [[{ text: 'x', url: 'nowhere' }]] } }),
      "Bad Request: inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
    ],
    [
      'a keyboard of one row unwrapped',
      message({ reply_markup: { inline_keyboard: [{ text: 'x' }] } }),
      'Bad Request: field "inline_keyboard" must be an Array of Arrays',
    ],
    ['another markup', message({ reply_markup: {} }), 'Bad Request: object expected as reply markup'],
    [
      'a field that is not there',
      message({ chatid: 1 }),
      'Bad Request: unknown field "chatid" in sendMessage',
    ],
    [
      'an unclosed tag',
      message({ text: '<b>x', parse_mode: 'HTML' }),
      'Bad Request: can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
    ],
    [
      'an unknown tag',
      message({ text: 'é<x>', parse_mode: 'HTML' }),
      'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 2',
    ],
    [
      'an unescaped dot',
      message({ text: 'a.b', parse_mode: 'MarkdownV2' }),
      "Bad Request: can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'",
    ],
    [
      'an unclosed star',
      message({ text: '*a', parse_mode: 'MarkdownV2' }),
      "Bad Request: can't parse entities: Can't find end of Bold entity at byte offset 0",
    ],
    [
      'an unknown action',
      { method: 'sendChatAction', action: 'dancing' },
      'Bad Request: wrong parameter action in request',
    ],
    [
      'an unknown file',
      { method: 'sendDocument', document: 'nothing' },
      'Bad Request: wrong file identifier/HTTP URL specified',
    ],
    ['no file', { method: 'sendDocument' }, 'Bad Request: there is no document in the request'],
    [
      'a long caption',
      { method: 'sendDocument', document: 'x', caption: 'x'.repeat(1025) },
      'Bad Request: message caption is too long',
    ],
    [
      'an edit of nothing',
      { method: 'editMessageText', message_id: 99, text: 'x' },
      'Bad Request: message to edit not found',
    ],
    [
      "an edit of the person's words",
      { method: 'editMessageText', message_id: 1, text: 'x' },
      "Bad Request: message can't be edited",
    ],
    [
      'a deletion of nothing',
      { method: 'deleteMessage', message_id: 99 },
      'Bad Request: message to delete not found',
    ],
    [
      'an answer to no tap',
      { method: 'answerCallbackQuery', chat_id: undefined, callback_query_id: '1' },
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
    ],
  ]
  test.each(refusals)('%s', async (_, { method, ...fields }, description) => {
    const chat = { chat_id: learner.id, ...fields }
    expect(await phones.api(method, chat)).toEqual({ ok: false, error_code: 400, description })
  })

  const settings: [string, string, object, string][] = [
    [
      'a secret with a blank',
      'setWebhook',
      { url: 'https://a.ma/t', secret_token: 'a b' },
      'Bad Request: secret token contains unallowed characters',
    ],
    [
      'a secret of 257',
      'setWebhook',
      { url: 'https://a.ma/t', secret_token: 'a'.repeat(257) },
      'Bad Request: secret token is too long',
    ],
    [
      'plain HTTP outside the house',
      'setWebhook',
      { url: 'http://a.ma/t' },
      'Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
    ],
    [
      'another port',
      'setWebhook',
      { url: 'https://a.ma:3000/t' },
      'Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
    ],
    [
      'a capital in a command',
      'setMyCommands',
      { commands: [{ command: 'Menu', description: 'x' }] },
      'Bad Request: BOT_COMMAND_INVALID',
    ],
    [
      'a command of 33',
      'setMyCommands',
      { commands: [{ command: 'x'.repeat(33), description: 'x' }] },
      'Bad Request: command length must not exceed 32',
    ],
    [
      'a command without a description',
      'setMyCommands',
      { commands: [{ command: 'menu', description: '' }] },
      'Bad Request: command description must be non-empty',
    ],
    [
      '101 commands',
      'setMyCommands',
      { commands: Array(101).fill({ command: 'a', description: 'x' }) },
      'Bad Request: BOT_COMMANDS_TOO_MUCH',
    ],
    [
      'a language of three letters',
      'setMyCommands',
      { commands: [], language_code: 'ara' },
      'Bad Request: invalid language code specified',
    ],
  ]
  test.each(settings)('%s', async (_, method, body, description) => {
    expect((await phones.api(method, body)).description).toBe(description)
  })

  test('a wrong token, a broken one, an unknown method, a body that is not JSON', async () => {
    const get = async (path: string, init?: RequestInit) => (await fetch(phones.url + path, init)).json()
    expect(await get('/bot1:wrong/getMe')).toEqual({
      ok: false,
      error_code: 401,
      description: 'Unauthorized',
    })
    expect(await get('/botwrong/getMe')).toEqual({ ok: false, error_code: 404, description: 'Not Found' })
    expect(await get(`/bot${TOKEN}/sing`)).toMatchObject({
      error_code: 404,
      description: 'Not Found: method not found',
    })
    const broken = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }
    expect(await get(`/bot${TOKEN}/getMe`, broken)).toMatchObject({ error_code: 400 })
  })
})

test('the very limits are accepted', async () => {
  const row = [{ text: 'Go', callback_data: 'é'.repeat(32) }]
  const markup = { inline_keyboard: [row] }
  const { result } = await phones.api('sendMessage', {
    chat_id: learner.id,
    text: 'x'.repeat(4096),
    reply_markup: markup,
  })
  expect(result.reply_markup).toEqual(markup)
  expect((await phones.api('sendMessage', { chat_id: learner.id, text: '😀'.repeat(2048) })).ok).toBe(true)
})

test('a call may come as JSON, as a form, in parts or in the address', async () => {
  const url = `${phones.url}/bot${TOKEN}/SENDmessage`
  const fields = { chat_id: String(learner.id), text: 'مرحبا', reply_markup: JSON.stringify(button({})) }
  const parts = new FormData()
  for (const [name, value] of Object.entries(fields)) parts.set(name, value)
  const answers = await Promise.all([
    fetch(url, { method: 'POST', body: new URLSearchParams(fields) }),
    fetch(url, { method: 'POST', body: parts }),
    fetch(`${url}?${new URLSearchParams(fields)}`),
  ])
  for (const answer of answers)
    expect(await answer.json()).toMatchObject({ ok: true, result: { text: 'مرحبا' } })
})

test('marks of HTML and Markdown become entities, in UTF-16 units', async () => {
  const html = await phones.api('sendMessage', {
    chat_id: learner.id,
    parse_mode: 'HTML',
    text: '😀 <b>gras <i>et</i></b> &lt;b&gt; <a href="https://a.ma">lien</a>',
  })
  expect(html.result).toMatchObject({
    text: '😀 gras et <b> lien',
    entities: [
      { type: 'bold', offset: 3, length: 7 },
      { type: 'italic', offset: 8, length: 2 },
      { type: 'text_link', offset: 15, length: 4, url: 'https://a.ma' },
    ],
  })
  const markdown = await phones.api('sendMessage', {
    chat_id: learner.id,
    parse_mode: 'MarkdownV2',
    text: '*gras* `a.b` [lien](https://a.ma) 1\\.',
  })
  expect(markdown.result).toMatchObject({
    text: 'gras a.b lien 1.',
    entities: [{ type: 'bold' }, { type: 'code' }, { type: 'text_link', url: 'https://a.ma' }],
  })
})

test('controls and overrides of direction do not survive; isolates and joiners do', async () => {
  const { result } = await phones.api('sendMessage', {
    chat_id: learner.id,
    text: 'a\u0000b\u202ec\u2068d\u2069\u200d\r\n',
  })
  expect(result.text).toBe('a bc\u2068d\u2069\u200d')
})

test('an edit changes text and buttons, and refuses to change nothing', async () => {
  const { result } = await phones.api('sendMessage', {
    chat_id: learner.id,
    text: 'one',
    reply_markup: button({}),
  })
  const same = { chat_id: learner.id, message_id: result.message_id, text: 'one', reply_markup: button({}) }
  expect((await phones.api('editMessageText', same)).description).toMatch(
    /^Bad Request: message is not modified/,
  )
  expect((await phones.api('editMessageText', { ...same, text: 'two' })).result).toMatchObject({
    text: 'two',
    reply_markup: button({}),
  })
  const bare = await phones.api('editMessageReplyMarkup', {
    chat_id: learner.id,
    message_id: result.message_id,
  })
  expect(bare.result.reply_markup).toBeUndefined()
  await phones.api('deleteMessage', { chat_id: learner.id, message_id: result.message_id })
  expect(learner.transcript()).toBe('> /start')
})

test('commands are found by language and scope, and a phone shows its own', async () => {
  const set = (command: string, more: object) =>
    phones.api('setMyCommands', { commands: [{ command, description: 'x' }], ...more })
  await set('menu', {})
  await set('cours', { language_code: 'fr' })
  expect((await phones.api('getMyCommands', { language_code: 'fr' })).result[0].command).toBe('cours')
  expect((await phones.api('getMyCommands', { language_code: 'ar' })).result).toEqual([])
  const shown = await (await fetch(`${phones.url}/phones/telegram/learners/${learner.id}`)).json()
  expect(shown).toMatchObject({ commands: [{ command: 'cours' }] })
  await phones.api('deleteMyCommands', { language_code: 'fr' })
  expect((await phones.api('getMyCommands', { language_code: 'fr' })).result).toEqual([])
})

test('more than a burst to one chat stops the whole bot for as long as it says', async () => {
  const send = (chat_id: number) => phones.api('sendMessage', { chat_id, text: 'x' })
  const other = phones.telegram.join({ firstName: 'Karim', language: 'ar' })
  other.start()
  for (let sent = 0; sent < 20; sent++) expect((await send(learner.id)).ok).toBe(true)
  expect(await send(learner.id)).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 1',
    parameters: { retry_after: 1 },
  })
  expect((await send(other.id)).error_code).toBe(429)
  await phones.clock.advance(1)
  expect((await send(learner.id)).ok).toBe(true)
  phones.telegram.misbehave({ rates: 'none' })
  for (let sent = 0; sent < 40; sent++) expect((await send(learner.id)).ok).toBe(true)
})

describe('misbehaves on demand', () => {
  const send = () => phones.api('sendMessage', { chat_id: learner.id, text: 'x' })

  test('429 for so long, for everyone', async () => {
    phones.telegram.misbehave({ faults: [{ do: 'refuse', code: 429, retryAfterSeconds: 35, calls: 1 }] })
    expect((await send()).parameters).toEqual({ retry_after: 35 })
    await phones.clock.advance(34)
    expect((await send()).parameters).toEqual({ retry_after: 1 })
    await phones.clock.advance(1)
    expect((await send()).ok).toBe(true)
  })

  test('500 for two calls of one method', async () => {
    phones.telegram.misbehave({ faults: [{ do: 'refuse', code: 500, calls: 2, method: 'sendMessage' }] })
    expect((await phones.api('getMe')).ok).toBe(true)
    expect([await send(), await send(), await send()].map(({ ok }) => ok)).toEqual([false, false, true])
  })

  test('a message that arrives while its call fails', async () => {
    phones.telegram.misbehave({ faults: [{ do: 'drop-answer', calls: 1 }] })
    await expect(send()).rejects.toThrow()
    expect(learner.messages().at(-1)?.text).toBe('x')
  })

  test('a call that is held and comes to nothing', async () => {
    phones.telegram.misbehave({ faults: [{ do: 'hold', seconds: 0, calls: 1 }] })
    await expect(send()).rejects.toThrow()
    expect(learner.messages()).toHaveLength(1)
  })

  test('over HTTP, with a typed refusal of what is not understood', async () => {
    const post = (body: unknown) =>
      fetch(`${phones.url}/phones/telegram/misbehave`, { method: 'POST', body: JSON.stringify(body) })
    expect(await (await post({ duplicates: 3 })).json()).toMatchObject({
      duplicates: 3,
      rates: 'as-telegram',
    })
    const refused = await post({ faults: [{ do: 'dance' }] })
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ error: 'bad-request' })
  })
})

test('grammY uploads, re-sends by file_id and downloads the same bytes', async () => {
  const bot = new Bot(TOKEN, { client: { apiRoot: phones.url } })
  await bot.init()
  expect(bot.botInfo.username).toBe('takwin_bot')
  const bytes = new TextEncoder().encode('%PDF-1.7 شهادة')
  const sent = await bot.api.sendDocument(learner.id, new InputFile(bytes, 'شهادة.pdf'), { caption: 'Bravo' })
  expect(sent).toMatchObject({
    caption: 'Bravo',
    document: { file_name: 'شهادة.pdf', file_size: bytes.length },
  })
  const again = await bot.api.sendDocument(learner.id, sent.document.file_id)
  expect(again.document.file_unique_id).toBe(sent.document.file_unique_id)
  const { file_path } = await bot.api.getFile(sent.document.file_id)
  const download = await fetch(`${phones.url}/file/bot${TOKEN}/${file_path}`)
  expect(new Uint8Array(await download.arrayBuffer())).toEqual(bytes)
  expect((await fetch(`${phones.url}/file/bot${TOKEN}/documents/none.pdf`)).status).toBe(404)
})

test('a person can be played over HTTP alone', async () => {
  const post = async (path: string, body: object = {}) =>
    (
      await fetch(`${phones.url}/phones/telegram/learners${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
      })
    ).json() as Promise<{ id: number }>
  const { id } = await post('', { firstName: 'Karim', language: 'ar' })
  await post(`/${id}/start`, { payload: 'advocacy' })
  const waiting = fetch(`${phones.url}/phones/telegram/learners/${id}/messages?after=2&waitSeconds=30`)
  await phones.api('sendMessage', { chat_id: id, text: 'Choose', reply_markup: button({}) })
  expect(await (await waiting).json()).toMatchObject([{ text: 'Choose' }])
  expect(await post(`/${id}/tap`, { button: 'Go' })).toMatchObject({ kind: 'query' })
  expect(await post(`/${id}/tap`, { button: 'Stay' })).toMatchObject({ error: 'no-such-button' })
  for (const sample of ['photo', 'voice', 'sticker', 'document', 'location', 'contact'])
    await post(`/${id}/send`, { sample })
  const text = await (await fetch(`${phones.url}/phones/telegram/learners/${id}/transcript`)).text()
  expect(text).toMatch(/^> \/start advocacy\n\nChoose\n\[Go\]\n\n> photo\n\n/)
  expect(await post('/1/say', { text: 'x' })).toMatchObject({ error: 'no-such-phone' })
})

test("only one's own contact holds one's own id", () => {
  expect(learner.send('contact').contact?.user_id).toBe(learner.id)
  expect(learner.send('contact-of-another').contact?.user_id).not.toBe(learner.id)
})

test("the clock is moved over HTTP, by nobody else's page", async () => {
  const post = (body: object, headers = {}) =>
    fetch(`${phones.url}/clock`, { method: 'POST', body: JSON.stringify(body), headers })
  expect(await (await post({ advanceSeconds: 86_400 })).json()).toEqual({ now: '2026-03-03T09:00:00.000Z' })
  expect((await post({ advanceSeconds: -1 })).status).toBe(400)
  expect((await post({ advanceSeconds: 1 }, { origin: 'https://elsewhere.example' })).status).toBe(403)
})

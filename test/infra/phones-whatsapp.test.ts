import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { marked } from '../../infra/local/phones/page/whatsapp/marks.ts'
import type { WhatsAppLearner } from '../../infra/local/phones/twilio/learners.ts'
import { type Hook, openHook, openTwilioPhones, type TestTwilio, WHATSAPP } from '../support/twilio-phones.ts'

let hook: Hook
let phones: TestTwilio
let learner: WhatsAppLearner
let To: string
beforeEach(async () => {
  hook = await openHook()
  phones = await openTwilioPhones({ twilio: { inboundUrl: `${hook.url}/twilio` } })
  learner = phones.join({ name: 'Salma', language: 'fr' })
  learner.say('Bonjour')
  await phones.idle()
  To = learner.phone().address
})
afterEach(async () => {
  await phones.remove()
  await hook.close()
})

const lastForm = async () => {
  await phones.idle()
  return hook.posts.at(-1)?.form ?? {}
}
const asked = async () => {
  const actions = [
    { title: 'Oui', id: 'step:1:yes' },
    { title: 'Non', id: 'step:1:no' },
  ]
  const ContentSid = await phones.content({ 'twilio/quick-reply': { body: 'Prête ?', actions } })
  const { body } = await phones.send({ To, ContentSid })
  await phones.idle()
  return body.sid
}

describe('a person', () => {
  test('taps a button: its title and id come back, with the message that had it', async () => {
    const sid = await asked()
    learner.tap('Non')
    expect(await lastForm()).toMatchObject({
      Body: 'Non',
      MessageType: 'interactive',
      ButtonText: 'Non',
      ButtonPayload: 'step:1:no',
      OriginalRepliedMessageSid: sid,
      OriginalRepliedMessageSender: WHATSAPP,
    })
    learner.tap('step:1:yes', sid)
    expect(await lastForm()).toMatchObject({ ButtonPayload: 'step:1:yes' })
    expect(() => learner.tap('Peut-être')).toThrow('There is no button')
  })

  test('picks from a list', async () => {
    const items = [
      { id: 'course:a', item: 'Démocratie', description: '25 minutes' },
      { id: 'course:b', item: 'Gestion' },
    ]
    const types = { 'twilio/list-picker': { body: 'Choisissez', button: 'Cours', items } }
    const { body } = await phones.send({ To, ContentSid: await phones.content(types) })
    await phones.idle()
    expect(learner.transcript()).toBe('> Bonjour\n\nChoisissez\nCours:\n[Démocratie]\n[Gestion]')
    learner.pick('Démocratie')
    expect(await lastForm()).toMatchObject({
      Body: 'Démocratie',
      MessageType: 'interactive',
      ListId: 'course:a',
      ListTitle: 'Démocratie',
      OriginalRepliedMessageSid: body.sid,
    })
  })

  test('answers a message by swiping it', async () => {
    const sid = await asked()
    learner.say('Pas encore', sid)
    expect(await lastForm()).toMatchObject({ Body: 'Pas encore', OriginalRepliedMessageSid: sid })
    expect(() => learner.say('?', 'SMnothing')).toThrow('There is no message')
  })

  test.each([
    ['photo', { MessageType: 'image', NumMedia: '1', MediaContentType0: 'image/jpeg', Body: '' }],
    ['voice', { MessageType: 'audio', NumMedia: '1', MediaContentType0: 'audio/ogg' }],
    ['sticker', { MessageType: 'sticker', MediaContentType0: 'image/webp' }],
    ['document', { MessageType: 'document', MediaContentType0: 'text/plain', Body: 'letter.txt' }],
    ['location', { MessageType: 'location', NumMedia: '0', Latitude: '34.0167', Longitude: '-6.8361' }],
    ['contact', { MessageType: 'contacts', MediaContentType0: 'text/vcard' }],
  ] as const)('sends a %s, whose file the bot can fetch with its key', async (sample, fields) => {
    learner.send(sample)
    const form = await lastForm()
    expect(form).toMatchObject(fields)
    const { MediaUrl0 } = form
    if (!MediaUrl0) return
    expect((await fetch(MediaUrl0)).status).toBe(401)
    const headers = { authorization: `Basic ${btoa(`${form.AccountSid}:phones-auth-token`)}` }
    const file = await fetch(MediaUrl0, { headers })
    expect(file.headers.get('content-type')).toBe(form.MediaContentType0)
  })

  test('reacts, edits and deletes: notices that are no messages', async () => {
    const sid = await asked()
    learner.react('❤️')
    expect(await lastForm()).toMatchObject({
      MessageType: 'reaction',
      Body: '❤️',
      OriginalRepliedMessageSid: sid,
    })
    const said = learner.say('Mreci')
    learner.edit('Merci')
    expect(await lastForm()).toMatchObject({ MessageType: 'edit', OriginalRepliedMessageSid: said.sid })
    learner.remove()
    expect(await lastForm()).toMatchObject({ MessageType: 'revoke', Body: '' })
    const shown = learner.messages().filter(({ place }) => place !== undefined)
    expect(shown.map(({ text }) => text)).toEqual(['Bonjour', 'Prête ?', ''])
  })

  test('who blocks the business gets nothing, then or later, and says nothing', async () => {
    learner.block()
    expect(() => learner.say('Hé')).toThrow('The business is blocked')
    const StatusCallback = `${hook.url}/status`
    await phones.send({ To, Body: 'Revenez', StatusCallback })
    await phones.idle()
    learner.unblock()
    learner.switch(false)
    learner.switch(true)
    await phones.idle()
    expect(hook.statuses()).toEqual(['queued', 'sent'])
    expect(learner.transcript()).toBe('> Bonjour')
  })

  test('whose phone is off gets everything once it is on', async () => {
    learner.switch(false)
    expect(() => learner.say('Hé')).toThrow('The phone is off')
    for (const Body of ['un', 'deux']) await phones.send({ To, Body, StatusCallback: `${hook.url}/status` })
    await phones.idle()
    expect(hook.statuses()).toEqual(expect.not.arrayContaining(['delivered']))
    learner.switch(true)
    await phones.idle()
    expect(hook.statuses().filter((status) => status === 'delivered')).toHaveLength(2)
    expect(learner.transcript()).toBe('> Bonjour\n\nun\n\ndeux')
  })

  test('lets it be told what was read, or not', async () => {
    learner.receipts(false)
    await phones.send({ To, Body: 'un' })
    await phones.idle()
    learner.read()
    expect(learner.messages().at(-1)?.status).toBe('delivered')
    learner.receipts(true)
    learner.read()
    expect(learner.messages().at(-1)?.status).toBe('read')
  })

  test('has one number and one WhatsApp with it', () => {
    const { number } = learner.phone()
    expect(() => phones.join({ name: 'Karim', language: 'fr', number })).toThrow('has whatsapp:+212')
    const sms = phones.joinSms({ name: 'Salma', language: 'fr', number })
    expect(sms.phone().address).toBe(number)
    expect(phones.join({ name: 'Karim', language: 'fr' }).phone().number).not.toBe(number)
  })
})

describe('over HTTP', () => {
  const ask = async (path: string, body?: object) => {
    const answer = await fetch(`${phones.url}/phones/whatsapp/learners${path}`, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: await answer.json() }
  }

  test('a person is played: joins, writes, waits for the answer, taps', async () => {
    const joined = await ask('', { name: 'Nora', language: 'ar', number: '+212712345678' })
    expect(joined).toMatchObject({ status: 201, body: { address: 'whatsapp:+212712345678' } })
    const { id } = joined.body
    await ask(`/${id}/say`, { text: 'مرحبا' })
    const waiting = ask(`/${id}/messages?after=1&waitSeconds=30`)
    const actions = [{ title: 'نعم', id: 'yes' }]
    const ContentSid = await phones.content({ 'twilio/quick-reply': { body: 'جاهزة؟', actions } })
    await phones.send({ To: 'whatsapp:+212712345678', ContentSid })
    expect((await waiting).body).toMatchObject([{ text: 'جاهزة؟', place: 2, status: 'delivered' }])
    expect((await ask(`/${id}/tap`, { button: 'نعم' })).body).toMatchObject({ text: 'نعم', place: 3 })
    const transcript = await fetch(`${phones.url}/phones/whatsapp/learners/${id}/transcript`)
    expect(await transcript.text()).toBe('> مرحبا\n\nجاهزة؟\n[نعم]\n\n> نعم')
  })

  test.each([
    ['/99/say', { text: 'x' }, 404, 'no-such-phone'],
    ['/1/fly', {}, 404, 'not-found'],
    ['/1/constructor', {}, 404, 'not-found'],
    ['/1/say', { text: '' }, 400, 'bad-request'],
    ['/1/say', { words: 'x' }, 400, 'bad-request'],
    ['/1/tap', { button: 'x' }, 404, 'no-such-button'],
    ['', { name: 'Karim', number: '+33612345678' }, 400, 'bad-request'],
  ])('%s with %j answers %i %s', async (path, body, status, error) => {
    expect(await ask(path, body)).toMatchObject({ status, body: { error } })
  })

  test('misbehaviour is read and set, the unknown refused', async () => {
    const misbehave = (body: object) =>
      fetch(`${phones.url}/phones/twilio/misbehave`, { method: 'POST', body: JSON.stringify(body) })
    expect((await misbehave({ loseInbound: 1 })).status).toBe(200)
    expect((await misbehave({ loseInbounds: 1 })).status).toBe(400)
    const now = await fetch(`${phones.url}/phones/twilio/misbehave`)
    expect(await now.json()).toMatchObject({ loseInbound: 1, rates: 'as-twilio', lineBreaks: 'refused' })
  })
})

test.each([
  ['*gras*, _italique_ et ~barré~', ['bold', 'text', 'italic', 'text', 'struck']],
  ['2 * 3 * 4 et snake_case_name', ['text']],
  ['*gras _et italique_*', ['bold']],
  ['`*code*`', ['code']],
  ['```\nun bloc\n```', ['block']],
  ['> une citation\npuis du texte', ['quote', 'text']],
  ['voir https://takwin.ma/r/7kq2.', ['text', 'link', 'text']],
  ['takwin.ma/r/7_k_q2', ['link']],
  ['*مرحبا بك*، _أهلا_', ['bold', 'text', 'italic']],
  ['*sur\ndeux lignes*', ['text']],
  ['', []],
])('WhatsApp marks %j as %j', (text, kinds) => {
  expect(marked(text).map(({ is }) => is)).toEqual(kinds)
})

import twilioSdk from 'twilio'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WhatsAppLearner } from '../../infra/local/phones/twilio/learners.ts'
import {
  ACCOUNT_SID,
  AUTH_TOKEN,
  MESSAGES,
  openTwilioPhones,
  SENDER,
  type TestTwilio,
  WHATSAPP,
} from '../support/twilio-phones.ts'

let phones: TestTwilio
let learner: WhatsAppLearner
let To: string
beforeEach(async () => {
  phones = await openTwilioPhones()
  learner = phones.join({ name: 'Salma', language: 'fr' })
  learner.say('Bonjour')
  To = learner.phone().address
})
afterEach(() => phones.remove())

const quickReply = (actions: object[], body = 'Prête ?') => ({ 'twilio/quick-reply': { body, actions } })
const yesNo = quickReply([
  { title: 'Oui', id: 'yes' },
  { title: 'Non', id: 'no' },
])

describe('refuses what Twilio refuses, by its codes', () => {
  const refusals: [string, Record<string, string>, number][] = [
    ['no recipient', { To: '' }, 21604],
    ['a recipient that is no number', { To: 'whatsapp:0661' }, 21211],
    ['a Moroccan number with a digit too few', { To: '+21266100000' }, 21211],
    ['a landline by SMS', { To: '+212537000000', From: SENDER }, 21614],
    ['no sender', { From: '' }, 21603],
    ['a WhatsApp sender that is not ours', { From: 'whatsapp:+14150000000' }, 63007],
    ['an SMS sender that is not ours', { To: '+212661000001', From: 'OTHERS' }, 21606],
    ['a sender of another channel', { From: SENDER }, 21910],
    ['an unknown Messaging Service', { From: '', MessagingServiceSid: `MG${'0'.repeat(32)}` }, 21701],
    ['neither text nor media', { Body: '' }, 21619],
    ['a text of blanks', { Body: ' \n ' }, 21602],
    ['1,601 characters', { Body: 'x'.repeat(1601) }, 21617],
    ['media that is no address', { MediaUrl: 'certificate.pdf' }, 21620],
    ['media by SMS', { To: '+212661000001', From: SENDER, MediaUrl: 'http://localhost/a.pdf' }, 21612],
    ['variables without content', { ContentVariables: '{}' }, 21654],
    ['unknown content', { Body: '', ContentSid: `HX${'0'.repeat(32)}` }, 21655],
    ['a callback that is no address', { StatusCallback: 'status' }, 21609],
    ['a callback whose host has an underscore', { StatusCallback: 'http://a_b.example/' }, 21609],
    ['a validity of no length', { ValidityPeriod: '0' }, 20001],
    ['a parameter that is not there', { body: 'x' }, 20001],
  ]
  test.each(refusals)('%s', async (_, given, code) => {
    const { status, body } = await phones.send({ To, Body: 'Bonjour', ...given })
    expect({ status, body }).toEqual({
      status: 400,
      body: {
        code,
        status: 400,
        message: expect.any(String),
        more_info: `https://www.twilio.com/docs/errors/${code}`,
      },
    })
    expect(learner.messages()).toHaveLength(1)
  })

  test('who does not know the token', async () => {
    const headers = { authorization: `Basic ${btoa(`${ACCOUNT_SID}:guess`)}` }
    const answer = await fetch(phones.url + MESSAGES, { headers })
    expect([answer.status, (await answer.json()).code]).toEqual([401, 20003])
  })

  test("another account's path, an unknown message, an unknown content", async () => {
    for (const path of [
      MESSAGES.replace(ACCOUNT_SID, `AC${'f'.repeat(32)}`),
      MESSAGES.replace('.json', `/SM${'0'.repeat(32)}.json`),
      `/v1/Content/HX${'0'.repeat(32)}`,
    ])
      expect(await phones.call('GET', path)).toMatchObject({ status: 404, body: { code: 20404 } })
  })

  test('a body that is not a form', async () => {
    expect(await phones.call('POST', MESSAGES, { To })).toMatchObject({ body: { code: 20001 } })
  })
})

describe('a message', () => {
  test('is described with the fields of Twilio, and can be looked up', async () => {
    const { status, body } = await phones.send({ To, Body: 'Bienvenue' })
    expect(status).toBe(201)
    const uri = `/2010-04-01/Accounts/${ACCOUNT_SID}/Messages/${body.sid}`
    const described = {
      account_sid: ACCOUNT_SID,
      api_version: '2010-04-01',
      body: 'Bienvenue',
      date_created: 'Mon, 02 Mar 2026 09:00:00 +0000',
      date_sent: null,
      date_updated: 'Mon, 02 Mar 2026 09:00:00 +0000',
      direction: 'outbound-api',
      error_code: null,
      error_message: null,
      from: WHATSAPP,
      messaging_service_sid: null,
      num_media: '0',
      num_segments: '1',
      price: null,
      price_unit: null,
      sid: expect.stringMatching(/^SM[0-9a-f]{32}$/),
      status: 'queued',
      subresource_uris: { media: `${uri}/Media.json` },
      to: To,
      uri: `${uri}.json`,
    }
    expect(body).toEqual(described)
    await phones.idle()
    const { body: found } = await phones.call('GET', body.uri)
    expect(found).toEqual({
      ...described,
      status: 'delivered',
      date_sent: 'Mon, 02 Mar 2026 09:00:00 +0000',
    })
  })

  test('sent by a Messaging Service has no sender until it is on its way', async () => {
    const messagingServiceSid = `MG${'1'.repeat(32)}`
    const others = await openTwilioPhones({ twilio: { messagingServiceSid } })
    const sms = others.joinSms({ name: 'Salma', language: 'fr' })
    const given = { From: '', MessagingServiceSid: messagingServiceSid }
    const { body } = await others.send({ To: sms.phone().number, Body: 'Rappel', ...given })
    expect(body).toMatchObject({ status: 'accepted', from: null, messaging_service_sid: messagingServiceSid })
    await others.idle()
    expect((await others.call('GET', body.uri)).body).toMatchObject({ status: 'delivered', from: SENDER })
    await others.remove()
  })
})

describe('the list of messages', () => {
  const bodies = ({ body }: { body: { messages: { body: string }[] } }) =>
    body.messages.map((message) => message.body)

  test('holds both directions, newest first, page by page', async () => {
    for (const Body of ['un', 'deux', 'trois']) await phones.send({ To, Body })
    await phones.idle()
    const first = await phones.call('GET', `${MESSAGES}?PageSize=3`)
    expect(bodies(first)).toEqual(['trois', 'deux', 'un'])
    expect(first.body).toMatchObject({ page: 0, page_size: 3, start: 0, end: 2 })
    const second = await phones.call('GET', first.body.next_page_uri)
    expect(bodies(second)).toEqual(['Bonjour'])
    expect(second.body).toMatchObject({ page: 1, next_page_uri: null })
    expect(second.body.messages[0]).toMatchObject({ direction: 'inbound', status: 'received', from: To })
  })

  test('is narrowed by sender, recipient and date', async () => {
    await phones.send({ To, Body: 'sortant' })
    await phones.clock.advance(2 * 3600)
    learner.say('plus tard')
    const list = async (query: Record<string, string>) =>
      bodies(await phones.call('GET', `${MESSAGES}?${new URLSearchParams(query)}`))
    expect(await list({ From: To })).toEqual(['plus tard', 'Bonjour'])
    expect(await list({ To })).toEqual(['sortant'])
    expect(await list({ 'DateSent>': '2026-03-02T10:00:00Z' })).toEqual(['plus tard'])
    expect(await list({ 'DateSent<': '2026-03-02T10:00:00Z', From: To })).toEqual(['Bonjour'])
    expect(await list({ DateSent: '2026-03-01' })).toEqual([])
    expect(await list({ DateSent: '2026-03-02', From: To })).toHaveLength(2)
  })

  test.each(['PageSize=0', 'Page=1', 'DateSent=soon', 'Sort=up'])('refuses %s', async (query) => {
    expect(await phones.call('GET', `${MESSAGES}?${query}`)).toMatchObject({ body: { code: 20001 } })
  })
})

describe('content', () => {
  test('is created, listed, looked up and deleted', async () => {
    const created = await phones.call('POST', '/v1/Content', {
      friendly_name: 'yes-no',
      language: 'fr',
      types: yesNo,
    })
    const { sid } = created.body
    const url = `${phones.url}/v1/Content/${sid}`
    expect(created).toEqual({
      status: 201,
      body: {
        sid: expect.stringMatching(/^HX[0-9a-f]{32}$/),
        account_sid: ACCOUNT_SID,
        friendly_name: 'yes-no',
        language: 'fr',
        variables: {},
        types: yesNo,
        url,
        date_created: '2026-03-02T09:00:00Z',
        date_updated: '2026-03-02T09:00:00Z',
        links: {
          approval_create: `${url}/ApprovalRequests/whatsapp`,
          approval_fetch: `${url}/ApprovalRequests`,
        },
      },
    })
    const other = await phones.content({ 'twilio/text': { body: 'Bonjour' } })
    const first = await phones.call('GET', '/v1/Content?PageSize=1')
    expect(first.body.contents).toEqual([created.body])
    expect(first.body.meta).toMatchObject({ page: 0, page_size: 1, key: 'contents' })
    const next = await phones.call('GET', first.body.meta.next_page_url.slice(phones.url.length))
    expect(next.body.contents[0].sid).toBe(other)
    expect(next.body.meta.next_page_url).toBeNull()
    expect((await phones.call('GET', `/v1/Content/${sid}`)).body).toEqual(created.body)
    expect((await phones.call('DELETE', `/v1/Content/${sid}`)).status).toBe(204)
    expect((await phones.call('GET', `/v1/Content/${sid}`)).status).toBe(404)
  })

  const list = (items: object[]) => ({ 'twilio/list-picker': { body: 'Choisissez', button: 'Cours', items } })
  test.each([
    ['no type', {}],
    ['an unknown type', { 'twilio/carousel': {} }],
    ['a body of 1,025', quickReply([{ title: 'Oui' }], 'x'.repeat(1025))],
    ['a title of 21', quickReply([{ title: 'x'.repeat(21) }])],
    ['an id of 201', quickReply([{ title: 'Oui', id: 'x'.repeat(201) }])],
    ['eleven buttons', quickReply(Array.from({ length: 11 }, (_, n) => ({ title: `${n}` })))],
    ['eleven rows', list(Array.from({ length: 11 }, (_, n) => ({ id: `${n}`, item: `${n}` })))],
    ['a row of 25', list([{ id: '1', item: 'x'.repeat(25) }])],
    ['a description of 73', list([{ id: '1', item: 'x', description: 'x'.repeat(73) }])],
    ['a field that is not there', quickReply([{ title: 'Oui', payload: 'yes' }])],
    ['a placeholder that does not end', quickReply([{ title: 'Oui' }], 'Bonjour {{1}')],
  ])('with %s is not created', async (_, types) => {
    const answer = await phones.call('POST', '/v1/Content', { language: 'fr', types })
    expect(answer).toMatchObject({ status: 400, body: { code: 20001 } })
  })

  describe('variables', () => {
    const sent = async (given: object | string, settings: object = {}) => {
      phones.misbehave(settings)
      const ContentSid = await phones.content(
        quickReply([{ title: '{{2}}', id: '{{3}}' }], '{{1}}, prête ?'),
        { 2: 'Oui' },
      )
      const ContentVariables = typeof given === 'string' ? given : JSON.stringify(given)
      const { body } = await phones.send({ To, ContentSid, ContentVariables })
      await phones.idle()
      return body
    }
    test('take the place of their names, in bodies, titles and ids; what is not given has its default', async () => {
      await sent({ 1: 'Salma "la \\ reine"', 3: 'étape:1' })
      expect(learner.messages().at(-1)).toMatchObject({
        text: 'Salma "la \\ reine", prête ?',
        buttons: [{ id: 'étape:1', title: 'Oui' }],
        status: 'delivered',
      })
    })
    test.each([
      ['not JSON', '{1:'],
      ['not an object', '["Salma"]'],
      ['missing', { 1: 'Salma' }],
      ['empty', { 1: '', 3: 'x' }],
      ['a number', { 1: 1, 3: 'x' }],
      ['unknown', { 1: 'Salma', 3: 'x', 4: 'y' }],
      ['a line break in a body', { 1: 'Salma\nA', 3: 'x' }],
      ['five blanks in a body', { 1: 'Salma     A', 3: 'x' }],
    ])('%s: refused', async (_, given) => {
      expect(await sent(given)).toMatchObject({ code: 21656, status: 400 })
    })
    test('line breaks are delivered when the phones are told so', async () => {
      await sent({ 1: 'Salma\nA', 3: 'x' }, { lineBreaks: 'delivered' })
      expect(learner.transcript()).toContain('Salma\nA, prête ?\n[Oui]')
    })
    test.each([
      ['a title too long', { 1: 'Salma', 2: 'x'.repeat(21), 3: 'x' }],
      ['a body too long', { 1: 'x'.repeat(1024), 3: 'x' }],
    ])('%s is taken, and fails', async (_, given) => {
      expect(await sent(given)).toMatchObject({ status: 'queued' })
      expect(learner.messages().at(-1)).toMatchObject({ status: 'failed', errorCode: 63013 })
    })
  })

  test.each([
    ['four buttons', quickReply(['a', 'b', 'c', 'd'].map((title) => ({ title })))],
    ['two buttons of one title', quickReply([{ title: 'a' }, { title: 'a', id: 'b' }])],
    ['two rows of one id', list(['a', 'b'].map((item) => ({ id: '1', item })))],
  ])('%s fail in session', async (_, types) => {
    await phones.send({ To, ContentSid: await phones.content(types) })
    await phones.idle()
    expect(learner.messages().at(-1)).toMatchObject({ status: 'failed', errorCode: 63013 })
  })
})

describe('approval', () => {
  const submit = (sid: string, given: object = {}) =>
    phones.call('POST', `/v1/Content/${sid}/ApprovalRequests/whatsapp`, {
      name: 'reminder',
      category: 'UTILITY',
      ...given,
    })
  const standing = async (sid: string) =>
    (await phones.call('GET', `/v1/Content/${sid}/ApprovalRequests`)).body.whatsapp

  test('is asked for and looked up', async () => {
    const sid = await phones.content({ 'twilio/text': { body: 'Bonjour {{1}}, on continue ?' } })
    expect(await standing(sid)).toMatchObject({ status: 'unsubmitted', name: '' })
    const answer = await submit(sid)
    expect(answer).toEqual({
      status: 201,
      body: {
        name: 'reminder',
        category: 'UTILITY',
        content_type: 'twilio/text',
        status: 'received',
        rejection_reason: '',
        allow_category_change: true,
      },
    })
    expect(await standing(sid)).toEqual({ type: 'whatsapp', ...answer.body, status: 'approved' })
    const all = await phones.call('GET', '/v1/ContentAndApprovals')
    expect(all.body.contents).toMatchObject([{ sid, approval_requests: { status: 'approved' } }])
    phones.misbehave({ approvals: 'pending' })
    expect(await standing(sid)).toMatchObject({ status: 'pending' })
  })

  test.each(['{{1}}, on continue ?', 'On continue, {{1}} ?', 'Bonjour {{1}} {{2}}, on continue ?'])(
    'is refused for good to "%s"',
    async (body) => {
      const sid = await phones.content({ 'twilio/text': { body } })
      await submit(sid)
      expect(await standing(sid)).toMatchObject({
        status: 'rejected',
        rejection_reason: expect.stringContaining('Variables'),
      })
    },
  )

  test('is not for lists, nor for names with capitals', async () => {
    const list = { body: 'Choisissez', button: 'Cours', items: [{ id: '1', item: 'Un' }] }
    const sid = await phones.content({ 'twilio/list-picker': list })
    expect(await submit(sid)).toMatchObject({ status: 400 })
    const text = await phones.content({ 'twilio/text': { body: 'Bonjour' } })
    expect(await submit(text, { name: 'Reminder' })).toMatchObject({ status: 400 })
  })
})

test("Twilio's own library gets along with it", async () => {
  const client = twilioSdk(ACCOUNT_SID, AUTH_TOKEN)
  const request = client.request.bind(client)
  client.request = ({ uri = '', ...options }) =>
    request({ ...options, uri: uri.replace(/^https:\/\/(api|content)\.twilio\.com/, phones.url) })
  const { sid } = await client.content.v1.contents.create({
    friendly_name: 'yes-no',
    language: 'fr',
    types: quickReply([{ type: 'QUICK_REPLY', title: 'Oui', id: 'yes' }], '{{1}}'),
  } as never)
  const message = await client.messages.create({
    to: To,
    from: WHATSAPP,
    contentSid: sid,
    contentVariables: JSON.stringify({ 1: 'Prête ?' }),
  })
  await phones.idle()
  expect((await client.messages(message.sid).fetch()).status).toBe('delivered')
  const since = new Date('2026-03-02T08:00:00Z')
  const inbound = await client.messages.list({ to: WHATSAPP, dateSentAfter: since })
  expect(inbound.map(({ body, direction }) => [body, direction])).toEqual([['Bonjour', 'inbound']])
  expect(await client.content.v1.contents.list()).toHaveLength(1)
  await expect(client.messages.create({ to: '+1', from: SENDER, body: 'x' })).rejects.toMatchObject({
    code: 21211,
    status: 400,
  })
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js'
import { afterEach, describe, expect, test } from 'vitest'
import type { TwilioOptions } from '../../infra/local/phones/twilio/account.ts'
import type { Message } from '../../infra/local/phones/twilio/messages.ts'
import {
  ACCOUNT_SID,
  AUTH_TOKEN,
  type Hook,
  MESSAGES,
  openHook,
  openTwilioPhones,
  WHATSAPP,
} from '../support/twilio-phones.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function opened(
  answer?: Parameters<typeof openHook>[0],
  { fragment = '', ...twilio }: Partial<TwilioOptions> & { fragment?: string } = {},
) {
  const hook = await openHook(answer)
  const phones = await openTwilioPhones({
    twilio: { inboundUrl: `${hook.url}/twilio${fragment}`, ...twilio },
  })
  closers.push(hook.close, phones.remove)
  const learner = phones.join({ name: 'سلمى', language: 'ar' })
  return { hook, phones, learner, To: learner.phone().address, StatusCallback: `${hook.url}/status?m=42` }
}

/** Another server on loopback. */
async function serving(handle: RequestListener): Promise<{ url: string }> {
  const server = createServer(handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(async () => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://localhost:${(server.address() as AddressInfo).port}` }
}

const bodies = ({ posts }: Hook) => posts.map(({ form }) => form.Body)
const signed = ({ path, form, headers }: Hook['posts'][number], url: string) =>
  validateRequest(AUTH_TOKEN, String(headers['x-twilio-signature']), url + path, form)

describe('an inbound message', () => {
  test('is posted with the fields of Twilio, signed so that its own library agrees', async () => {
    const { hook, phones, learner } = await opened()
    const { sid } = learner.say('مرحبا + "1" = ٢')
    await phones.idle()
    const who = { ProfileName: 'سلمى', WaId: '212661000001' }
    expect(hook.posts).toHaveLength(1)
    const [post] = hook.posts
    expect(post?.path).toBe('/twilio')
    expect(post?.form).toEqual({
      SmsMessageSid: sid,
      SmsSid: sid,
      MessageSid: sid,
      AccountSid: ACCOUNT_SID,
      SmsStatus: 'received',
      From: 'whatsapp:+212661000001',
      To: WHATSAPP,
      Body: 'مرحبا + "1" = ٢',
      NumSegments: '1',
      NumMedia: '0',
      ReferralNumMedia: '0',
      ApiVersion: '2010-04-01',
      MessageType: 'text',
      ExternalUserId: expect.stringMatching(/^whatsapp:MA\.\d+$/),
      ChannelMetadata: JSON.stringify({ type: 'whatsapp', data: { context: who } }),
      ...who,
    })
    expect(post && signed(post, hook.url)).toBe(true)
  })

  test('of a person who hides the number comes from a name for this business alone', async () => {
    const { hook, phones } = await opened()
    const hidden = phones.join({ name: 'Nora', language: 'fr', hidden: true })
    hidden.say('Bonjour')
    await phones.idle()
    const { From, WaId, ExternalUserId } = hook.posts[0]?.form ?? {}
    expect(From).toMatch(/^whatsapp:MA\.\d+$/)
    expect([WaId, ExternalUserId]).toEqual([undefined, From])
    await phones.send({ To: String(From), Body: 'Bienvenue' })
    expect((await hidden.hears('Bienvenue')).status).toBe('delivered')
  })

  test('is tried once more when no connection came about, and after nothing else', async () => {
    let way: { status: number } | 'hang-up' = 'hang-up'
    const { hook, phones, learner } = await opened(() => way)
    learner.say('a')
    await phones.idle()
    expect(bodies(hook)).toEqual(['a', 'a'])
    way = { status: 500 }
    learner.say('b')
    await phones.idle()
    expect(bodies(hook)).toEqual(['a', 'a', 'b'])
    expect(learner.messages().map(({ told }) => told)).toEqual(['lost', 'lost'])
  })

  test.each([
    ['#rc=3&rp=all', 404, 4],
    ['#rc=3&rp=5xx', 500, 4],
    ['#rc=3&rp=5xx', 404, 1],
    ['#rc=0', 0, 1],
    ['#rc=99&rp=all', 500, 2],
    ['#rp=all', 500, 2],
  ])('with %s is, after a %i, tried %i times', async (fragment, status, times) => {
    const { hook, phones, learner } = await opened(() => (status ? { status } : 'hang-up'), { fragment })
    learner.say('a')
    await phones.idle()
    expect(hook.posts).toHaveLength(times)
    expect(new Set(hook.posts.map(({ headers }) => headers['i-twilio-idempotency-token'])).size).toBe(1)
  })

  test('is given up when the answer takes too long', async () => {
    let requests = 0
    const silent = await serving(() => {
      requests += 1
    })
    const { phones, learner } = await opened(undefined, { inboundUrl: `${silent.url}/#rt=100&rc=1&rp=rt` })
    learner.say('unheard')
    await phones.idle()
    expect(learner.messages()[0]?.told).toBe('lost')
    expect(requests).toBe(2)
  })

  test('is signed without the fragment, or with it when told so', async () => {
    const { hook, phones, learner } = await opened(undefined, { fragment: '#rc=3&rp=all' })
    learner.say('a')
    await phones.idle()
    phones.misbehave({ signedUrl: 'with-fragment' })
    learner.say('b')
    await phones.idle()
    const [bare, whole] = hook.posts
    expect(bare && signed(bare, hook.url)).toBe(true)
    expect(whole && signed(whole, hook.url)).toBe(false)
    expect(whole && signed({ ...whole, path: '/twilio#rc=3&rp=all' }, hook.url)).toBe(true)
  })

  test('is answered by TwiML as well', async () => {
    const { phones, learner } = await opened(({ Body }) => ({
      body:
        Body === 'two'
          ? '<?xml version="1.0"?><Response><Message><Body>A &amp; B</Body></Message><Message>&#1605;</Message></Response>'
          : '<Response/>',
    }))
    learner.say('none')
    learner.say('two')
    await phones.idle()
    expect(learner.transcript()).toBe('> none\n\n> two\n\nA & B\n\nم')
    expect(learner.messages().at(-1)).toMatchObject({ direction: 'outbound-reply' })
  })

  test('is answered by nothing that is no message, and by a file that is not there in vain', async () => {
    const { phones, learner } = await opened(({ Body }) => ({
      body:
        {
          empty: '<Response><Message/><Message> </Message></Response>',
          file: '<Response><Message><Media>certificates/7K.pdf</Media></Message></Response>',
          prose: 'Merci <Message>non</Message>',
        }[Body ?? ''] ?? '',
    }))
    for (const text of ['empty', 'file', 'prose']) learner.say(text)
    await phones.idle()
    expect(learner.transcript()).toBe('> empty\n\n> file\n\n> prose')
    expect(learner.messages().flatMap(({ errorCode }) => errorCode ?? [])).toEqual([63019])
  })
})

describe('a status', () => {
  test('is told where the message asked for it, the query kept, signed', async () => {
    const { hook, phones, learner, To, StatusCallback } = await opened()
    learner.say('hi')
    await phones.idle()
    const { body } = await phones.send({ To, Body: 'Bienvenue', StatusCallback })
    await phones.idle()
    const told = hook.posts.slice(1)
    expect(hook.statuses()).toEqual(['queued', 'sent', 'delivered'])
    for (const post of told) {
      expect(post.path).toBe('/status?m=42')
      expect(signed(post, hook.url)).toBe(true)
      expect(post.form).toMatchObject({
        MessageSid: body.sid,
        SmsStatus: post.form.MessageStatus,
        To,
        From: WHATSAPP,
      })
    }
    learner.read()
    await phones.idle()
    expect(hook.posts.at(-1)?.form).toMatchObject({ MessageStatus: 'read', EventType: 'READ' })
  })

  test('comes in reverse, repeatedly, or not at all, on demand', async () => {
    const { hook, phones, learner, To, StatusCallback } = await opened()
    learner.say('hi')
    phones.misbehave({ callbacks: 'reversed' })
    await phones.send({ To, Body: 'a', StatusCallback })
    await phones.idle()
    for (let second = 0; second < 5; second += 1) await phones.clock.advance(1)
    expect(hook.statuses()).toEqual(['delivered', 'sent', 'queued'])
    phones.misbehave({ callbacks: 'lost' })
    await phones.send({ To, Body: 'b', StatusCallback })
    await phones.idle()
    phones.misbehave({ callbacks: 'in-order', repeatCallbacks: 1 })
    await phones.send({ To, Body: 'c', StatusCallback })
    await phones.idle()
    const twice = ['queued', 'queued', 'sent', 'sent', 'delivered', 'delivered']
    expect(hook.statuses().slice(3)).toEqual(twice)
  })
})

describe('a message fails', () => {
  const last = (messages: Message[]) => {
    const { status, errorCode } = messages.at(-1) ?? {}
    return [status, errorCode]
  }

  test('with 63016 when 24 hours have passed since the person wrote, unless it is an approved template', async () => {
    const { hook, phones, learner, To, StatusCallback } = await opened()
    learner.say('hi')
    await phones.clock.advance(24 * 3600 - 1)
    await phones.send({ To, Body: 'in time' })
    await phones.idle()
    expect(last(learner.messages())).toEqual(['delivered', undefined])
    await phones.clock.advance(1)
    expect((await phones.send({ To, Body: 'late', StatusCallback })).status).toBe(201)
    await phones.idle()
    expect(last(learner.messages())).toEqual(['failed', 63016])
    expect(hook.posts.at(-1)?.form).toMatchObject({ MessageStatus: 'failed', ErrorCode: '63016' })
    const ContentSid = await phones.content({ 'twilio/text': { body: 'Bonjour {{1}}, on continue ?' } })
    const template = { To, ContentSid, ContentVariables: '{"1":"Salma"}' }
    await phones.send(template)
    await phones.idle()
    expect(last(learner.messages())).toEqual(['failed', 63016])
    await phones.call('POST', `/v1/Content/${ContentSid}/ApprovalRequests/whatsapp`, {
      name: 'reminder',
      category: 'UTILITY',
    })
    await phones.send(template)
    await phones.idle()
    expect(last(learner.messages())).toEqual(['delivered', undefined])
    learner.say('back')
    await phones.send({ To, Body: 'open again' })
    await phones.idle()
    expect(last(learner.messages())).toEqual(['delivered', undefined])
  })

  test('with 63018 when more than a burst goes to one person in six seconds, until the pace is told to be free', async () => {
    const { phones, learner, To } = await opened()
    learner.say('hi')
    for (let n = 0; n < 46; n += 1) await phones.send({ To, Body: `${n}` })
    await phones.idle()
    expect(learner.messages().filter(({ errorCode }) => errorCode === 63018)).toHaveLength(1)
    await phones.clock.advance(6)
    await phones.send({ To, Body: 'after six seconds' })
    await phones.idle()
    expect(last(learner.messages())).toEqual(['delivered', undefined])
    phones.misbehave({ rates: 'none' })
    await phones.send({ To, Body: 'at once' })
    await phones.idle()
    expect(last(learner.messages())).toEqual(['delivered', undefined])
  })

  test('where nobody has the address', async () => {
    const { hook, phones, learner, To, StatusCallback } = await opened()
    learner.say('hi')
    learner.leave()
    await phones.send({ To, Body: 'gone', StatusCallback })
    await phones.idle()
    await phones.send({ To: '+212699999999', Body: 'nobody', StatusCallback })
    await phones.idle()
    expect(hook.posts.flatMap(({ form }) => form.ErrorCode ?? [])).toEqual(['63016', '30005'])
  })

  test('as the phones are told', async () => {
    const { hook, phones, learner, To, StatusCallback } = await opened()
    learner.say('hi')
    phones.misbehave({ endings: [{ status: 'undelivered', errorCode: 63049, messages: 1 }] })
    await phones.send({ To, Body: 'a', StatusCallback })
    await phones.idle()
    expect(hook.statuses()).toEqual(['queued', 'sent', 'undelivered'])
    expect(hook.posts.at(-1)?.form.ErrorCode).toBe('63049')
    await phones.send({ To, Body: 'b' })
    await phones.idle()
    expect(last(learner.messages())).toEqual(['delivered', undefined])
  })
})

describe('a file', () => {
  test('is fetched from this machine and kept', async () => {
    const { phones, learner, To } = await opened()
    const portal = await serving((_, response) => {
      const disposition = `attachment; filename="a.pdf"; filename*=UTF-8''${encodeURIComponent('شهادة.pdf')}`
      const headers = { 'content-type': 'application/pdf', 'content-disposition': disposition }
      response.writeHead(200, headers).end('%PDF-1.7')
    })
    learner.say('hi')
    const { body } = await phones.send({ To, Body: 'Voici', MediaUrl: `${portal.url}/certificates/7K` })
    expect(body.num_media).toBe('1')
    await phones.idle()
    const medium = learner.messages().at(-1)?.media[0]
    expect(medium).toMatchObject({ name: 'شهادة.pdf', type: 'application/pdf', size: 8 })
    const kept = await fetch(`${phones.url}/phones/twilio/media/${medium?.sid}`)
    expect([kept.headers.get('content-type'), await kept.text()]).toEqual(['application/pdf', '%PDF-1.7'])
  })

  test('that cannot be had or is of no known kind fails', async () => {
    const { hook, phones, learner, To } = await opened()
    learner.say('hi')
    const codes: (number | undefined)[] = []
    for (const MediaUrl of ['http://localhost:9/a.pdf', 'https://example.com/a.pdf', `${hook.url}/a.xml`]) {
      await phones.send({ To, MediaUrl })
      await phones.idle()
      codes.push(learner.messages().at(-1)?.errorCode)
    }
    expect(codes).toEqual([63019, 63019, 63005])
  })
})

describe('on demand', () => {
  test('calls are refused, so many and of one kind, and have no effect', async () => {
    const { phones, learner, To } = await opened()
    learner.say('hi')
    phones.misbehave({ faults: [{ do: 'refuse', status: 429, calls: 2, call: 'send' }] })
    expect((await phones.call('GET', MESSAGES)).status).toBe(200)
    expect(await phones.send({ To, Body: 'a' })).toMatchObject({ status: 429, body: { code: 20429 } })
    expect(await phones.send({ To, Body: 'a' })).toMatchObject({ status: 429 })
    expect(await phones.send({ To, Body: 'a' })).toMatchObject({ status: 201 })
    phones.misbehave({ faults: [{ do: 'refuse', status: 429, retryAfterSeconds: 35, calls: 1 }] })
    const patient = await fetch(phones.url + MESSAGES, {
      headers: { authorization: `Basic ${btoa(`${ACCOUNT_SID}:${AUTH_TOKEN}`)}` },
    })
    expect([patient.status, patient.headers.get('retry-after')]).toEqual([429, '35'])
    phones.misbehave({ faults: [{ do: 'refuse', status: 500, calls: 1 }] })
    expect(await phones.send({ To, Body: 'b' })).toMatchObject({ status: 500, body: { code: 20500 } })
    await phones.idle()
    expect(learner.transcript()).toBe('> hi\n\na')
  })

  test('a message is taken and its answer lost, or neither is', async () => {
    const { phones, learner, To } = await opened()
    learner.say('hi')
    phones.misbehave({
      faults: [
        { do: 'drop-answer', calls: 1 },
        { do: 'hold', seconds: 0.01, calls: 1 },
      ],
    })
    await expect(phones.send({ To, Body: 'taken' })).rejects.toThrow()
    await expect(phones.send({ To, Body: 'not taken' })).rejects.toThrow()
    await phones.idle()
    expect(learner.transcript()).toBe('> hi\n\ntaken')
  })

  test('an inbound message is lost, and stands in the list', async () => {
    const { hook, phones, learner } = await opened()
    phones.misbehave({ loseInbound: 1 })
    learner.say('lost')
    learner.say('found')
    await phones.idle()
    expect(bodies(hook)).toEqual(['found'])
    const { body } = await phones.call('GET', `${MESSAGES}?To=${encodeURIComponent(WHATSAPP)}`)
    expect(body.messages.map((message: { body: string }) => message.body)).toEqual(['found', 'lost'])
  })

  test('duplicates are the very same request', async () => {
    const { hook, phones, learner } = await opened()
    phones.misbehave({ duplicates: 2 })
    learner.say('once')
    await phones.idle()
    phones.misbehave({ duplicates: 0 })
    await phones.clock.advance(100 * 24 * 3600)
    learner.repeat()
    await phones.idle()
    expect(hook.posts).toHaveLength(4)
    expect(new Set(hook.posts.map(({ form }) => JSON.stringify(form))).size).toBe(1)
    expect(new Set(hook.posts.map(({ headers }) => headers['x-twilio-signature'])).size).toBe(1)
  })

  test('what is typed overtakes what is tapped', async () => {
    const { hook, phones, learner, To } = await opened()
    learner.say('hi')
    const actions = [{ title: 'Oui', id: 'yes' }]
    await phones.send({
      To,
      ContentSid: await phones.content({ 'twilio/quick-reply': { body: '?', actions } }),
    })
    await phones.idle()
    phones.misbehave({ delayTapsSeconds: 5 })
    learner.tap('Oui')
    learner.say('later')
    await phones.idle()
    expect(bodies(hook)).toEqual(['hi', 'later'])
    await phones.clock.advance(5)
    expect(bodies(hook)).toEqual(['hi', 'later', 'Oui'])
  })

  test('signatures are forged', async () => {
    const { hook, phones, learner } = await opened()
    phones.misbehave({ forgeSignatures: 1 })
    learner.say('forged')
    learner.say('honest')
    await phones.idle()
    expect(hook.posts.map((post) => signed(post, hook.url))).toEqual([false, true])
  })
})

test('a restart loses neither chats nor files nor what was not posted', async () => {
  const hook = await openHook()
  const phones = await openTwilioPhones()
  const learner = phones.join({ name: 'Salma', language: 'fr' })
  learner.send('photo')
  phones.misbehave({ callbacks: 'reversed' })
  await phones.send({ To: learner.phone().address, Body: 'Bienvenue', StatusCallback: `${hook.url}/status` })
  await phones.idle()
  const after = await phones.restart()
  closers.push(hook.close, after.remove)
  const again = after.learner(learner.id)
  expect(again.transcript()).toBe('> photo.jpg\n\nBienvenue')
  expect((await fetch(`${after.url}/phones/twilio/media/${again.messages()[0]?.media[0]?.sid}`)).ok).toBe(
    true,
  )
  expect(hook.statuses()).toEqual([])
  await after.clock.advance(5)
  expect(hook.statuses().sort()).toEqual(['delivered', 'queued', 'sent'])
})

test('killed right after something was said and sent, they lose nothing of it', async () => {
  const hook = await openHook()
  const folder = mkdtempSync(join(tmpdir(), 'phones-'))
  const script = `
    import { openTwilioPhones } from '${new URL('../support/twilio-phones.ts', import.meta.url)}'
    const [folder, inboundUrl] = process.argv.slice(1)
    const phones = await openTwilioPhones({ folder, twilio: { inboundUrl } })
    const learner = phones.join({ name: 'Salma', language: 'fr' })
    learner.say('kept')
    await phones.send({ To: learner.phone().address, Body: 'kept too' })
    process.kill(process.pid, 'SIGKILL')`
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', script, folder, hook.url])
  expect(signal).toBe('SIGKILL')
  const phones = await openTwilioPhones({ folder })
  closers.push(hook.close, phones.remove)
  await phones.idle()
  expect(phones.learner(1).transcript()).toBe('> kept\n\nkept too')
  expect(new Set(bodies(hook))).toEqual(new Set(['kept']))
  expect(phones.learner(1).messages()[0]?.told).toBe('taken')
})

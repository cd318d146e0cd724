import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Bubble, Outcome, Sending } from '../../bots/channel.ts'
import { openSms, openWhatsApp } from '../../bots/twilio.ts'
import { type Contents, openContents } from '../../bots/twilio-contents.ts'
import { outcomeOf } from '../../bots/twilio-outcomes.ts'
import { channelContract, voiceName } from './channel-contract.ts'
import { keys, openStage } from './twilio-stage.ts'
import { type Answer, openVendor, type Vendor } from './vendor.ts'

channelContract('WhatsApp', openStage)

let vendor: Vendor
beforeEach(async () => {
  vendor = await openVendor()
  vendor.answer = created
})
afterEach(() => vendor.close())

const created: Answer = { status: 201, body: '{"sid":"SM1","status":"queued"}' }
const bubble = (more: Partial<Bubble>): Bubble => ({ text: 'Which?', strong: [], choices: [], ...more })
const option = (id: string, label: string) => ({ id, label, option: true as const })
const choice = (id: string, label: string) => ({ id, label })
const learner = '+212661000001'
const sending = (more: Partial<Sending> = {}): Sending => ({
  id: 'Ab-_9',
  heardAt: Date.now() / 1000,
  language: 'ar',
  purpose: 'waiting',
  ...more,
})

/** Twilio's name for an object of ours. */
const sidOf = (name: string): string => `HX${createHash('md5').update(name).digest('hex')}`

/** Knows an object of any name, or none. */
const contents = (known: boolean): Contents => ({
  template: async (_, purpose, language) => (known ? sidOf(`${purpose} ${language}`) : undefined),
  findOrMake: async (_, { friendly_name: name }) => (known ? sidOf(name) : undefined),
})
const settings = () => ({
  account: { ...keys, apiRoot: vendor.url },
  from: 'whatsapp:+15005550006',
  portalUrl: 'https://takwin.example',
})
const whatsApp = (known = true) => openWhatsApp({ ...settings(), contents: contents(known) })
const sms = (prefixes = ['+212']) => openSms({ ...settings(), from: 'TAKWIN', prefixes })

/** The fields of the calls that a bubble becomes. */
async function sent(what: Bubble, { known = true, document = undefined as Uint8Array | undefined } = {}) {
  await whatsApp(known).deliver(learner, what, document)
  return vendor.calls.map(({ body }) => body as Record<string, string>)
}

const frame = { To: `whatsapp:${learner}`, From: 'whatsapp:+15005550006' }
const filled = (name: string, ...values: string[]) => ({
  ...frame,
  ContentSid: sidOf(name),
  ContentVariables: JSON.stringify(Object.fromEntries(values.map((value, nth) => [nth + 1, value]))),
})
const long = 'A label that is longer than a row'

describe('a voice becomes a message', () => {
  const heard = { ...frame, MediaUrl: `https://takwin.example/media/${voiceName}` }
  const voiced = (alone?: true) => bubble({ voice: { file: voiceName, ...(alone && { alone }) } })
  const deliver = async (what: Bubble) => sent(what, { document: new Uint8Array(1) })

  test('before its words', async () => {
    expect(await deliver(voiced())).toEqual([heard, { ...frame, Body: 'Which?' }])
  })

  test('without them where it can go alone: the buttons above are still good, and each message costs', async () => {
    expect(await deliver(voiced(true))).toEqual([heard])
  })

  test('in vain where Twilio will not take it: then the words go out', async () => {
    vendor.answer = { status: 400, body: '{"code":21620}' }
    const calls = await deliver(voiced(true))
    expect(calls).toEqual([heard, { ...frame, Body: 'Which?' }])
  })
})

describe('a bubble becomes a message', () => {
  test('of plain words, sent to the account with its token', async () => {
    expect(await sent(bubble({}))).toEqual([{ ...frame, Body: 'Which?' }])
    expect(vendor.calls[0]?.path).toBe(`/2010-04-01/Accounts/${keys.accountSid}/Messages.json`)
  })

  test.each<[string, Bubble, object]>([
    [
      'with up to three buttons, a variable for each line of the text',
      bubble({
        text: 'One\n\nTwo',
        choices: [option('0', 'this'), option('1', 'that'), choice('d', 'Done')],
      }),
      filled('takwin-reply-3-3-v1', 'One', '\u200B', 'Two', '1. this', '0', '2. that', '1', 'Done', 'd'),
    ],
    [
      'with long options listed in the text, and their numbers on the buttons',
      bubble({ choices: [option('0', long), option('1', 'that')] }),
      filled('takwin-reply-2-4-v1', 'Which?', '\u200B', `1. ${long}`, '2. that', '1', '0', '2', '1'),
    ],
    [
      'with what is one too many for buttons listed, if it can be spared',
      bubble({
        choices: [
          ...['this', 'that', 'those'].map((label, nth) => option(`${nth}`, label)),
          { ...choice('l', '🎧 Listen'), spare: true },
        ],
      }),
      filled(
        'takwin-reply-3-3-v1',
        'Which?',
        '\u200B',
        '4. 🎧 Listen',
        ...['1. this', '0', '2. that', '1', '3. those', '2'],
      ),
    ],
    [
      'with other long labels listed as well',
      bubble({ choices: [choice('a', long), choice('b', 'Two')] }),
      filled('takwin-reply-2-4-v1', 'Which?', '\u200B', `1. ${long}`, '2. Two', '1', 'a', '2', 'b'),
    ],
    [
      'with a list of more than three',
      bubble({ choose: 'Choose', choices: ['w', 'x', 'y', 'z'].map((id) => choice(id, `To ${id}`)) }),
      filled('takwin-list-4-1-v1', 'Which?', 'Choose', 'To w', 'w', 'To x', 'x', 'To y', 'y', 'To z', 'z'),
    ],
    [
      'with a list of numbers, each with its long label below it and in the text',
      bubble({ choices: [...['w', 'x', 'y'].map((id) => option(id, `${long} ${id}`)), choice('d', 'Done')] }),
      filled(
        'takwin-described-4-6-v1',
        ...['Which?', '\u200B', `1. ${long} w`, `2. ${long} x`, `3. ${long} y`, '4. Done', '☰'],
        ...['1', 'w', `${long} w`, '2', 'x', `${long} x`, '3', 'y', `${long} y`, '4', 'd', 'Done'],
      ),
    ],
  ])('%s', async (_, what, fields) => expect(await sent(what)).toEqual([fields]))

  test.each<[string, Bubble, string]>([
    [
      'more than ten',
      bubble({ choices: [...'abcdefghijk'].map((id) => choice(id, id)) }),
      `Which?\n\n${[...'abcdefghijk'].map((id, nth) => `${nth + 1}. ${id}`).join('\n')}`,
    ],
    [
      'long ones',
      bubble({ choices: [...'abcd'].map((id) => choice(id, id.repeat(73))) }),
      `Which?\n\n${[...'abcd'].map((id, nth) => `${nth + 1}. ${id.repeat(73)}`).join('\n')}`,
    ],
    [
      'such as go with a long text',
      bubble({ text: 'x'.repeat(1025), choices: [choice('a', 'A')] }),
      `${'x'.repeat(1025)}\n\n1. A`,
    ],
  ])('with choices to be typed where there are %s', async (_, what, Body) => {
    expect(await sent(what)).toEqual([{ ...frame, Body }])
  })

  test('with choices to be typed where there is no Content object', async () => {
    const what = bubble({ choices: [option('0', 'this'), choice('/menu', 'Menu')] })
    expect(await sent(what, { known: false })).toEqual([{ ...frame, Body: 'Which?\n\n1. this\n2. Menu' }])
  })

  test('once more with choices to be typed when the Content object is refused', async () => {
    vendor.answer = refusal(400, 21656)
    const what = bubble({ choices: [option('0', 'this')] })
    const [first, second] = await sent(what)
    expect(first).toHaveProperty('ContentSid')
    expect(second).toEqual({ ...frame, Body: 'Which?\n\n1. this' })
  })

  test('with bold between stars, line by line, and no other mark taken for one', async () => {
    const text = '*a* _b_\n\nName\nالاسم\n\nsnake_case 2*3'
    const [message] = await sent(bubble({ text, strong: [{ offset: 9, length: 10 }] }))
    expect(message?.Body).toBe('*\u200Aa* _\u200Ab_\n\n*Name*\n*الاسم*\n\nsnake_case 2*3')
  })

  test('in pieces where it is too long for one, none cut within a paragraph', async () => {
    const paragraphs = Array.from({ length: 5 }, (_, nth) => `${nth}`.repeat(500))
    const messages = await sent(bubble({ text: paragraphs.join('\n\n') }))
    expect(messages.map(({ Body }) => Body)).toEqual([
      paragraphs.slice(0, 3).join('\n\n'),
      paragraphs.slice(3).join('\n\n'),
    ])
  })

  test('and its document one of its own: WhatsApp shows no words with a file', async () => {
    const document = { certificate: '010-ABC', filename: 'certificate.pdf' }
    const what = bubble({ document })
    expect(await sent(what, { document: new Uint8Array(3) })).toEqual([
      { ...frame, Body: 'Which?' },
      { ...frame, MediaUrl: 'https://takwin.example/certificates/010-ABC.pdf' },
    ])
  })

  test('or a published file, by its name', async () => {
    const what = bubble({ document: { file: 'a1.pdf', filename: 'Budget.pdf' } })
    const [, file] = await sent(what, { document: new Uint8Array(3) })
    expect(file).toEqual({ ...frame, MediaUrl: 'https://takwin.example/media/a1.pdf' })
  })

  test('that tells what becomes of it, under a name of ours', async () => {
    const document = { certificate: '010', filename: 'a.pdf' }
    await whatsApp().deliver(learner, bubble({ document }), new Uint8Array(3), sending())
    const callback = 'https://takwin.example/twilio/status?message=Ab-_9'
    expect(vendor.calls.map(({ body }) => (body as Record<string, string>).StatusCallback)).toEqual([
      `${callback}.0`,
      `${callback}.pdf`,
    ])
  })

  test('that tells which inbound it answers, where it answers one', async () => {
    await whatsApp().deliver(learner, bubble({}), undefined, sending({ inbound: 'w1' }))
    expect(vendor.calls).toMatchObject([
      { body: { StatusCallback: 'https://takwin.example/twilio/status?message=Ab-_9.0&inbound=w1' } },
    ])
  })

  test('news carries the campaign that it is of', async () => {
    await whatsApp().deliver(learner, bubble({}), undefined, sending({ campaign: 'bees@1.1.0' }))
    expect(vendor.calls).toMatchObject([
      {
        body: {
          StatusCallback: 'https://takwin.example/twilio/status?message=Ab-_9.0&campaign=bees%401.1.0',
        },
      },
    ])
  })

  test('whose variables hold no bare apostrophe', async () => {
    const [message] = await sent(bubble({ text: "it's", choices: [choice('a', "l'eau")] }))
    expect(message?.ContentVariables).not.toContain("'")
    expect(Object.values(JSON.parse(message?.ContentVariables ?? ''))).toEqual(["it's", "l'eau", 'a'])
  })
})

describe('a day after the learner last spoke', () => {
  const yesterday = sending({ heardAt: Date.now() / 1000 - 24 * 3600 - 60 })

  test('the template in their language goes out instead', async () => {
    expect(await whatsApp().deliver(learner, bubble({}), undefined, yesterday)).toEqual({
      outcome: 'delivered',
    })
    expect(vendor.calls).toMatchObject([{ body: { ContentSid: sidOf('waiting ar') } }])
  })

  test.each(['reminder', 'review'] as const)('for a %s there is a template of its own', async (purpose) => {
    const unasked = { ...yesterday, purpose }
    expect(await whatsApp().deliver(learner, bubble({}), undefined, unasked)).toEqual({
      outcome: 'delivered',
    })
    expect(vendor.calls).toMatchObject([{ body: { ContentSid: sidOf(`${purpose} ar`) } }])
  })

  test('nothing goes out when the day’s budget is spent; what is said within a day costs none of it', async () => {
    const spent = { ...settings(), contents: contents(true), mayApproach: async () => false }
    const channel = openWhatsApp(spent)
    expect(await channel.deliver(learner, bubble({}), undefined, yesterday)).toEqual({ outcome: 'closed' })
    expect(vendor.calls).toEqual([])
    expect(await channel.deliver(learner, bubble({}), undefined, sending())).toEqual({ outcome: 'delivered' })
  })

  test('nothing goes out where there is none', async () => {
    expect(await whatsApp(false).deliver(learner, bubble({}), undefined, yesterday)).toEqual({
      outcome: 'closed',
    })
    expect(vendor.calls).toEqual([])
  })

  test('a minute before, everything does', async () => {
    const today = sending({ heardAt: Date.now() / 1000 - 24 * 3600 + 60 })
    await whatsApp(false).deliver(learner, bubble({}), undefined, today)
    expect(vendor.calls).toMatchObject([{ body: { Body: 'Which?' } }])
  })
})

describe('the ledger', () => {
  const document = { certificate: '010', filename: 'a.pdf' }
  const deliver = (claim: (id: string) => Outcome | undefined, noted: string[] = []) => {
    const ledger = {
      claim: async (_: string, id: string) => claim(id),
      note: async (id: string) => void noted.push(id),
    }
    const channel = openWhatsApp({ ...settings(), contents: contents(false), ledger })
    return channel.deliver(learner, bubble({ document }), new Uint8Array(3), sending())
  }

  test('hears of each message that Twilio takes', async () => {
    const noted: string[] = []
    await deliver(() => undefined, noted)
    expect(noted).toEqual(['Ab-_9.0', 'Ab-_9.pdf'])
  })

  test('keeps a message that went out from going out again, and lets the rest follow', async () => {
    const noted: string[] = []
    const known = (id: string): Outcome | undefined =>
      id.endsWith('.0') ? { outcome: 'delivered' } : undefined
    expect(await deliver(known, noted)).toEqual({ outcome: 'delivered' })
    expect(vendor.calls).toHaveLength(1)
    expect(noted).toEqual(['Ab-_9.pdf'])
  })

  test('puts off what would follow too soon', async () => {
    const soon: Outcome = { outcome: 'later', afterSeconds: 4 }
    expect(await deliver((id) => (id.endsWith('.pdf') ? soon : undefined))).toEqual(soon)
    expect(vendor.calls).toHaveLength(1)
  })

  test('does not hear of a message that Twilio refuses', async () => {
    vendor.answer = refusal(400, 21610)
    const noted: string[] = []
    expect(await deliver(() => undefined, noted)).toEqual({ outcome: 'left' })
    expect(noted).toEqual([])
  })
})

describe('an SMS', () => {
  test('holds the words alone, without what would make them dearer', async () => {
    const what = bubble({ text: '\u2068Amina\u2069: 2*3', choices: [choice('a', 'A')] })
    expect(await sms().deliver(learner, what)).toEqual({ outcome: 'delivered' })
    expect(vendor.calls).toMatchObject([{ body: { To: learner, From: 'TAKWIN', Body: 'Amina: 2*3' } }])
  })

  test.each([
    ['to another country', '+33612345678', 'Which?'],
    ['of more than three parts', learner, 'ع'.repeat(202)],
  ])('is not sent %s', async (_, to, text) => {
    expect(await sms().deliver(to, bubble({ text }))).toEqual({ outcome: 'never', why: expect.any(String) })
    expect(vendor.calls).toEqual([])
  })

  test('is sent to every country that is allowed', async () => {
    expect(await sms(['+212', '+33']).deliver('+33612345678', bubble({}))).toEqual({ outcome: 'delivered' })
  })
})

function refusal(status: number, code: number): Answer {
  return { status, body: JSON.stringify({ code, message: `The number ${learner}`, more_info: '', status }) }
}
const later: Outcome = { outcome: 'later', afterSeconds: 60 }
const unknown: Outcome = { outcome: 'unknown', afterSeconds: 60 }
const left: Outcome = { outcome: 'left' }
const never = (code: number): Outcome => ({ outcome: 'never', why: `Twilio refuses: ${code}` })

describe('an answer says what became of a message', () => {
  test.each<[string, Answer, Outcome]>([
    ['taken', created, { outcome: 'delivered' }],
    ['stopped', refusal(400, 21610), left],
    ['blocked', refusal(400, 63014), left],
    ['no such number', refusal(400, 21211), left],
    ['no mobile number', refusal(400, 21614), left],
    ['not on WhatsApp', refusal(400, 63003), left],
    ['not to be reached', refusal(400, 63024), left],
    ['too many', refusal(429, 20429), { ...later, everybody: true }],
    ['too many, without a code', { status: 429, body: '' }, { ...later, everybody: true }],
    ['too many to one person', refusal(400, 63018), later],
    ['too many today', refusal(400, 63038), { outcome: 'later', afterSeconds: 3600 }],
    ['the window closed', refusal(400, 63016), { outcome: 'closed' }],
    ['an error of theirs', refusal(500, 20500), unknown],
    ['a gateway’s page', { status: 502, body: '<html><h1>502 Bad Gateway</h1></html>' }, unknown],
    ['no answer', undefined, unknown],
    ['a country that is not switched on', refusal(400, 21408), never(21408)],
    ['another sender than ours', refusal(400, 63007), never(63007)],
    ['a policy broken', refusal(400, 63013), never(63013)],
    ['too long', refusal(400, 21617), never(21617)],
    ['a mistake without a code', { status: 400, body: 'no' }, never(400)],
    ['a Content object that is none', refusal(404, 21655), never(21655)],
    ['another token', refusal(401, 20003), later],
    ['an account that is closed', refusal(403, 20005), later],
    ['no such account', refusal(404, 20404), later],
  ])('%s', async (_, answer, outcome) => {
    vendor.answer = answer
    expect(await whatsApp().deliver(learner, bubble({}))).toEqual(outcome)
  })

  test('and when to try again, where Twilio says so', () => {
    expect(outcomeOf(429, 20429, 35)).toEqual({ outcome: 'later', afterSeconds: 35, everybody: true })
  })

  test('never with the number in it', async () => {
    vendor.answer = refusal(400, 21617)
    expect(JSON.stringify(await whatsApp().deliver(learner, bubble({})))).not.toContain('661')
  })

  test('a vendor that does not listen', async () => {
    await vendor.close()
    expect(await whatsApp().deliver(learner, bubble({}))).toEqual(later)
  })
})

describe('Content objects', () => {
  const what = bubble({ choices: [choice('a', 'A')] })
  const shape = { friendly_name: 'takwin-reply-1-1-v1', language: 'en', variables: {}, types: {} }
  const account = () => ({ ...keys, apiRoot: vendor.url })
  const list = (...contents: [name: string, approval?: string, made?: string][]): Answer => ({
    status: 200,
    body: JSON.stringify({
      contents: contents.map(([name, status = 'unsubmitted', date_created = '2026-11-01T09:00:00Z']) => ({
        sid: sidOf(name),
        friendly_name: name,
        date_created,
        approval_requests: { status },
      })),
      meta: { next_page_url: null },
    }),
  })

  test('are found by their names, listed once', async () => {
    vendor.answer = list([shape.friendly_name], ['other'])
    const known = openContents(() => {})
    for (let times = 0; times < 2; times++)
      expect(await known.findOrMake(account(), shape)).toBe(sidOf(shape.friendly_name))
    expect(await known.template(account(), 'waiting', 'ar')).toBeUndefined()
    expect(vendor.calls.map(({ path }) => path)).toEqual(['/v1/ContentAndApprovals?PageSize=500'])
  })

  test('are templates once WhatsApp has approved them: the newest of its purpose and language is sent', async () => {
    vendor.answer = list(
      ['takwin-review-ar-1', 'approved', '2026-11-01T09:00:00Z'],
      ['takwin-review-ar-2', 'approved', '2026-11-02T09:00:00Z'],
      ['takwin-review-ar-3', 'pending', '2026-11-03T09:00:00Z'],
      ['takwin-review-fr-1', 'rejected', '2026-11-01T09:00:00Z'],
    )
    const known = openContents(() => {})
    expect(await known.template(account(), 'review', 'ar')).toBe(sidOf('takwin-review-ar-2'))
    expect(await known.template(account(), 'review', 'fr')).toBeUndefined()
    expect(await known.template(account(), 'reminder', 'ar')).toBeUndefined()
  })

  test('are not made, nor asked for again at once, while they cannot be listed', async () => {
    vendor.answer = refusal(500, 20500)
    const troubles: unknown[] = []
    const known = openContents((failure) => troubles.push(failure))
    for (let times = 0; times < 3; times++) expect(await known.findOrMake(account(), shape)).toBeUndefined()
    expect(vendor.calls).toHaveLength(1)
    expect(troubles).toHaveLength(1)
  })

  test('are made with the shape and a sample of every variable', async () => {
    const made: unknown[] = []
    const keeping: Contents = {
      template: async () => undefined,
      async findOrMake(_, content) {
        made.push(content)
        return undefined
      },
    }
    await openWhatsApp({ ...settings(), contents: keeping }).deliver(learner, what)
    expect(made).toEqual([
      {
        friendly_name: 'takwin-reply-1-1-v1',
        language: 'en',
        variables: { 1: 'Sample 1', 2: 'Sample 2', 3: 'Sample 3' },
        types: { 'twilio/quick-reply': { body: '{{1}}', actions: [{ title: '{{2}}', id: '{{3}}' }] } },
      },
    ])
  })
})

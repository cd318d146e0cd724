/** What comes to the doors that no vendor brings, or no learner means. */
import { marshall } from '@aws-sdk/util-dynamodb'
import { requestOf } from '../doing.ts'
import type { Knock } from '../record.ts'
import { type World, webhookSecret } from '../world.ts'
import { hour, minute, type RowOfMatrix } from './row.ts'

const asTelegram = { 'x-telegram-bot-api-secret-token': webhookSecret }

const answered = ({ recorder }: World, what: string, statuses: number[]): string[] =>
  recorder.knocks
    .filter((knock: Knock) => knock.what === what && !statuses.includes(knock.status))
    .map(({ door, status }) => `${door} answered ${what} with ${status}`)

const bodies = [
  '',
  'null',
  '{',
  '{"update_id":1',
  '[]',
  '"\uFFFF"',
  '{"update_id":"x"}',
  '{"message":{"text":"\\ud800"}}',
  '\u0000',
]

/** Opening brackets enough to fell a parser that descends by itself. */
const deep = '['.repeat(100_000)

export const doorRows: RowOfMatrix[] = [
  {
    row: 'poison',
    is: 'a record that no turn can read, and what nobody can read at the door',
    besides(world, dice, people) {
      const [{ phones } = { phones: [] }] = people
      world.agenda.after(dice.between(5, 40) * minute, () => {
        const { channel, address } = phones[0]?.address ?? { channel: '', address: '' }
        const row = { id: `${channel}:${address}`, version: 7, place: { at: 'nowhere' }, certificates: {} }
        world.aws.tables.perform('PutItem', { TableName: world.named('LEARNERS_TABLE'), Item: marshall(row) })
      })
      for (let time = 0; time < 20; time++)
        world.agenda.after(dice.between(0, 120) * minute, () =>
          world.knock('telegram-webhook', 'poison', {
            headers: asTelegram,
            body: dice.pick(bodies),
            isBase64Encoded: dice.chance(0.3),
          }),
        )
    },
    promised(world) {
      const { letters, done } = world.recorder
      const broken = world.phones.all()[0]?.address.address ?? ''
      const slow = letters.flatMap(({ id, put, from, kind }) => {
        const end = done.find(({ letter }) => letter === id)?.at ?? Number.POSITIVE_INFINITY
        const isTheirs = from?.address.includes(broken.replace('+', ''))
        return isTheirs || kind === 'undelivered' || end - put < 30_000
          ? []
          : [`${id} waited for ${end - put} ms`]
      })
      return [...answered(world, 'poison', [200]), ...slow]
    },
  },
  {
    row: 'hostile',
    is: 'hostile text: NUL, RTL override, lone surrogates, emoji bombs, formulas, markup',
    habits: { words: 60, people: 8 },
    promised: ({ recorder }) =>
      recorder.said.flatMap(({ text, letter }) =>
        text.includes('\0') || /[\u202A-\u202E]/.test(text) || !text.isWellFormed()
          ? [`${letter} was answered in hostile text`]
          : [],
      ),
  },
  {
    row: 'huge',
    is: 'bodies of 10 MB, headers of 10 KB, deep JSON, a thousand parameters',
    people: 2,
    besides(world, dice) {
      const header = { 'x-long': 'x'.repeat(10_000) }
      const thousand = Array.from({ length: 1000 }, (_, nth) => `p${nth}=${nth}`).join('&')
      for (let time = 0; time < 6; time++) {
        const body = dice.pick([deep, 'x'.repeat(10_000_000), thousand])
        const headers = { ...header, ...(dice.chance(0.5) && asTelegram) }
        world.agenda.after(dice.between(0, 60) * minute, () => {
          world.knock('telegram-webhook', 'huge', { headers, body, isBase64Encoded: false })
          world.knock('twilio-webhook', 'huge', { headers, body, isBase64Encoded: false, rawPath: '/twilio' })
        })
      }
    },
    promised: (world) => answered(world, 'huge', [200, 401, 403, 413]),
  },
  {
    row: 'forged',
    is: 'forged and altered secrets; the real ones are changed',
    besides(world, dice) {
      for (let time = 0; time < 30; time++)
        world.agenda.after(dice.between(0, 600) * minute, () => {
          const forged = dice.pick([
            '',
            'x',
            webhookSecret.slice(1),
            `${webhookSecret} `,
            webhookSecret.toUpperCase(),
          ])
          const update = {
            update_id: 7,
            message: { date: 1, chat: { id: 7, type: 'private' }, text: 'forged' },
          }
          world.knock('telegram-webhook', 'forged', {
            headers: { 'x-telegram-bot-api-secret-token': forged },
            body: JSON.stringify(update),
            isBase64Encoded: false,
          })
          const form = Buffer.from('MessageSid=SMforged&From=whatsapp:%2B212600000000&Body=forged').toString(
            'base64',
          )
          for (const door of ['twilio-webhook', 'twilio-status'] as const)
            world.knock(door, 'forged', {
              headers: { 'x-twilio-signature': forged },
              body: form,
              isBase64Encoded: true,
              rawPath: '/twilio',
            })
        })
      world.agenda.after(hour, () => world.rotate())
    },
    promised: (world) => [
      ...answered(world, 'forged', [401, 403]),
      ...world.recorder.letters.flatMap((letter) =>
        letter.kind === 'said' && letter.text === 'forged' ? ['something forged was stored'] : [],
      ),
    ],
  },
  {
    row: 'guessed',
    is: 'numbers of certificates are guessed, counted up, altered',
    besides(world, dice) {
      for (let time = 0; time < 40; time++)
        world.agenda.after(dice.between(0, 600) * minute, () => {
          const [, real = ''] =
            [...world.aws.objects.keys()]
              .map((key) => /([\w-]{35})\.pdf$/.exec(key) ?? [])
              .find(([found]) => found) ?? []
          const guess = dice.pick([
            '0G2-081-040-G20-810-40G-208-104-0GG',
            real && `${real.slice(0, -1)}${real.endsWith('0') ? '1' : '0'}`,
            '../../etc/passwd',
            '%00',
            'x'.repeat(2000),
          ])
          const rawPath = `/certificates/${guess || 'x'}${dice.pick(['', '.pdf', '.json'])}`
          world.knock('portal', 'guess', requestOf('GET', { rawPath, routeKey: '$default' }))
        })
    },
    promised: (world) => answered(world, 'guess', [404]),
  },
]

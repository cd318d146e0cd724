/** What only learners, vendors and we may know, as the phones of a test remember it: nothing of it belongs in a log. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Shorter words stand in other words by chance. */
const tellingLength = 5

/** Names, numbers and ids of all who have had a phone in this folder, and what they said; a line that holds one, with it. */
export function leaksIn(logs: string, folder: string, secrets: string[]): string[] {
  const planted = new Set([...telegramIn(folder), ...twilioIn(folder), ...secrets].map((each) => each.trim()))
  const telling = [...planted].filter(({ length }) => length >= tellingLength)
  return [...new Set(logs.split('\n'))].flatMap((line) => {
    const said = saidIn(line)
    const found = telling.find((each) => said.includes(each))
    return found === undefined ? [] : [`${found} in ${line}`]
  })
}

/** What a line says, without the names of its fields, which are ours. */
function saidIn(line: string): string {
  const values: unknown[] = []
  try {
    JSON.parse(line, (_, value) => {
      if (typeof value !== 'object') values.push(value)
      return value
    })
  } catch {
    return line
  }
  return values.join('\n')
}

interface TelegramPhone {
  id: number
  number?: string
  title?: string
  person: { id: number; first_name: string; last_name?: string; username?: string }
}
interface TelegramMessage {
  from?: { is_bot: boolean }
  text?: string
  caption?: string
}

function telegramIn(folder: string): string[] {
  const people = bodiesIn<TelegramPhone>(folder, 'telegram', 'phones').flatMap(
    ({ id, number, title, person }) => [
      String(Math.abs(id)),
      ...given(number, title, person.first_name, person.last_name, person.username),
    ],
  )
  const said = bodiesIn<TelegramMessage>(folder, 'telegram', 'messages').flatMap(({ from, text, caption }) =>
    from && !from.is_bot ? given(text, caption) : [],
  )
  return [...people, ...said]
}

interface TwilioPhone {
  name: string
  address: string
  number: string
  scoped?: string
}
interface TwilioMessage {
  direction: string
  from: string
  text: string
}

function twilioIn(folder: string): string[] {
  const people = bodiesIn<TwilioPhone>(folder, 'twilio', 'phones').flatMap(
    ({ name, address, number, scoped }) => given(name, digitsOf(address), digitsOf(number), digitsOf(scoped)),
  )
  const said = bodiesIn<TwilioMessage>(folder, 'twilio', 'messages').flatMap(({ direction, from, text }) =>
    direction === 'inbound' ? given(digitsOf(from), text) : [],
  )
  return [...people, ...said]
}

const given = (...some: (string | undefined)[]): string[] => some.filter((each) => each !== undefined)
const digitsOf = (address?: string): string | undefined => address && (/\d{5,}/.exec(address)?.[0] ?? address)

function bodiesIn<Body>(folder: string, vendor: string, table: string): Body[] {
  const file = join(folder, `${vendor}.db`)
  if (!existsSync(file)) return []
  const database = new DatabaseSync(file)
  try {
    return database
      .prepare(`SELECT body FROM ${table}`)
      .all()
      .map(({ body }) => JSON.parse(String(body)))
  } finally {
    database.close()
  }
}

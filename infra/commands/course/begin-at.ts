/** A learner on the phones who is at a card already, so that an author need not answer their way to it. */
import * as z from 'zod/mini'
import { addressId } from '../../../bots/engine/address.ts'
import { newcomer } from '../../../bots/engine/newcomer.ts'
import { consentWording } from '../../../bots/engine/welcome.ts'
import type { Catalogue, Language } from '../../../content/schema.ts'
import { saveLearner } from '../../../functions/aws/learners.ts'
import { type Addresses, readAddresses } from '../../local/addresses.ts'
import { Refused } from './setting.ts'

interface CardPlace {
  course: string
  card: string
  nth: number
}

/** `from`: a card's id, or `<course>/<card>`. Throws `Refused` where that is no card, or several. */
export function placeOf(from: string, { courses }: Catalogue): CardPlace {
  const found = Object.values(courses).flatMap(({ id: course, cards }) =>
    Object.values(cards).flatMap(({ id: card, nth }) =>
      from === card || from === `${course}/${card}` ? { course, card, nth } : [],
    ),
  )
  const [place] = found
  if (!place) throw new Refused(`There is no card "${from}".`)
  if (found.length > 1)
    throw new Refused(`Which one? ${found.map(({ course, card }) => `${course}/${card}`).join(', ')}`)
  return place
}

/** Somebody on the phones who was put where an author wants to look. */
export interface Beginner {
  /** What to tell the author of them. */
  said: string
  /** Has the bot say again where they are, in the words that are out by now. */
  look(): Promise<unknown>
}

/** Adds the learner to the phones of `npm start`; the bot shows them the card. */
export async function beginAt(from: string, language: Language, catalogue: Catalogue): Promise<Beginner> {
  const here = readAddresses(process.env.TAKWIN_DATA || '.takwin')
  if (!here) throw new Refused('Nothing runs here.')
  const { course, ...card } = placeOf(from, catalogue)
  const firstName = catalogue.courses[course]?.words[language].cards[card.card]?.title ?? card.card
  const telegram = `${here.phonesUrl}/phones/telegram/learners`
  const { id: chat } = z.parse(z.object({ id: z.int() }), await post(telegram, { firstName, language }))
  const at = Math.floor(Date.now() / 1000)
  useLocally(here)
  const { expiresAt: _, ...learner } = newcomer(addressId({ channel: 'telegram', address: String(chat) }), at)
  await saveLearner({
    ...learner,
    version: 1,
    language,
    consent: { at, wording: consentWording },
    courses: { [course]: {} },
    place: { at: 'lesson', course, ...card },
  })
  const look = () => post(`${telegram}/${chat}/say`, { text: '/continue' })
  await look()
  const said = `“${firstName}” on ${here.phonesUrl} is a learner who begins at ${course}/${card.card}.`
  return { said, look }
}

/** The hands find their tables by the environment. */
function useLocally({ region, endpoints, learnersTable }: Addresses): void {
  const keys = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' }
  Object.assign(process.env, endpoints, keys, { AWS_REGION: region, LEARNERS_TABLE: learnersTable })
}

async function post(url: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Refused(`${url}: ${await answer.text()}`)
  return answer.json()
}

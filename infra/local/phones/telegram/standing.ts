/** Who has a phone, and how the bot stands with them. */
import type { ChatMember, Message } from 'grammy/types'
import { atomically } from '../database.ts'
import { Impossible } from '../impossible.ts'
import { type Account, unixNow } from './account.ts'
import { post } from './acts.ts'
import { chatOf, type Phone } from './phones.ts'
import type { News } from './updates.ts'

const FIRST_PERSON = 6_100_000_001
const FIRST_GROUP = 2_100_000_001
/** Shares no factor with ten, so that no two of ten million numbers are the same. */
const SPREAD = 3_817_321

export interface Joining {
  firstName: string
  lastName?: string | undefined
  username?: string | undefined
  /** Of the app. */
  language: 'ar' | 'fr' | 'en'
  /** With country code and `+`; absent: a new one. */
  number?: string | undefined
}

/** Somebody takes a phone and has not yet written to the bot. @throws Impossible when the number has an account */
export function join(account: Account, { firstName, lastName, username, language, number }: Joining): Phone {
  const taken = account.phones.all().some((phone) => isOf(phone, number))
  if (taken) throw new Impossible('taken', `Somebody has ${number} already.`)
  const id = account.settings.count('person', FIRST_PERSON)
  const phone: Phone = {
    id,
    person: {
      id,
      is_bot: false,
      first_name: firstName,
      ...(lastName && { last_name: lastName }),
      ...(username && { username }),
      language_code: language,
    },
    number: number?.slice(1) ?? numberOf(id),
    standing: 'new',
  }
  account.phones.save(phone)
  return phone
}

const isOf = ({ number, standing }: Phone, wanted: string | undefined) =>
  standing !== 'deactivated' && `+${number}` === wanted

/** A number such as people have, another for each id. */
const numberOf = (id: number) => `21261${String(((id % 1e7) * SPREAD) % 1e7).padStart(7, '0')}`

/** The person makes a group and adds the bot. */
export function makeGroup(account: Account, person: Phone, title: string): Phone {
  const { keyboard: _, folded: __, ...owner } = person
  const id = -(1_000_000_000_000 + account.settings.count('group', FIRST_GROUP))
  const group: Phone = { ...owner, id, title, standing: 'open' }
  return atomically(account.database, () => {
    account.phones.save(group)
    account.updates.add(id, standingChange(account, group, 'left', 'member'))
    post(account, group, { new_chat_members: [account.bot] } as Partial<Message>)
    return group
  })
}

/** In a group: removes the bot from it. */
export function block(account: Account, phone: Phone): Phone {
  if (phone.standing !== 'open') return phone
  return stand(account, phone, 'blocked', standingChange(account, phone, 'member', 'kicked'))
}

export function unblock(account: Account, phone: Phone): Phone {
  if (phone.standing !== 'blocked') return phone
  return stand(account, phone, 'open', standingChange(account, phone, 'kicked', 'member'))
}

/** Deletes the person's account at Telegram; nobody is told. */
export function deactivate(account: Account, phone: Phone): Phone {
  const gone = { ...phone, standing: 'deactivated' } as const
  account.phones.save(gone)
  return gone
}

function stand(account: Account, phone: Phone, standing: Phone['standing'], news: News): Phone {
  const changed = { ...phone, standing }
  return atomically(account.database, () => {
    account.phones.save(changed)
    account.updates.add(phone.id, news)
    return changed
  })
}

function standingChange(
  account: Account,
  phone: Phone,
  from: ChatMember['status'],
  to: ChatMember['status'],
): News {
  const { id, is_bot, first_name, username } = account.bot
  const member = (status: ChatMember['status']) =>
    ({
      user: { id, is_bot, first_name, username },
      status,
      ...(status === 'kicked' && { until_date: 0 }),
    }) as ChatMember
  return {
    my_chat_member: {
      chat: chatOf(phone),
      from: phone.person,
      date: unixNow(account),
      old_chat_member: member(from),
      new_chat_member: member(to),
    },
  }
}

/** Who has a phone, and how the bot stands with them. */
import type { ChatMember, Message } from 'grammy/types'
import { atomically } from '../database.ts'
import { type Account, unixNow } from './account.ts'
import { post } from './acts.ts'
import { chatOf, type Phone } from './phones.ts'
import type { News } from './updates.ts'

const FIRST_PERSON = 6_100_000_001
const FIRST_GROUP = 2_100_000_001

export interface Joining {
  firstName: string
  lastName?: string | undefined
  username?: string | undefined
  /** Of the app. */
  language: 'ar' | 'fr' | 'en'
}

/** Somebody takes a phone and has not yet written to the bot. */
export function join(account: Account, { firstName, lastName, username, language }: Joining): Phone {
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
    number: `2126${String(id % 1e8).padStart(8, '0')}`,
    standing: 'new',
  }
  account.phones.save(phone)
  return phone
}

/** The person makes a group and adds the bot. */
export function makeGroup(account: Account, person: Phone, title: string): Phone {
  const { keyboard: _, ...owner } = person
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

import { type Account, unixNow } from '../account.ts'
import type { Method } from '../call.ts'
import { flagOf, type Given, textOf } from '../given.ts'
import { badRequest } from '../refusal.ts'

const TOAST_LIMIT = 200
/** Nobody outside Telegram knows it exactly; about a quarter of an hour has been seen. */
const ANSWERABLE_SECONDS = 15 * 60

function answerCallbackQuery(account: Account, given: Given): true {
  const tap = account.taps.get(textOf(given, 'callback_query_id'))
  if (!tap || unixNow(account) - tap.at > ANSWERABLE_SECONDS)
    throw badRequest('query is too old and response timeout expired or query ID is invalid')
  const text = textOf(given, 'text')
  if (text.length > TOAST_LIMIT) throw badRequest('MESSAGE_TOO_LONG')
  const url = textOf(given, 'url')
  if (url !== '' && !url.startsWith(`https://t.me/${account.bot.username}?start=`))
    throw badRequest('URL_INVALID')
  const { phone, message, data } = tap
  account.live.tell('telegram', {
    is: 'answered',
    phone,
    message,
    data,
    text,
    alert: flagOf(given, 'show_alert'),
  })
  return true
}

export const tapping: Record<string, Method> = {
  answerCallbackQuery: {
    takes: ['callback_query_id', 'text', 'show_alert', 'url', 'cache_time'],
    run: answerCallbackQuery,
  },
}

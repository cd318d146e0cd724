/** What may hang below a message or stand in place of the letters, checked as Telegram checks it. */
import type {
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  KeyboardButton,
  ReplyKeyboardMarkup,
} from 'grammy/types'
import { type Given, objectOf, refuseUnknown, textOf } from './given.ts'
import { isLink } from './links.ts'
import { badRequest } from './refusal.ts'

export type Markup =
  | { is: 'none' }
  | { is: 'inline'; inline: InlineKeyboardMarkup }
  | { is: 'keyboard'; keyboard: ReplyKeyboardMarkup }
  | { is: 'removed' }

const MAX_BUTTONS = 100
const MAX_IN_ROW = 8
const MAX_DATA_BYTES = 64
const KINDS = ['url', 'callback_data', 'copy_text']
const STYLES = ['danger', 'success', 'primary']
const KEYBOARD = [
  'keyboard',
  'is_persistent',
  'resize_keyboard',
  'one_time_keyboard',
  'input_field_placeholder',
  'selective',
]

export function replyMarkupOf(given: Given): Markup {
  const markup = objectOf(given, 'reply_markup') as Given | undefined
  if (!markup) return { is: 'none' }
  if ('inline_keyboard' in markup) {
    refuseUnknown(markup, ['inline_keyboard'], 'InlineKeyboardMarkup')
    const rows = rowsOf(markup, 'inline_keyboard').map((row) => row.map(inlineButton))
    return rows.length > 0 ? { is: 'inline', inline: { inline_keyboard: rows } } : { is: 'none' }
  }
  if ('keyboard' in markup) {
    refuseUnknown(markup, KEYBOARD, 'ReplyKeyboardMarkup')
    const rows = rowsOf(markup, 'keyboard').map((row) => row.map(letterButton))
    if (rows.length === 0) throw badRequest('reply markup keyboard is empty')
    return { is: 'keyboard', keyboard: { ...markup, keyboard: rows } }
  }
  if ('remove_keyboard' in markup) return { is: 'removed' }
  if ('force_reply' in markup) return { is: 'none' }
  throw badRequest('object expected as reply markup')
}

function rowsOf(markup: Given, field: string): unknown[][] {
  const rows = markup[field]
  if (!Array.isArray(rows)) throw badRequest(`field "${field}" must be of type Array`)
  if (!rows.every(Array.isArray)) throw badRequest(`field "${field}" must be an Array of Arrays`)
  if (rows.flat().length > MAX_BUTTONS || rows.some(({ length }) => length > MAX_IN_ROW))
    throw badRequest('REPLY_MARKUP_TOO_LONG')
  return rows.filter(({ length }) => length > 0)
}

function inlineButton(value: unknown): InlineKeyboardButton {
  const fault = (what: string) => badRequest(`can't parse inline keyboard button: ${what}`)
  if (typeof value !== 'object' || value === null) throw fault('InlineKeyboardButton must be an Object')
  const button = value as Given
  refuseUnknown(button, ['text', 'style', ...KINDS], 'InlineKeyboardButton')
  if (typeof button.text !== 'string') throw fault('Can\'t find field "text"')
  if (textOf(button, 'text').trim() === '') throw badRequest('inline keyboard button text must be non-empty')
  const kinds = KINDS.filter((kind) => (button[kind] ?? '') !== '')
  if (kinds.length === 0) throw fault('Text buttons are unallowed in the inline keyboard')
  if (kinds.length > 1) throw fault('exactly one optional field must be specified')
  if (Buffer.byteLength(textOf(button, 'callback_data')) > MAX_DATA_BYTES)
    throw badRequest('BUTTON_DATA_INVALID')
  if ('url' in button && !isLink(textOf(button, 'url')))
    throw badRequest(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`)
  if ('style' in button && !STYLES.includes(String(button.style))) throw badRequest('BUTTON_STYLE_INVALID')
  return button as unknown as InlineKeyboardButton
}

function letterButton(value: unknown): KeyboardButton {
  const button = (typeof value === 'string' ? { text: value } : value) as Given
  if (typeof button !== 'object' || button === null) throw badRequest('KeyboardButton must be an Object')
  refuseUnknown(button, ['text', 'style', 'request_contact', 'request_location'], 'KeyboardButton')
  if (textOf(button, 'text').trim() === '') throw badRequest('keyboard button text must be non-empty')
  return button as unknown as KeyboardButton
}

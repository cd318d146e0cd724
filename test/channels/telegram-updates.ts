/** What Telegram posts to a webhook, as recorded (Bot API 10), and what it means to the conversation. */
import type { Happening } from '../support/conversation.ts'

/** `sent` as the vendor dates it. */
type Meaning = (Happening & { sent?: number }) | undefined

const person = { id: 6100000001, is_bot: false, first_name: 'أمينة', username: 'amina', language_code: 'ar' }
const bot = { id: 4200000001, is_bot: true, first_name: 'Takwin', username: 'takwin_bot' }
const chat = { id: person.id, first_name: 'أمينة', username: 'amina', type: 'private' }
const group = { id: -1002100000001, title: 'جمعية الماء', is_forum: false, type: 'supergroup' }
const channel = { id: -1002200000001, title: 'Radio', username: 'radio', type: 'channel' }
const date = 1793610000
const file = { file_id: 'AgACAgQ', file_unique_id: 'AQAD', file_size: 1200 }

const message = (content: object) => ({ message: { message_id: 7, from: person, chat, date, ...content } })
const inGroup = (content: object) => ({
  message: { message_id: 7, from: person, chat: group, date, ...content },
})
const bubble = { message_id: 6, from: bot, chat, date, text: 'Ready?' }
const tap = (content: object) => ({
  callback_query: { id: '2619800000000000001', from: person, chat_instance: '-7', ...content },
})
const standing = (where: object, before: string, now: string) => ({
  my_chat_member: {
    chat: where,
    from: person,
    date,
    old_chat_member: { user: bot, status: before },
    new_chat_member: { user: bot, status: now, ...(now === 'kicked' && { until_date: 0 }) },
  },
})
const said = (text: string): Meaning => ({ kind: 'said', text, sent: date })
const sent: Meaning = { kind: 'sent' }

export const updates: [name: string, update: object, meaning: Meaning][] = [
  ['words', message({ text: 'مرحبا' }), said('مرحبا')],
  [
    'a start by a link',
    message({ text: '/start wells', entities: [{ offset: 0, length: 6, type: 'bot_command' }] }),
    said('/start wells'),
  ],
  ['an empty start', message({ text: '/start' }), said('/start')],
  [
    'words in reply to a bubble',
    message({ text: '2', reply_to_message: { ...bubble, reply_markup: { inline_keyboard: [] } } }),
    said('2'),
  ],
  [
    'words passed on',
    message({ text: 'news', forward_origin: { type: 'channel', chat: channel, message_id: 3, date } }),
    said('news'),
  ],
  ['words by way of another bot', message({ text: 'gif', via_bot: { ...bot, id: 1 } }), said('gif')],
  ['words with an effect', message({ text: '🎉', effect_id: '5046509860389126442' }), said('🎉')],
  [
    'a photo with words under it',
    message({ photo: [{ ...file, width: 90, height: 51 }], caption: 'le puits' }),
    sent,
  ],
  [
    'one photo of an album',
    message({ photo: [{ ...file, width: 90, height: 51 }], media_group_id: '137' }),
    sent,
  ],
  [
    'a live photo',
    message({ live_photo: { ...file, duration: 3 }, photo: [{ ...file, width: 90, height: 51 }] }),
    sent,
  ],
  [
    'a voice message',
    message({ voice: { ...file, duration: 4, mime_type: 'audio/ogg' } }),
    { ...sent, voice: file.file_id },
  ],
  ['a round video', message({ video_note: { ...file, duration: 4, length: 240 } }), sent],
  ['a video', message({ video: { ...file, duration: 4, width: 640, height: 360 } }), sent],
  ['a song', message({ audio: { ...file, duration: 200, title: 'ⵉⵣⵍⴰⵏ' } }), sent],
  [
    'a sticker',
    message({
      sticker: { ...file, type: 'regular', width: 512, height: 512, is_animated: false, is_video: false },
    }),
    sent,
  ],
  [
    'a moving picture, which is a document too',
    message({
      animation: { ...file, width: 90, height: 51, duration: 2 },
      document: { ...file, file_name: 'a.mp4' },
    }),
    sent,
  ],
  ['a document', message({ document: { ...file, file_name: 'statuts.pdf' } }), sent],
  ['a contact', message({ contact: { phone_number: '212600000000', first_name: 'Karim' } }), sent],
  [
    'somebody else’s contact',
    message({ contact: { phone_number: '212600000000', first_name: 'Karim', user_id: 77 } }),
    sent,
  ],
  [
    'their own contact',
    message({ contact: { phone_number: '+212 600-000000', first_name: 'Amina', user_id: person.id } }),
    { kind: 'shared', phone: '+212600000000' },
  ],
  ['a place', message({ location: { latitude: 34.02, longitude: -6.83 } }), sent],
  [
    'a place with a name',
    message({
      venue: { location: { latitude: 34.02, longitude: -6.83 }, title: 'البرلمان', address: 'الرباط' },
      location: { latitude: 34.02, longitude: -6.83 },
    }),
    sent,
  ],
  [
    'a poll',
    message({
      poll: {
        id: '5',
        question: 'Quand ?',
        options: [],
        total_voter_count: 0,
        is_closed: false,
        is_anonymous: true,
        type: 'regular',
        allows_multiple_answers: false,
      },
    }),
    sent,
  ],
  ['a die', message({ dice: { emoji: '🎲', value: 4 } }), sent],
  ['a story', message({ story: { chat: channel, id: 3 } }), sent],
  ['a checklist', message({ checklist: { title: 'Souk', tasks: [{ id: 1, text: 'eau' }] } }), sent],
  [
    'a rich message passed on',
    message({ rich_message: { blocks: [{ type: 'paragraph', text: 'News' }] } }),
    sent,
  ],
  ['a game passed on', message({ game: { title: 'G', description: 'g', photo: [] } }), sent],
  [
    'words taken back and written anew',
    { edited_message: { ...bubble, from: person, edit_date: date } },
    undefined,
  ],
  ['a message pinned', message({ pinned_message: bubble }), undefined],
  [
    'messages that will vanish',
    message({ message_auto_delete_timer_changed: { message_auto_delete_time: 86400 } }),
    undefined,
  ],
  ['leave to write', message({ write_access_allowed: { from_request: true } }), undefined],
  ['another look of the chat', message({ chat_background_set: { type: { type: 'fill' } } }), undefined],
  ['a message of a kind to come', message({ hologram: { ...file } }), undefined],

  ['a tap', tap({ message: bubble, data: '1f.2' }), { kind: 'chose', choice: '1f.2' }],
  [
    'a tap on a bubble too old to be had',
    tap({ message: { chat, message_id: 6, date: 0 }, data: '/menu' }),
    { kind: 'chose', choice: '/menu' },
  ],
  ['a tap on a bubble sent by way of others', tap({ inline_message_id: 'BAAA', data: '1f.2' }), undefined],
  ['a tap in a group', tap({ message: { ...bubble, chat: group }, data: '1f.2' }), undefined],
  ['a tap that opens a game', tap({ message: bubble, game_short_name: 'g' }), undefined],

  ['the bot blocked', standing(chat, 'member', 'kicked'), { kind: 'left' }],
  ['the bot let in again', standing(chat, 'kicked', 'member'), undefined],
  ['the bot put into a group', standing(group, 'left', 'member'), { kind: 'grouped' }],
  ['the bot made to run a group', standing(group, 'member', 'administrator'), { kind: 'grouped' }],
  ['the bot put out of a group', standing(group, 'member', 'kicked'), undefined],
  ['the bot leaving a group', standing(group, 'member', 'left'), undefined],
  [
    'the bot put into a group of the old kind',
    standing({ ...group, type: 'group' }, 'left', 'member'),
    { kind: 'grouped' },
  ],
  ['the bot silenced in a group', standing(group, 'member', 'restricted'), undefined],
  ['the bot put into a channel', standing(channel, 'left', 'administrator'), undefined],
  ['talk in a group', inGroup({ text: '/start@takwin_bot' }), undefined],
  ['a group that says the bot has come', inGroup({ new_chat_members: [bot] }), undefined],
  ['a group that has moved', inGroup({ migrate_from_chat_id: -4100000001 }), undefined],
  [
    'a post in a channel',
    { channel_post: { message_id: 3, sender_chat: channel, chat: channel, date, text: 'x' } },
    undefined,
  ],

  ['a vote', { poll_answer: { poll_id: '5', user: person, option_ids: [0] } }, undefined],
  [
    'a reaction',
    { message_reaction: { chat, message_id: 6, user: person, date, old_reaction: [], new_reaction: [] } },
    undefined,
  ],
  [
    'a search by way of the bot',
    { inline_query: { id: '1', from: person, query: '', offset: '' } },
    undefined,
  ],
  ['a word to a business', { business_message: { ...bubble, business_connection_id: 'b' } }, undefined],
  ['an update of a kind to come', { telepathy: { from: person } }, undefined],
]

export const chats = { private: chat.id, group: group.id }

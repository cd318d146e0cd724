/**
 * Buttons and lists: Twilio sends them only as Content objects, each of which is one shape to be filled in.
 * https://www.twilio.com/docs/content/twilio-quick-reply, https://www.twilio.com/docs/content/twiliolist-picker
 */
import { type Bubble, type Choice, type Length, numbered } from './channel.ts'
import { whatsAppText } from './whatsapp-text.ts'

/** Up to three buttons; a list that opens; a list whose rows are numbers, each with its label below it. */
type Kind = 'reply' | 'list' | 'described'

const most = { buttons: 3, rows: 10, lines: 50 }
/** Characters of the text, a button, a row, and of what stands below a row. */
const longest = { body: 1024, button: 20, row: 24, description: 72 }

/** A Content object as Twilio's API takes it, with a sample of each variable. */
export interface ContentObject {
  friendly_name: string
  language: string
  variables: Record<string, string>
  types: object
}

/** A bubble as a Content object shows it: the object, and its variables for this bubble. */
export interface Filled {
  content: ContentObject
  variables: Record<string, string>
}

/**
 * Undefined where a bubble has no choices, or more or longer ones than WhatsApp shows. Labels are never cut: if one
 * does not fit, the choices are numbered and listed in the text.
 */
export function contentFor(bubble: Bubble): Filled | undefined {
  const arranged = arrange(bubble)
  if (!arranged) return undefined
  const { kind, text, rows } = arranged
  const cramped =
    kind === 'described' && rows.some(([, , description]) => description.length > longest.description)
  const lines = text.split('\n')
  return cramped || text.length > longest.body || lines.length > most.lines
    ? undefined
    : fill(kind, lines, bubble.choose ?? '☰', rows)
}

/** What of a bubble counts against the length of a message with buttons. */
export const lengthOnWhatsApp = (bubble: Bubble): Length => ({
  characters: arrange(bubble)?.text.length ?? 0,
  limit: longest.body,
})

/** The text and the buttons or rows; undefined where there are none, or too many. */
function arrange(bubble: Bubble): { kind: Kind; text: string; rows: Row[] } | undefined {
  const [spare, { choices, ...rest }] = apart(bubble)
  if (choices.length === 0 || choices.length > most.rows) return undefined
  const asButtons = choices.length <= most.buttons
  const width = asButtons ? longest.button : longest.row
  const buttoned = { ...rest, choices }
  const short = numbered(buttoned, width)
  const fits = short.choices.every(({ label }) => label.length <= width)
  const kind = asButtons ? 'reply' : fits && short.text === bubble.text ? 'list' : 'described'
  const shown = fits && kind !== 'described' ? short : allNumbered(buttoned)
  const below = spare && `${shown.text === bubble.text ? '\n' : ''}\n${choices.length + 1}. ${spare.label}`
  const rows = shown.choices.map(({ id, label }, row): Row => [label, id, choices[row]?.label ?? ''])
  return { kind, text: whatsAppText(shown) + (below ?? ''), rows }
}

/** What would be one button too many, and can as well be typed. */
function apart(bubble: Bubble): [Choice | undefined, Bubble] {
  const [last, ...others] = bubble.choices.toReversed()
  return last?.spare && others.length === most.buttons
    ? [last, { ...bubble, choices: others.reverse() }]
    : [undefined, bubble]
}

/** Every choice listed in the text, with the number by which it can be typed. */
export const allNumbered = (bubble: Bubble): Bubble =>
  numbered({ ...bubble, choices: bubble.choices.map((choice) => ({ ...choice, option: true })) }, 0)

/** A variable of the text may hold neither a line break nor nothing: https://www.twilio.com/docs/api/errors/21656. */
const emptyLine = '\u200B'

type Row = readonly [title: string, id: string, description: string]

/** A change of the shapes takes another version: what goes by the old name meanwhile stays what it is. */
const version = 'v1'

/** Each line of the text is a variable of its own, and so is each cell of a row. */
function fill(kind: Kind, lines: string[], choose: string, rows: readonly Row[]): Filled {
  const variables: Record<string, string> = {}
  const slot = (value: string): string => {
    const name = `${Object.keys(variables).length + 1}`
    variables[name] = value
    return `{{${name}}}`
  }
  const body = lines.map((line) => slot(line || emptyLine)).join('\n')
  const types =
    kind === 'reply'
      ? {
          'twilio/quick-reply': {
            body,
            actions: rows.map(([title, id]) => ({ title: slot(title), id: slot(id) })),
          },
        }
      : {
          'twilio/list-picker': {
            body,
            button: slot(choose),
            items: rows.map(([title, id, description]) => ({
              item: slot(title),
              id: slot(id),
              ...(kind === 'described' && { description: slot(description) }),
            })),
          },
        }
  const samples = Object.keys(variables).map((name) => [name, `Sample ${name}`])
  const content = {
    friendly_name: `takwin-${kind}-${rows.length}-${lines.length}-${version}`,
    language: 'en',
    variables: Object.fromEntries(samples),
    types,
  }
  return { content, variables }
}

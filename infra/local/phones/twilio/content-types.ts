/** What a Content object may hold, each field with Twilio's limit (https://www.twilio.com/docs/content). */
import * as z from 'zod'

export const BODY_LIMIT = 1024
export const TEXT_LIMIT = 1600
/** Without WhatsApp's approval. */
export const BUTTONS_IN_SESSION = 3
const TITLE = 20
const ID = 200

const filled = (longest: number) => z.string().min(1).max(longest)

const quickReply = z.strictObject({
  body: filled(BODY_LIMIT),
  actions: z
    .array(
      z.strictObject({
        type: z.literal('QUICK_REPLY').optional(),
        title: filled(TITLE),
        id: filled(ID).optional(),
      }),
    )
    .min(1)
    .max(10),
})
const listPicker = z.strictObject({
  body: filled(BODY_LIMIT),
  button: filled(TITLE),
  items: z
    .array(z.strictObject({ id: filled(ID), item: filled(24), description: filled(72).optional() }))
    .min(1)
    .max(10),
})

/** The types that are played here; the others of Twilio's are refused. */
export const types = z
  .strictObject({
    'twilio/text': z.strictObject({ body: filled(TEXT_LIMIT) }),
    'twilio/media': z.strictObject({
      body: filled(BODY_LIMIT).optional(),
      media: z.array(z.string().min(1)).length(1),
    }),
    'twilio/quick-reply': quickReply,
    'twilio/list-picker': listPicker,
  })
  .partial()
  .refine((given) => Object.keys(given).length > 0, 'at least one type is needed')
export type Types = z.infer<typeof types>

/**
 * Why WhatsApp will not take this, its variables filled in; `undefined` when it will.
 * `approved`: by WhatsApp, which then allows more buttons.
 */
export function unfit(given: Types, approved: boolean): string | undefined {
  const checked = types.safeParse(given)
  if (!checked.success) return z.prettifyError(checked.error)
  const actions = given['twilio/quick-reply']?.actions ?? []
  if (!approved && actions.length > BUTTONS_IN_SESSION) return 'more than three buttons'
  if (repeats(actions.map(({ title }) => title))) return 'two buttons have the same title'
  if (repeats(actions.flatMap(({ id }) => id ?? []))) return 'two buttons have the same id'
  if (repeats(given['twilio/list-picker']?.items.map(({ id }) => id) ?? []))
    return 'two items have the same id'
  return undefined
}

/** The texts above whatever a person can press. */
export const bodiesOf = (given: Types): string[] => Object.values(given).flatMap((type) => type?.body ?? [])

const repeats = (texts: string[]) => new Set(texts).size < texts.length

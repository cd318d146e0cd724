/** Every bubble of every shipped course, as WhatsApp takes it. */
import { describe, expect, test } from 'vitest'
import { contentFor } from '../../bots/content-objects.ts'
import { openSpeech, word } from '../../bots/wording.ts'
import { languages } from '../../content/schema.ts'
import { shipped } from '../support/catalogues.ts'
import { saysIn } from '../support/conversation.ts'
import { explore } from '../support/exploration.ts'

const everywhere = Object.keys(shipped.courses).flatMap((id) =>
  languages.map((language) => [id, language] as const),
)

describe.each(everywhere)('%s in %s', (id, language) => {
  const speech = openSpeech({ language }, shipped, 'https://takwin.example')
  const bubbles = explore(id, language, shipped)
    .turns.flatMap(saysIn)
    .map((say) => word(say, speech))
    .filter(({ choices }) => choices.length > 0)
  const filled = bubbles.map(contentFor)

  test('has buttons or a list under every bubble with choices', () => {
    expect(filled.filter((content) => content === undefined)).toEqual([])
  })

  test('fits Twilio’s limits, with no variable empty or of more than one line', () => {
    for (const content of filled) {
      if (!content) continue
      const { friendly_name: name, variables, types } = content.content
      expect(Object.keys(content.variables)).toEqual(Object.keys(variables))
      for (const value of Object.values(content.variables)) expect(value, name).toMatch(/^[^\n\r\t]+$/)
      const whole = JSON.stringify(types).replace(/\{\{(\d+)\}\}/g, (_, nth) =>
        JSON.stringify(content.variables[nth] ?? '').slice(1, -1),
      )
      const [shown] = Object.values(JSON.parse(whole)) as Shown[]
      expect(shown?.body.length, name).toBeLessThanOrEqual(1024)
      for (const { title } of shown?.actions ?? []) expect(title.length, title).toBeLessThanOrEqual(20)
      for (const { item, description = '' } of shown?.items ?? []) {
        expect(item.length, item).toBeLessThanOrEqual(24)
        expect(description.length, description).toBeLessThanOrEqual(72)
      }
      const titles = [...(shown?.actions ?? []).map(({ title }) => title)]
      expect(new Set(titles).size).toBe(titles.length)
    }
  })

  test('takes few shapes', () => {
    const shapes = new Set(filled.map((content) => content?.content.friendly_name))
    expect(shapes.size).toBeLessThanOrEqual(50)
  })
})

interface Shown {
  body: string
  actions?: { title: string; id: string }[]
  items?: { item: string; id: string; description?: string }[]
}

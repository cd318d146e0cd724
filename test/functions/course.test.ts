import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPlayer } from '../support/player.ts'
import { startTakwin, type Takwin } from '../support/takwin.ts'

let takwin: Takwin
beforeAll(async () => {
  takwin = await startTakwin()
})
afterAll(() => takwin.stop())

describe.each([
  { language: 'ar', name: 'أمينة بناني' },
  { language: 'fr', name: 'Amina Bennani' },
  { language: 'en', name: 'Amina Bennani' },
] as const)('in $language', ({ language, name }) => {
  test('the whole course', async () => {
    const player = await openPlayer(takwin.phones.url, language)
    const last = await player.play({ catalogue: takwin.catalogue, language, name }, ({ document }) => !!document)
    expect(last.caption).toContain('certificates/')
  })
})

/** What was chosen in an exam is kept once, and nothing in it leads to whoever sat it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawQuestions } from '../../bots/engine/draw-questions.ts'
import { letterFor } from '../../bots/engine/exam-paper.ts'
import { newcomer } from '../../bots/engine/newcomer.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
  bench.enter('take-turn')
})
afterAll(() => bench.stop())

const inbound = {
  kind: 'chose',
  id: 'u1',
  from: { channel: 'telegram', address: '6100000007' },
  at: 1,
  choice: '',
} as const

test('once, though the turn is carried out again; by no name, no moment and no number that comes from theirs', async () => {
  const { keepPaper } = await import('../../functions/aws/papers.ts')
  const course = bench.takwin.catalogue.courses.advocacy
  if (!course) throw new Error('there is no such course')
  const draw = drawQuestions(course, 'telegram:6100000007', 0)
  const right = draw.map((id) => course.bank[id]?.right ?? [])
  const chose = [...right.slice(0, -1), [...Array(4).keys()]].map(letterFor).join('')
  const competencies: [string, number, number][] = [['all', draw.length - 1, draw.length]]
  const result = { what: 'examined' as const, course: course.id, passed: true, competencies, gave: chose }
  const learner = newcomer('telegram:6100000007', 0)
  for (let time = 0; time < 3; time++) await keepPaper(learner, result, inbound)
  // Of another draw, and by whoever began before anything of the kind was kept.
  await keepPaper(learner, { ...result, gave: '12' }, { ...inbound, id: 'u2' })
  await keepPaper(learner, { ...result, competencies: [] }, { ...inbound, id: 'u3' })
  await keepPaper(learner, { ...result, gave: undefined }, { ...inbound, id: 'u4' })

  const rows = await bench.takwin.rows('PAPERS_TABLE')
  const marks = draw.map((id, nth) =>
    nth < draw.length - 1 ? `${id} ${right[nth]?.join('')} 1` : `${id} 0123 0`,
  )
  expect(rows).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      course: course.id,
      version: course.version,
      answers: marks,
      expiresAt: 3 * 365 * 24 * 3600,
    },
  ])
  expect(JSON.stringify(rows)).not.toContain('6100000007')
})

/** Invitations: they say nothing of whoever gives them, and count each who comes once. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { invitationIn, sourceOf } from '../../bots/engine/source.ts'
import { limits } from '../../content/schema.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
  bench.enter('take-turn')
})
afterAll(() => bench.stop())

const invitations = () => import('../../functions/aws/invitations.ts')
const rows = () => bench.takwin.rows('CODES_TABLE')

test('a learner has one invitation, whoever asks for it at the same time', async () => {
  const { invitationOf } = await invitations()
  const codes = await Promise.all(['a', 'a', 'b'].map(invitationOf))
  expect(codes[0]).toBe(codes[1])
  expect(codes[2]).not.toBe(codes[0])
})

test('with the longest course it goes into a link to Telegram, and is found there again', async () => {
  const code = await (await invitations()).invitationOf('a')
  const source = sourceOf(code, 'c'.repeat(limits.courseId))
  expect(source).toMatch(/^[\w-]{1,64}$/)
  expect(invitationIn(source)).toBe(code)
  expect(invitationIn('radio-2026')).toBeUndefined()
})

test('whoever agrees to learn is counted once, though the turn is carried out again', async () => {
  const { countOf, invitationOf } = await invitations()
  const { carryOut } = await import('../../functions/aws/carry-out.ts')
  const by = await invitationOf('a')
  const inbound = { kind: 'sent', id: 'u1', from: { channel: 'telegram', address: '7' }, at: 0 } as const
  for (let times = 0; times < 2; times++) await carryOut({ do: 'count-invited', by }, inbound, undefined)
  expect(await countOf('a')).toBe(1)
  expect(await countOf('nobody')).toBe(0)
})

test('a code that was never given counts nothing and keeps nothing', async () => {
  const before = await rows()
  await (await invitations()).countInvited('i_0000000000')
  expect(await rows()).toEqual(before)
})

test('of whoever is forgotten nothing is left', async () => {
  const { countInvited, countOf, eraseInvitation, invitationOf } = await invitations()
  const before = await rows()
  const code = await invitationOf('c')
  await countInvited(code)
  await eraseInvitation('c')
  expect(await rows()).toEqual(before)
  expect(await countOf('c')).toBe(0)
})

/** A vendor that tells one function to wait is called by none before that, and then answers go first. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Channel, Outcome, Sending } from '../../bots/channel.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

let bench: Workbench
let start = Date.parse('2027-03-01T10:00:00Z')
beforeAll(async () => {
  bench = await openWorkbench()
  bench.enter('take-turn')
})
beforeEach(() => {
  start += 24 * 3600 * 1000
  vi.useFakeTimers({ toFake: ['Date'], now: start })
})
afterEach(() => vi.useRealTimers())
afterAll(() => bench.stop())

const pace = 25
const later = (seconds: number) => vi.setSystemTime(start + seconds * 1000)
const deliveredTo: string[] = []
let answer: Outcome = { outcome: 'delivered' }
const vendor: Channel = {
  async deliver(address) {
    deliveredTo.push(address)
    return answer
  },
}
const refusing = async (seconds: number, work: () => Promise<unknown>) => {
  answer = { outcome: 'later', afterSeconds: seconds, everybody: true }
  await work()
  answer = { outcome: 'delivered' }
}

/** Another sandbox, which remembers nothing, with what it says on Telegram. */
async function sandbox() {
  bench.restart()
  const { beWary, obliging, takeRoom, waitOfUnasked } = await import('../../functions/aws/paces.ts')
  const channel = obliging('telegram', vendor)
  const sending: Sending = { id: 's', inbound: 'u1', heardAt: 0, language: 'fr', purpose: 'waiting' }
  const said = (address: string) =>
    channel.deliver(address, { text: 'x', strong: [], choices: [] }, undefined, sending)
  return { beWary, said, takeRoom, waitOfUnasked }
}

describe('two functions side by side', () => {
  test('one is told to wait: the other calls nobody either before it is time', async () => {
    const [one, other] = [await sandbox(), await sandbox()]
    other.beWary()
    await refusing(35, () => one.said('first'))
    deliveredTo.length = 0
    expect(await one.said('one')).toEqual({ outcome: 'later', afterSeconds: 35 })
    later(10)
    expect(await other.said('other')).toEqual({ outcome: 'later', afterSeconds: 25 })
    expect(deliveredTo).toEqual([])
    later(35)
    for (const each of [one, other]) expect(await each.said('both')).toEqual({ outcome: 'delivered' })
  })

  test('the longer of two waits counts, whichever was told first', async () => {
    const [one, other, third] = [await sandbox(), await sandbox(), await sandbox()]
    await refusing(60, () => one.said('x'))
    await refusing(5, () => other.said('x'))
    third.beWary()
    expect(await third.said('x')).toEqual({ outcome: 'later', afterSeconds: 60 })
  })

  test('once it is time, together they answer no more in a second than the pace', async () => {
    const [one, other] = [await sandbox(), await sandbox()]
    other.beWary()
    await refusing(35, () => one.said('x'))
    later(36)
    deliveredTo.length = 0
    const waits: number[] = []
    for (let nth = 0; nth < pace; nth++)
      for (const each of [one, other]) {
        const outcome = await each.said(`${nth}`)
        if (outcome.outcome === 'later') waits.push(outcome.afterSeconds)
      }
    expect(deliveredTo).toHaveLength(pace)
    expect(waits).toHaveLength(pace)
    expect(Math.max(...waits)).toBeLessThan(21)
  })
})

test('while nothing tells of trouble, an answer asks no table', async () => {
  const one = await sandbox()
  bench.faults.calls = []
  await one.said('x')
  expect(bench.faults.calls).toEqual([])
})

describe('what nobody has asked for', () => {
  test('waits in every function, known to be in trouble or not, and lets the answers go first', async () => {
    const [one, other, sweeper] = [await sandbox(), await sandbox(), await sandbox()]
    await refusing(35, () => one.said('x'))
    expect(await other.waitOfUnasked('telegram')).toBe(40)
    expect(await other.waitOfUnasked('whatsapp')).toBe(0)
    later(34)
    expect(await sweeper.takeRoom('telegram', Date.now(), pace)).toBe(0)
  })

  test('begins anew from one a second, and is at its pace after ten minutes', async () => {
    const [one, sweeper] = [await sandbox(), await sandbox()]
    await refusing(1, () => one.said('x'))
    const letOut: number[] = []
    for (const seconds of [1, 60, 300, 601]) {
      later(seconds)
      letOut.push(await sweeper.takeRoom('telegram', Date.now(), pace))
    }
    expect(letOut).toEqual([1, 2, 12, pace])
  })

  test('shares a second, however many let it out', async () => {
    const sweepers = [await sandbox(), await sandbox(), await sandbox()]
    const rooms: number[] = []
    for (const each of sweepers) rooms.push(await each.takeRoom('telegram', Date.now(), 10))
    expect(rooms).toEqual([10, 10, 0])
  })
})

import { openQueues } from './queues.ts'
import { openClock } from './clock.ts'
import { rmSync, mkdirSync } from 'node:fs'
rmSync('/tmp/cloudtry/q', { recursive: true, force: true }); mkdirSync('/tmp/cloudtry/q')
const clock = openClock('/tmp/cloudtry/q/clock')
const plan = { name: 'a.fifo', arn: '', fifo: true, visibilitySeconds: 300, delaySeconds: 0, retentionSeconds: 1e6, maximumBytes: 1e6, contentBasedDeduplication: true, deduplicationScope: 'messageGroup' as const }
const plans = ['a','b','c','d'].map((n) => ({ ...plan, name: n + '.fifo' }))
const q = openQueues('/tmp/cloudtry/q/q.db', plans, clock)
const time = (what: string, times: number, act: (i: number) => void) => { const t = performance.now(); for (let i = 0; i < times; i++) act(i); console.log(what, ((performance.now() - t) / times).toFixed(3), 'ms') }
const [a, b, c, d] = plans as [typeof plan, typeof plan, typeof plan, typeof plan]
const cycle = (p: typeof plan) => (i: number) => { q.send(p, { body: 'y' + i, attributes: '{}', group: 'new' + i }); const m = q.hold(p, 10); for (const each of m) q.remove(p, each.receipt) }
time('empty queue: send+hold+remove', 2000, cycle(d))
time('send', 10000, (i) => q.send(a, { body: 'x' + i, attributes: '{}', group: 'g' + i }))
time('hold 10 of 10000 groups', 1000, () => { for (const m of q.hold(a, 10)) { q.changeVisibility(a, m.receipt, 600); q.release(a, m.receipt) } })
time('with 10000 hidden: cycle', 200, cycle(a))
time('send one group', 10000, (i) => q.send(b, { body: 'x' + i, attributes: '{}', group: 'g' }))
q.hold(b, 10)
time('with 10000 locked behind one: cycle', 20, cycle(b))
const t = performance.now(); await clock.advance(700); console.log('advance', performance.now() - t)
let n = 0
time('drain 10000', 1, () => { for (;;) { const m = q.hold(a, 10); if (!m.length) break; n += m.length; for (const x of m) q.remove(a, x.receipt) } })
console.log(n)
q.close()

import { startExample, synthesiseExample, linesOf } from './cloud-example.ts'
import { SQS } from '@aws-sdk/client-sqs'
import { readFileSync, existsSync } from 'node:fs'
const e = synthesiseExample()
let t = performance.now()
const { cloud, clock } = await startExample(e)
console.log('start ms', performance.now() - t)
const endpoint = cloud.endpoints.AWS_ENDPOINT_URL_SQS
const sqs = new SQS({ endpoint, region: 'eu-west-3', credentials: { accessKeyId: 'l', secretAccessKey: 'l' } })
const QueueUrl = endpoint + '/000000000000/example-inbox.fifo'
const send = (i: number) => sqs.sendMessage({ QueueUrl, MessageBody: 'm' + i, MessageGroupId: 'g' + (i % 500), MessageDeduplicationId: 'd' + i })
await send(-1); await cloud.idle()
const lat: number[] = []
for (let i = 0; i < 300; i++) { t = performance.now(); await send(1e6 + i); await cloud.idle(); lat.push(performance.now() - t) }
lat.sort((a, b) => a - b); console.log('send → function done, ms p50', lat[150].toFixed(2), 'p99', lat[297].toFixed(2))
t = performance.now()
const n = 3000
for (let i = 0; i < n; i += 100) await Promise.all(Array.from({ length: 100 }, (_, j) => send(i + j)))
const sent = performance.now()
await cloud.idle()
console.log('messages/s through SDK+function', (n / (performance.now() - t) * 1000).toFixed(0), 'sending alone took', (sent - t).toFixed(0))
t = performance.now()
for (let i = 0; i < 300; i++) await cloud.invoke('obedient', { answer: 1 })
console.log('invoke ms', ((performance.now() - t) / 300).toFixed(3))
t = performance.now()
for (let i = 0; i < 300; i++) await (await fetch(cloud.url + '/courses/1')).text()
console.log('http ms', ((performance.now() - t) / 300).toFixed(3))
globalThis.gc?.()
const rss = () => (process.memoryUsage().rss / 1e6).toFixed(0)
console.log('rss before', rss())
const big = Buffer.alloc(10 * 1024 * 1024 - 10), mid = Buffer.alloc(4e6)
for (let i = 0; i < 40; i++) { const r = await fetch(cloud.url + '/telegram', { method: 'POST', body: i % 2 ? big : mid, headers: { order: '{"answer":1}' } }); await r.text() }
console.log('rss after 20 x 10MB (413) and 20 x 4MB', rss())
await new Promise((r) => setTimeout(r, 3000)); globalThis.gc?.()
console.log('rss later', rss(), process.memoryUsage())
const cpu = process.cpuUsage(); await new Promise((r) => setTimeout(r, 10000)); const c = process.cpuUsage(cpu)
console.log('idle cpu % over 10 s', ((c.user + c.system) / 1e5).toFixed(2))
t = performance.now(); await cloud.stop(); console.log('stop ms', performance.now() - t)

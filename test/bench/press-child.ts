/**
 * A fresh process that draws certificates: the first one cold, then all of them again and again. Takes
 * `{ folder, claims }` on its standard input and writes `{ cold, warm, bytes }`: milliseconds of CPU time, the
 * largest size.
 */
import { readFileSync } from 'node:fs'
import { type CertificateClaims, openPress } from '../../functions/documents/certificate/draw.ts'
import { median } from './timing.ts'

export interface Drawn {
  cold: number
  warm: number
  bytes: number
}

const warmUpRounds = 5
const rounds = 20

const { folder, claims } = JSON.parse(readFileSync(0, 'utf8')) as {
  folder: string
  claims: [CertificateClaims, ...CertificateClaims[]]
}
const press = openPress(folder)
press.draw(claims[0])
const cold = cpuMilliseconds()

const drawn = Array.from({ length: warmUpRounds + rounds }, (_, round) =>
  claims.map((each) => {
    const before = cpuMilliseconds()
    // A number of its own each time: nobody has drawn this sheet before.
    const { length } = press.draw({ ...each, id: `${each.id}-${round}`, url: `${each.url}-${round}` })
    return { milliseconds: cpuMilliseconds() - before, length }
  }),
)
const warm = median(drawn.slice(warmUpRounds).flatMap((each) => each.map(({ milliseconds }) => milliseconds)))
const bytes = Math.max(...drawn.flatMap((each) => each.map(({ length }) => length)))
process.stdout.write(JSON.stringify({ cold, warm, bytes } satisfies Drawn))

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

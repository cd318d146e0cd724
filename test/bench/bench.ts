/** `npm run bench`: what a message costs and takes, beside its goal; ends well even where a goal is missed. */
import { rmSync } from 'node:fs'
import { checkedCatalogue } from '../../infra/catalogue.ts'
import { readAssembly } from '../../infra/local/assembly.ts'
import { asking } from './asking.ts'
import { bundles } from './bundles.ts'
import { certificate } from './certificate.ts'
import type { Figure } from './figure.ts'
import { growth } from './growth.ts'
import { inTheCloud } from './in-the-cloud.ts'
import { synthesise } from './local-cloud.ts'
import { messagesPerCertificate } from './messages.ts'
import { night } from './night.ts'
import { recordSize } from './record.ts'
import { printFigures, writeFigures } from './report.ts'
import { speed } from './speed.ts'
import { startUp } from './start-up.ts'
import { throughput } from './throughput.ts'
import { waking } from './waking.ts'

const catalogue = checkedCatalogue()
const assembly = synthesise()
process.once('exit', () => rmSync(assembly, { recursive: true }))
const { functions } = readAssembly(assembly, '')

const groups: Record<string, () => Figure[] | Promise<Figure[]>> = {
  'learner record': () => recordSize(catalogue),
  'tables, bubbles and pages': () => inTheCloud(assembly, catalogue),
  growth: () => growth(catalogue),
  waking: () => waking(catalogue, functions),
  night: () => night(),
  speed: () => speed(catalogue),
  asking: () => asking(catalogue),
  messages: () => messagesPerCertificate(catalogue),
  bundles: () => bundles(functions),
  'start-up': () => startUp(functions),
  certificate: () => certificate(catalogue, functions),
  throughput: () => throughput(catalogue),
}

const figures: Figure[] = []
for (const [group, measure] of Object.entries(groups)) {
  process.stderr.write(`measuring ${group}\n`)
  figures.push(...(await measure()))
}
writeFigures(figures)
printFigures(figures)

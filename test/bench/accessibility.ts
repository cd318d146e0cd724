/**
 * `npm run accessibility`: has axe-core look at every page in every language, on every screen and in every mode, and
 * writes down what it found, for the page that tells how accessible the others are. Ends with 1 where a rule is broken.
 */
import { writeFileSync } from 'node:fs'
import { languages } from '../../content/schema.ts'
import { judgeEverywhere, modes, pageNames, pathOf, screens, servePages } from '../documents/pages-served.ts'
import { axeVersion } from '../support/axe.ts'

const file = 'functions/documents/pages/texts/measured-accessibility.json'
const served = await servePages()
const found: Awaited<ReturnType<typeof judgeEverywhere>> = []
for (const language of languages)
  for (const name of pageNames) found.push(...(await judgeEverywhere(served, pathOf(language, name))))
await served.close()

const sorted = (rules: string[]) => [...new Set(rules)].sort()
const broken = found.flatMap(({ verdict }) => verdict.broken)
const measured = {
  at: new Date().toISOString().slice(0, 10),
  axe: axeVersion,
  pages: pageNames,
  languages,
  screens: Object.keys(screens),
  modes,
  looks: found.length,
  rules: sorted(found.flatMap(({ verdict }) => [...verdict.kept, ...verdict.broken.map(([rule]) => rule)])),
  violations: broken.length,
  unsure: sorted(found.flatMap(({ verdict }) => verdict.unsure)),
}
writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`)
for (const [rule, where] of broken) console.error(`${rule}\n  ${where.join('\n  ')}`)
console.log(`${found.length} looks, ${measured.rules.length} rules, ${broken.length} violations: ${file}`)
process.exitCode = broken.length > 0 ? 1 : 0

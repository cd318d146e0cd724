/**
 * Content as it gets broken: each folder of `broken/` is laid over `broken/sound`, without the files that its
 * `missing.txt` names, and all that `check` says of it stands in its `expected.txt`, and nothing else.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { adviceOn } from '../../content/advice.ts'
import { qualitySchema } from '../../content/framework.ts'
import { coursesIn } from '../../content/reading/content-folder.ts'
import type { Problem } from '../../content/schema.ts'
import { adviseOnButtons } from '../../infra/checks/advise-on-buttons.ts'
import { readChecked } from '../../infra/checks/read-checked.ts'

const folder = join(import.meta.dirname, 'broken')
const cases = readdirSync(folder).filter((name) => name !== 'sound')
const expected = (name: string) => readFileSync(join(folder, name, 'expected.txt'), 'utf8')

const told = ({ file, line, what, criterion }: Problem): string =>
  `${file}:${line} ${what}${criterion ? ` (${criterion})` : ''}\n`

function checked(name: string): string {
  const content = mkdtempSync(join(tmpdir(), 'broken-'))
  try {
    cpSync('content/phrases', join(content, 'phrases'), { recursive: true })
    for (const layer of ['sound', name]) cpSync(join(folder, layer), content, { recursive: true })
    const missing = join(content, 'missing.txt')
    const gone = existsSync(missing) ? readFileSync(missing, 'utf8').trim().split('\n') : []
    for (const file of gone) rmSync(join(content, file))
    const read = readChecked(content, coursesIn(content))
    const advice = adviceOn(content, coursesIn(content), adviseOnButtons)
    return [
      ...('problems' in read ? read.problems : []).map(told),
      ...advice.map((each) => `advice: ${told(each)}`),
    ].join('')
  } finally {
    rmSync(content, { recursive: true })
  }
}

test('what is sound has nothing to mend', () => {
  expect(checked('sound')).toBe('')
})

test.each(cases)('all that is wrong in “%s” is told', async (name) => {
  await expect(checked(name)).toMatchFileSnapshot(join(folder, name, 'expected.txt'))
})

test('every criterion of quality is fallen short of somewhere, and told', () => {
  const all = cases.map(expected).join('')
  for (const criterion of Object.keys(qualitySchema.shape)) expect(all).toContain(` (${criterion})\n`)
})

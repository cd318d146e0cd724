/** What drawing a certificate takes, in a process of its own, and how large it is. */
import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { buildSync } from 'esbuild'
import { type Catalogue, languages } from '../../content/schema.ts'
import { awardOf } from '../../functions/documents/award.ts'
import type { CertificateClaims } from '../../functions/documents/certificate/draw.ts'
import type { FunctionPlan } from '../../infra/local/plan.ts'
import { bundleOf } from './bundles.ts'
import { atMost, type Figure } from './figure.ts'
import type { Drawn } from './press-child.ts'
import { median } from './timing.ts'

const runsPerLanguage = 3

/** Beside the code of issue-certificate, in the very folder where it finds its press. */
export function certificate(catalogue: Catalogue, functions: FunctionPlan[]): Figure[] {
  const folder = dirname(bundleOf(functions, 'issue-certificate'))
  const child = join(folder, 'press-child.js')
  buildSync({
    entryPoints: ['test/bench/press-child.ts'],
    outfile: child,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    define: { 'import.meta.url': '__filename' },
  })
  const claims = claimsOf(catalogue)
  const drawn = Array.from({ length: runsPerLanguage * claims.length }, (_, run): Drawn => {
    const first = run % claims.length
    const turned = [...claims.slice(first), ...claims.slice(0, first)]
    const input = JSON.stringify({ folder: join(folder, 'press'), claims: turned })
    return JSON.parse(execFileSync(process.execPath, [child], { input, stdio: 'pipe' }).toString())
  })
  const kilobytes = Math.max(...drawn.map(({ bytes }) => bytes)) / 1000
  return [
    atMost(
      'certificate, warm',
      median(drawn.map(({ warm }) => warm)),
      'ms CPU',
      10,
      'headless browser 1,500',
    ),
    atMost(
      'certificate, cold',
      median(drawn.map(({ cold }) => cold)),
      'ms CPU',
      400,
      'a process of its own, Node included',
    ),
    atMost('certificate, largest', kilobytes, 'KB', 60),
  ]
}

/** One in each language, with a name in both scripts. */
function claimsOf(catalogue: Catalogue): CertificateClaims[] {
  const [course] = Object.values(catalogue.courses)
  if (!course) throw new Error('there is no course')
  const id = '7ZQ-4KD-9XT-M0H-J3R-W8P-ZVC-5N1-B6A'
  const name = { arabic: 'فاطمة الزهراء بنعلي', latin: 'Fatima Zahra Benali' }
  const score = { right: course.draw, asked: course.draw, passMark: course.passMark }
  const passed = {
    id,
    name,
    course: course.id,
    version: course.version,
    ...score,
    issuedAt: '2026-11-02T09:00:00Z',
  }
  return languages.map((language) => {
    const award = awardOf({ ...passed, language }, catalogue)
    return {
      ...award,
      course: { ...award.course, title: award.course.title[language] },
      competencies: award.competencies.map((each) => each.name[language]),
      url: `https://takwin.example/certificates/${id}`,
    }
  })
}

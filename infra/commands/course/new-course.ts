/** The files of a course to be: one lesson and two questions to write over, and a page to print where one is asked for. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { type Framework, frameworkSchema } from '../../../content/framework.ts'
import { type InEveryLanguage, idSchema } from '../../../content/ids-and-words.ts'
import { readYaml } from '../../../content/reading/yaml-file.ts'
import { courseFileSchema, type Language, languages } from '../../../content/schema.ts'
import { prompts } from '../../../content/writing/prompts.ts'
import { Refused, type Setting } from './setting.ts'

export interface CoursePlan extends InEveryLanguage {
  sector: string
  competency: string[]
  /** The id of a page to print. */
  aid?: string
}

/** Throws `Refused` for an id that is taken or none, and for what the framework does not know. */
export function newCourse(id: string, plan: CoursePlan, { content, json }: Setting): string {
  const folder = join(content, 'courses', id)
  if (!courseFileSchema.shape.id.safeParse(id).success)
    throw new Refused(
      `"${id}" is no id: small Latin letters and digits, single hyphens, at most 23 characters.`,
    )
  if (plan.aid !== undefined && !idSchema.safeParse(plan.aid).success)
    throw new Refused(`"${plan.aid}" is no id of an aid: small Latin letters and digits, single hyphens.`)
  if (existsSync(folder)) throw new Refused(`${folder} is there already: choose another id.`)
  const { sectors, competencies } = framework(content)
  unknown('sector', [plan.sector], Object.keys(sectors))
  unknown('competency', plan.competency, Object.keys(competencies))

  const files: Record<string, string> = { 'course.yaml': outline(id, plan) }
  for (const language of languages) {
    files[`${language}.md`] = words(language, plan)
    if (plan.aid) files[`aids/${plan.aid}.${language}.md`] = page(language)
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  if (json) return JSON.stringify({ folder, files: Object.keys(files) })
  return [
    `${folder} is there, as a draft. Write over what stands in it:`,
    `  \`npm run course -- preview --from ${id}/first-card\` shows it,`,
    `  \`npm run course -- check ${id}\` says what it lacks.`,
  ].join('\n')
}

function framework(content: string): Framework {
  const path = join(content, 'framework.yaml')
  const result = readYaml(path, readFileSync(path, 'utf8'), frameworkSchema)
  if ('read' in result) return result.read.value
  throw new Refused(`${path} has something to mend: run \`check\`.`)
}

function unknown(what: string, asked: string[], known: string[]): void {
  const missing = asked.find((each) => !known.includes(each))
  if (missing) throw new Refused(`framework.yaml has no ${what} "${missing}". It has: ${known.join(', ')}.`)
}

const firstWords: InEveryLanguage = { ar: 'النسخة الأولى', fr: 'Première version', en: 'First version' }

const draftNote = '# While it says "draft: true", learners do not have it.'

function outline(id: string, { sector, competency, aid }: CoursePlan): string {
  const title = { ar: prompts.ar.source, fr: prompts.fr.source, en: prompts.en.source }
  const course = {
    id,
    version: '1.0.0',
    draft: true,
    changes: [{ version: '1.0.0', what: firstWords }],
    sector,
    minutes: 30,
    passMark: 70,
    draw: 8,
    competencies: competency,
    lessons: { 'first-lesson': { competencies: competency, cards: { 'first-card': ['first-source'] } } },
    sources: { 'first-source': { title } },
    ...(aid && { aids: { [aid]: { after: 'first-lesson' } } }),
  }
  return `${draftNote}\n${stringify(course, { aliasDuplicateObjects: false })}`
}

function words(language: Language, plan: CoursePlan): string {
  const { able, lesson, card, idea, ask, right, wrong, why } = prompts[language]
  return `# ${plan[language]}

> - ${able}

## ${lesson} {#first-lesson}

### ${card} {#first-card}
${idea}

? ${ask}
- [x] ${right}
- [ ] ${wrong}
> ${why}

## Exam {#exam}

### {#q-first competency=${plan.competency[0]}}
? ${ask}
- [x] ${right}
- [ ] ${wrong}
`
}

const heads: InEveryLanguage = { ar: 'ماذا | من', fr: 'Quoi | Qui', en: 'What | Who' }

function page(language: Language): string {
  const { page, lead, tick } = prompts[language]
  return `# ${page}

${lead}

- [ ] ${tick}
- [ ] ${tick}

| ${heads[language]} |
|------------|------|
|  |  |
|  |  |
`
}

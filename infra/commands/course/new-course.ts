/** The four files of a course to be: one lesson and two questions to write over. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { readYaml } from '../../../content/reading/yaml-file.ts'
import {
  courseFileSchema,
  type Framework,
  frameworkSchema,
  type InEveryLanguage,
  type Language,
  languages,
} from '../../../content/schema.ts'
import { Refused, type Setting } from './setting.ts'

export interface CoursePlan extends InEveryLanguage {
  sector: string
  competency: string[]
}

/** Throws `Refused` for an id that is taken or none, and for what the framework does not know. */
export function newCourse(id: string, plan: CoursePlan, { content, json }: Setting): string {
  const folder = join(content, 'courses', id)
  if (!courseFileSchema.shape.id.safeParse(id).success)
    throw new Refused(
      `"${id}" is no id: small Latin letters and digits, single hyphens, at most 23 characters.`,
    )
  if (existsSync(folder)) throw new Refused(`${folder} is there already: choose another id.`)
  const { sectors, competencies } = framework(content)
  unknown('sector', [plan.sector], Object.keys(sectors))
  unknown('competency', plan.competency, Object.keys(competencies))

  mkdirSync(folder, { recursive: true })
  const files: Record<string, string> = { 'course.yaml': outline(id, plan) }
  for (const language of languages) files[`${language}.md`] = words(language, plan)
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  if (json) return JSON.stringify({ folder, files: Object.keys(files) })
  return `${folder} is there. Write over what stands in it, and run \`npm run course -- check ${id}\`.`
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

function outline(id: string, { sector, competency, ar, fr, en }: CoursePlan): string {
  const title = { ar, fr, en }
  const course = {
    id,
    version: '1.0.0',
    changes: [{ version: '1.0.0', what: firstWords }],
    sector,
    minutes: 30,
    passMark: 70,
    draw: 8,
    competencies: competency,
    lessons: { 'first-lesson': { competencies: competency, cards: { 'first-card': ['first-source'] } } },
    sources: { 'first-source': { title } },
  }
  return stringify(course, { aliasDuplicateObjects: false })
}

/** Said in the language itself, for whoever writes in it. */
const prompts: Record<
  Language,
  Record<'able' | 'lesson' | 'card' | 'idea' | 'ask' | 'right' | 'wrong' | 'why', string>
> = {
  ar: {
    able: 'ما سيستطيع المتعلم فعله بعد الدورة.',
    lesson: 'عنوان الدرس',
    card: 'عنوان البطاقة',
    idea: 'فكرة واحدة، في جمل قصيرة، مع مثال من الحياة اليومية.',
    ask: 'سؤال واحد عن هذه الفكرة؟',
    right: 'جواب صحيح',
    wrong: 'جواب خاطئ لكنه معقول',
    why: 'لماذا هذا الجواب هو الصحيح.',
  },
  fr: {
    able: 'Ce que l’apprenant saura faire après le cours.',
    lesson: 'Titre de la leçon',
    card: 'Titre de la carte',
    idea: 'Une seule idée, en phrases courtes, avec un exemple de la vie de tous les jours.',
    ask: 'Une question sur cette idée ?',
    right: 'Une réponse juste',
    wrong: 'Une réponse fausse mais plausible',
    why: 'Pourquoi cette réponse est la bonne.',
  },
  en: {
    able: 'What the learner will be able to do after the course.',
    lesson: 'Title of the lesson',
    card: 'Title of the card',
    idea: 'One idea, in short sentences, with an example from everyday life.',
    ask: 'One question about this idea?',
    right: 'An answer that is right',
    wrong: 'An answer that is wrong but plausible',
    why: 'Why this answer is the right one.',
  },
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

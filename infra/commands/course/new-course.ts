/** The files of a course to be: one lesson and two questions to write over, and a page to print where one is asked for. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { readYaml } from '../../../content/reading/yaml-file.ts'
import {
  courseFileSchema,
  type Framework,
  frameworkSchema,
  type InEveryLanguage,
  idSchema,
  type Language,
  languages,
} from '../../../content/schema.ts'
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

function outline(id: string, { sector, competency, aid, ar, fr, en }: CoursePlan): string {
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
    ...(aid && { aids: { [aid]: { after: 'first-lesson' } } }),
  }
  return stringify(course, { aliasDuplicateObjects: false })
}

type Prompt =
  | 'able'
  | 'lesson'
  | 'card'
  | 'idea'
  | 'ask'
  | 'right'
  | 'wrong'
  | 'why'
  | 'page'
  | 'lead'
  | 'tick'
  | 'what'
  | 'who'

/** Said in the language itself, for whoever writes in it. */
const prompts: Record<Language, Record<Prompt, string>> = {
  ar: {
    able: 'ما سيستطيع المتعلم فعله بعد الدورة.',
    lesson: 'عنوان الدرس',
    card: 'عنوان البطاقة',
    idea: 'فكرة واحدة، في جمل قصيرة، مع مثال من الحياة اليومية.',
    ask: 'سؤال واحد عن هذه الفكرة؟',
    right: 'جواب صحيح',
    wrong: 'جواب خاطئ لكنه معقول',
    why: 'لماذا هذا الجواب هو الصحيح.',
    page: 'عنوان قصير',
    lead: 'فيم تفيد هذه الصفحة. الاسم: ____',
    tick: 'شيء نتحقق منه',
    what: 'ماذا',
    who: 'من',
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
    page: 'Titre court',
    lead: 'À quoi sert cette page. Nom\u00a0: ____',
    tick: 'Une chose à vérifier',
    what: 'Quoi',
    who: 'Qui',
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
    page: 'Short title',
    lead: 'What this page is for. Name: ____',
    tick: 'Something to check',
    what: 'What',
    who: 'Who',
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

function page(language: Language): string {
  const { page, lead, tick, what, who } = prompts[language]
  return `# ${page}

${lead}

- [ ] ${tick}
- [ ] ${tick}

| ${what} | ${who} |
|------------|------|
|  |  |
|  |  |
`
}

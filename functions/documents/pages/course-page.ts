import { criterionIn } from '../../../content/criterion-in.ts'
import { type Framework, type Level, levels } from '../../../content/framework.ts'
import type { InEveryLanguage } from '../../../content/ids-and-words.ts'
import type { Catalogue, Course, Language } from '../../../content/schema.ts'
import { addressIn } from './address.ts'
import { frame, type PortalFacts } from './frame.ts'
import { type Html, html } from './html.ts'
import { startPanel } from './start-panel.ts'
import { wordsIn } from './words/words.ts'

/** What one course teaches, how long it takes, how it is examined, what it rests on, and how to begin it. */
export function coursePage(
  facts: PortalFacts,
  catalogue: Catalogue,
  course: Course,
  language: Language,
): string {
  const words = wordsIn(language)
  const said = words.course
  const { title, objectives, lessons } = course.words[language]
  const sector = catalogue.framework.sectors[course.sector]
  const main = html`<section class="hero"><div class="wrap split">
<div>
<p class="eyebrow"><a href="${addressIn(language, '/courses')}">${said.all}</a></p>
<h1>${title}</h1>
<dl class="facts">
<div><dt>${said.duration}</dt><dd>${words.minutes(course.minutes)}</dd></div>
<div><dt>${said.contents}</dt><dd>${words.lessons(course.lessons.length)}</dd></div>
${sector && html`<div><dt>${said.sector}</dt><dd>${sector.name[language]}</dd></div>`}
<div><dt>${said.version}</dt><dd><bdi>${course.version}</bdi></dd></div>
</dl>
</div>
${startPanel(facts, language, course.id)}
</div></section>
<div class="wrap">
<section>
<h2>${said.objectives}</h2>
<ul class="ticks">${objectives.map((objective) => html`<li>${objective}</li>`)}</ul>
</section>
<section>
<h2>${said.lessons}</h2>
<ol class="numbered">${course.lessons.map(({ id }) => html`<li>${lessons[id]}</li>`)}</ol>
</section>
<section>
<h2>${said.competencies}</h2>
<ul class="cards">${course.competencies.map((id) => competency(catalogue, id, language))}</ul>
</section>
${aidsOf(course, language)}
<section class="exam">
<h2>${said.exam}</h2>
<p>${said.examined(words.questions(course.draw), words.percent(course.passMark))}</p>
<p>${said.retry}</p>
<p>${said.certified}</p>
</section>
${quality(catalogue.framework, course, language)}
${heededIn(course, language)}
${
  course.changed &&
  !course.heeded?.some(({ version }) => version === course.version) &&
  html`<section>
<h2>${said.changed(course.version)}</h2>
<p>${course.changed[language]}</p>
</section>`
}
<section>
<h2>${said.sources}</h2>
<ul class="sources">${Object.values(course.sources).map((source) => sourceLine(source, language))}</ul>
</section>
</div>`
  return frame(facts, {
    language,
    path: `/courses/${course.id}`,
    listed: true,
    title: `${title} · ${words.brand}`,
    description: objectives.join(' '),
    main,
  })
}

/** What learners had suggested, in the words of each version that heeded it. */
function heededIn({ heeded = [] }: Course, language: Language): Html | undefined {
  if (heeded.length === 0) return
  const said = wordsIn(language).course
  return html`<section>
<h2>${said.heeded}</h2>
<dl>${heeded.map(({ version, what }) => html`<dt class="soft">${said.changed(version)}</dt><dd>${what[language]}</dd>`)}</dl>
</section>`
}

/** Those that have been drawn, each with its size: whoever pays for each megabyte sees first what it costs. */
function aidsOf({ words }: Course, language: Language): Html | undefined {
  const { size, course } = wordsIn(language)
  const aids = Object.entries(words[language].aids ?? {}).filter(([, { file }]) => file)
  if (aids.length === 0) return
  return html`<section>
<h2>${course.aids}</h2>
<p>${course.toPrint}</p>
<ul class="sources">${aids.map(
    ([id, { title, file, bytes = 0 }]) =>
      html`<li><a href="/media/${file}" type="application/pdf" download="${id}-${language}.pdf">${title}</a> <span class="soft">${size(bytes)} · PDF</span></li>`,
  )}</ul>
</section>`
}

function competency(catalogue: Catalogue, id: string, language: Language): Html | undefined {
  const found = catalogue.framework.competencies[id]
  if (!found) return
  return html`<li class="card">
<h3>${found.name[language]}</h3>
<dl>${observed(found).map(([level, indicator]) => html`<dt class="soft">${wordsIn(language).course.level[level]}</dt><dd>${indicator[language]}</dd>`)}</dl>
</li>`
}

/** By level, from the first to that of the competency: what the course leads to. */
function observed({
  level,
  indicator,
  otherLevels = {},
}: Framework['competencies'][string]): [Level, InEveryLanguage][] {
  const upTo = levels.slice(0, levels.indexOf(level))
  const before = upTo.flatMap((each): [Level, InEveryLanguage][] => {
    const found = otherLevels[each]
    return found ? [[each, found]] : []
  })
  return [...before, [level, indicator]]
}

/** Nothing where the framework was published before it said what it asks. */
function quality(framework: Partial<Framework>, course: Course, language: Language): Html | undefined {
  const sector = framework.sectors?.[course.sector]
  if (!framework.quality || !sector) return
  const said = wordsIn(language).course
  const criteria = Object.values(framework.quality)
  return html`<section>
<h2>${said.quality}</h2>
<p>${sector.particularities[language]}</p>
<details><summary>${said.criteria}</summary>
<ul class="ticks">${criteria.map((criterion) => html`<li>${criterionIn(criterion, language)}</li>`)}</ul>
</details>
</section>`
}

function sourceLine({ title, url }: Course['sources'][string], language: Language): Html {
  const name = html`<bdi>${title[language]}</bdi>`
  // An author's address may be any scheme: only the web's are worth a link.
  return url && /^https?:/i.test(url) ? html`<li><a href="${url}">${name}</a></li>` : html`<li>${name}</li>`
}

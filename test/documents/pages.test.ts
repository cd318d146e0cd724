import { brotliCompressSync, gzipSync } from 'node:zlib'
import jsQR from 'jsqr'
import { describe, expect, test } from 'vitest'
import { type Language, languages, limits } from '../../content/schema.ts'
import { findRoute } from '../../functions/aws/find-route.ts'
import { certificatePage } from '../../functions/documents/pages/certificate-page.ts'
import { coursePage } from '../../functions/documents/pages/course-page.ts'
import { zelligeImage } from '../../functions/documents/pages/emblem.ts'
import { homePage } from '../../functions/documents/pages/home-page.ts'
import { html } from '../../functions/documents/pages/html.ts'
import { negotiateLanguage } from '../../functions/documents/pages/negotiate-language.ts'
import { publicPages } from '../../functions/documents/pages/public-pages.ts'
import { sitemap } from '../../functions/documents/pages/sitemap.ts'
import { styleSheet } from '../../functions/documents/pages/style-sheet.ts'
import measured from '../../functions/documents/pages/texts/measured-accessibility.json' with { type: 'json' }
import { wordsIn } from '../../functions/documents/pages/words/words.ts'
import { axeVersion } from '../support/axe.ts'
import { fc } from '../support/properties.ts'
import { catalogue, everyPage, facts, replaced, revoked, taught, valid, withdrawn } from './pages-sample.ts'
import { modes, screens } from './pages-served.ts'

const allPages = languages.flatMap((language) =>
  Object.entries(everyPage(language)).map(([name, page]) => ({ name, language, page })),
)
const budget = 14_600
/** Beside the public pages, those that are about nobody and stand under an address that lasts. */
const alsoListed = ['home', 'course', 'verify', 'figures', 'figures before the first day', 'data dictionary']

describe.for(allPages)('the page "$name" in $language', ({ name, language, page }) => {
  test('says its language and direction', () => {
    expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
  })

  test('needs no script and nothing from anywhere else', () => {
    // But for the page that checks certificates, which has one of its own and does without it.
    const rest = page.replace(
      /<script type="module" src="\/verify\/\w+\.js" integrity="[^"]*"><\/script>/,
      '',
    )
    expect(rest).not.toMatch(/<script|<iframe|<img|javascript:|@import|\ssrc=|\son\w+=|\sstyle=/i)
    expect(page.match(/url\((?!"data:)/g)).toBeNull()
    expect(page.match(/<link rel="(?!canonical|alternate|icon)/g)).toBeNull()
    expect(page).toContain('<link rel="icon" href="data:')
  })

  test('goes out in the first flight of a connection, however it is compressed', () => {
    expect(gzipSync(page).length).toBeLessThanOrEqual(budget)
    expect(brotliCompressSync(page).length).toBeLessThanOrEqual(budget)
  })

  test('has one main heading, and no level is skipped', () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [n, level] of levels.entries()) expect(level - (levels[n - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  test('leads to itself in each language', () => {
    for (const tongue of languages) {
      expect(page).toMatch(
        new RegExp(
          `<a href="(\\?language=${tongue}|/${tongue}(/[^"]*)?)" hreflang="${tongue}" lang="${tongue}"`,
        ),
      )
    }
    expect(page.match(/aria-current="true"/g)).toHaveLength(1)
  })

  test('is offered to search engines only when it is about no one', () => {
    const listed = alsoListed.includes(name) || `/${name}` in publicPages
    expect(page.includes('<meta name="robots" content="noindex">')).toBe(!listed)
  })

  test('keeps French punctuation on the line of its word', () => {
    if (language === 'fr')
      expect(page.replace(/<style>.*<\/style>|Le nom a été.*?<\/bdi>/gs, '')).not.toMatch(/ [:;?!»]|« /)
  })
})

test('a page with an address names it, and its other languages', () => {
  const page = coursePage(facts, catalogue, taught, 'fr')
  const address = (tongue: Language) => `${facts.portalUrl}/${tongue}/courses/${taught.id}`
  expect(page).toContain(`<link rel="canonical" href="${address('fr')}">`)
  for (const tongue of languages) {
    expect(page).toContain(`<link rel="alternate" hreflang="${tongue}" href="${address(tongue)}">`)
  }
  expect(page).toContain(
    `<link rel="alternate" hreflang="x-default" href="${facts.portalUrl}/courses/${taught.id}">`,
  )
})

test('a course says what its sector adds and the criteria that it meets', () => {
  const { quality, sectors } = catalogue.framework
  const page = coursePage(facts, catalogue, taught, 'en')
  expect(page).toContain(sectors[taught.sector]?.particularities.en)
  expect(page).toContain(`A course has ${quality.lessons.least} to ${quality.lessons.most} lessons.`)
})

test.for(languages)('a course says in %s what its version changed', (language) => {
  const page = coursePage(facts, catalogue, taught, language)
  expect(page).toContain(taught.changed?.[language])
  const heading = {
    ar: 'الجديد في النسخة 1.1.0',
    fr: 'Ce qui change dans la version 1.1.0',
    en: 'What changed in version 1.1.0',
  }
  expect(page).toContain(`<h2>${heading[language]}</h2>`)
})

test('a course that was published before it said what changed says nothing of it', () => {
  const { changed: _, ...former } = taught
  expect(coursePage(facts, catalogue, former, 'en')).not.toMatch(/undefined|What changed/)
})

test.for(languages)('a course says in %s what learners suggested and its versions heeded', (language) => {
  const what = { ar: 'رسوم للخلية', fr: 'Des dessins de la ruche', en: 'Drawings of the hive' }
  const heeded = [{ version: '1.1.0', what, suggestions: ['s-k7mpw2qa'] }]
  const page = coursePage(facts, catalogue, { ...taught, heeded }, language)
  expect(page).toContain(`<dd>${what[language]}</dd>`)
  expect(page).not.toContain('s-k7mpw2qa')
  expect(page).not.toContain(taught.changed?.[language])
})

test('a framework that was published before it had criteria says none', () => {
  const { quality: _, sectors, ...framework } = catalogue.framework
  const former = Object.entries(sectors).map(([id, { name }]) => [id, { name }])
  const published = JSON.stringify({ ...framework, sectors: Object.fromEntries(former) })
  const page = coursePage(facts, { ...catalogue, framework: JSON.parse(published) }, taught, 'en')
  expect(page).not.toMatch(/undefined|What we hold/)
})

test('the longest course and the longest name still keep the budget', () => {
  const long = (length: number) =>
    Array.from({ length }, (_, n) => String.fromCharCode(0x627 + ((n * n * 7) % 30))).join('')
  const many = <T>(count: number, one: (n: number) => T) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`id-${n}`, one(n)]))
  const title = long(limits.title)
  const words = {
    title,
    objectives: [long(limits.objectives)],
    lessons: many(7, () => title),
    cards: {},
    questions: {},
  }
  const course = {
    ...taught,
    lessons: Object.keys(words.lessons).map((id) => ({ id, competencies: [], cards: [] })),
    sources: many(30, (n) => ({
      title: { ar: title, fr: title, en: title },
      url: `https://law.example/${n}`,
    })),
    words: { ar: words, fr: words, en: words },
  }
  const whole = { ...catalogue, courses: many(20, () => course) }
  const certificate = { ...valid, name: { arabic: long(300), latin: 'N'.repeat(300) } }
  for (const page of [
    homePage(facts, whole, 'ar'),
    coursePage(facts, whole, course, 'ar'),
    certificatePage(facts, certificate, 'ar'),
  ]) {
    expect(gzipSync(page).length).toBeLessThanOrEqual(budget)
  }
})

test('the map of the site names each page that may be listed, in each language', () => {
  const paths = [
    ...Object.keys(publicPages),
    '/verify',
    '/indicators',
    '/indicators/outcomes',
    '/indicators/people',
    '/indicators/dictionary',
    ...Object.keys(catalogue.courses).map((id) => `/courses/${id}`),
  ]
  const map = sitemap(facts, catalogue)
  expect(map.match(/<loc>/g)).toHaveLength(paths.length * languages.length)
  expect(map).toContain('<loc>https://takwin.example/fr/courses/advocacy</loc>')
})

test.for([
  ['GET', '/fr', 'GET /', {}],
  ['HEAD', '/ar/courses/advocacy', 'GET /courses/{id}', { id: 'advocacy' }],
  ['GET', '/.well-known/did.json', 'GET /.well-known/did.json', {}],
  ['GET', '/xwell-known/did.json', undefined, undefined],
  ['GET', '/de/courses/advocacy', undefined, undefined],
  ['POST', '/fr', undefined, undefined],
] as const)('%s %s is answered by %s', ([method, path, key, parameters]) => {
  const keys = ['GET /', 'GET /courses/{id}', 'GET /.well-known/did.json']
  const found = findRoute(keys, method, path)
  expect(found && { key: found.key, parameters: found.parameters }).toEqual(key && { key, parameters })
})

test('the data map says that everything is in the Union only where it is', () => {
  const map = (region: string) => publicPages['/data-map']?.({ ...facts, region }, catalogue, 'en')
  expect(map('eu-west-3')).toContain('in the European Union (eu-west-3)')
  for (const region of ['eu-west-2', 'eu-central-2', 'us-east-1']) {
    expect(map(region)).toContain(`stored in Amazon’s region ${region}`)
    expect(map(region)).not.toContain('European Union')
  }
})

test.each(languages)('the receipt of the CNDP is told in %s once there is one', (language) => {
  const controller = { name: 'Agence', contact: 'contact@takwin.example' }
  for (const path of ['/privacy', '/data-map']) {
    const drawn = (receipt?: string) =>
      publicPages[path]?.(
        { ...facts, controller: { ...controller, ...(receipt && { receipt }) } },
        catalogue,
        language,
      )
    expect(drawn('D-123/2026')).toContain('<bdi dir="ltr">D-123/2026</bdi>')
  }
})

describe('the accessibility statement', () => {
  // Where one of these fails, `npm run accessibility` measures anew.
  test('was measured on the pages that there are, with the tool that there is', () => {
    expect(measured).toMatchObject({
      axe: axeVersion,
      pages: Object.keys(everyPage('en')),
      languages,
      screens: Object.keys(screens),
      modes,
      violations: 0,
    })
    expect(measured.looks).toBe(
      measured.pages.length * languages.length * measured.screens.length * modes.length,
    )
  })

  test.for(languages)('says in %s what was measured, and how to complain', (language) => {
    const page = everyPage(language).accessibility
    for (const figure of [`axe-core ${axeVersion}`, measured.looks, measured.rules.length, 0])
      expect(page).toContain(`<dd>${figure}</dd>`)
    expect(page).toContain('href="https://cndh.ma"')
  })

  test('does not say too much of text on the pattern, which no tool can judge', () => {
    const [light, dark] = [...styleSheet.matchAll(/--deep:(#\w{6})/g)].map(([, colour = '']) => colour)
    const [, opacity] = /stroke-opacity='([.\d]+)'/.exec(zelligeImage) ?? []
    const texts = ['#fdf9ee', /--sand:(#\w{6})/.exec(styleSheet)?.[1] ?? '']
    for (const ground of [light, dark])
      for (const text of texts)
        expect(contrast(text, lightened(ground ?? '', Number(opacity)))).toBeGreaterThanOrEqual(6)
  })
})

describe('starting', () => {
  test('a course begins at its own link, which its QR code holds', () => {
    const page = coursePage(facts, catalogue, taught, 'ar')
    const link = `${facts.telegramUrl}?start=${taught.id}`
    expect(page).toContain(`<a class="button" href="${link}">`)
    expect(scans(page)).toContain(link)
  })

  test('the home page begins at the bot, which can also be found by its name', () => {
    const page = homePage(facts, catalogue, 'fr')
    expect(scans(page)).toEqual([`${facts.whatsappUrl}?text=%2Fstart`, facts.telegramUrl])
    expect(page).toContain('<bdi dir="ltr">@TakwinAssociationsBot</bdi>')
  })

  test('where there are only simulated phones, they are the way in', () => {
    const page = coursePage(
      { portalUrl: facts.portalUrl, phonesUrl: 'http://localhost:4000' },
      catalogue,
      taught,
      'en',
    )
    expect(page).toContain(`<a class="button" href="http://localhost:4000/?start=${taught.id}">`)
    expect(page).not.toContain('t.me')
  })

  test('where there is no way in yet, the page says so', () => {
    expect(homePage({ portalUrl: facts.portalUrl }, catalogue, 'en')).toContain('The doors open soon.')
  })
})

describe('a certificate', () => {
  test.for(languages)('shows every claim in %s', (language) => {
    const page = certificatePage(facts, valid, language)
    const day = { ar: '4 غشت 2026', fr: '4 août 2026', en: '4 August 2026' }[language]
    const minutes = { ar: '90 دقيقة', fr: '90 minutes', en: '90 minutes' }[language]
    const score = { ar: 'من 85 إلى 100 في المائة', fr: 'de 85 à 100\u00a0%', en: '85 to 100%' }[language]
    for (const claim of [
      valid.id,
      'فاطمة الزهراء بنعلي',
      'Fatima Zahra Benali',
      valid.course.title[language],
      valid.course.version,
      ...valid.competencies.map(({ name }) => name[language]),
      day,
      minutes,
      score,
      `<bdi>${valid.score.asked}</bdi>`,
      '70',
    ]) {
      expect(page).toContain(claim)
    }
    expect(page).toContain(`<a class="button" href="/certificates/${valid.id}.pdf" hreflang="ar">`)
    expect(page).not.toMatch(/(?<!\d)9 (من|sur|out)/)
  })

  test('can be added to a profile while it stands, under the month it is in Morocco', () => {
    const late = { ...valid, issuedAt: '2026-05-31T23:30:00Z' }
    const [, href = ''] =
      /href="(https:\/\/www\.linkedin\.com[^"]+)"/.exec(certificatePage(facts, late, 'fr')) ?? []
    const { searchParams } = new URL(href.replaceAll('&amp;', '&'))
    expect(Object.fromEntries(searchParams)).toMatchObject({
      startTask: 'CERTIFICATION_NAME',
      name: valid.course.title.fr,
      issueYear: '2026',
      issueMonth: '6',
      certUrl: `${facts.portalUrl}/certificates/${valid.id}`,
      certId: valid.id,
    })
    expect(certificatePage(facts, revoked, 'fr')).not.toContain('linkedin')
  })

  test('puts the name in the script of the page first', () => {
    const order = (language: Language) => {
      const page = certificatePage(facts, valid, language)
      return page.indexOf('فاطمة') < page.indexOf('Fatima') ? 'Arabic first' : 'Latin first'
    }
    expect(languages.map(order)).toEqual(['Arabic first', 'Latin first', 'Latin first'])
  })

  test('that was revoked says when and why, and hands out no PDF', () => {
    const page = certificatePage(facts, revoked, 'en')
    expect(page).toContain('<h1>This certificate has been revoked</h1>')
    expect(page).toContain('14 September 2026')
    expect(page).toContain(revoked.revoked.reason)
    expect(page).not.toContain('.pdf')
  })

  test.for(languages)('that was replaced shows by which, and nothing of whose it was, in %s', (language) => {
    const page = certificatePage(facts, { ...valid, ...replaced }, language)
    expect(page).toContain(wordsIn(language).certificate.replaced.heading)
    expect(page).toContain(`href="/${language}/certificates/${replaced.successor}">${replaced.successor}</a>`)
    expect(page).not.toMatch(/Fatima|\.pdf|\.png|linkedin/)
  })

  test('that corrects another says when that was earned', () => {
    const page = certificatePage(facts, { ...valid, awardedAt: '2026-03-01T10:00:00.000Z' }, 'en')
    expect(page).toContain(
      '<dt>Earned on</dt><dd><bdi><time datetime="2026-03-01T10:00:00.000Z">1 March 2026',
    )
    expect(certificatePage(facts, valid, 'en')).not.toContain('Earned on')
  })

  test('that was withdrawn shows its number and nothing else, even if more was kept', () => {
    const page = certificatePage(facts, { ...valid, ...withdrawn }, 'en')
    expect(page).toContain('<h1>This certificate has been withdrawn</h1>')
    expect(page).toContain(withdrawn.id)
    for (const forgotten of ['Fatima', 'فاطمة', valid.course.title.en, '9 out of 10', '.pdf']) {
      expect(page).not.toContain(forgotten)
    }
  })

  test('has a picture in previews while it stands, and none afterwards', () => {
    const picture = `<meta property="og:image" content="${facts.portalUrl}/certificates/${valid.id}.png">`
    expect(certificatePage(facts, valid, 'en')).toContain(picture)
    for (const gone of [revoked, withdrawn])
      expect(certificatePage(facts, gone, 'en')).not.toContain('og:image')
  })

  test('keeps the name out of what a link preview shows', () => {
    const [head] = certificatePage(facts, valid, 'en').split('</head>')
    expect(head).not.toMatch(/Fatima|فاطمة/)
  })
})

describe('what people write', () => {
  test.for([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['"><img src=x onerror=alert(1)>', '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;'],
    ["O'Neil & Fils", 'O&#39;Neil &amp; Fils'],
    ['Ali \u202egnp.exe\u202c', 'Ali gnp.exe'],
    ['\u2067Ali\u2069\u0000\u0007', 'Ali'],
    ['عبد\u200cالله 👩‍🏫', 'عبد\u200cالله 👩‍🏫'],
    ['\ud800Ali\uffff', '\ufffdAli'],
  ])('%j is harmless as a name', ([name = '', shown = '']) => {
    expect(certificatePage(facts, { ...valid, name: { latin: name } }, 'fr')).toContain(`<bdi>${shown}</bdi>`)
  })

  test('stays text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { markup } = html`<p title="${text}">${[text]}</p>`
        expect(markup).toMatch(/^<p title="[^<>"]*">[^<>]*<\/p>$/)
        expect(markup).not.toMatch(/[\0\u202a-\u202e\u2066-\u2069]/)
      }),
    )
  })

  test('an address that is not of the web is no link', () => {
    const law = { title: { ar: 'القانون', fr: 'La loi', en: 'The law' } }
    const course = { ...taught, sources: { law: { ...law, url: 'javascript:alert(1)' } } }
    expect(coursePage(facts, catalogue, course, 'en')).toContain('<li><bdi>The law</bdi></li>')
  })
})

describe('the language of a page', () => {
  test.for<[string | undefined, string | undefined, Language]>([
    ['fr', 'en', 'fr'],
    ['FR', undefined, 'fr'],
    ['de', 'en', 'en'],
    [undefined, undefined, 'ar'],
    [undefined, '', 'ar'],
    [undefined, 'fr-MA,fr;q=0.9,en;q=0.8', 'fr'],
    [undefined, 'en;q=0.5, fr;q=0.9', 'fr'],
    [undefined, 'de,zgh;q=0.9,en;q=0.1', 'en'],
    [undefined, 'fr;q=0, en;q=0.2', 'en'],
    [undefined, 'ar-MA', 'ar'],
    [undefined, 'en, fr', 'en'],
    [undefined, '*', 'ar'],
    [undefined, 'fr;q=nonsense, en;q=0.1', 'en'],
    [undefined, 'frob;q=1', 'ar'],
    ['__proto__', ';;;,,,=', 'ar'],
  ])('asked for %j by a reader of %j is %s', ([query, acceptLanguage, language]) => {
    expect(negotiateLanguage(query, acceptLanguage)).toBe(language)
  })

  test('is always one of ours', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (query, header) => {
        expect(languages).toContain(negotiateLanguage(query, header))
      }),
    )
  })
})

const channels = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
/** With white of this opacity over it. */
const lightened = (colour: string, opacity: number) =>
  channels(colour).map((channel) => channel + (1 - channel) * opacity)
/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio, of what is lighter to what is darker. */
function contrast(lighter: string, darker: number[]): number {
  const [light, dark] = [channels(lighter), darker].map((rgb) => {
    const [red = 0, green = 0, blue = 0] = rgb.map((channel) =>
      channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Reads the page's QR codes the way a camera would: from their dark and light squares. */
function scans(page: string): (string | undefined)[] {
  return [...page.matchAll(/<svg class="qr".*?<\/svg>/gs)].map(([drawing]) => scan(drawing))
}

function scan(page: string): string | undefined {
  const [, size = '0', drawn = ''] =
    page.match(/viewBox="0 0 (\d+) \d+" shape-rendering.*? stroke="#000" d="([^"]*)"/s) ?? []
  const pixels = Number(size) * 4
  const image = new Uint8ClampedArray(pixels * pixels * 4).fill(255)
  for (const [, x, y, length] of drawn.matchAll(/M(\d+) (\d+)\.5h(\d+)/g)) {
    for (let row = Number(y) * 4; row < Number(y) * 4 + 4; row++) {
      const start = (row * pixels + Number(x) * 4) * 4
      for (let at = start; at < start + Number(length) * 16; at += 4) image.fill(0, at, at + 3)
    }
  }
  return jsQR.default(image, pixels, pixels)?.data
}

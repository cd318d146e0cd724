/** A page to print, from an author's Markdown to two phones and a web page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Message } from 'grammy/types'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectTwilio } from '../../bots/twilio-connect.ts'
import { languages } from '../../content/schema.ts'
import { drawAids } from '../../infra/commands/course/draw-aids.ts'
import { publishCourses } from '../../infra/commands/course/publish-courses.ts'
import { findOut, type Shelf } from '../../infra/commands/course/shelf.ts'
import { sound } from '../content/sound.ts'
import { freePort } from '../support/local.ts'
import { buttonsOf, textOf } from '../support/play.ts'
import { startTakwin, type Takwin, twilioKeys } from '../support/takwin.ts'
import { bubblesOn } from '../support/twilio.ts'

const outline = 'courses/wells/course.yaml'
const titles = { ar: 'لائحة الأدوات', fr: 'Liste d’outils', en: 'Tool list' }
const content = mkdtempSync(join(tmpdir(), 'takwin-aids-'))

let takwin: Takwin
let shelf: Shelf

beforeAll(async () => {
  takwin = await startTakwin({ port: await freePort() })
  const { accountSid, authToken } = twilioKeys
  await connectTwilio({ accountSid, authToken, apiRoot: takwin.phones.url }, takwin.catalogue)
  const bucket = takwin.named('CONTENT_BUCKET')
  shelf = { client: takwin.buckets, bucket, portalUrl: takwin.cloud.url }
  const files = {
    ...sound,
    [outline]: `${sound[outline]}aids:\n  tool-list: { after: where }\n`,
    ...Object.fromEntries(
      languages.map((language) => [
        `courses/wells/aids/tool-list.${language}.md`,
        `# ${titles[language]}\n\n- [ ] 1\n- [ ] 2\n`,
      ]),
    ),
  }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, file)), { recursive: true })
    writeFileSync(join(content, file), text)
  }
})
afterAll(async () => {
  rmSync(content, { recursive: true })
  await takwin.stop()
})

const publish = (to = shelf) => publishCourses([], { yes: true }, to, { content })
const page = async () => (await fetch(`${takwin.cloud.url}/en/courses/wells`)).text()
const drawnIn = (language: string) => {
  const { drawn } = drawAids(content, ['wells'], takwin.cloud.url)
  return drawn.find((each) => each.language === language) ?? expect.unreachable()
}

async function meet(course: string) {
  const person = takwin.phones.telegram.join({ firstName: 'Amina', language: 'en' })
  const last = () => person.messages().findLast(({ from }) => from?.is_bot) as Message
  const says = async (...words: string[]) => {
    for (const each of words) {
      person.say(each)
      await takwin.settle()
    }
  }
  await says(`/start ${course}`, 'English', 'yes', 'start')
  return { last, says }
}

test('before it is published, there is none to be had', async () => {
  const withAids = Object.values(takwin.catalogue.courses).find(({ aids }) => aids) ?? expect.unreachable()
  const { last, says } = await meet(withAids.id)
  await says(`/aids ${Object.keys(withAids.aids ?? {})[0]}`)
  expect(textOf(last())).toContain('no page to print yet')
})

test('it is drawn when it is published, and never without the address that it leads to', async () => {
  await expect(publish({ ...shelf, portalUrl: undefined })).rejects.toThrow('Where is the portal?')
  await publish()
  expect(await publish()).toContain('Nothing has changed')
  takwin.clock.advance(60)
})

test('on Telegram it is offered with the next card, comes as a file, and the learner is where they were', async () => {
  const { last, says } = await meet('wells')
  expect(buttonsOf(last())).not.toContain('📄 Tool list')
  await says('1')
  const card = textOf(last())
  expect(buttonsOf(last())).toContain('📄 Tool list')
  await says('tool list')
  expect(last().document).toMatchObject({
    file_name: 'Tool list.pdf',
    file_size: drawnIn('en').pdf.length,
    mime_type: 'application/pdf',
  })
  expect(buttonsOf(last())).toEqual(['Continue'])
  await says('continue')
  expect(card).toContain(textOf(last()))
  await says('worksheets')
  expect(buttonsOf(last())).toEqual(['📄 Tool list', 'Continue'])
})

test('on WhatsApp it comes from the portal, in a message of its own', async () => {
  const learner = takwin.phones.twilio?.join({ name: 'Amina', language: 'fr' })
  if (!learner) throw new Error('no WhatsApp')
  for (const each of ['/start wells', 'Français', 'oui', 'commencer', '/aids tool-list']) {
    learner.say(each)
    for (let times = 0; times < 3; times++) await takwin.settle()
  }
  const sent = bubblesOn(learner).filter(({ media }) => media[0]?.type === 'application/pdf')
  expect(sent).toHaveLength(1)
  expect(sent[0]?.media[0]?.size).toBe(drawnIn('fr').pdf.length)
})

test('the page of the course lists it with its size, and the portal hands it out for ever', async () => {
  const { name, pdf } = drawnIn('en')
  expect(await page()).toContain(
    `<a href="/media/${name}" type="application/pdf" download="tool-list-en.pdf">Tool list</a>`,
  )
  expect(await page()).toContain(`${Math.ceil(pdf.length / 1000)} kB · PDF`)
  const answer = await fetch(`${takwin.cloud.url}/media/${name}`)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="tool-list-en.pdf"',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect(Buffer.compare(Buffer.from(await answer.arrayBuffer()), Buffer.from(pdf))).toBe(0)
})

test('a publication with aids is in the form that functions have always read', async () => {
  const out = await findOut(shelf)
  expect(out?.publication.format).toBe(1)
  for (const language of languages)
    expect(out?.publication.courses.wells?.[language]).toMatch(/^[0-9a-f]{64}$/)
})

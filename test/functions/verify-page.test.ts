/** The page that checks certificates, in a browser: with its script and without, with a connection and without. */
import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { languages } from '../../content/schema.ts'
import { judge } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { correct, issueTo, reachFor } from '../support/issuing.ts'
import { freePort } from '../support/local.ts'
import { startTakwin, type Takwin } from '../support/takwin.ts'

let takwin: Takwin
let browser: Browser
let id: string
let pdf: Buffer
let credential: string

beforeAll(async () => {
  takwin = await startTakwin({ port: await freePort() })
  reachFor(takwin)
  browser = await openBrowser()
  id = await issueTo('Amina', takwin)
  pdf = Buffer.from(await (await fetch(`${takwin.cloud.url}/certificates/${id}.pdf`)).arrayBuffer())
  credential = await (await fetch(`${takwin.cloud.url}/certificates/${id}.json`)).text()
})
afterAll(async () => {
  await browser?.close()
  await takwin?.stop()
})

let page: Page
let asked: Request[]
let complaints: string[]
/** At `localhost`, which is where certificates say that they are, and which browsers trust as they trust HTTPS. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options })
  page = await context.newPage()
  page.on('request', (request) => asked.push(request))
  page.on('console', (message) => {
    // Of features that this browser does not know there is nothing to forbid.
    if (!message.text().includes('Permissions-Policy header')) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${takwin.named('PORTAL_URL')}${path}`)
  if (options.javaScriptEnabled !== false)
    await page.getByText(/does not leave|ne quitte pas|لا يغادر/).waitFor()
  asked = []
}
beforeEach(() => {
  asked = []
  complaints = []
})
afterEach(() => page?.context().close())

const chosen = (buffer: Buffer, name = 'certificate.pdf') => ({ name, mimeType: 'application/pdf', buffer })
const choose = (buffer: Buffer, name?: string) => page.locator('#file').setInputFiles(chosen(buffer, name))
const verdict = () => page.locator('#verdict h2').textContent()
/** What came of each step. */
const outcomes = () =>
  page.locator('#verdict li').evaluateAll((all) => all.map(({ className }) => className).join(' '))

describe('with its script', () => {
  test('a file is checked as soon as it is chosen, and all that goes out is asked of this site, by address', async () => {
    await open('/en/verify')
    await choose(pdf)
    expect(await verdict()).toBe('This certificate is genuine and valid')
    expect(await outcomes()).toBe('passed passed passed passed passed passed')
    expect(await page.getByText('Amina Bennani').isVisible()).toBe(true)
    const paths = asked.map((request) => {
      expect([request.method(), request.postData()]).toEqual(['GET', null])
      return new URL(request.url()).href.replace(takwin.named('PORTAL_URL'), '')
    })
    expect(paths).toEqual([expect.stringMatching(/^\/status\/\d{4}-\d\d$/), `/certificates/${id}.pdf`])
    expect(complaints).toEqual([])
  })

  test('without a connection it says what it could check and what not, and nothing leaves', async () => {
    await open('/fr/verify')
    await page.context().setOffline(true)
    await choose(pdf)
    expect(await verdict()).toBe('Tout n’a pas pu être vérifié')
    expect(await outcomes()).toBe('passed passed passed passed unknown unknown')
    await choose(Buffer.from(credential.replaceAll('Amina', 'Samir')))
    await page.getByText('Ne vous fiez pas à ce certificat').waitFor()
    expect(await outcomes()).toBe('passed passed failed')
    await page.locator('#id').fill(id)
    await page.locator('#by-number button').click()
    await page.getByText('Pour un numéro, il faut une connexion').waitFor()
    for (const request of asked) expect(request.failure()?.errorText).toBe('net::ERR_INTERNET_DISCONNECTED')
  })

  test('what is pasted or dropped is checked there too, and what is no certificate is told so', async () => {
    await open('/ar/verify')
    await page.locator('summary').click()
    await page.locator('textarea').fill(credential)
    await page.locator('#by-file button').click()
    expect(await verdict()).toBe('هذه الشهادة صحيحة وسارية')
    const dropped = await page.evaluateHandle(() => {
      const data = new DataTransfer()
      data.items.add(new File(['hello'], 'hello.txt'))
      return data
    })
    await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
    await page.getByText('لم نجد شهادة في هذا الملف').waitFor()
    await choose(Buffer.alloc(1_000_001))
    await page.getByText('هذا الملف كبير جدا').waitFor()
    expect(asked.filter((request) => request.method() !== 'GET')).toEqual([])
  })

  test('a number is judged in the browser, and where it leads to nothing the server says so', async () => {
    await open('/en/verify')
    await page.locator('#id').fill(id.toLowerCase())
    await page.keyboard.press('Enter')
    expect(await verdict()).toBe('This certificate is genuine and valid')
    expect(asked.map((request) => request.resourceType())).toEqual(['fetch', 'fetch'])
    await page.locator('#id').fill('nonsense')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/en/verify?id=nonsense')
    expect(await verdict()).toBe('We found no certificate with this number')
  })

  test('everything is reached by keyboard, and the verdict is told to whoever does not see it', async () => {
    await open('/en/verify')
    expect(await page.locator('#verdict').getAttribute('role')).toBe('status')
    await page.locator('#content').focus()
    const stops: (string | undefined)[] = []
    for (let stop = 0; stop < 5; stop++) {
      await page.keyboard.press('Tab')
      stops.push(await page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName))
      expect(
        await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle),
      ).toBe('solid')
    }
    expect(stops).toEqual(['file', 'SUMMARY', 'BUTTON', 'id', 'BUTTON'])
    await page.locator('#by-file button').press('Enter')
    await page.getByText('There is nothing to check yet').waitFor()
  })

  test.for(languages)('in %s axe has nothing to object to the verdict, in the dark', async (language) => {
    await open(`/${language}/verify`, { colorScheme: 'dark' })
    await choose(pdf)
    await page.locator('#verdict h2').waitFor()
    expect((await judge(page)).broken).toEqual([])
  })
})

test('one that was replaced leads to the one that counts instead, in the browser and on the command line', async () => {
  const former = await issueTo('Samira', takwin)
  const file = Buffer.from(
    await (await fetch(`${takwin.cloud.url}/certificates/${former}.pdf`)).arrayBuffer(),
  )
  const successor = await correct(former, takwin)
  await open('/en/verify')
  await choose(file)
  expect(await verdict()).toBe('This certificate has been replaced')
  expect(asked.map((request) => request.method())).toEqual(['GET', 'GET'])
  await page.getByRole('link', { name: successor }).click()
  expect(await page.locator('h1').textContent()).toBe('This certificate is valid')

  const path = join(mkdtempSync(join(tmpdir(), 'takwin-')), 'former.pdf')
  writeFileSync(path, file)
  const command = promisify(execFile)(process.execPath, ['infra/commands/takwin-verify.ts', path])
  const { code, stdout } = await command.catch((ended) => ended)
  expect(code).toBe(1)
  expect(stdout).toContain('This certificate has been replaced')
  expect(stdout).toContain(`${takwin.named('PORTAL_URL')}/certificates/${successor}`)
})

describe('without a script', () => {
  test('the same file is sent, judged and shown, and the page says beforehand that it is sent', async () => {
    await open('/fr/verify', { javaScriptEnabled: false })
    expect(await page.locator('#where').textContent()).toContain('envoyé à notre serveur')
    await choose(pdf)
    await page.locator('#by-file button').click()
    expect(await verdict()).toBe('Ce certificat est authentique et valide')
    await choose(Buffer.concat([pdf, Buffer.from('\n')]))
    await page.locator('#by-file button').click()
    expect(await verdict()).toBe('Ne vous fiez pas à ce certificat')
  })

  test('the certificate’s own page leads there, and hands out its credential under its name', async () => {
    await open(`/en/certificates/${id}`, { javaScriptEnabled: false, acceptDownloads: true })
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'For a digital wallet' }).click()
    expect((await download).suggestedFilename()).toBe(`takwin-${id}.json`)
    await page.getByRole('link', { name: 'Check it yourself' }).click()
    expect(await verdict()).toBe('This certificate is genuine and valid')
  })
})

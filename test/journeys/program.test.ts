import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ProgramProcess, startProgram } from '#src/cli/bench/program-process.ts'
import { formLabels, reviewSay, stateNames } from '#src/text/form.ts'
import { launchBrowser, noBrowser } from '../browser.ts'
import { aPhoto } from '../registration/attachments/good.ts'
import { answerAt, carp, householdAnswers, stepAsked, wayLabel } from './answers.ts'
import { keep } from './keep.ts'
import { openPackage } from './package.ts'
import { codeIn } from './talker.ts'

// The program as its operator runs it, killed and started again over one data folder.
const DATA_DIR = mkdtempSync(join(tmpdir(), 'ocop-journeys-'))
let program: ProgramProcess
const restart = async () => {
  const PORT = new URL(program.url).port
  await program.kill()
  program = await startProgram({ DATA_DIR, DATABASE_URL: '', PORT })
}
beforeAll(async () => {
  program = await startProgram({ DATA_DIR, DATABASE_URL: '' })
}, 120_000)
afterAll(async () => {
  await program.kill()
  rmSync(DATA_DIR, { recursive: true })
})

test.skipIf(noBrowser)(
  'a household registers on a phone of 375 pixels, through a restart, and saves the official files',
  async () => {
    const browser = await launchBrowser()
    try {
      const phone = { viewport: { width: 375, height: 720 }, locale: 'vi-VN' }
      const context = await browser.newContext(phone)
      const page = await context.newPage()
      await page.goto(program.url)
      const person = onPage(page)
      await person.say('tôi muốn đăng ký')
      await picture(page, '1-consent')
      await person.press('Tôi đồng ý')
      await person.press('Tôi đồng ý')
      const asked = await fillIn(person, { until: 'files:photo' })
      await sendPhotos(page)
      await picture(page, '4-news')
      await person.press(wayLabel('done'))
      asked.push(...(await fillIn(person, { until: 'criterion:2.1' })))
      await restart()
      asked.push(...(await fillIn(person, {})))
      expect(new Set(asked).size).toBe(asked.length)
      expect(await person.last()).toContain(reviewSay.ready)
      await picture(page, '5-review')

      await person.say('3')
      await person.say('Hộ kinh doanh Mai Ong')
      expect(await person.last()).toContain('Hộ kinh doanh Mai Ong')
      await person.press(formLabels.submit)
      await picture(page, '6-sure')
      await person.press(formLabels.confirm)
      await picture(page, '7-receipt')
      const code = codeIn(await person.last())

      await person.say('hồ sơ của tôi')
      await person.press(code)
      expect(await person.last()).toContain(stateNames.submitted)
      await picture(page, '8-mine')
      await person.press(formLabels.openFiles)
      const zip = await saveZip(page)
      const names = [...(await openPackage(zip)).keys()]
      expect(names.slice(0, 2)).toEqual([`${code}-mau-01.docx`, `${code}-mau-02.docx`])
      expect(names.filter((name) => name.endsWith('.jpg'))).toHaveLength(2)
    } finally {
      await browser.close()
    }
  },
  180_000,
)

/** What a person does on the chat page; each act waits for its reply. */
function onPage(page: Page) {
  const replies = page.locator('.reply')
  const last = async () => (await replies.last().locator('.text').allInnerTexts())[0] ?? ''
  async function does(act: () => Promise<unknown>) {
    const before = await replies.count()
    await act()
    await expect.poll(() => replies.count(), { timeout: 30_000 }).toBeGreaterThan(before)
  }
  return {
    last,
    say: (text: string) =>
      does(async () => {
        await page.locator('#say').fill(text)
        await page.locator('#say').press('Enter')
      }),
    press: (label: string) =>
      does(() => page.locator('.choices button', { hasText: label }).last().click()),
  }
}

async function fillIn(person: ReturnType<typeof onPage>, { until }: { until?: string }) {
  const asked: string[] = []
  const answers = householdAnswers(carp)
  for (;;) {
    const step = stepAsked(await person.last())
    if (step === null || step === until) return asked
    asked.push(step)
    const answer = answerAt(answers, step)
    if ('type' in answer) await person.say(answer.type)
    else await person.press('pick' in answer ? answer.pick : wayLabel(answer.go))
  }
}

/** The link in the chat opens the page where the photos are sent. */
async function sendPhotos(chat: Page) {
  await picture(chat, '2-step')
  const [page] = await Promise.all([
    chat.context().waitForEvent('page'),
    chat.locator('.reply a').last().click(),
  ])
  await page.locator('#open').waitFor()
  const photos = [await aPhoto('jpeg', 60), await aPhoto('jpeg', 200)]
  await page
    .locator('#pick-input')
    .setInputFiles(
      photos.map((buffer, at) => ({ name: `ao-${at + 1}.jpg`, mimeType: 'image/jpeg', buffer })),
    )
  await expect.poll(() => page.locator('#kept li').count(), { timeout: 30_000 }).toBe(2)
  await picture(page, '3-upload')
  await page.close()
  await expect
    .poll(() => chat.locator('.reply').last().textContent(), { timeout: 10_000 })
    .toContain('ao-2.jpg')
}

async function saveZip(chat: Page): Promise<Buffer> {
  const [page] = await Promise.all([
    chat.context().waitForEvent('page'),
    chat.locator('.reply a').last().click(),
  ])
  const link = page.locator('#downloads a[href$=".zip"]')
  await link.waitFor()
  // What was handed in takes no more files.
  expect(await page.locator('#choose').isHidden()).toBe(true)
  expect(await page.locator('.remove:visible').count()).toBe(0)
  await picture(page, '9-files')
  const [saved] = await Promise.all([page.waitForEvent('download'), link.click()])
  const chunks: Buffer[] = []
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function picture(page: Page, name: string) {
  if (process.env.JOURNEYS) keep(`${name}.png`, await page.screenshot())
}

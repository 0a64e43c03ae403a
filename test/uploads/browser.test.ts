import { mkdirSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { fileRefusals, uploadText } from '#src/text/uploads.ts'
import { launchBrowser, noBrowser } from '../browser.ts'
import { aBigPhoto, aPdf } from '../registration/attachments/good.ts'
import { anUploadPage } from './a-page.ts'

const { script, refusals } = uploadText
const photo = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })

describe.skipIf(noBrowser)('the upload page in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  async function aScreen(url: string, options: BrowserContextOptions = {}) {
    const size = { width: 375, height: 720 }
    const context = await browser.newContext({ viewport: size, locale: 'vi-VN', ...options })
    onTestFinished(() => context.close())
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (line) => {
      if (line.type() === 'error' && /Content.Security/.test(line.text()))
        complaints.push(line.text())
    })
    await page.goto(url)
    return { page, context, complaints }
  }

  /** Calls `then` once so many pieces of files went out; tells from which byte each went. */
  function afterPieces(page: Page, plan: Record<number, () => Promise<unknown>>) {
    const offsets: number[] = []
    page.on('request', (request) => {
      if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']))
    })
    let count = 0
    void page.route('**/tep/*', async (route) => {
      if (route.request().method() === 'PATCH') await plan[++count]?.()
      await route.continue().catch(() => {})
    })
    return offsets
  }

  it('takes two photos through a lost connection and a restarted server', async () => {
    const site = await anUploadPage()
    const secret = await site.link()
    const { page, context, complaints } = await aScreen(`${site.url}/tai-len#${secret}`)
    await page.locator('#open').waitFor()
    expect(page.url()).toBe(`${site.url}/tai-len`)
    expect(await page.locator('#missing').textContent()).toBe('Phiếu kiểm nghiệm')
    await page.locator('#pick').click()
    expect(await page.locator('#kind-problem').textContent()).toBe(script.chooseFirst)
    await keep(page, 'chua-chon')
    await page.locator('#kind').selectOption('photo')

    let begun = 0
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/tep')) begun += 1
    })
    const offsets = afterPieces(page, {
      3: () => context.setOffline(true),
      6: () => site.down(),
    })
    const photos = [photo('một.jpg', await aBigPhoto(1)), photo('hai.jpg', await aBigPhoto(2))]
    await page.locator('#pick-input').setInputFiles(photos)
    await page.getByText(script.paused).first().waitFor()
    expect(await page.locator('#connection').textContent()).toBe(script.offline)
    await keep(page, 'mat-mang')
    await context.setOffline(false)
    await expect.poll(() => offsets.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(6)
    await page.getByText(script.paused).first().waitFor()
    await site.up()
    await expect.poll(() => page.locator('#kept li').count(), { timeout: 40_000 }).toBe(2)
    await keep(page, 'da-nhan')
    // What broke off went on from where it was.
    expect(begun).toBe(2)
    expect(offsets.filter((offset) => offset > 0).length).toBeGreaterThan(2)
    expect(await site.db.attachment.count({ where: { kind: 'photo' } })).toBe(2)
    expect(site.told.map(({ attachment }) => attachment.name)).toEqual(['một.jpg', 'hai.jpg'])
    expect(await page.locator('#sending-section').isHidden()).toBe(true)

    await page.reload()
    await expect.poll(() => page.locator('#kept li').count()).toBe(2)
    await page.locator('#kept .remove').first().click()
    await page.locator('#kept .remove.sure').first().click()
    await expect.poll(() => page.locator('#kept li').count()).toBe(1)
    expect(await site.db.attachment.count()).toBe(1)
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#kept a').first().click(),
    ])
    expect(saved.suggestedFilename()).toBe('hai.jpg')
    expect(complaints).toEqual([])
  }, 90_000)

  it('says why it keeps a file out, and asks until when a paper holds', async () => {
    const site = await anUploadPage()
    const { page } = await aScreen(`${site.url}/tai-len#${await site.link('testReport')}`)
    await page.locator('#open').waitFor()
    expect(await page.locator('#for').textContent()).toContain('Phiếu kiểm nghiệm')
    await page.locator('#ends').fill('2027-06-30')
    await page.locator('#pick-input').setInputFiles([
      { name: 'xấu.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<script>') },
      { name: 'tốt.pdf', mimeType: 'application/pdf', buffer: aPdf() },
      { name: 'rỗng.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
    ])
    await expect.poll(() => page.locator('#kept li').count(), { timeout: 20_000 }).toBe(1)
    await page.getByText(fileRefusals.type).waitFor()
    await page.getByText(script.empty).waitFor()
    expect(await page.locator('#kept .about').textContent()).toContain('30/06/2027')
    expect(await site.db.attachment.findMany()).toMatchObject([{ endsOn: '2027-06-30' }])
    await keep(page, 'tu-choi')
  }, 40_000)

  it('refuses a second browser, an expired link and a page without its link', async () => {
    let now = new Date()
    const site = await anUploadPage({ now: () => now })
    const address = `${site.url}/tai-len#${await site.link()}`
    const first = await aScreen(address)
    await first.page.locator('#open').waitFor()
    const second = await aScreen(address)
    await second.page.getByText(refusals.taken).waitFor()
    await keep(second.page, 'nguoi-khac')
    expect(await second.page.locator('#open').isHidden()).toBe(true)
    const bare = await aScreen(`${site.url}/tai-len`)
    await bare.page.getByText(script.noSecret).waitFor()
    now = new Date(now.getTime() + 31 * 60_000)
    await first.page.locator('#kind').selectOption('label')
    await first.page.locator('#pick-input').setInputFiles([photo('a.jpg', Buffer.from('a'))])
    await first.page.getByText(refusals.expired).waitFor()
    await first.page.reload()
    await first.page.locator('#trouble').getByText(refusals.expired).waitFor()
  }, 40_000)

  it.each(['light', 'dark'] as const)(
    'fits 320 and 375 pixels, %s, by keyboard',
    async (scheme) => {
      const site = await anUploadPage()
      const { page } = await aScreen(`${site.url}/tai-len#${await site.link()}`, {
        colorScheme: scheme,
      })
      await page.locator('#open').waitFor()
      await keep(page, `mo-${scheme}`)
      for (const width of [320, 375, 1280]) {
        await page.setViewportSize({ width, height: 720 })
        const overflow = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect(overflow).toBe(0)
      }
      const visited: string[] = []
      for (let n = 0; n < 5; n++) {
        await page.keyboard.press('Tab')
        visited.push(
          await page.evaluate('document.activeElement.id || document.activeElement.className'),
        )
      }
      expect(visited).toEqual(['skip', 'kind', 'camera', 'pick', 'button'])
      const small = await page.evaluate(
        "Math.min(...[...document.querySelectorAll('#open button, #open select, #open a.button')].map((e) => e.getBoundingClientRect().height))",
      )
      expect(small).toBeGreaterThanOrEqual(44)
    },
  )

  it('says what it needs without JavaScript', async () => {
    const site = await anUploadPage()
    const { page } = await aScreen(`${site.url}/tai-len`, { javaScriptEnabled: false })
    await page.locator('noscript .warning').waitFor()
    expect(await page.locator('#opening').isHidden()).toBe(true)
  })
})

/** Kept for the eye, only where a folder is named for them. */
async function keep(page: Page, name: string) {
  const folder = process.env.SCREENSHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** A person's way through the page, for whichever program serves it. */
export async function runWebJourney(baseUrl: string, page: Page, question: string) {
  await page.goto(baseUrl)
  await ask(page, question)
  const reply = page.locator('.reply').last()
  await reply.waitFor()
  expect(await reply.locator('.text').textContent()).toMatch(/\S/)

  const source = reply.locator('.sources details').first()
  await source.locator('summary').click()
  const quote = source.locator('blockquote')
  await quote.waitFor()
  expect(await quote.textContent()).toMatch(/\S/)
  expect(await source.locator('.validity').textContent()).not.toBe('')

  const before = await page.locator('.said, .reply').allInnerTexts()
  await page.reload()
  await page.locator('.reply').last().waitFor()
  expect(await page.locator('.said').count()).toBe(1)
  expect(await page.locator('.reply').count()).toBe(before.length - 1)

  await page.context().setOffline(true)
  await ask(page, question)
  await page.locator('.retry:visible').waitFor()
  expect(await page.locator('#connection').textContent()).not.toBe('')
  await page.context().setOffline(false)
  await expect
    .poll(() => page.locator('.said').count(), { message: 'the unsent question', timeout: 15_000 })
    .toBe(2)
  await expect
    .poll(() => page.locator('.reply').count(), { message: 'its answer', timeout: 15_000 })
    .toBeGreaterThanOrEqual(before.length)
  await page.reload()
  await page.locator('.said').nth(1).waitFor()
  expect(await page.locator('.said').count()).toBe(2)
  expect(await page.locator('.retry:visible').count()).toBe(0)
}

export async function ask(page: Page, question: string) {
  await page.locator('#say').fill(question)
  await page.locator('#say').press('Enter')
}

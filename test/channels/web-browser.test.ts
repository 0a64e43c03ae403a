import { mkdirSync } from 'node:fs'
import { serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createWebChannel } from '#src/channels/web/channel.ts'
import type { Citation, Incoming, Reply } from '#src/message.ts'
import { launchBrowser, noBrowser } from '../browser.ts'
import { createFakeMailbox } from './fake-mailbox.ts'
import { ask, runWebJourney } from './web-journey.ts'

const HOSTILE = '<img src=x onerror="document.title=1"></script><script>document.title=1</script>'
/** Every payload in every disguise: 20 × 25. */
function hostileTexts(): string[] {
  const payloads = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<iframe src="https://evil.example">',
    '<a href="javascript:alert(1)">a</a>',
    '[a](javascript:alert(1))',
    '![a](https://evil.example/a.png)',
    '<style>@import "https://evil.example"</style>',
    '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '</template><script>alert(1)</script>',
    '</textarea><script>alert(1)</script>',
    '<link rel=stylesheet href=https://evil.example>',
    '<meta http-equiv=refresh content="0;url=https://evil.example">',
    '<base href=https://evil.example>',
    '<object data=https://evil.example>',
    '<details open ontoggle=alert(1)>',
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus=alert(1) x='",
    '{{constructor.constructor("alert(1)")()}}',
    '\u2028<x onclick=alert(1)>\u202E',
  ]
  const disguises: ((text: string) => string)[] = [
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => `**${text}**`,
    (text) => `${text}\n${text}`,
    (text) => encodeURIComponent(text),
  ]
  const frames: ((text: string) => string)[] = [
    (text) => text,
    (text) => `a ${text} b`,
    (text) => text.replaceAll('<', '&lt;'),
    (text) => `<!--${text}-->`,
    (text) => `<![CDATA[${text}]]>`,
  ]
  return payloads.flatMap((payload) =>
    disguises.flatMap((disguise) => frames.map((frame) => disguise(frame(payload)))),
  )
}

const decision: Citation = {
  number: '26/2026/QĐ-TTg',
  title: 'Quyết định quy định Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm OCOP',
  article: 'Điều 4, khoản 3',
  issued: '2026-05-22',
  validity: 'in-force',
  quote:
    'Sản phẩm đạt từ 50 đến dưới 70 điểm được xếp hạng 3 sao; từ 70 đến dưới 90 điểm được xếp hạng 4 sao.',
}
const choices = [
  { value: 'group:1', label: 'Thực phẩm' },
  { value: 'group:2', label: 'Đồ uống' },
  { value: 'group:6', label: 'Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch' },
]

function answer({ content }: Incoming): Reply[] {
  if (content.kind === 'choice') return [{ text: `Bà con đã chọn **${content.value}**.` }]
  if (content.kind === 'text' && content.text.includes('<')) {
    return [
      {
        text: content.text,
        choices: [{ value: 'x', label: HOSTILE }],
        citations: [
          { ...decision, number: HOSTILE, title: HOSTILE, article: HOSTILE, quote: HOSTILE },
        ],
      },
    ]
  }
  return [
    {
      text: 'Dạ, sản phẩm đạt **từ 50 đến dưới 70 điểm** thì được xếp hạng **3 sao**.\n\nSản phẩm của bà con thuộc nhóm nào ạ?',
      choices,
      citations: [
        decision,
        {
          ...decision,
          number: '148/QĐ-TTg',
          article: 'Phụ lục I',
          issued: '2023-02-24',
          validity: 'expired',
        },
        {
          ...decision,
          number: 'Sổ tay hướng dẫn',
          article: 'Mục 2',
          issued: '',
          validity: 'unknown',
        },
        { ...decision, number: '30/2026/TT-BNNMT', article: 'Điều 2', validity: 'not-yet' },
      ],
    },
  ]
}

describe.skipIf(noBrowser)('the page in a browser', () => {
  let browser: Browser
  const closers: (() => void | Promise<void>)[] = []

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close()
  })
  afterAll(() => browser?.close())

  async function aPage({
    answerAfterMs = 0,
    width = 375,
    height = 720,
    scheme = 'light' as 'light' | 'dark',
  } = {}) {
    const mailbox = createFakeMailbox(answer, { answerAfterMs })
    const { channel, routes } = createWebChannel(mailbox)
    const url = await new Promise<string>((resolve) => {
      const server = serve({ fetch: routes.fetch, port: 0, hostname: '127.0.0.1' }, (info) =>
        resolve(`http://127.0.0.1:${info.port}`),
      )
      closers.push(() => {
        if ('closeAllConnections' in server) server.closeAllConnections()
        server.close()
      })
    })
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      locale: 'vi-VN',
    })
    closers.push(() => context.close())
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (line) => {
      if (line.type() === 'error') complaints.push(line.text())
    })
    return { mailbox, channel, page, url, complaints }
  }

  it('asks, reads the source, reloads, goes offline, and sends exactly once', async () => {
    const { mailbox, page, url } = await aPage()
    await runWebJourney(url, page, 'Bao nhiêu điểm thì được 3 sao?')
    const [entries, ...others] = mailbox.conversations.values()
    expect(others).toEqual([])
    expect(entries?.filter(({ kind }) => kind === 'said')).toHaveLength(2)
  })

  it('keeps an unsent question through a reload', async () => {
    const { mailbox, page, url } = await aPage()
    await page.goto(url)
    await page.route('**/api/chat', (route) => route.abort())
    await ask(page, 'Có mấy nhóm sản phẩm?')
    await page.locator('.retry:visible').waitFor()
    expect(mailbox.received).toEqual([])
    await page.unroute('**/api/chat')
    await page.reload()
    await page.locator('.reply').waitFor()
    expect(await page.locator('.said').count()).toBe(1)
    expect(mailbox.received).toHaveLength(1)
  })

  it('sends again with one tap', async () => {
    const { page, url, mailbox } = await aPage()
    await page.goto(url)
    await page.route('**/api/chat', (route) => route.abort())
    await ask(page, 'Có mấy nhóm sản phẩm?')
    await page.locator('.retry:visible').waitFor()
    await page.unroute('**/api/chat')
    await page.locator('.retry:visible').click()
    await page.locator('.reply').waitFor()
    expect(mailbox.received).toHaveLength(1)
  })

  it('only the newest choices can be taken, and a choice is shown by its label', async () => {
    const { page, url, mailbox } = await aPage()
    await page.goto(url)
    await page.locator('#suggestions button').first().click()
    await page.locator('.reply .choices button').first().waitFor()
    await ask(page, 'Câu nữa')
    await expect.poll(() => page.locator('.reply').count()).toBe(2)
    expect(await page.locator('.choices:visible').count()).toBe(1)
    await page.getByRole('button', { name: 'Đồ uống' }).click()
    await expect.poll(() => page.locator('.reply').count()).toBe(3)
    expect(await page.locator('.choices:visible').count()).toBe(0)
    expect(mailbox.received.at(-1)?.content).toEqual({ kind: 'choice', value: 'group:2' })
    await page.reload()
    await expect.poll(() => page.locator('.reply').count()).toBe(3)
    expect(await page.locator('.said .text').last().textContent()).toBe('Đồ uống')
  })

  it('Enter sends, Shift+Enter makes a line, and the box grows', async () => {
    const { page, url, mailbox } = await aPage()
    await page.goto(url)
    const say = page.locator('#say')
    const before = (await say.boundingBox())?.height ?? 0
    await say.pressSequentially('một')
    await say.press('Shift+Enter')
    await say.pressSequentially('hai')
    await say.press('Shift+Enter')
    expect((await say.boundingBox())?.height).toBeGreaterThan(before)
    await say.press('Enter')
    await page.locator('.reply').waitFor()
    expect(mailbox.received[0]?.content).toEqual({ kind: 'text', text: 'một\nhai' })
    expect(await say.inputValue()).toBe('')
    expect((await say.boundingBox())?.height).toBe(before)
  })

  it('shows hostile text as text', async () => {
    const { page, url, complaints } = await aPage()
    await page.goto(url)
    await ask(page, HOSTILE)
    await page.locator('.reply').waitFor()
    expect(await page.locator('.reply .text').textContent()).toBe(HOSTILE)
    expect(await page.locator('#log img, #log script').count()).toBe(0)
    expect(await page.title()).toBe('Trợ lý OCOP')
    expect(complaints).toEqual([])
  })

  it('makes no node of 500 hostile replies, nor asks anybody else for anything', async () => {
    const { page, url, mailbox, complaints } = await aPage()
    const foreign: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(url)) foreign.push(request.url())
    })
    await page.goto(url)
    await ask(page, 'Xin chào')
    await page.locator('.reply').waitFor()
    const [conversation = ''] = mailbox.conversations.keys()
    for (const text of hostileTexts()) {
      const citation = { ...decision, number: text, title: text, article: text, quote: text }
      const choices = [{ value: text, label: text }]
      mailbox.say(conversation, { text, choices, citations: [citation] })
    }
    await expect.poll(() => page.locator('.reply').count()).toBe(501)
    const nodes = await page.evaluate(
      "[...new Set([...document.querySelectorAll('#log *')].map((e) => e.localName))].sort().join()",
    )
    expect(nodes).toBe('article,blockquote,button,details,div,p,span,strong,summary')
    const attributes = await page.evaluate(
      "[...new Set([...document.querySelectorAll('#log *')].flatMap((e) => e.getAttributeNames()))].sort().join()",
    )
    expect(attributes).toBe('aria-label,class,data-validity,hidden,role,tabindex,type')
    expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] })
  })

  it('an address of this site can be followed, no other', async () => {
    const { page, url, mailbox } = await aPage()
    await page.goto(url)
    await ask(page, 'Xin chào')
    await page.locator('.reply').waitFor()
    const [conversation = ''] = mailbox.conversations.keys()
    const own = `${url}/tai-len#secret`
    const foreign = 'https://example.org/x https://127.0.0.1:1/y http://[ javascript:alert(1)'
    mailbox.say(conversation, { text: `Gửi ảnh ở ${own} hoặc ${foreign}.` })
    const links = page.locator('.reply a')
    await links.waitFor()
    expect(await links.count()).toBe(1)
    expect(await links.getAttribute('href')).toBe(own)
    expect(await links.textContent()).toBe(`${url}/tai-len`)
    expect(await page.locator('.reply .text').last().textContent()).toContain(foreign)
  })

  it('the keyboard alone is enough', async () => {
    const { page, url } = await aPage()
    await page.goto(url)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('say')
    await page.keyboard.type('Có mấy nhóm?')
    await page.keyboard.press('Enter')
    await page.locator('.reply').waitFor()
    expect(await page.evaluate('document.activeElement.id')).toBe('say')
    expect(await page.getByRole('log').getAttribute('aria-live')).toBe('polite')
    expect(await page.getByRole('log').getAttribute('aria-busy')).toBe('false')
  })

  it('loses the trouble sign once the stream is back', async () => {
    const { page, url, channel } = await aPage()
    await page.goto(url)
    await ask(page, 'Có mấy nhóm?')
    await page.locator('.reply').waitFor()
    await page.route('**/api/chat/events', (route) => route.abort())
    await channel.stop()
    await page.locator('#connection:not(:empty)').waitFor()
    await page.unroute('**/api/chat/events')
    await page.locator('#connection:empty').waitFor({ state: 'attached' })
    await ask(page, 'Câu nữa')
    await expect.poll(() => page.locator('.reply').count()).toBe(2)
  })

  const sizes: [string, number, number][] = [
    ['phone', 375, 720],
    ['narrow', 320, 640],
    ['desktop', 1280, 850],
  ]
  it.each(sizes)('fits a %s of %i pixels in light and dark', async (name, width, height) => {
    for (const scheme of ['light', 'dark'] as const) {
      const { page, url, complaints } = await aPage({ width, height, scheme, answerAfterMs: 300 })
      const keep = (state: string) => screenshot(page, `${name}-${scheme}-${state}`)
      await page.goto(url)
      await keep('1-greeting')
      await ask(page, 'Bao nhiêu điểm thì được 3 sao?')
      await page.locator('#typing:not(:empty)').waitFor()
      await keep('2-typing')
      await page.locator('.reply').waitFor()
      await page.locator('.reply summary').first().click()
      await keep('3-answer')
      await page.locator('#say').scrollIntoViewIfNeeded()
      await page.locator('.about summary').click()
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
      await keep('4-end')
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      expect(overflow).toBe(0)
      expect(await smallestType(page)).toBeGreaterThanOrEqual(18)
      expect(complaints).toEqual([])
    }
  })
})

function smallestType(page: Page) {
  return page.evaluate(
    "Math.min(...[...document.body.querySelectorAll('*')].map((e) => parseFloat(getComputedStyle(e).fontSize)))",
  )
}

/** Kept for the eye, only where a folder is named for them. */
async function screenshot(page: Page, name: string) {
  const folder = process.env.SCREENSHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png` })
}

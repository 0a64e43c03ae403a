import { expect, test } from 'vitest'
import type { Answer } from '#src/knowledge/answer.ts'
import type { ReadSource, Source } from '#src/knowledge/read-source.ts'
import type { Citation } from '#src/message.ts'
import { replies } from '#src/text/conversation.ts'
import { sourceWords } from '#src/text/source.ts'
import { byHeart, cited, labels, startTalk, valueBehind } from './talk.ts'

const aSource = (text: string): Source => ({
  document: 'Quyết định 26/2026/QĐ-TTg ngày 22/5/2026',
  heading: 'Công nhận và thời hạn',
  text,
  place: null,
  wording: 'summary',
})

function talkAbout(readSource: ReadSource, answer: () => Answer = () => cited) {
  return startTalk({ knowledge: { ...byHeart(answer), readSource } })
}

function citing(...articles: string[]): () => Answer {
  const [first, ...others] = articles.map((article): Citation => {
    return { number: '1/QĐ', title: '', article, issued: '', validity: 'expired', quote: 'x' }
  })
  if (!first) throw new Error('cites nothing')
  return () => ({ status: 'answered', text: 'Có.', citations: [first, ...others] })
}

test('an answer offers its options, then its source, then 👍 and 👎, thirteen at most', async () => {
  const many = Array.from({ length: 20 }, (_, n) => ({ label: `Ý ${n}`, value: `Hỏi ý ${n}?` }))
  const talk = talkAbout(
    () => null,
    () => ({ ...cited, choices: many }),
  )
  const offered = labels(await talk.say('giấy có hạn mấy năm'))
  expect(offered).toHaveLength(13)
  expect(offered.slice(9)).toEqual([
    'Ý 9',
    sourceWords.label,
    expect.any(String),
    expect.any(String),
  ])
})

test('the provision is shown with heading, document, day and validity, by button and by words', async () => {
  const talk = talkAbout(({ quote }) => aSource(`Giấy ${quote}.\nKhoản khác.`))
  const answer = await talk.say('giấy có hạn mấy năm')
  const [shown, second] = await talk.choose(valueBehind(answer, 'source:'))
  expect(second).toBeUndefined()
  expect(shown?.text).toBe(
    '📄 **Điều 4, khoản 3, Quyết định 26/2026/QĐ-TTg ngày 22/5/2026** (đang có hiệu lực)\nCông nhận và thời hạn\n(Tóm lược bằng lời của trợ lý, không phải nguyên văn)\n\nGiấy có thời hạn 36 tháng.\nKhoản khác.',
  )
  for (const words of ['xem nguyên văn', 'nguyen van', 'cho xem điều luật ạ']) {
    expect((await talk.say(words))[0]?.text).toBe(shown?.text)
  }
})

test('what is no longer in the documents is said to be gone', async () => {
  const talk = talkAbout(() => null)
  await talk.say('giấy có hạn mấy năm')
  const [reply] = await talk.say('xem nguyên văn')
  expect(reply?.text).toContain('không còn như trước')
  expect(reply?.text).toContain('26/2026/QĐ-TTg')
})

test('before any answer, and from the button of an older one, nothing is shown', async () => {
  const talk = talkAbout(() => aSource('Chữ.'))
  expect((await talk.say('xem nguyên văn'))[0]?.text).toContain(sourceWords.none)
  const old = valueBehind(await talk.say('giấy có hạn mấy năm'), 'source:')
  await talk.say('giấy chứng nhận có hạn mấy năm')
  expect((await talk.choose(old))[0]?.text).toBe(replies.oldChoice)
})

test('a provision cited twice is shown once', async () => {
  const talk = talkAbout(() => aSource('Chữ.'), citing('Điều 1', 'Điều 1', 'Điều 2'))
  await talk.say('giấy có hạn mấy năm')
  const [reply] = await talk.say('xem nguyên văn')
  expect(reply?.text.match(/📄/gu)).toHaveLength(2)
  expect(reply?.text).toContain('đã hết hiệu lực')
})

test.each([
  ['lines', Array.from({ length: 120 }, (_, n) => `Dòng ${n} ${'chữ '.repeat(20)}hết.`)],
  ['one endless line', [`${'chữ '.repeat(3000)}hết.`]],
  ['a word without a blank', ['x'.repeat(9000)]],
])(
  'long text (%s) comes in three messages of 1,800 characters, the rest named',
  async (_, lines) => {
    const talk = talkAbout(() => aSource(lines.join('\n')), citing('Điều 1', 'Điều 2', 'Điều 3'))
    await talk.say('giấy có hạn mấy năm')
    const shown = await talk.say('xem nguyên văn')
    expect(shown).toHaveLength(3)
    for (const { text } of shown) expect(text.length).toBeLessThanOrEqual(1800)
    expect(shown[2]?.text).toMatch(/\n… Còn nữa: .*Điều 1.*Điều 2.*Điều 3/)
    const told = shown.map(({ text }) => text).join('\n')
    const whole = lines.join(' ').replace(/\s+/g, ' ')
    const start = told.split('\n\n').slice(1).join('\n').split('\n…')[0] ?? ''
    const joined = lines[0]?.startsWith('x')
      ? start.replace(/\s+/g, '')
      : start.replace(/\s+/g, ' ')
    expect(whole.startsWith(joined.trim())).toBe(true)
  },
)

test('lines are never torn where they fit', async () => {
  const lines = Array.from({ length: 40 }, (_, n) => `Dòng ${n} ${'chữ '.repeat(20)}hết.`)
  const talk = talkAbout(() => aSource(lines.join('\n')))
  await talk.say('giấy có hạn mấy năm')
  const shown = await talk.say('xem nguyên văn')
  const told = shown.flatMap(({ text }) => text.split('\n'))
  expect(told.filter((line) => line.startsWith('Dòng'))).toEqual(lines)
})

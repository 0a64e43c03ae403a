import { expect, test } from 'vitest'
import { isPart, join } from '#src/conversation/gather.ts'
import { pick } from '#src/conversation/pick.ts'
import type { Content } from '#src/message.ts'
import { unsupported } from '#src/text/unsupported.ts'
import { labels, startTalk } from './talk.ts'

const offered = [
  { value: 'up', label: '👍 Đúng ý' },
  { value: 'down', label: '👎 Chưa đúng' },
]

test.each([
  '2',
  '2.',
  ' 2 ',
  '2️⃣',
  'chọn 2',
  'Chon so 2',
  'số 2',
  'chưa đúng',
  'CHUA DUNG',
  '👎 Chưa đúng',
])('"%s" picks the second choice', (typed) => expect(pick(offered, typed)?.value).toBe('down'))

test.each(['3', '0', '22', 'tôi chọn 2 sản phẩm', '2 sao', 'đúng'])('"%s" picks none', (typed) =>
  expect(pick(offered, typed)).toBeUndefined(),
)

test('"0" brings the menu', async () => {
  const talk = startTalk()
  expect(labels(await talk.say('0')).length).toBeGreaterThan(2)
  expect(talk.asked).toEqual([])
})

test('each kind that cannot be read has its sentence, said once a minute at most', async () => {
  const talk = startTalk()
  await talk.say('xin chào')
  const told = async (what: string) => (await talk.show(what)).map(({ text }) => text)

  expect(await told('sticker')).toEqual([unsupported.sticker])
  expect(await told('sticker')).toEqual([])
  expect(await told('hidden')).toEqual([unsupported.hidden])
  talk.pause(59 / 60)
  expect(await told('sticker')).toEqual([])
  talk.pause(2 / 60)
  expect(await told('sticker')).toEqual([unsupported.sticker])
  expect(await told('__proto__')).toEqual([unsupported.other])
})

const texts = (...parts: string[]) => parts.map((text): Content => ({ kind: 'text', text }))

test.each<[string, boolean]>([
  ['82 điểm', true],
  ['thì mấy sao', true],
  ['chào em', true],
  ['menu', false],
  ['cảm ơn em', false],
  ['1', false],
  ['chọn 2', false],
  ['a'.repeat(201), false],
])('"%s" may be part of a longer message: %s', (text, expected) => {
  expect(isPart({ kind: 'text', text })).toBe(expected)
})

test('what was said in several messages is one text, without the greeting before it', () => {
  expect(isPart({ kind: 'choice', value: 'up' })).toBe(false)
  expect(join(texts('chào em', '82 điểm', 'thì mấy sao'))).toEqual(texts('82 điểm\nthì mấy sao')[0])
  expect(join(texts('alo', 'em ơi'))).toEqual(texts('em ơi')[0])
})

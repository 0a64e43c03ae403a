import { expect, test } from 'vitest'
import type { Answer } from '#src/knowledge/answer.ts'
import { replies } from '#src/text/conversation.ts'
import { unsupported } from '#src/text/unsupported.ts'
import { labels, startTalk, valueBehind } from './talk.ts'

const first = (said: { text: string }[]) => said[0]?.text ?? ''

test('the first reply of a conversation says that a machine answers, and later ones do not', async () => {
  const talk = startTalk()
  expect(first(await talk.say('giấy có hạn mấy năm'))).toContain('trả lời tự động')
  expect(first(await talk.say('giấy có hạn mấy năm'))).not.toContain('trả lời tự động')
})

test('even a picture as the first message is met with the notice', async () => {
  expect(first(await startTalk().show('photo'))).toContain('trả lời tự động')
})

test.each(['xin chào', 'Xin chao!', 'alo', 'hi', 'Em ơi', 'em oi', '/start'])(
  '%s is a greeting, answered with suggested questions and not searched',
  async (greeting) => {
    const talk = startTalk()
    const said = await talk.say(greeting)
    expect(labels(said).length).toBeGreaterThanOrEqual(3)
    expect(talk.asked).toEqual([])
  },
)

test.each(['giúp', 'giup', '/help', 'MENU', '0', 'cảm ơn', 'cam on em', 'ok cảm ơn em ạ', '/menu'])(
  '%s is an order and not a question',
  async (order) => {
    const talk = startTalk()
    await talk.say('giấy có hạn mấy năm')
    await talk.say(order)
    expect(talk.asked).toHaveLength(1)
  },
)

test('a sentence that only begins like an order is a question', async () => {
  const talk = startTalk()
  await talk.say('chào em, giấy có hạn mấy năm')
  await talk.say('giúp tôi biết hồ sơ gồm gì')
  expect(talk.asked).toHaveLength(2)
})

test('a suggested question is asked by its button, its number or its words', async () => {
  const talk = startTalk()
  const welcome = await talk.say('xin chào')
  await talk.choose(valueBehind(welcome, 'suggest:2'))
  await talk.say('menu')
  await talk.say('2')
  await talk.say('menu')
  await talk.say('ho so gom gi, nop o dau?')
  expect(new Set(talk.asked).size).toBe(1)
  expect(talk.asked).toHaveLength(3)
})

test('an answer keeps its citations and offers 👍 and 👎', async () => {
  const said = await startTalk().say('giấy có hạn mấy năm')
  expect(said[0]?.citations).toHaveLength(1)
  expect(labels(said).join()).toMatch(/👍.*👎/u)
})

test.each(['feedback', 'suggest:99', 'option:1:old', 'reason:nonsense:x', '', 'x:y:z'])(
  'the stale or unknown button "%s" gets a polite sentence',
  async (value) => {
    expect(first(await startTalk().choose(value))).toContain(replies.oldChoice)
  },
)

test('what the assistant cannot read is told in one helpful sentence', async () => {
  expect(first(await startTalk().show('voice'))).toContain(unsupported.voice)
})

test('an empty message and a very long one are not searched', async () => {
  const talk = startTalk()
  expect(first(await talk.say('   '))).toContain(replies.nothing)
  expect(first(await talk.say('a '.repeat(2000)))).toContain(replies.tooLong)
  expect(talk.asked).toEqual([])
})

test('after "which one?" a short reply completes the question', async () => {
  const clarify: Answer = { status: 'clarify', text: 'Anh chị đang hỏi tỉnh nào ạ?' }
  const talk = startTalk({ answer: () => clarify })
  await talk.say('tỉnh mình hỗ trợ gì')
  await talk.say('Cần Thơ')
  expect(talk.asked[1]).toBe('tỉnh mình hỗ trợ gì Cần Thơ')
})

test('after "which one?" another question stands alone', async () => {
  const clarify: Answer = { status: 'clarify', text: 'Anh chị đang hỏi tỉnh nào ạ?' }
  const talk = startTalk({ answer: () => clarify })
  await talk.say('tỉnh mình hỗ trợ gì')
  await talk.say('giấy có hạn bao lâu')
  expect(talk.asked[1]).toBe('giấy có hạn bao lâu')
})

test('the choices of a clarifying answer ask their full question, and only once they are current', async () => {
  const clarify: Answer = {
    status: 'clarify',
    text: 'Hạn của việc nào ạ?',
    choices: [{ label: 'Hạn của giấy', value: 'Giấy có hạn bao lâu?' }],
  }
  const talk = startTalk({ answer: () => clarify })
  const old = valueBehind(await talk.say('hạn chót là bữa nào'), 'option:1')
  const current = valueBehind(await talk.choose(old), 'option:1')
  expect(talk.asked[1]).toBe('Giấy có hạn bao lâu?')
  expect(first(await talk.choose(old))).toContain(replies.oldChoice)
  expect(current).not.toBe(old)
})

test('an off-topic question is sent back with questions of ours', async () => {
  const talk = startTalk({ answer: () => ({ status: 'off_topic', text: 'Ngoài phạm vi.' }) })
  expect(labels(await talk.say('giá vàng')).length).toBeGreaterThanOrEqual(3)
})

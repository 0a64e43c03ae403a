import { expect, test } from 'vitest'
import type { Answer } from '#src/knowledge/answer.ts'
import { replies } from '#src/text/conversation.ts'
import { unsupported } from '#src/text/unsupported.ts'
import { cited, labels, startTalk, valueBehind } from './talk.ts'

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

const refused: Answer = { status: 'refused', text: 'Việc này em không giúp được.' }

test('a message that is wicked by its own words is refused, whatever it goes on from', async () => {
  const message = 'thế giấy giả thì sao?'
  const talk = startTalk({ answer: (question) => (question === message ? refused : cited) })
  await talk.say('Giấy chứng nhận có hạn bao lâu?')
  expect(first(await talk.say(message))).toContain(refused.text)
})

test('one that has no words of its own is judged by what it goes on from', async () => {
  const message = 'thế 5 sao?'
  const talk = startTalk({ answer: (question) => (question === message ? refused : cited) })
  await talk.say('Sản phẩm 4 sao ai công nhận?')
  expect(first(await talk.say(message))).toContain(cited.text)
})

test('words that are none of ours, and that the answer does not speak of, are not answered', async () => {
  const offTopic: Answer = { status: 'off_topic', text: 'Ngoài phạm vi.' }
  const talk = startTalk({ answer: (question) => (question.startsWith('thế') ? offTopic : cited) })
  await talk.say('Giấy có giá trị ra sao?')
  expect(first(await talk.say('thế con mèo?'))).toContain(offTopic.text)
  expect(first(await talk.say('thế thời hạn?'))).toContain(cited.text)
})

test('the question behind a button goes on from nothing', async () => {
  const options: Answer = {
    ...cited,
    choices: [{ label: 'Còn hạn?', value: 'Còn hiệu lực không?' }],
  }
  const talk = startTalk({ answer: () => options })
  await talk.choose(valueBehind(await talk.say('Quyết định 148 do ai ký?'), 'option:1'))
  expect(talk.asked).toEqual(['Quyết định 148 do ai ký?', 'Còn hiệu lực không?'])
})

test('a follow-up is asked by itself too, and said back as it was understood', async () => {
  const talk = startTalk()
  await talk.say('Sản phẩm 4 sao ai công nhận?')
  expect(first(await talk.say('con 5 sao'))).toMatch(
    /^Em hiểu anh chị hỏi: Sản phẩm 5 sao ai công nhận\?/,
  )
  expect(talk.asked.slice(1)).toEqual(['con 5 sao', 'Sản phẩm 5 sao ai công nhận'])
})

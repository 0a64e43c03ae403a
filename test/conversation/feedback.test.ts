import { expect, test } from 'vitest'
import { questionId } from '#src/conversation/question-store.ts'
import { replies } from '#src/text/conversation.ts'
import { onBothEngines } from '../database.ts'
import { startTalk, valueBehind } from './talk.ts'

onBothEngines(({ open }) => {
  async function startStoredTalk() {
    const { db } = await open()
    return { db, talk: startTalk({ db }), find: () => db.question.findMany() }
  }

  test('every answer leaves a receipt with its source, day and corpus, without phone numbers', async () => {
    const { talk, find } = await startStoredTalk()
    await talk.say('giấy có hạn mấy năm, gọi em số 0912 345 678')
    const [row, other] = await find()
    expect(other).toBeUndefined()
    expect(row).toMatchObject({
      conversation: 'web:an',
      status: 'answered',
      asOf: '2026-11-22',
      corpusVersion: 'v1',
      feedback: null,
    })
    expect(row?.question).not.toContain('0912')
    expect(row?.citations).toContain('26/2026/QĐ-TTg')
  })

  test('the receipt of a message that goes on from the last holds the question as understood', async () => {
    const { talk, find } = await startStoredTalk()
    await talk.say('Sản phẩm 3 sao ai công nhận, gọi em số 0912 345 678')
    await talk.say('thế còn 4 sao thì sao?')
    const questions = (await find()).map(({ question }) => question)
    expect(questions).toContain('Sản phẩm 4 sao ai công nhận, gọi em số [phone]')
    expect(questions.join()).not.toContain('0912')
    expect(talk.stored()).not.toContain('0912')
  })

  test('a turn taken twice leaves one receipt', async () => {
    const { db, find } = await startStoredTalk()
    await startTalk({ db }).say('giấy có hạn mấy năm')
    await startTalk({ db }).say('giấy có hạn mấy năm')
    expect(await find()).toHaveLength(1)
  })

  test.each(['👍', '👍🏽👍🏽', 'đúng rồi', 'hay qua'])(
    '%s praises the last answer',
    async (text) => {
      const { talk, find } = await startStoredTalk()
      await talk.say('giấy có hạn mấy năm')
      await talk.say(text)
      expect(await find()).toMatchObject([{ feedback: 'up', feedbackReason: null }])
    },
  )

  test('👎 asks why, and the chosen reason is kept', async () => {
    const { talk, find } = await startStoredTalk()
    const answer = await talk.say('giấy có hạn mấy năm')
    const why = await talk.choose(valueBehind(answer, '👎'))
    expect(why[0]?.text).toBe(replies.whatWasWrong)
    await talk.choose(valueBehind(why, 'Quy định đã cũ'))
    expect(await find()).toMatchObject([{ feedback: 'down', feedbackReason: 'outdated' }])
  })

  test('a reason in own words is kept without personal data', async () => {
    const { talk, find } = await startStoredTalk()
    await talk.say('giấy có hạn mấy năm')
    await talk.say('sai rồi')
    await talk.say('thiếu số quyết định, gọi tôi 0912345678')
    const [row] = await find()
    expect(row?.feedbackReason).toContain('thiếu số quyết định')
    expect(row?.feedbackReason).not.toContain('0912345678')
  })

  test('"bỏ qua" keeps the 👎 without a reason', async () => {
    const { talk, find } = await startStoredTalk()
    await talk.say('giấy có hạn mấy năm')
    await talk.say('👎')
    await talk.say('bo qua')
    expect(await find()).toMatchObject([{ feedback: 'down', feedbackReason: null }])
    expect(talk.asked).toHaveLength(1)
  })

  test('a question asked instead of a reason is answered', async () => {
    const { talk, find } = await startStoredTalk()
    await talk.say('giấy có hạn mấy năm')
    await talk.say('👎')
    await talk.say('hồ sơ nộp ở đâu')
    expect(talk.asked).toHaveLength(2)
    expect(await find()).toHaveLength(2)
  })

  test("a button of one conversation cannot rate another's answer", async () => {
    const { db, talk, find } = await startStoredTalk()
    const answer = await talk.say('giấy có hạn mấy năm')
    await startTalk({ db, conversation: 'web:binh' }).choose(valueBehind(answer, '👍'))
    expect(await find()).toMatchObject([{ feedback: null }])
  })
})

test('praise before any answer changes nothing and is met kindly', async () => {
  const [reply] = await startTalk().say('👍')
  expect(reply?.text).toContain(replies.nothingToRate)
})

test('the id of a question fits every button and depends on message and conversation', () => {
  const message = {
    conversation: 'web:an',
    id: 'm1',
    content: { kind: 'text', text: 'x' },
  } as const
  expect(questionId(message)).toHaveLength(16)
  expect(questionId(message)).toBe(questionId({ ...message }))
  expect(questionId(message)).not.toBe(questionId({ ...message, id: 'm2' }))
})

import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import type { Channel, Content, ConversationId, Reply } from '#src/message.ts'
import { openProgram } from '#src/program.ts'
import { consentWords } from '#src/text/consent.ts'
import { modelWords } from '#src/text/model.ts'
import { wording } from '#src/text/wording.ts'
import { type Asked, type FakeModel, honest, rewordAll, startFakeModel } from '../../fakes/model.ts'
import { startEmbeddings } from '../../knowledge/fake-embeddings.ts'
import { web } from '../../mailbox/tools.ts'
import { labels, valueBehind } from '../talk.ts'

const index = mkdtempSync(join(tmpdir(), 'ocop-model-'))
afterAll(() => rmSync(index, { recursive: true }))

let fake: FakeModel
const closers: (() => Promise<void>)[] = []
beforeEach(async () => {
  fake = await startFakeModel()
})
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
  await fake.stop()
})

const abroad = { kind: 'foreign', acceptedBy: 'Sở', host: 'model.example.com' } as const
const home = { kind: 'domestic' } as const

async function start(
  modelPlace: typeof abroad | typeof home,
  changes: Partial<Parameters<typeof openProgram>[0]> = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-model-db-'))
  const program = await openProgram({
    databaseUrl: `file:${folder}/ocop.db`,
    dataDir: index,
    model: fake.settings,
    modelPlace,
    ...changes,
  })
  const previews: { inReplyTo: string; text: string }[] = []
  const channel: Channel = { ...web, preview: async (_, part) => void previews.push(part) }
  await program.start([channel])
  closers.push(async () => {
    await program.stop([])
    rmSync(folder, { recursive: true })
  })
  let count = 0
  async function send(content: Content, conversation: ConversationId): Promise<Reply[]> {
    const id = `m${++count}`
    await program.mailbox.receive({ id, conversation, content })
    const replies = await program.mailbox.transcript.repliesTo(conversation, id, 30_000)
    return (replies ?? []).map(({ reply }) => reply)
  }
  return {
    db: program.database.db,
    previews,
    say: (text: string, conversation: ConversationId = 'web:an') =>
      send({ kind: 'text', text }, conversation),
    press: (value: string, conversation: ConversationId = 'web:an') =>
      send({ kind: 'choice', value }, conversation),
  }
}

const textOf = (replies: Reply[]) => replies.map(({ text }) => text).join('\n')
const QUESTION = 'Giấy chứng nhận OCOP có hạn bao lâu?'

test('abroad nothing is sent before the person read what it means and said yes, and nothing after they took it back', async () => {
  const { say, press, db } = await start(abroad)
  const first = await say(QUESTION)
  expect(textOf(first)).toContain('36 tháng')
  expect(textOf(first)).toContain(modelWords.offer)
  expect(textOf(await say('Bao nhiêu điểm thì được 4 sao?'))).not.toContain(modelWords.offer)

  const prompt = await press(valueBehind(first, 'model:'))
  expect(textOf(prompt)).toContain('model.example.com')
  expect(textOf(prompt)).toContain('91/2025/QH15')
  for (const silence of ['ok', '👍', 'cũng được']) await say(silence)
  expect(textOf(await say(QUESTION))).toContain('36 tháng')
  expect(await db.consent.count()).toBe(0)
  expect(fake.asked).toEqual([])

  const again = await say('cho phép viết lại')
  expect(textOf(await press(valueBehind(again, consentWords.agree)))).toBe(modelWords.allowed)
  expect(await db.consent.findFirst()).toMatchObject({ purpose: 'model', choice: 'given' })
  expect(textOf(await say(QUESTION))).toContain(wording.label)
  expect(fake.asked.length).toBe(1)
  // Somebody else has not said anything.
  expect(textOf(await say(QUESTION, 'web:binh'))).not.toContain(wording.label)
  expect(fake.asked.length).toBe(1)

  expect(textOf(await say('ngừng viết lại'))).toBe(modelWords.withdrawn)
  expect(textOf(await say(QUESTION))).not.toContain(wording.label)
  expect(fake.asked.length).toBe(1)
  const choices = await db.consent.findMany({ orderBy: { at: 'asc' } })
  expect(choices.map(({ choice }) => choice)).toEqual(['given', 'withdrawn'])
}, 60_000)

test('who says no is not asked again, and an old button does nothing', async () => {
  const { say, press } = await start(abroad)
  const offered = await say(QUESTION)
  const prompt = await press(valueBehind(offered, 'model:'))
  const yes = valueBehind(prompt, consentWords.agree)
  expect(textOf(await press(valueBehind(prompt, consentWords.refuse)))).toBe(modelWords.refused)
  expect(textOf(await press(yes))).toBe(modelWords.old)
  const next = await say('Bao nhiêu điểm thì được 4 sao?')
  expect(labels(next)).not.toContain(modelWords.offerButton)
  expect(fake.asked).toEqual([])
}, 60_000)

test('what names a person does not leave the machine, on any of the ways', async () => {
  const { say } = await start(home)
  const secrets = [
    '0912345678',
    '079087001234',
    '0312345678-001',
    'lan@example.vn',
    '19036868123456',
    '12 đường Trần Hưng Đạo',
  ]
  const [phone, id, tax, mail, account, address] = secrets
  await say(`Tôi số ${phone}, CCCD ${id}, ở ${address}. Giấy chứng nhận OCOP có hạn bao lâu?`)
  await say(`MST ${tax}, thư ${mail}, STK ${account}: hồ sơ OCOP lần đầu gồm những gì?`)
  await say(`cai do cua sdt ${phone} zzz qqq thi sao the nhi abc xyz ocop?`)
  expect(fake.bodies.length).toBeGreaterThanOrEqual(2)
  const sent = fake.bodies.join('\n')
  for (const secret of secrets) expect(sent).not.toContain(secret)
  expect(sent).toContain('[phone-A]')
}, 60_000)

test('of an answer that is being written only sentences that stand are shown, and none is kept', async () => {
  const { say, previews, db } = await start(home)
  const lie = 'Anh chị được thưởng 900 triệu đồng ngay trong ngày.'
  fake.answering = (asked: Asked) => {
    const claims = asked.passages.flatMap(({ text }, at) => rewordAll(text, at + 1))
    const [first] = claims
    return {
      kind: 'says',
      answer: { claims: [{ passage: 1, quote: first?.quote, text: lie }, ...claims] },
    }
  }
  const replies = await say('Điều kiện để hộ kinh doanh tham gia OCOP là gì?')
  expect(textOf(replies)).toContain(wording.label)
  expect(previews.length).toBeGreaterThan(0)
  expect(previews[0]?.inReplyTo).toBe('m1')
  for (const { text } of previews) {
    expect(text).not.toContain('900')
    expect(textOf(replies).replaceAll('**', '')).toContain(text.split('. ')[0])
  }
  const stored = JSON.stringify([
    await db.outbox.findMany(),
    await db.conversation.findMany(),
    await db.question.findMany(),
  ])
  expect(stored).not.toContain('900 triệu')
}, 60_000)

test('a message that was not understood is put clearly, told so, and answered from the documents', async () => {
  const { say } = await start(home)
  const messy = 'giấy chứng nhận hạn lâu bóng đá'
  const plain = await say('thời tiết hôm nay ở sao Hoả thế nào?')
  expect(textOf(plain)).not.toContain(wording.label)
  fake.answering = (asked) =>
    asked.name === 'question' ? { kind: 'says', answer: { question: QUESTION } } : honest(asked)
  const replies = await say(messy)
  expect(textOf(replies)).toContain(`Em hiểu anh chị hỏi: ${QUESTION}`)
  expect(textOf(replies)).toContain('36 tháng')
  expect(textOf(replies)).toContain(wording.label)
}, 60_000)

test('questions for embeddings abroad stay at home until the person agrees, and name nobody then', async () => {
  const endpoint = await startEmbeddings()
  const own = mkdtempSync(join(tmpdir(), 'ocop-embedded-'))
  const embeddings = { ...endpoint.settings, apiKey: undefined }
  const { say, press } = await start(abroad, { model: null, embeddings, dataDir: own })
  // The provisions are public, and are embedded in the background.
  await expect
    .poll(() => readdirSync(own, { recursive: true }).join(), { timeout: 60_000 })
    .toContain('points')
  const question = `${QUESTION} Gọi tôi 0912345678`
  const about = () => endpoint.texts.filter((text) => text.includes('gọi tôi'))
  await say(question)
  expect(about()).toEqual([])
  await press(valueBehind(await say('cho phép viết lại'), consentWords.agree))
  await expect
    .poll(
      async () => {
        await say(question)
        return about().length
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0)
  expect(about().join()).not.toContain('0912345678')
  await endpoint.stop()
}, 120_000)

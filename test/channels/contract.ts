import { expect, test, vi } from 'vitest'
import type { OpenDatabase } from '#src/database/client.ts'
import { content, reply } from '#src/mailbox/content.ts'
import type { Channel } from '#src/message.ts'
import { replies } from '#src/text/conversation.ts'
import { unsupported } from '#src/text/unsupported.ts'
import { moveClock, resetClock } from '../clock.ts'
import { LONG } from './a-platform.ts'

/** A person at one end, our whole program at the other, and the platform between them. */
export type Rig = {
  database: OpenDatabase
  /** Writes; `as` is the person. */
  say: (text: string, as?: number) => Promise<unknown>
  /** Picks a choice the way the channel offers them. */
  choose: (label: string) => Promise<unknown>
  /** What one person saw, in order; a message of the platform each. */
  seen: (as?: number) => string[] | Promise<string[]>
  /** Everything that came in was answered and everything answered was sent. */
  settled: () => Promise<void>
  restart: () => Promise<void>
  /** The most UTF-16 units of one message, where there is a limit. */
  limit?: number
  /** Sends something without words, twice. */
  show?: () => Promise<{ what: keyof typeof unsupported }>
  /** Sends an album of pictures, and gives back how they are fetched. */
  attach?: (photos: Buffer[]) => Promise<NonNullable<Channel['fetchFile']>>
  /** The platform delivers the last message again, five times at once. */
  repeat?: () => Promise<unknown>
  down?: (down: boolean) => Promise<void>
  /** Every fifth send is refused for a while; returns how many came back too early. */
  throttle?: () => () => number
  block?: () => Promise<void>
}

export type OpenRig = (options?: { gatherMs?: number }) => Promise<Rig>

type Abilities = {
  [Name in 'show' | 'attach' | 'repeat' | 'down' | 'throttle' | 'block']?: boolean
} & { restarts?: boolean; gathers?: boolean }

const question = 'Giấy chứng nhận có hạn bao lâu?'

/** The place of a choice in the last reply that offers it. */
async function numberOf(label: string, { database }: Rig): Promise<string> {
  const rows = await database.db.outbox.findMany({ orderBy: { seq: 'desc' } })
  for (const row of rows) {
    const { choices = [] } = reply.parse(row.reply)
    const place = choices.findIndex((choice) => choice.label.includes(label))
    if (place >= 0) return String(place + 1)
  }
  throw new Error(`nothing offers ${label}`)
}

/** What every channel promises; those behind no platform have nothing of it to fail. */
export function channelContract(name: string, open: OpenRig, can: Abilities) {
  async function talk(...texts: string[]) {
    const rig = await open()
    for (const text of texts) {
      await rig.say(text)
      await rig.settled()
    }
    return { rig, seen: async () => (await rig.seen()).join('\n') }
  }

  test(`${name}: a question is answered with its source and its validity`, async () => {
    const { seen } = await talk(question)
    expect(await seen()).toContain('36 tháng')
    expect(await seen()).toContain('26/2026/QĐ-TTg, Điều 4, khoản 3 (còn hiệu lực)')
    expect(await seen()).toContain(replies.notice)
    expect(await seen()).not.toContain('**')
  })

  test(`${name}: choices are picked as offered, by number and by label`, async () => {
    const { rig, seen } = await talk(question)
    await rig.choose('Đúng ý')
    await rig.settled()
    expect(await seen()).toContain(replies.gladItHelped)
    await rig.say(question)
    await rig.settled()
    await rig.say(await numberOf('Chưa đúng', rig))
    await rig.settled()
    expect(await seen()).toContain(replies.whatWasWrong)
    await rig.say('kho hieu')
    await rig.settled()
    expect(await seen()).toContain(replies.reasonKept)
    await rig.say('0')
    await rig.settled()
    expect(await seen()).toContain(replies.menu)
  })

  test(`${name}: a long answer arrives whole, in messages the platform takes`, async () => {
    const { rig, seen } = await talk('Hãy trả lời thật dài')
    const words = (text: string) => text.replace(/\s+/g, ' ')
    expect(words(await seen())).toContain(words(LONG.join(' ').replaceAll('**', '')))
    for (const text of await rig.seen()) {
      expect(text.length).toBeLessThanOrEqual(rig.limit ?? Number.POSITIVE_INFINITY)
    }
    await rig.say('x'.repeat(1_900))
    await rig.settled()
    expect(await seen()).toContain(replies.tooLong)
  })

  test(`${name}: answers come in the order of the questions`, async () => {
    const rig = await open()
    const asked = ['một', 'hai', 'ba', 'bốn', 'năm'].map((word) => `Câu hỏi ${word}?`)
    for (const text of asked) await rig.say(text)
    await rig.settled()
    const answered = (await rig.seen()).flatMap((text) => /Trả lời: (.*)/.exec(text)?.[1] ?? [])
    expect(answered).toEqual(asked)
  })

  test.runIf(can.show)(`${name}: what it cannot read gets one sentence a minute`, async () => {
    const { rig } = await talk('xin chào')
    const { what } = (await rig.show?.()) ?? { what: 'other' as const }
    await rig.settled()
    const told = (await rig.seen()).filter((text) => text === unsupported[what])
    expect(told).toHaveLength(1)
  })

  test.runIf(can.attach)(
    `${name}: each picture of an album is a message of its own, whose bytes can be had`,
    async () => {
      const { rig } = await talk('xin chào')
      const photos = ['một', 'hai', 'ba'].map((text) => Buffer.from(text))
      const fetchFile = await rig.attach?.(photos)
      await rig.settled()
      const rows = await rig.database.db.inbox.findMany({ orderBy: { seq: 'asc' } })
      const files = rows.flatMap((row) => {
        const sent = content.parse(row.content)
        return sent.kind === 'file' ? [sent] : []
      })
      expect(files.map(({ what }) => what)).toEqual(['photo', 'photo', 'photo'])
      const found = await Promise.all(files.map(({ ref }) => fetchFile?.(ref)))
      const bytes = found.map((one) => (one?.kind === 'file' ? Buffer.from(one.bytes) : one))
      expect(new Set(bytes.map(String))).toEqual(new Set(photos.map(String)))
      const told = (await rig.seen()).filter((text) => text === unsupported.photo)
      expect(told).toHaveLength(1)
    },
  )

  test.runIf(can.repeat)(`${name}: a message delivered six times has one effect`, async () => {
    const { rig } = await talk(question)
    await rig.repeat?.()
    await rig.say('Câu hỏi sau?')
    await rig.settled()
    expect(await rig.database.db.question.count()).toBe(2)
    expect((await rig.seen()).filter((text) => text.includes(question))).toHaveLength(1)
  })

  test.runIf(can.gathers)(`${name}: short messages in a row are answered as one`, async () => {
    const rig = await open({ gatherMs: 400 })
    for (const text of ['chào em', '82 điểm', 'thì mấy sao']) await rig.say(text)
    await rig.settled()
    expect(await rig.database.db.question.findMany()).toMatchObject([
      { question: '82 điểm\nthì mấy sao' },
    ])
  })

  test.runIf(can.restarts)(
    `${name}: a restart in the middle loses and repeats nothing`,
    async () => {
      const rig = await open()
      for (let n = 0; n < 6; n++) {
        await rig.say(`Câu hỏi ${n}?`)
        if (n === 2) await rig.restart()
      }
      await rig.settled()
      const answered = (await rig.seen()).flatMap(
        (text) => /Trả lời: .* (\d)/.exec(text)?.[1] ?? [],
      )
      expect(answered).toEqual(['0', '1', '2', '3', '4', '5'])
    },
  )

  test.runIf(can.down)(
    `${name}: a platform that is down for twelve hours gets everything after`,
    async () => {
      const rig = await open()
      const { outbox } = rig.database.db
      const failures = async () =>
        (await outbox.aggregate({ _sum: { failures: true } }))._sum.failures
      try {
        for (let n = 0; n < 3; n++) await rig.say(`Câu hỏi ${n}?`, n)
        await rig.settled()
        await rig.down?.(true)
        const chats = await rig.database.db.conversation.findMany({ orderBy: { id: 'asc' } })
        const now = new Date()
        for (let n = 0; n < 3; n++) {
          const conversation = chats[n]?.id ?? ''
          const reply = JSON.stringify({ text: `news ${n}` })
          await outbox.create({
            data: {
              key: `n${n}`,
              conversation,
              reply,
              createdAt: now,
              dueAt: now,
              state: 'waiting',
            },
          })
        }
        await vi.waitFor(async () => expect(await failures()).toBeGreaterThanOrEqual(3), 5_000)
        moveClock(10 * 60_000)
        await vi.waitFor(async () => expect(await failures()).toBeGreaterThanOrEqual(6), 5_000)
        moveClock(12 * 3_600_000)
        await rig.down?.(false)
        await rig.settled()
        expect(await outbox.count({ where: { state: 'sent' } })).toBe(6)
        for (let n = 0; n < 3; n++) expect(await rig.seen(n)).toContain(`news ${n}`)
      } finally {
        resetClock()
      }
    },
  )

  test.runIf(can.throttle)(
    `${name}: with every fifth send refused none is lost and none comes back early`,
    async () => {
      const rig = await open()
      const early = rig.throttle?.() ?? (() => 0)
      for (let n = 0; n < 12; n++) await rig.say(`Câu hỏi ${n}?`, n % 4)
      await rig.settled()
      expect(early()).toBe(0)
      for (let as = 0; as < 4; as++) {
        const answered = (await rig.seen(as)).flatMap(
          (text) => /Trả lời: .* (\d+)/.exec(text)?.[1] ?? [],
        )
        expect(answered.map(Number)).toEqual([as, as + 4, as + 8])
      }
    },
  )

  test.runIf(can.block)(
    `${name}: who blocked us is left alone until they write again`,
    async () => {
      const { rig } = await talk(question)
      await rig.block?.()
      const { conversation } = rig.database.db
      await vi.waitFor(async () =>
        expect((await conversation.findFirst())?.closedAt).not.toBeNull(),
      )
      const before = (await rig.seen()).length
      await rig.say('Em hỏi lại?')
      await rig.settled()
      expect((await rig.seen()).length).toBeGreaterThan(before)
    },
  )
}

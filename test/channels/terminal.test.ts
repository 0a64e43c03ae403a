import { PassThrough } from 'node:stream'
import { text as readAll } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { createTerminalChannel } from '#src/channels/terminal.ts'
import type { Incoming, Reply } from '#src/message.ts'

const answer: Reply = {
  text: 'Đạt **4 sao**.',
  choices: [{ value: 'up', label: 'Đúng ý' }],
  citations: [
    {
      number: '26/2026/QĐ-TTg',
      title: 'Bộ tiêu chí',
      article: 'Điều 3',
      issued: '2026-05-22',
      validity: 'in-force',
      quote: 'Từ 70 đến dưới 90 điểm là 4 sao.',
    },
  ],
}

/** Types lines into a terminal whose messages are answered by `reply`; returns what it heard and showed. */
async function talk(lines: string[], reply: (incoming: Incoming) => Promise<Reply>) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const heard: Incoming[] = []
  const left = new Promise<void>((onLeave) => {
    const channel = createTerminalChannel({
      input,
      output,
      onLeave,
      receive: async (incoming) => {
        heard.push(incoming)
        const words = await reply(incoming)
        setImmediate(() => channel.send?.(incoming.conversation, words, 0))
      },
    })
    void channel.start()
  })
  input.end(lines.map((line) => `${line}\n`).join(''))
  await left
  output.end()
  return { heard, shown: await readAll(output) }
}

test('a line is a message, and the answer shows its sources and numbered choices', async () => {
  const { heard, shown } = await talk(['82 điểm mấy sao', '', ' 1 '], async () => answer)

  expect(heard.map(({ content }) => content)).toEqual([
    { kind: 'text', text: '82 điểm mấy sao' },
    { kind: 'text', text: '1' },
  ])
  expect(new Set(heard.map(({ id }) => id)).size).toBe(2)
  expect(shown).toContain('4 sao')
  expect(shown).not.toContain('**')
  expect(shown).toContain('26/2026/QĐ-TTg, Điều 3 (còn hiệu lực)')
  // Words that nobody called the document's own are no quotation.
  expect(shown).toContain('Tóm lược: Từ 70 đến dưới 90 điểm là 4 sao.')
  expect(shown).not.toContain('“')
  expect(shown).toContain('1. Đúng ý')
})

test('a message that could not be stored says so', async () => {
  const { shown } = await talk(['a'], async () => {
    throw new Error('no room')
  })
  expect(shown).toContain('chưa lưu được')
})

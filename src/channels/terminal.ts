import { createInterface } from 'node:readline/promises'
import { styleText } from 'node:util'
import { layOut } from '#src/channels/lay-out.ts'
import type { Abilities, Channel, ConversationId, Receive, Reply } from '#src/message.ts'
import { terminal } from '#src/text/terminal.ts'

const abilities: Abilities = {
  textLength: Number.POSITIVE_INFINITY,
  markup: true,
  buttons: false,
  labelLength: 0,
  photo: false,
  file: false,
  edit: false,
  preview: false,
}

type TerminalOptions = {
  receive: Receive
  input: NodeJS.ReadableStream
  output: NodeJS.WritableStream
  /** Called when the person leaves. */
  onLeave: () => void
}

/** The conversation on standard input and output: a line is a message, a number picks a choice. */
export function createTerminalChannel({
  receive,
  input,
  output,
  onLeave,
}: TerminalOptions): Channel {
  const lines = createInterface({ input, output, prompt: terminal.prompt })
  const conversation: ConversationId = `terminal:${process.pid}-${Date.now()}`
  let count = 0
  let unanswered = 0
  let ended = false

  function write(reply: Reply) {
    output.write(`\n${toTerminal(reply)}\n\n`)
  }

  function leaveWhenDone() {
    if (ended && unanswered <= 0) onLeave()
  }

  lines.on('line', (line) => {
    const text = line.trim()
    if (!text) return lines.prompt()
    count++
    unanswered++
    receive({ id: String(count), conversation, content: { kind: 'text', text } }).catch(() => {
      unanswered--
      write({ text: terminal.notStored })
      leaveWhenDone()
    })
  })
  lines.on('close', () => {
    ended = true
    leaveWhenDone()
  })

  return {
    name: 'terminal',
    abilities,
    async start() {
      output.write(`${terminal.welcome}\n\n`)
      lines.prompt()
    },
    async stop() {
      lines.close()
    },
    async send(to, reply) {
      // A conversation of an earlier run has nobody left to read it.
      if (to !== conversation) return { kind: 'closed' }
      write(reply)
      unanswered--
      if (!ended) lines.prompt()
      leaveWhenDone()
      return { kind: 'sent' }
    },
  }
}

function toTerminal(reply: Reply): string {
  const blocks = layOut(reply, abilities).flatMap((part) =>
    part.kind === 'text' ? part.blocks : [],
  )
  const toBold = (_: string, bold: string) => styleText('bold', bold)
  return blocks.map(({ text }) => text.replace(/\*\*(.+?)\*\*/g, toBold)).join('\n\n')
}

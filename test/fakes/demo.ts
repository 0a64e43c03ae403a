import { createInterface } from 'node:readline'
import { startFakeTelegram, telegramMessage } from './telegram.ts'
import { startFakeZalo } from './zalo.ts'
import { zaloEvent } from './zalo-events.ts'

// npx tsx test/fakes/demo.ts zalo|telegram : plays the platform and a person who writes to the bot, for
// trying the program without either. "+label" presses a button on Telegram.
const token = '123456789:a-token-for-the-demonstration'
const CHAT = 7

const person = process.argv[2] === 'telegram' ? await onTelegram() : await onZalo()
process.stdout.write(`${person.settings}\nnpm start\n\n`)
for await (const line of createInterface({ input: process.stdin })) await person.say(line)
process.exit(0)

async function onZalo() {
  const zalo = await startFakeZalo({ token })
  show(zalo.sent)
  return {
    settings: `ZALO_BOT_TOKEN=${token} ZALO_API_ROOT=${zalo.url}`,
    say: (text: string) => zalo.push(zaloEvent.text(text)),
  }
}

async function onTelegram() {
  const telegram = await startFakeTelegram({ token })
  show(telegram.sent)
  return {
    settings: `TELEGRAM_BOT_TOKEN=${token} TELEGRAM_API_ROOT=${telegram.url}`,
    say(text: string) {
      if (text.startsWith('+')) return telegram.press(CHAT, text.slice(1))
      return telegram.push('message', telegramMessage(CHAT, { text }))
    },
  }
}

type Shown = { text: string; buttons?: { text: string }[] }

function show(sent: Shown[]) {
  let shown = 0
  setInterval(() => {
    for (const { text, buttons = [] } of sent.slice(shown)) {
      const labels = buttons.map((button) => `[${button.text}]`).join(' ')
      process.stdout.write(`\n${text}\n${labels}\n`)
    }
    shown = sent.length
  }, 100)
}

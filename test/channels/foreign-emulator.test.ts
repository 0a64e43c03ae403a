import { once } from 'node:events'
import { createServer } from 'node:net'
import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { createTelegramChannel } from '#src/channels/telegram/channel.ts'
import { createTelegramApi } from '#src/channels/telegram/client.ts'
import { replies } from '#src/text/conversation.ts'
import { aWorld, later, patience } from './a-platform.ts'

// A Bot API that others wrote, telegram-test-api: text and buttons, by long polling, over real HTTP.
const token = '123456789:telegramSecretHalf-abcdefghijk'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return address !== null && typeof address === 'object' ? address.port : 0
}

const said = z.object({
  message: z.object({
    text: z.string(),
    reply_markup: z
      .object({
        inline_keyboard: z.array(
          z.array(z.object({ text: z.string(), callback_data: z.string() })),
        ),
      })
      .optional(),
  }),
})

test('a question is answered and a button pressed at a Bot API of others', async () => {
  const server = new TelegramServer({ port: await freePort(), host: '127.0.0.1' })
  await server.start()
  later(() => server.stop().then(() => {}))
  const api = createTelegramApi({ token, apiRoot: server.config.apiURL })
  const world = await aWorld(({ receive, close }) => createTelegramChannel({ api, receive, close }))
  await world.start()
  const person = server.getClient(token, { userId: 7, chatId: 7 })
  const heard = () =>
    server.getUpdatesHistory(token).flatMap((update) => {
      const parsed = said.safeParse(update)
      return parsed.success && !('from' in parsed.data.message) ? [parsed.data.message] : []
    })
  const find = (text: string) =>
    vi.waitFor(() => {
      const found = heard().findLast((message) => message.text.includes(text))
      if (!found) throw new Error(`nothing says ${text}`)
      return found
    }, patience)

  await person.sendMessage(person.makeMessage('Giấy chứng nhận có hạn bao lâu?'))
  const answer = await find('36 tháng')
  expect(answer.text).toContain('<blockquote expandable><b>26/2026/QĐ-TTg')
  const buttons = answer.reply_markup?.inline_keyboard.flat() ?? []
  const good = buttons.find(({ text }) => text.includes('Đúng ý'))
  const pressed = person.makeCallbackQuery(good?.callback_data ?? '', {
    message: { message_id: 1, reply_markup: { inline_keyboard: [buttons] } },
  })
  await person.sendCallback(pressed)
  await find(replies.gladItHelped)
}, 30_000)

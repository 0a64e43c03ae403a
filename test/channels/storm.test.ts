import { expect, test, vi } from 'vitest'
import { createTelegramChannel } from '#src/channels/telegram/channel.ts'
import { createTelegramApi } from '#src/channels/telegram/client.ts'
import { createZaloChannel } from '#src/channels/zalo/channel.ts'
import { createZaloClient } from '#src/channels/zalo/client.ts'
import { onBothEngines } from '../database.ts'
import { telegramMessage } from '../fakes/telegram.ts'
import { zaloEvent } from '../fakes/zalo-events.ts'
import { aMailbox, web } from '../mailbox/tools.ts'

const UPDATES = 2_000
const DELIVERIES = 5
const SOCKETS = 40
const secret = 'a-secret-of-the-test'
const nobody = { token: '1:a-token-of-nobody', apiRoot: 'http://127.0.0.1:9' }
const webhook = { url: 'https://ocop.example', secret }

onBothEngines(({ open }) => {
  test('every update delivered five times at once, in any order, has one effect', async () => {
    const database = await open()
    const mailbox = aMailbox(database)
    const { receive, close } = mailbox
    const zalo = createZaloChannel({ client: createZaloClient(nobody), receive, webhook })
    const telegram = createTelegramChannel({
      api: createTelegramApi(nobody),
      ...{ receive, close, webhook },
    })
    await mailbox.start([
      { ...web, name: 'zalo' },
      { ...web, name: 'telegram' },
    ])

    const updates = Array.from({ length: UPDATES }, (_, n) => {
      const chat = Math.floor(n / 4)
      if (n % 2) {
        const body = zaloEvent.text(`m${n}`, { id: `m${n}`, chat: `c${chat}` })
        return { routes: zalo.routes, path: '/zalo', header: 'X-Bot-Api-Secret-Token', body }
      }
      const body = { update_id: n, message: telegramMessage(chat, { text: `m${n}` }) }
      const header = 'X-Telegram-Bot-Api-Secret-Token'
      return { routes: telegram.routes, path: '/telegram', header, body }
    })
    const deliveries = Array.from({ length: DELIVERIES }, () => updates).flat()
    for (let n = 0; n < deliveries.length; n++) {
      const other = (n * 7_919) % deliveries.length
      const [a, b] = [deliveries[n], deliveries[other]]
      if (a && b) [deliveries[n], deliveries[other]] = [b, a]
    }
    const statuses = new Set<number>()
    async function deliver() {
      for (let next = deliveries.pop(); next; next = deliveries.pop()) {
        const { routes, path, header, body } = next
        const headers = { 'Content-Type': 'application/json', [header]: secret }
        const init = { method: 'POST', headers, body: JSON.stringify(body) }
        statuses.add((await routes.request(path, init)).status)
      }
    }
    await Promise.all(Array.from({ length: SOCKETS }, deliver))
    expect([...statuses]).toEqual([200])

    const { inbox, outbox, question } = database.db
    await vi.waitFor(
      async () => expect(await inbox.count({ where: { state: 'done' } })).toBe(UPDATES),
      { timeout: 60_000, interval: 100 },
    )
    await mailbox.stop()
    expect([await inbox.count(), await question.count(), await outbox.count()]).toEqual([
      UPDATES,
      UPDATES,
      UPDATES,
    ])
  }, 90_000)
})

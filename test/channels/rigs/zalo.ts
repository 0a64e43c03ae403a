import { expect, vi } from 'vitest'
import { createZaloChannel } from '#src/channels/zalo/channel.ts'
import { createZaloClient } from '#src/channels/zalo/client.ts'
import { createFetchFile } from '#src/channels/zalo/fetch-file.ts'
import { startFakeZalo } from '../../fakes/zalo.ts'
import { zaloEvent } from '../../fakes/zalo-events.ts'
import { aWorld, later, patience, secret } from '../a-platform.ts'
import type { OpenRig } from '../contract.ts'

export function zaloRig(mode: 'webhook' | 'polling'): OpenRig {
  return async (options) => {
    const token = '1459232241454765289:zaloSecretHalf-abcdefghijklmnop'
    const zalo = await startFakeZalo({ token })
    later(zalo.close)
    const client = createZaloClient({ token, apiRoot: zalo.url })
    const world = await aWorld(({ receive, url }) => {
      const webhook = mode === 'webhook' ? { url: `${url}/zalo`, secret } : undefined
      zalo.setWebhook(webhook ?? null)
      return createZaloChannel({ client, receive, webhook, pollSeconds: 0.2 })
    }, options)
    await world.start()
    const pushed: { message: { message_id: string } }[] = []
    function push(event: { message: { message_id: string } }) {
      pushed.push(event)
      return zalo.push(event)
    }
    const seen = (as = 0) =>
      zalo.sent.filter(({ chat }) => chat === `p${as}`).map(({ text }) => text)

    return {
      ...world,
      limit: 2_000,
      async settled() {
        const stored = () => world.database.db.inbox.count()
        await vi.waitFor(async () => expect(await stored()).toBe(pushed.length), patience)
        await world.settled()
      },
      say: (text, as = 0) => push(zaloEvent.text(text, { chat: `p${as}` })),
      async choose(label) {
        const offered = seen().findLast((text) => text.includes(label)) ?? ''
        const number = new RegExp(`^(\\d)\\. .*${label}`, 'm').exec(offered)?.[1]
        await push(zaloEvent.text(`chọn ${number}`, { chat: 'p0' }))
      },
      seen,
      async show() {
        for (let n = 0; n < 2; n++) await push(zaloEvent.unsupported({ chat: 'p0' }))
        return { what: 'hidden' }
      },
      async attach(photos) {
        for (const [n, bytes] of photos.entries()) {
          zalo.files.set(`/file/${n}.jpg`, bytes)
          await push(zaloEvent.image({ chat: 'p0', photo_url: `${zalo.url}/file/${n}.jpg` }))
        }
        return createFetchFile(zalo.url)
      },
      repeat: () => Promise.all(Array.from({ length: 5 }, () => zalo.push(pushed.at(-1) ?? {}))),
      down: zalo.down,
      throttle() {
        let count = 0
        let refusedAt = 0
        let early = 0
        zalo.fail(({ method, at }) => {
          if (method !== 'sendMessage') return null
          // The pause lasts a second at least; what was on its way at the refusal is not early.
          if (at > refusedAt + 200 && at < refusedAt + 1_000) early++
          if (count++ % 5 !== 0) return null
          refusedAt = at
          return { kind: 'error', code: 429 }
        })
        return () => early
      },
    }
  }
}

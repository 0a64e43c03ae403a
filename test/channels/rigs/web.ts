import { z } from 'zod'
import { createWebChannel } from '#src/channels/web/channel.ts'
import type { Reply } from '#src/message.ts'
import { channelText } from '#src/text/channels.ts'
import { aWorld } from '../a-platform.ts'
import type { OpenRig } from '../contract.ts'

const accepted = z.object({ conversation: z.string() })

/** The page's part is played by the requests it makes; what it shows is read where it reads it. */
export const webRig: OpenRig = async (options) => {
  const world = await aWorld(createWebChannel, options)
  await world.start()
  const secrets = new Map<number, string>()
  let count = 0
  let last: object = {}

  async function post(body: object, as = 0) {
    last = { ...body, conversation: secrets.get(as) }
    const answer = await fetch(`${world.url}/api/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(last),
    })
    secrets.set(as, accepted.parse(await answer.json()).conversation)
  }

  async function replies(): Promise<Reply[]> {
    const { db } = world.database
    const rows = await db.outbox.findMany({ orderBy: { seq: 'asc' } })
    return rows.map(({ reply }) => JSON.parse(reply))
  }

  return {
    ...world,
    say: (text, as) => post({ id: `w${count++}`, text }, as),
    async choose(label) {
      const offered = (await replies()).flatMap(({ choices = [] }) => choices)
      const choice = offered.findLast((one) => one.label.includes(label))
      await post({ id: `w${count++}`, choice: choice?.value })
    },
    seen: async () => (await replies()).map(toShown),
    repeat: () => Promise.all(Array.from({ length: 5 }, () => post(last))),
  }
}

function toShown({ text, citations = [] }: Reply): string {
  const sources = citations.map(
    ({ number, article, validity }) => `${number}, ${article} (${channelText.validity[validity]})`,
  )
  return [text.replaceAll('**', ''), ...sources].join('\n')
}

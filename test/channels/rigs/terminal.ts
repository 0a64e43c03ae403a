import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { Hono } from 'hono'
import { expect, vi } from 'vitest'
import { createTerminalChannel } from '#src/channels/terminal.ts'
import { aWorld, patience } from '../a-platform.ts'
import type { OpenRig } from '../contract.ts'

export const terminalRig: OpenRig = async (options) => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  let shown = ''
  let typed = 0
  output.on('data', (data) => {
    shown += data
  })
  const world = await aWorld(
    ({ receive }) => ({
      channel: createTerminalChannel({ receive, input, output, onLeave: () => {} }),
      routes: new Hono(),
    }),
    options,
  )
  await world.start()
  const lines = () => stripVTControlCharacters(shown).split('\n')
  async function say(text: string) {
    typed++
    input.write(`${text}\n`)
  }

  return {
    ...world,
    say,
    async choose(label) {
      const offered = lines().findLast((line) => line.includes(label)) ?? ''
      await say(/^\d+/.exec(offered)?.[0] ?? '')
    },
    seen: lines,
    async settled() {
      const stored = () => world.database.db.inbox.count()
      await vi.waitFor(async () => expect(await stored()).toBe(typed), patience)
      await world.settled()
    },
  }
}

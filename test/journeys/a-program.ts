import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWebChannel } from '#src/channels/web/channel.ts'
import { parseConfig } from '#src/config.ts'
import { openPlatforms } from '#src/platforms.ts'
import { openProgram } from '#src/program.ts'
import { createDoors, listen } from '#src/server.ts'
import { startFakeTelegram } from '../fakes/telegram.ts'
import { startFakeZalo } from '../fakes/zalo.ts'

const token = '123456789:a-token-of-the-journeys'

/** The whole program in this process with both platforms, whose pace is quicker than theirs. */
export async function aProgram() {
  const dataDir = mkdtempSync(join(tmpdir(), 'ocop-journeys-'))
  const zalo = await startFakeZalo({ token })
  const telegram = await startFakeTelegram({ token })
  const config = parseConfig({
    DATA_DIR: dataDir,
    PORT: '0',
    ...{ ZALO_BOT_TOKEN: token, ZALO_API_ROOT: zalo.url },
    ...{ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: telegram.url },
  })
  const program = await openProgram({ ...config, gatherMs: 0 })
  const { receive, transcript, close } = program.mailbox
  const web = createWebChannel({ receive, transcript })
  const platforms = openPlatforms(config, { receive, close })
  const channels = [web.channel, ...platforms.channels].map((channel) => ({
    ...channel,
    // The second between two messages to one chat would make every step wait for it.
    pace: channel.pace && { ...channel.pace, perChatMs: 1 },
  }))
  const doors = createDoors({
    routes: [web.routes, ...platforms.routes, ...program.routes],
    problems: async () => ({}),
    metrics: async () => ({ contentType: 'text/plain', text: '' }),
  })
  const server = await listen(doors, config)
  program.listensOn(server.port)
  await program.start(channels)

  return {
    url: `http://127.0.0.1:${server.port}`,
    db: program.database.db,
    mailbox: program.mailbox,
    zalo,
    telegram,
    async stop() {
      const closed = server.close()
      await program.stop(channels)
      await closed
      await zalo.close()
      await telegram.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}

export type AProgram = Awaited<ReturnType<typeof aProgram>>

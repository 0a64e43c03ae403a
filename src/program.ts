import type { Config } from './config.ts'
import { isPart, join } from './conversation/gather.ts'
import { parseSession } from './conversation/session.ts'
import { takeTurn } from './conversation/turn.ts'
import { openDatabase } from './database/client.ts'
import { openKnowledge } from './knowledge/open.ts'
import { createMailbox } from './mailbox/mailbox.ts'
import type { Channel } from './message.ts'
import { openRegistering } from './registering.ts'
import { openServers } from './servers.ts'
import { replies } from './text/conversation.ts'

export type Program = Awaited<ReturnType<typeof openProgram>>

/** Everything behind the channels: database, knowledge, conversation and mailbox, ready to start. */
export async function openProgram(
  config: Pick<Config, 'databaseUrl' | 'dataDir'> & Partial<Config>,
  onProgress?: (done: number, total: number) => void,
) {
  const { databaseUrl, dataDir, embeddings, gatherMs = 0 } = config
  // First of all the database: a second process on one file must not get as far as the index.
  const database = await openDatabase(databaseUrl)
  const knowledge = await openKnowledge({
    folder: 'knowledge',
    dataDir,
    embeddings,
    atOnce: true,
    onProgress,
  })
  const { answer, readSource, readers, corpusVersion } = knowledge
  const now = () => new Date()
  const registering = openRegistering({ database, knowledge, config, news: () => mailbox, now })
  const { servers, desks: ofServers } = openServers({ database, knowledge, config })
  const desks = [...registering.desks, ...ofServers]

  const mailbox = createMailbox({
    database,
    apology: { text: replies.failed },
    gather: { ms: gatherMs, isPart, join },
    async takeTurn(stored, incoming, preview) {
      const deps = { answer, readSource, readers, corpusVersion, now, desks, servers, preview }
      const turn = await takeTurn(parseSession(stored), incoming, deps)
      return { ...turn, session: JSON.stringify(turn.session) }
    },
  })

  return {
    database,
    knowledge,
    mailbox,
    /** The doors of the files that people send and fetch. */
    routes: registering.routes,
    listensOn: registering.listensOn,
    async start(channels: Channel[]) {
      await mailbox.start(channels)
      for (const channel of channels) await channel.start()
      registering.start(channels)
    },
    /** Channels first, so that nothing new comes in while the rest winds up. */
    async stop(channels: Channel[]) {
      await Promise.all(channels.map((channel) => channel.stop()))
      await mailbox.stop()
      await registering.stop()
      await database.close()
    },
  }
}

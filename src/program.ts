import { join } from 'node:path'
import { createChores } from './chores.ts'
import type { Config } from './config.ts'
import { isPart, join as joinParts } from './conversation/gather.ts'
import { parseSession } from './conversation/session.ts'
import { takeTurn } from './conversation/turn.ts'
import { openDatabase } from './database/client.ts'
import { openDesks, openForm } from './desks.ts'
import { openKnowledge } from './knowledge/open.ts'
import { createMailbox } from './mailbox/mailbox.ts'
import type { Channel } from './message.ts'
import { createDataRoutes } from './people/data-routes.ts'
import { finishErasures } from './people/erase.ts'
import { removeDue } from './people/retention.ts'
import { openAttachments } from './registration/attachments/attachments.ts'
import { sendReminders } from './registration/news.ts'
import { replies } from './text/conversation.ts'

export type Program = Awaited<ReturnType<typeof openProgram>>

const HOUR = 3_600_000
const MINUTE = 60_000
/** A person who had their data erased was told that the rest is done within minutes. */
const SOON = 10_000

/** Everything behind the channels: database, knowledge, conversation and mailbox, ready to start. */
export async function openProgram(
  {
    databaseUrl,
    dataDir,
    embeddings,
    gatherMs = 0,
    publicUrl,
    host = '127.0.0.1',
    port = 3000,
    contact,
    keepGround,
    retention = { chatDays: 90, draftDays: 30, auditMonths: 24 },
  }: Pick<Config, 'databaseUrl' | 'dataDir'> & Partial<Config>,
  onProgress?: (done: number, total: number) => void,
) {
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
  const uploads = join(dataDir, 'uploads')
  const attachments = openAttachments({ db: database.db, folder: uploads })
  const form = openForm(knowledge)
  const desks = openDesks(form, {
    ...{ database, knowledge, config: { contact, keepGround, retention } },
    address: publicUrl ?? `http://${host}:${port}`,
    notify: (tx, notice) => mailbox.notify(tx, notice),
  })

  const mailbox = createMailbox({
    database,
    apology: { text: replies.failed },
    gather: { ms: gatherMs, isPart, join: joinParts },
    async takeTurn(stored, incoming) {
      const deps = { answer, readSource, readers, corpusVersion, now, desks }
      const turn = await takeTurn(parseSession(stored), incoming, deps)
      return { ...turn, session: JSON.stringify(turn.session) }
    },
  })

  const place = { database, uploads }
  const { notify, transaction } = mailbox
  const chores = createChores(
    database.db,
    [
      { name: 'erasures', everyMs: SOON, run: (at) => finishErasures(place, at) },
      { name: 'retention', everyMs: 24 * HOUR, run: (at) => removeDue(place, retention, at) },
      { name: 'orphans', everyMs: HOUR, run: () => attachments.sweepOrphans() },
      ...(form ? [toReminders({ db: database.db, form, notify, transaction })] : []),
    ],
    now,
  )

  return {
    database,
    knowledge,
    mailbox,
    /** The doors of the files people send and fetch. */
    routes: [createDataRoutes({ db: database.db, uploads, now })],
    async start(channels: Channel[]) {
      await mailbox.start(channels)
      for (const channel of channels) await channel.start()
      chores.start()
    },
    /** Channels first, so that nothing new comes in while the rest winds up. */
    async stop(channels: Channel[]) {
      await Promise.all(channels.map((channel) => channel.stop()))
      await chores.stop()
      await mailbox.stop()
      await attachments.stop()
      await database.close()
    },
  }
}

function toReminders(parts: Parameters<typeof sendReminders>[0]) {
  return { name: 'reminders', everyMs: MINUTE, run: (at: Date) => sendReminders(parts, at) }
}

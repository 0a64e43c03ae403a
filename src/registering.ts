import { join } from 'node:path'
import { Hono } from 'hono'
import { createChores } from './chores.ts'
import type { Config } from './config.ts'
import type { FileKeeper } from './conversation/registering/context.ts'
import type { OpenDatabase } from './database/client.ts'
import { openDesks, openForm } from './desks.ts'
import { openFileDoors } from './file-doors.ts'
import type { openKnowledge } from './knowledge/open.ts'
import type { Notices } from './mailbox/notify.ts'
import type { Channel } from './message.ts'
import { createDataRoutes } from './people/data-routes.ts'
import { finishErasures } from './people/erase.ts'
import { removeDue } from './people/retention.ts'
import { openAttachments } from './registration/attachments/attachments.ts'
import { sendReminders } from './registration/news.ts'

const HOUR = 3_600_000
const MINUTE = 60_000
/** A person who had their data erased was told that the rest is done within minutes. */
const SOON = 10_000
const RETENTION = { chatDays: 90, draftDays: 30, auditMonths: 24 }

type Parts = {
  database: OpenDatabase
  knowledge: Awaited<ReturnType<typeof openKnowledge>>
  config: Pick<Config, 'dataDir'> & Partial<Config>
  /** Of the mailbox, which is opened later. */
  news: () => Notices
  now: () => Date
}

/** Dossiers, the people they belong to and their files: desks of the conversation, doors, chores. */
export function openRegistering({ database, knowledge, config, news, now }: Parts) {
  const { dataDir, publicUrl, trustProxy, contact, keepGround, retention = RETENTION } = config
  const { db } = database
  const folder = join(dataDir, 'uploads')
  const form = openForm(knowledge)
  const notify: Notices['notify'] = (tx, notice) => news().notify(tx, notice)
  const transaction: Notices['transaction'] = (work) => news().transaction(work)
  // Whoever reads the conversation that moment sees at once that a file is there.
  const attachments = openAttachments({ db, folder, transaction })
  let address = publicUrl ?? `http://${config.host ?? '127.0.0.1'}:${config.port ?? 3000}`

  let channels: Channel[] = []
  const fetch: FileKeeper['fetch'] = async (conversation, ref) => {
    const channel = channels.find(({ name }) => conversation.startsWith(`${name}:`))
    return (await channel?.fetchFile?.(ref)) ?? { kind: 'gone' }
  }

  const place = { database, uploads: folder }
  const reminders = form
    ? [
        {
          name: 'reminders',
          everyMs: MINUTE,
          run: (at: Date) => sendReminders({ db, form, notify, transaction }, at),
        },
      ]
    : []

  const chores = createChores(
    db,
    [
      { name: 'erasures', everyMs: SOON, run: (at) => finishErasures(place, at) },
      { name: 'retention', everyMs: 24 * HOUR, run: (at) => removeDue(place, retention, at) },
      { name: 'orphans', everyMs: HOUR, run: () => attachments.sweepOrphans() },
      ...reminders,
    ],
    now,
  )

  return {
    desks: openDesks(form, {
      ...{ database, knowledge, config: { contact, keepGround, retention }, notify },
      address: () => address,
      files: { fetch, keep: attachments.keepFile },
    }),
    routes: [
      createDataRoutes({ db, uploads: folder, now }),
      form
        ? openFileDoors({ db, form, attachments, folder, notify, now, publicUrl, trustProxy })
        : new Hono(),
    ],
    /** The port was not known before; without a public address, links lead to this machine. */
    listensOn(port: number) {
      if (publicUrl === undefined) address = `http://${config.host ?? '127.0.0.1'}:${port}`
    },
    start(list: Channel[]) {
      channels = list
      chores.start()
    },
    async stop() {
      await chores.stop()
      await attachments.stop()
    },
  }
}

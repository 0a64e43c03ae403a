import { createReadStream } from 'node:fs'
import { Hono } from 'hono'
import type { Database } from './database/client.ts'
import { conversationId } from './mailbox/content.ts'
import type { Notify } from './mailbox/notify.ts'
import type { Attachments } from './registration/attachments/attachments.ts'
import type { Form } from './registration/form/form.ts'
import { toKnown } from './registration/form/form.ts'
import { listDownloads } from './registration/official/downloads.ts'
import { isPaperKind } from './registration/papers.ts'
import { countFiles, findDossier } from './registration/store.ts'
import { formSay } from './text/form.ts'
import { paperLabels } from './text/papers.ts'
import type { OnKept } from './uploads/keep.ts'
import { createUploadRoutes } from './uploads/routes.ts'

type Parts = {
  db: Database
  form: Form
  attachments: Attachments
  folder: string
  notify: Notify
  now: () => Date
  publicUrl?: string | undefined
  trustProxy?: boolean | undefined
}

/** The page of a dossier's files, which also tells the conversation it was opened from. */
export function openFileDoors({ db, form, attachments, folder, notify, now, ...at }: Parts) {
  const readFile = (file: { path: string }) => createReadStream(attachments.pathOf(file))
  const routes = createUploadRoutes({
    ...{ publicUrl: at.publicUrl, trustProxy: at.trustProxy ?? false },
    ...{ db, attachments, folder, now },
    missing: async (registration) => {
      const dossier = await findDossier(db, registration)
      const ticked = dossier ? (toKnown(dossier.answers).values.papers ?? []) : []
      const counts = await countFiles(db, registration)
      return ticked.filter((kind) => !counts[kind]).map((kind) => paperLabels[kind])
    },
    downloads: (registration) => listDownloads({ db, form, readFile }, registration),
    onKept: createTeller(notify, now),
  })
  return new Hono().route('/', routes)
}

function createTeller(notify: Notify, now: () => Date): OnKept {
  return async (tx, { link, attachment }) => {
    const { id, registration, kind, name } = attachment
    const counts = await countFiles(tx, registration)
    if (!isPaperKind(kind)) return
    await notify(tx, {
      conversations: [conversationId.parse(link.conversation)],
      key: `file:${id}`,
      reply: { text: formSay.fileKept(name, paperLabels[kind], counts[kind] ?? 1) },
      now: now(),
    })
  }
}

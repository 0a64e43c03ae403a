import { randomUUID } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import type { Database, Transaction } from '#src/database/client.ts'
import type { PaperKind } from '#src/registration/papers.ts'
import type { createChecker } from './checking/checker.ts'
import { toDisplayName } from './display-name.ts'
import type { openFolder } from './folder.ts'
import { type Attachment, findRoom, insert } from './store.ts'
import { formats, MAX_FILE_MB, type RefusalKey } from './types.ts'

export type SentFile = {
  registration: string
  kind: PaperKind
  /** As the person's device called it; for the eye only. */
  name: string
  /** web, zalo, telegram or page */
  source: string
  /** The day a paper ends, ISO. */
  endsOn?: string | undefined
  /** What else belongs into the transaction that makes the file part of the dossier. */
  write?: ((tx: Transaction, attachment: Attachment) => Promise<void>) | undefined
} & ({ bytes: Uint8Array } | { path: string })

export type Kept =
  /** `again`: the same file was there already, under the same kind. */
  | { kind: 'kept'; attachment: Attachment; again: boolean }
  /** Its sentence is `fileRefusals[reason]`. */
  | { kind: 'refused'; reason: RefusalKey }

export type Transact = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>

type Parts = {
  db: Database
  transaction: Transact
  files: ReturnType<typeof openFolder>
  checker: Pick<ReturnType<typeof createChecker>, 'check'>
}

/** Looks into a file, stores it and makes it part of the dossier; a given `path` stays as it is. */
export async function keepFile(parts: Parts, sent: SentFile): Promise<Kept> {
  if ('path' in sent) return keep(parts, sent, sent.path)
  const from = await parts.files.writePassing(sent.bytes)
  try {
    return await keep(parts, sent, from)
  } finally {
    await rm(from, { force: true })
  }
}

async function keep(parts: Parts, sent: SentFile, from: string): Promise<Kept> {
  const { db, files, checker } = parts
  const { registration, kind, name, source, endsOn = null } = sent
  const received = await stat(from)
  if (received.size === 0) return { kind: 'refused', reason: 'empty' }
  if (received.size > MAX_FILE_MB * 2 ** 20) return { kind: 'refused', reason: 'tooBig' }
  // What a picture will take is known only later; a dossier that is full or settled stops here.
  const room = await findRoom(db, registration, 0)
  if (room !== 'room') return { kind: 'refused', reason: room }
  const clean = await files.passing()
  try {
    const checked = await checker.check(from, clean)
    if (checked.kind === 'refused') return checked
    const { size, sha256 } = checked
    const { ending, mime } = formats[checked.type]
    const id = randomUUID()
    const path = await files.place(clean, id, ending)
    return await settle(parts, sent, {
      ...{ id, registration, kind, type: mime, size, sha256, path, source, endsOn },
      name: toDisplayName(name, checked.type),
      receivedAt: new Date(),
    })
  } finally {
    await rm(clean, { force: true })
  }
}

/** A file that is safely on the disk becomes part of the dossier, or goes. */
async function settle(
  { db, files, transaction }: Parts,
  sent: SentFile,
  row: Attachment,
): Promise<Kept> {
  try {
    const inserted = await transaction(async (tx) => {
      const result = await insert(tx, row)
      if (typeof result !== 'string' && !result.again) await sent.write?.(tx, result.attachment)
      return result
    })
    const refused = typeof inserted === 'string'
    if (refused || inserted.again) await files.remove(row.path)
    return refused ? { kind: 'refused', reason: inserted } : { kind: 'kept', ...inserted }
  } catch (error) {
    // A commit whose answer got lost has happened nevertheless.
    const stored = await db.attachment.findUnique({ where: { id: row.id } })
    if (!stored) await files.remove(row.path)
    throw error
  }
}

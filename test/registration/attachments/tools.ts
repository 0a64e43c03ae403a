import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import type { Database } from '#src/database/client.ts'
import { openDatabase } from '#src/database/client.ts'
import { openAttachments } from '#src/registration/attachments/attachments.ts'
import { createChecker } from '#src/registration/attachments/checking/checker.ts'

/** Its processes take a while to start, so a file's tests share them. */
export const checker = createChecker()
afterAll(checker.stop)

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ocop-files-'))
  folders.push(folder)
  return folder
}

/** A dossier in a state, by its id. */
export async function aRegistration(db: Database, state = 'draft'): Promise<string> {
  const id = randomUUID()
  const now = new Date()
  await db.registration.create({
    data: {
      ...{ id, person: 'p', state, formVersion: '1', criteriaVersion: '1' },
      ...{ answers: '{}', step: 'kind', version: 1, createdAt: now, updatedAt: now },
    },
  })
  return id
}

/** A database, the files of its dossiers and one dossier, gone with the test. */
export async function aCabinet(given?: Database) {
  const home = aFolder()
  const folder = join(home, 'uploads')
  const opened = given ? null : await openDatabase(`file:${home}/ocop.db`)
  const db = given ?? opened?.db
  if (!db) throw new Error('no database')
  const attachments = openAttachments({ db, folder, checker })
  onTestFinished(async () => {
    await opened?.close()
  })
  const registration = await aRegistration(db)
  return {
    ...{ db, folder, attachments, registration },
    keep: (bytes: Uint8Array, changes: Partial<Parameters<typeof attachments.keepFile>[0]> = {}) =>
      attachments.keepFile({
        ...{ registration, kind: 'photo', name: 'a', source: 'page', bytes },
        ...changes,
      }),
  }
}

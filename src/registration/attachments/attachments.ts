import type { Database } from '#src/database/client.ts'
import { createChecker } from './checking/checker.ts'
import { openFolder } from './folder.ts'
import { keepFile, type SentFile, type Transact } from './keep.ts'
import { remove } from './store.ts'
import { sweep } from './sweep.ts'

type Parts = {
  db: Database
  folder: string
  checker?: ReturnType<typeof createChecker>
  /** In which a file becomes part of its dossier, with all that is told of it. */
  transaction?: Transact
}

export type Attachments = ReturnType<typeof openAttachments>

/** The files of all dossiers: their rows in `db`, their bytes below `folder`, which nothing serves. */
export function openAttachments({ db, folder, checker = createChecker(), ...given }: Parts) {
  const files = openFolder(folder)
  const { transaction = (work) => db.$transaction(work) } = given

  return {
    keepFile: (sent: SentFile) => keepFile({ db, files, checker, transaction }, sent),

    /** False where there was no such file or the dossier's files are settled. */
    async removeAttachment(which: { registration: string; id: string }): Promise<boolean> {
      const row = await db.$transaction((tx) => remove(tx, { ...which, now: new Date() }))
      if (!row) return false
      await files.remove(row.path)
      return true
    },

    /** Where the bytes of a row lie, for reading. */
    pathOf: ({ path }: { path: string }) => files.pathOf(path),
    /** Removes the bytes of rows that are gone, as after an erasure. */
    async removeFiles(rows: { path: string }[]) {
      for (const { path } of rows) await files.remove(path)
    },
    /** To be called every hour: see `sweep`. */
    sweepOrphans: () => sweep(db, files),
    stop: checker.stop,
  }
}

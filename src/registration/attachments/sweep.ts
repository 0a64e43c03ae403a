import type { Database } from '#src/database/client.ts'
import type { openFolder } from './folder.ts'

/** A file is stored before its row, so a young one without a row may be about to get it. */
const YOUNG_MS = 3_600_000

/**
 * Removes uploads that were not gone on with and files that no row names, and tells which rows name a
 * file that is not there.
 */
export async function sweep(
  db: Database,
  files: ReturnType<typeof openFolder>,
): Promise<{ removed: number; missing: { registration: string; id: string }[] }> {
  const old = await files.list(YOUNG_MS)
  const rows = await db.attachment.findMany({
    select: { id: true, registration: true, path: true },
  })
  const named = new Set(rows.map(({ path }) => path))
  const orphans = old.filter((path) => !named.has(path))
  const passing = await files.listPassing(YOUNG_MS)
  for (const path of [...orphans, ...passing]) await files.remove(path)
  const there = new Set(await files.list(0))
  const missing = rows.filter(({ path }) => !there.has(path))
  return {
    removed: orphans.length + passing.length,
    missing: missing.map(({ registration, id }) => ({ registration, id })),
  }
}

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The URL of a new database file, in memory where the system has such a folder; gone with the process. */
export function freshFile(): string {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'ocop-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return `file:${folder}/ocop.db`
}

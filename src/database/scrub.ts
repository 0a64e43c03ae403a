import { raw, sqltag as sql } from '@prisma/client/runtime/client'
import type { OpenDatabase } from './client.ts'

/** Tables whose rows hold what people said or sent. */
const TABLES = [
  ...['Attachment', 'Consent', 'Conversation', 'DataLink', 'Inbox', 'LinkCode', 'Outbox'],
  ...['Person', 'Question', 'Registration', 'RegistrationEvent', 'UploadLink'],
]

/**
 * Makes deleted rows unreadable as far as the engine can. SQLite overwrites what it frees, but moved
 * cells leave copies behind and the log keeps whole pages: the file is written anew and the log emptied.
 * PostgreSQL frees the dead rows for overwriting; its own log and its backups keep them for as long as
 * the operator keeps those.
 */
export async function scrub({ db, engine }: Pick<OpenDatabase, 'db' | 'engine'>) {
  if (engine === 'sqlite') {
    await db.$executeRaw(sql`VACUUM`)
    await db.$queryRaw(sql`PRAGMA wal_checkpoint(TRUNCATE)`)
    return
  }
  for (const table of TABLES) await db.$executeRaw(sql`VACUUM ${raw(`"${table}"`)}`)
}

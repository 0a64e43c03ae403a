import { statfs } from 'node:fs/promises'
import type { Program } from './program.ts'
import { health } from './text/operation.ts'

const LEAST_DISK = 500 * 1024 * 1024
const OLDEST_SECONDS = 60

/** Each part that must work for people to be served, and what to do about the one that does not. */
export async function checkReadiness({ database, mailbox, knowledge }: Program, dataDir: string) {
  const problems: Record<string, string> = {}
  try {
    const { oldestSeconds } = await mailbox.backlog()
    if (oldestSeconds > OLDEST_SECONDS) problems.backlog = health.backlog(Math.round(oldestSeconds))
  } catch {
    problems.database = health.database(database.engine)
  }
  if (knowledge.provisions === 0) problems.index = health.index
  const { bavail, bsize } = await statfs(dataDir)
  if (bavail * bsize < LEAST_DISK) problems.disk = health.disk(dataDir)
  return problems
}

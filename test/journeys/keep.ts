import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Kept to be read and looked at, only where a folder is named for it. */
export function keep(name: string, content: string | Buffer) {
  const folder = process.env.JOURNEYS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), content)
}

import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { PassThrough } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Database } from '#src/database/client.ts'
import { dataText } from '#src/text/rights.ts'
import { audit } from './audit.ts'
import { collectData } from './export.ts'
import { toReadable } from './export-text.ts'
import type { Subject } from './subject.ts'

type Wanted = { subject: Subject; request: string; uploads: string; now: Date }

/** A ZIP of everything kept of somebody: JSON for machines, text to read, and the files they sent. */
export async function openDataFile(db: Database, { subject, request, uploads, now }: Wanted) {
  const { data, files } = await collectData(db, subject)
  const zip = new ZipFile()
  const outcome: { files: number; missing: string[] } = { files: 0, missing: [] }
  const root = resolve(uploads)
  for (const { id, name, path } of files) {
    const file = resolve(root, path)
    const isThere = file.startsWith(root + sep) && (await isFile(file))
    if (!isThere) {
      outcome.missing.push(`${id} ${name}: ${dataText.missing}`)
      continue
    }
    outcome.files += 1
    zip.addReadStream(createReadStream(file), `tep/${id}-${toFileName(name)}`, { compress: false })
  }
  const content = { exportedAt: now, ...data, missingFiles: outcome.missing }
  zip.addBuffer(Buffer.from(JSON.stringify(content, null, 2)), 'du-lieu.json')
  const readable = [toReadable(data, now), ...outcome.missing].join('\n')
  zip.addBuffer(Buffer.from(`\uFEFF${readable}`), 'du-lieu.txt')
  zip.end()

  const { person } = subject
  await db.$transaction(async (tx) => {
    const counts = JSON.stringify({ files: outcome.files, missing: outcome.missing.length })
    const where = { id: request }
    await tx.dataRequest.updateMany({ where, data: { doneAt: now, outcome: counts } })
    if (person === null) return
    const act = { role: 'producer', actor: person, action: 'exported' } as const
    await audit(tx, { ...act, person, subject: `person:${person}` }, now)
  })
  return zip.outputStream.pipe(new PassThrough())
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found?.isFile() ?? false
}

/** As the device called it, without what a folder or a terminal would read something into. */
function toFileName(name: string): string {
  return (
    name
      .replace(/[^\p{L}\p{M}\p{N}._ -]+/gu, '_')
      .replace(/^\.+/, '_')
      .slice(-100) || '_'
  )
}

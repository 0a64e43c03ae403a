import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { unzip } from '../registration/official/tools.ts'

/** The entries of a dossier's ZIP, each held against the list in it. */
export async function openPackage(bytes: Buffer): Promise<Map<string, Buffer>> {
  const entries = await unzip(bytes)
  const list = entries.get('danh-sach.csv')?.toString('utf8') ?? ''
  const rows = list.split('\r\n').slice(1)
  const others = [...entries].filter(([name]) => name !== 'danh-sach.csv')
  expect(rows.filter((row) => row !== '')).toHaveLength(others.length)
  for (const [name, content] of others) {
    const row = rows.find((one) => one.includes(`,"${name}",`))
    expect(row, name).toContain(createHash('sha256').update(content).digest('hex'))
  }
  return entries
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { loadCorpus } from '#src/knowledge/corpus.ts'

/** A knowledge folder of these files, gone when the test ends. */
export async function aFolder(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ocop-corpus-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return folder
}

/** A document's file: `body` stands below its front matter. */
export function aDocument(
  id: string,
  body: string[] = ['## Điều 1', 'Một câu.'],
  fields: Record<string, string> = {},
): string {
  const head = {
    id,
    kind: 'Quyết định',
    number: '1/QĐ',
    title: 'Một việc',
    issuer: 'Một nơi',
    issued: '2026-01-01',
    effective: '2026-01-02',
    scope: '{ level: national }',
    wording: 'summary',
    sources: '[bản gốc]',
    verified: '2026-11-30',
    confidence: 'high',
    ...fields,
  }
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}`)
  return ['---', ...lines, '---', ...body, ''].join('\n')
}

export async function reasonsFor(files: Record<string, string>): Promise<string[]> {
  const loaded = await loadCorpus(await aFolder(files))
  return loaded.kind === 'bad' ? loaded.problems.map(({ reason }) => reason) : []
}

export async function provisionsOf(files: Record<string, string>) {
  const loaded = await loadCorpus(await aFolder(files))
  if (loaded.kind === 'bad') throw new Error(JSON.stringify(loaded.problems))
  return loaded.corpus.provisions
}

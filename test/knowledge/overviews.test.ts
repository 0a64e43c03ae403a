import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cutSentences } from '#src/knowledge/answering/writing/sentences.ts'
import { openKnowledge } from '#src/knowledge/open.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'ocop-overviews-'))
let opened: Awaited<ReturnType<typeof openKnowledge>>

beforeAll(async () => {
  opened = await openKnowledge({ folder: 'knowledge', dataDir })
})
afterAll(() => rmSync(dataDir, { recursive: true }))

test('an answer from an overview begins with its first sentence, whatever word of it was asked for', async () => {
  const overviews = opened.library.provisions.filter(({ includes }) => includes.length > 0)
  const broken: string[] = []
  let seen = 0
  for (const { text, asks } of overviews) {
    const sentences = cutSentences(text).map((sentence) => sentence.text)
    for (const ask of asks.slice(0, 3)) {
      const said = (await opened.answer(ask, { asOf: '2026-11-30' })).text.replaceAll('**', '')
      const first = sentences.findIndex((sentence) => said.startsWith(sentence))
      if (first >= 0) seen++
      if (first > 0) broken.push(`${ask} → ${sentences[first]}`)
    }
  }
  expect(broken).toEqual([])
  expect(seen).toBeGreaterThan(overviews.length)
}, 60_000)

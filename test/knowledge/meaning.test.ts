import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLexicalSearch } from '#src/knowledge/indexing/lexical.ts'
import { buildMeaning } from '#src/knowledge/indexing/meaning.ts'
import { searchBoth } from '#src/knowledge/indexing/search-both.ts'
import { openKnowledge, rebuildIndex } from '#src/knowledge/open.ts'
import { createRetriever } from '#src/knowledge/retriever.ts'
import { startEmbeddings } from './fake-embeddings.ts'
import { buildSmallIndex } from './small-index.ts'

let home = ''
let endpoint: Awaited<ReturnType<typeof startEmbeddings>>
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'meaning-'))
  mkdirSync(join(home, 'knowledge'))
  write('a', 'Giấy công nhận sản phẩm có giá trị 36 tháng.')
  write('b', 'Sản phẩm được phân năm hạng sao theo tổng điểm.')
  endpoint = await startEmbeddings()
})
afterEach(async () => {
  await endpoint.stop()
  rmSync(home, { recursive: true })
})

function write(id: string, text: string) {
  const head = `id: ${id}\nkind: Quyết định\nnumber: ${id}/QĐ-TTg\ntitle: Văn bản ${id}\nissuer: Thủ tướng\nissued: 2026-05-22\neffective: 2026-05-22\nscope: { level: national }\nsources: [văn bản]\nverified: 2026-11-01\nconfidence: high`
  writeFileSync(
    join(home, 'knowledge', `${id}.md`),
    `---\n${head}\n---\n\n## Điều 1. Quy định\n\n${text}\n`,
  )
}

const options = (embeddings: typeof endpoint.settings | null = endpoint.settings) => ({
  folder: join(home, 'knowledge'),
  dataDir: join(home, 'data'),
  embeddings,
})
const circumstances = { asOf: '2026-11-22' }

test('vectors lift what the words put low, by no more than their weight', async () => {
  const { lexical } = await buildSmallIndex()
  const { search } = createLexicalSearch(lexical)
  const near = new Map([['vay', 0.9]])
  const query = 'giấy công nhận sản phẩm'
  const by = (weight: number) => searchBoth(search, query, { near, weight, limit: 3 })
  expect(by(0).map(({ score }) => score)).toEqual(search(query, { limit: 3 }).map((h) => h.score))
  expect(by(0.25)[0]?.id).toBe('hạn')
  expect(by(1.5)[0]).toMatchObject({ id: 'hạn' })
  expect(by(0.25).find(({ id }) => id === 'hạn')?.vector).toBe(0)
})

test('a configured endpoint embeds each provision once, and again only what changed', async () => {
  await rebuildIndex(options())
  expect(endpoint.texts).toHaveLength(2)
  await rebuildIndex(options())
  await openKnowledge(options())
  expect(endpoint.texts).toHaveLength(2)
  write('b', 'Sản phẩm được phân năm hạng sao theo tổng điểm của hội đồng.')
  await rebuildIndex(options())
  expect(endpoint.texts).toHaveLength(3)
  expect(endpoint.texts[2]).toContain('hội đồng')
  await buildMeaning([], endpoint.settings, null)
  expect(endpoint.texts).toHaveLength(3)
})

test('a question is embedded mended, with its marks', async () => {
  const { search } = await openKnowledge(options())
  const [hit] = await search('giay cong nhan co gia tri')
  expect(endpoint.texts.at(-1)).toBe('giấy công nhận có giá trị')
  expect(hit?.id).toContain('a')
  expect(hit?.vector).toBeGreaterThan(0.5)
})

test('an endpoint that is down while the index is built, or later, only costs the vectors', async () => {
  endpoint.state.mood = 'broken'
  const first = await openKnowledge(options())
  expect((await first.search('giay cong nhan'))[0]?.vector).toBe(0)
  expect((await first.answer('giấy công nhận có giá trị bao lâu', circumstances)).status).toBe(
    'answered',
  )
  endpoint.state.mood = 'well'
  const second = await openKnowledge(options())
  expect((await second.search('giay cong nhan'))[0]?.vector).toBeGreaterThan(0)
  endpoint.state.mood = 'broken'
  expect((await second.search('giay cong nhan'))[0]?.vector).toBe(0)
  expect((await second.search('giay cong nhan'))[0]?.id).toContain('a')
})

test('an endpoint that hangs keeps a question waiting for a moment, the next one not at all', async () => {
  const { search } = await openKnowledge(options())
  endpoint.state.mood = 'hanging'
  const started = performance.now()
  expect((await search('giay cong nhan'))[0]?.vector).toBe(0)
  expect(performance.now() - started).toBeLessThan(5_000)
  const again = performance.now()
  await search('giay cong nhan')
  expect(performance.now() - again).toBeLessThan(1_000)
})

test('LangChain is handed documents that can be cited', async () => {
  const { search, library } = await openKnowledge(options(null))
  const retriever = createRetriever({ provisions: library.provisions, search })
  const [best] = await retriever.invoke('giay cong nhan co gia tri')
  expect(best?.pageContent).toContain('36 tháng')
  expect(best?.metadata).toMatchObject({ number: 'a/QĐ-TTg', article: 'Điều 1' })
  expect(best?.id).toBe(best?.metadata.id)
})

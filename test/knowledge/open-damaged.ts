import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom } from '#src/cli/random.ts'
import { createIntentReader } from '#src/knowledge/answering/reading/intent.ts'
import { findNearest } from '#src/knowledge/encoder/nearest.ts'
import { createLexicalSearch } from '#src/knowledge/indexing/lexical.ts'
import {
  openNearest,
  openSnapshot,
  openStored,
  saveIndex,
} from '#src/knowledge/indexing/stored-index.ts'
import { buildSmallIndex, corpus } from './small-index.ts'

// Run as a process of its own, since hnswlib takes its process with it when it reads a damaged file.

const [rounds = '200'] = process.argv.slice(2)
const random = createRandom(2026)
const below = (limit: number) => Math.floor(random() * limit)

const whole = mkdtempSync(join(tmpdir(), 'whole-'))
const index = await buildSmallIndex()
const { encoder } = index.nearest
saveIndex(whole, 'v1', index)
const expected = tell(whole)
const tally = { noticed: 0, whole: 0, wrong: 0 }

for (let round = 0; round < Number(rounds); round += 1) {
  const folder = mkdtempSync(join(tmpdir(), 'damaged-'))
  cpSync(whole, folder, { recursive: true })
  damage(folder)
  const told = tell(folder)
  // Each part is either gone, and will be built anew, or it is exactly what was stored.
  const wrong = told.some((part, at) => part !== 'gone' && part !== expected[at])
  if (wrong) tally.wrong += 1
  else if (told.includes('gone')) tally.noticed += 1
  else tally.whole += 1
  rmSync(folder, { recursive: true })
}
rmSync(whole, { recursive: true })
process.stdout.write(JSON.stringify(tally))

function damage(folder: string) {
  const names = readdirSync(folder)
  const name = names[below(names.length)] ?? ''
  const path = join(folder, name)
  const bytes = readFileSync(path)
  switch (below(5)) {
    case 0: {
      const at = below(bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8))
      return writeFileSync(path, bytes)
    }
    case 1:
      return truncateSync(path, below(bytes.length))
    case 2: {
      const other = join(folder, names[below(names.length)] ?? '')
      writeFileSync(path, readFileSync(other))
      return writeFileSync(other, bytes)
    }
    case 3:
      return writeFileSync(path, Buffer.from(Array.from({ length: 300 }, () => below(256))))
    default:
      return rmSync(path)
  }
}

/** What a folder's four parts answer. */
function tell(folder: string): string[] {
  const stored = openStored(folder, 'v1')
  const nearest = openNearest(folder, 'v1', encoder)
  const snapshot = openSnapshot(folder)
  const text = 'giấy công nhận sản phẩm có giá trị bao lâu'
  return [
    'problem' in stored ? 'gone' : JSON.stringify(createLexicalSearch(stored.lexical).search(text)),
    'problem' in stored || !stored.intents
      ? 'gone'
      : JSON.stringify(createIntentReader(stored.intents)(text)),
    nearest ? JSON.stringify([...findNearest(nearest, text)]) : 'gone',
    snapshot ? `${snapshot.version === corpus.version}` : 'gone',
  ]
}

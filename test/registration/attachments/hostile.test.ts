import { readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Hostile, hostileFiles } from './hostile.ts'
import { aCabinet, aFolder } from './tools.ts'

const MOST_SECONDS = 10
const MOST_MB = 50

test('200 hostile files: each refused in time with its reason, and nothing of them left', async () => {
  const { db, folder, attachments, registration } = await aCabinet()
  const files = hostileFiles()
  expect(files.length).toBeGreaterThanOrEqual(200)
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
  // Made beforehand, so that the memory is that of looking into them.
  const sent = aFolder()
  for (const [n, { make }] of files.entries()) await writeFile(join(sent, String(n)), await make())

  await attachments.keepFile({
    registration,
    kind: 'photo',
    name: 'a',
    source: 'page',
    bytes: Buffer.from('a'),
  })
  const before = process.memoryUsage().rss
  let most = before
  let slowest = { name: '', seconds: 0 }
  const wrong: string[] = []
  async function look({ name, reasons }: Hostile, path: string) {
    const start = performance.now()
    const file = { registration, kind: 'photo', name, source: 'page', path } as const
    const outcome = await attachments.keepFile(file)
    const seconds = (performance.now() - start) / 1000
    if (seconds > slowest.seconds) slowest = { name, seconds }
    most = Math.max(most, process.memoryUsage().rss)
    const reason = outcome.kind === 'refused' ? outcome.reason : outcome.kind
    if (!reasons.some((one) => one === reason)) wrong.push(`${name}: ${reason}`)
  }
  const line = [...files.entries()]
  async function work() {
    for (let next = line.shift(); next; next = line.shift()) {
      await look(next[1], join(sent, String(next[0])))
    }
  }
  await Promise.all([work(), work()])

  const grown = (most - before) / 2 ** 20
  process.stdout.write(
    `${files.length} hostile files; slowest ${slowest.name}: ${slowest.seconds.toFixed(1)} s; memory +${grown.toFixed(0)} MB\n`,
  )
  expect(wrong).toEqual([])
  expect(slowest.seconds).toBeLessThan(MOST_SECONDS)
  expect(grown).toBeLessThan(MOST_MB)
  expect(await db.attachment.count()).toBe(0)
  const left = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  expect(left).toEqual(['tmp'])
}, 120_000)

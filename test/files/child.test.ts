import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openChild } from '#src/files/child.ts'

const home = mkdtempSync(join(tmpdir(), 'ocop-child-'))
afterAll(() => rmSync(home, { recursive: true }))

/** A child that does something with the first task and answers every further one. */
async function aChild(what: string, limits: { heapMb?: number; memoryMb?: number } = {}) {
  const program = join(home, `${Math.random()}.mts`)
  const body = `process.on('message', ({ n }) => { if (n === 0) { ${what} } process.send?.(n) })
process.send?.('ready')`
  writeFileSync(program, body)
  const child = openChild(program, { heapMb: 256, memoryMb: 700, ...limits })
  expect(await child.ask(null, 60)).toEqual({ kind: 'answered', message: 'ready' })
  return child
}

test('answers task after task', async () => {
  const child = await aChild('')
  for (const n of [1, 2, 3]) expect(await child.ask({ n }, 20)).toMatchObject({ message: n })
  child.end()
})

const endless: [string, string, { heapMb?: number; memoryMb?: number }, object][] = [
  ['never ends', 'for (;;);', {}, { kind: 'slow' }],
  ['leaves', 'process.exit(1)', {}, { kind: 'crashed' }],
  ['throws', 'throw new Error("a")', {}, { kind: 'crashed' }],
  [
    'fills its objects',
    'const a = []; for (;;) a.push({ a: String(a.length) })',
    { heapMb: 30 },
    { kind: 'memory', megabytes: 30 },
  ],
  [
    'fills its buffers',
    'const a = []; setInterval(() => a.push(Buffer.alloc(5e7, 1)), 20); return',
    { memoryMb: 300 },
    { kind: 'memory', megabytes: 300 },
  ],
]
test.each(endless)('one that %s is ended, and this process lives', async (_, what, limits, how) => {
  const child = await aChild(what, limits)
  expect(await child.ask({ n: 0 }, what.startsWith('for') ? 1 : 15)).toEqual(how)
  expect(await child.ask({ n: 1 }, 5)).toEqual({ kind: 'crashed' })
})

test('sees no setting and no key', async () => {
  process.env.A_KEY_OF_THE_TEST = 'secret'
  const child = await aChild('process.send(Object.keys(process.env)); return')
  const { message } = { message: null, ...(await child.ask({ n: 0 }, 20)) }
  expect(message).not.toContain('A_KEY_OF_THE_TEST')
  expect(message).not.toContain('PATH')
  delete process.env.A_KEY_OF_THE_TEST
  child.end()
})

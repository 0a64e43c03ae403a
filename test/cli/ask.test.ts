import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'

const home = mkdtempSync(join(tmpdir(), 'ocop-ask-'))
afterAll(() => rmSync(home, { recursive: true }))

const TSX = resolve('node_modules/tsx/dist/loader.mjs')
const line = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  status: z.string(),
  answer: z.string(),
  citations: z.array(z.looseObject({ number: z.string(), quote: z.string() })),
  ms: z.number(),
})

type Call = { input?: string; cwd?: string; dataDir?: string; command?: string }

function run(args: string[], { input = '', cwd, dataDir = home, command = 'ask' }: Call = {}) {
  const script = resolve(`src/cli/${command}.ts`)
  const child = spawn(process.execPath, ['--import', `file://${TSX}`, script, ...args], {
    cwd,
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (data) => {
    out += data
  })
  child.stderr.on('data', (data) => {
    err += data
  })
  child.stdin.end(input)
  return new Promise<{ out: string; err: string; code: number | null }>((done) => {
    child.on('close', (code) => done({ out, err, code }))
  })
}

function parseLines(out: string) {
  return out
    .trimEnd()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)))
}

test('a question on the command line is answered in words, with its sources', async () => {
  const { out, code } = await run(['nop ho so ocop o dau', '--as-of', '2026-11-22'])
  expect(code).toBe(0)
  expect(out).toContain('UBND xã')
  expect(out).toMatch(/Nguồn:[\s\S]*26\/2026\/QĐ-TTg/u)
})

test('--json prints one JSON object and nothing else', async () => {
  const { out } = await run(['QĐ 148 còn hiệu lực không?', '--as-of', '2025-03-01', '--json'])
  const [answer, more] = parseLines(out)
  expect(more).toBeUndefined()
  expect(answer).toMatchObject({ status: 'answered' })
  expect(answer?.answer).toContain('đang có hiệu lực')
})

test('--place says where the person is', async () => {
  const { out } = await run([
    'tổng kinh phí OCOP 2019-2020 bao nhiêu',
    '--place',
    'Cần Thơ',
    '--json',
  ])
  expect(parseLines(out)[0]?.answer).toContain('400 tỷ')
})

test('lines are answered one by one in order, each with its own day', async () => {
  const input = [
    { id: 'a', question: 'QĐ 148 còn hiệu lực không?', asOf: '2025-03-01' },
    { id: 2, question: 'giá vàng hôm nay', asOf: '2026-11-22', place: null },
    { id: 'c', question: 'QĐ 148 còn hiệu lực không?', asOf: '2026-11-22' },
  ]
  const { out, code } = await run(['--jsonl'], {
    input: input.map((x) => JSON.stringify(x)).join('\n'),
  })
  const answers = parseLines(out)
  expect(code).toBe(0)
  expect(answers.map(({ id }) => id)).toEqual(['a', 2, 'c'])
  expect(answers.map(({ status }) => status)).toEqual(['answered', 'off_topic', 'answered'])
  expect(answers[0]?.answer).not.toBe(answers[2]?.answer)
})

test('a bad line is told on standard error and in its place, and the others are answered', async () => {
  const input =
    '{"id":"a","question":"giá vàng"}\nnot json\n{"id":"c"}\n{"id":"d","question":"x","asOf":"22/11"}\n'
  const { out, err, code } = await run(['--jsonl'], { input })
  expect(code).toBe(1)
  expect(parseLines(out).map(({ id, status }) => [id, status])).toEqual([
    ['a', 'off_topic'],
    [null, 'error'],
    ['c', 'error'],
    ['d', 'error'],
  ])
  expect(err.match(/Dòng \d/gu)).toEqual(['Dòng 2', 'Dòng 3', 'Dòng 4'])
})

test.each([
  [[], 'Cách dùng'],
  [['câu hỏi', '--as-of', 'hôm qua'], 'hôm qua'],
  [['câu hỏi', '--nonsense'], '--nonsense'],
])('the wrong call %j is explained on standard error', async (args, words) => {
  const { out, err, code } = await run(args)
  expect([out, code]).toEqual(['', 2])
  expect(err).toContain(words)
})

test('a damaged index is built anew and the answer is the same', async () => {
  const manifest = join(home, 'index', 'manifest.json')
  const { files } = z
    .object({ files: z.record(z.string(), z.object({ file: z.string() })) })
    .parse(JSON.parse(readFileSync(manifest, 'utf8')))
  expect(Object.keys(files)).toEqual(['corpus', 'lexical', 'intents', 'wordings', 'wordingPoints'])
  for (const { file } of Object.values(files)) writeFileSync(join(home, 'index', file), 'rubbish')
  const { out } = await run(['nop ho so ocop o dau'])
  expect(out).toContain('UBND xã')
})

test('a bad document is named with its line, and the index of the good ones stays in use', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'ocop-bad-'))
  const dataDir = join(cwd, 'data')
  mkdirSync(dataDir)
  cpSync('knowledge', join(cwd, 'knowledge'), { recursive: true })
  const built = await run([], { cwd, dataDir, command: 'index' })
  expect(built).toMatchObject({ code: 0, out: '' })

  writeFileSync(
    join(cwd, 'knowledge', 'hong.md'),
    '---\nid: x\nkind: [\n---\n\n## Điều 1\n\nChữ.\n',
  )
  const failed = await run([], { cwd, dataDir, command: 'index' })
  expect(failed.code).toBe(1)
  expect(failed.err).toMatch(/hong\.md:\d+: /u)
  const { out, code } = await run(['nop ho so ocop o dau'], { cwd, dataDir })
  expect(code).toBe(0)
  expect(out).toContain('UBND xã')
  rmSync(cwd, { recursive: true })
})

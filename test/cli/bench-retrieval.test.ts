import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { degrade } from '#src/cli/degrade.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'beir-'))
  mkdirSync(join(folder, 'qrels'))
  const passages = [
    { _id: 'p1', title: 'Thời hạn', text: 'Giấy có giá trị 36 tháng.' },
    { _id: 'p2', title: '', text: 'Sản phẩm được phân năm hạng sao.' },
  ]
  const queries = [
    { _id: 'q1', text: 'Giấy có giá trị bao lâu?' },
    { _id: 'q2', text: 'Sản phẩm có mấy hạng sao?' },
    { _id: 'unjudged', text: 'Ai ký?' },
  ]
  writeFileSync(join(folder, 'corpus.jsonl'), toLines(passages))
  writeFileSync(join(folder, 'queries.jsonl'), toLines(queries))
  const golds = 'query-id\tcorpus-id\tscore\nq1\tp1\t1\nq2\tp2\t1\nq2\tp1\t0\n'
  writeFileSync(join(folder, 'qrels', 'test.tsv'), golds)
})
afterAll(() => rmSync(folder, { recursive: true }))

const toLines = (rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

const run = (...args: string[]) =>
  spawnSync('node_modules/.bin/tsx', ['src/cli/bench-retrieval.ts', ...args], { encoding: 'utf8' })

test('one line of JSON tells how well and how fast questions are found', () => {
  const { stdout, status } = run(folder, '--degrade', 'messy')
  expect(status).toBe(0)
  expect(stdout.trim().split('\n')).toHaveLength(1)
  expect(JSON.parse(stdout)).toMatchObject({ docs: 2, queries: 2, 'recall@10': 100 })
  expect(Object.keys(JSON.parse(stdout)).join(' ')).toBe(
    'docs queries recall@1 recall@5 recall@10 mrr@10 ndcg@10 p50_ms p95_ms build_ms',
  )
})

test('a wrong call says what is wrong and ends with 2', () => {
  for (const [args, problem] of [
    [[], 'usage'],
    [[join(folder, 'none')], 'corpus.jsonl is missing'],
    [[folder, '--degrade', 'x'], 'not one of none, nodiac, messy, teencode'],
    [[folder, '--what'], 'usage'],
  ] as const) {
    const { status, stderr, stdout } = run(...args)
    expect(status).toBe(2)
    expect(stderr).toContain(problem)
    expect(stdout).toBe('')
  }
})

test('degrading is reproducible, and messy differs from bare in at most two places', () => {
  const text = 'Hồ sơ Đăng ký'
  expect(degrade(text, 'nodiac', 1)).toBe('Ho so Dang ky')
  expect(degrade(text, 'messy', 7)).toBe(degrade(text, 'messy', 7))
  const forms = new Set(Array.from({ length: 20 }, (_, seed) => degrade(text, 'messy', seed)))
  expect(forms.size).toBeGreaterThan(15)
  for (const form of forms) expect(Math.abs(form.length - text.length)).toBeLessThanOrEqual(2)
})

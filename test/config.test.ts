import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { loadSettingsFile, parseConfig } from '#src/config.ts'
import { StartRefused } from '#src/message.ts'

test('nothing needs to be set', () => {
  expect(parseConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    dataDir: './data',
    databaseUrl: 'file:./data/ocop.db',
    publicUrl: undefined,
  })
})

test('an empty line counts as not there', () => {
  expect(parseConfig({ PUBLIC_URL: '', PORT: '', DATABASE_URL: '' })).toEqual(parseConfig({}))
})

test('the settings file is read where there is one, and the environment wins over it', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'ocop-')), '.env')
  loadSettingsFile(file)
  writeFileSync(file, 'PUBLIC_URL=https://ocop.example\nPORT=4000\nTRUST_PROXY=\n')
  vi.stubEnv('PORT', '5000')
  vi.stubEnv('PUBLIC_URL', undefined)

  loadSettingsFile(file)

  expect(parseConfig(process.env)).toMatchObject({ publicUrl: 'https://ocop.example', port: 5000 })
  vi.unstubAllEnvs()
})

test('embeddings and the model come from a server only when one is named and a key or an address is set', () => {
  const named = { OPENAI_EMBEDDING_MODEL: 'e', OPENAI_MODEL: 'm', MODEL_FOREIGN_ACCEPTED_BY: 'A' }
  expect(parseConfig({})).toMatchObject({ embeddings: null, model: null, modelPlace: null })
  expect(parseConfig(named)).toMatchObject({ embeddings: null, model: null, modelPlace: null })
  expect(parseConfig({ OPENAI_API_KEY: 'k' })).toMatchObject({ embeddings: null, model: null })
  expect(parseConfig({ ...named, OPENAI_API_KEY: 'k' })).toMatchObject({
    embeddings: { model: 'e', apiKey: 'k', baseUrl: undefined },
    model: { model: 'm', apiKey: 'k', baseUrl: undefined },
  })
})

test('a server is abroad unless it is said to be at home, and some are whatever is said; abroad somebody answers for it', () => {
  const place = (variables: Record<string, string>) => {
    const { model, modelPlace } = parseConfig({ OPENAI_MODEL: 'm', ...variables })
    return [modelPlace?.kind, model !== null]
  }
  const accepted = { MODEL_FOREIGN_ACCEPTED_BY: 'Sở Nông nghiệp' }
  const domestic = { MODEL_LOCATION: 'domestic' }
  const here = { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' }
  expect(place(here)).toEqual(['foreign', false])
  expect(place({ ...here, ...domestic })).toEqual(['domestic', true])
  expect(place({ ...here, ...accepted })).toEqual(['foreign', true])
  expect(place({ OPENAI_API_KEY: 'k', ...domestic })).toEqual(['foreign', false])
  expect(place({ OPENAI_API_KEY: 'k', ...domestic, ...accepted })).toEqual(['foreign', true])
  const elsewhere = { OPENAI_BASE_URL: 'https://api.openai.com/v1', ...domestic }
  expect(place(elsewhere)).toEqual(['foreign', false])
  expect(place({ OPENAI_BASE_URL: 'https://llm.example.vn/v1', ...domestic })).toEqual([
    'domestic',
    true,
  ])
})

test('the database lies in the data folder unless it is told otherwise', () => {
  expect(parseConfig({ DATA_DIR: '/srv/ocop' }).databaseUrl).toBe('file:/srv/ocop/ocop.db')
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['PUBLIC_URL', 'ocop.example.vn'],
  ['DATABASE_URL', 'mysql://x'],
  ['OPENAI_BASE_URL', 'ollama.local'],
  ['LOG_LEVEL', 'loud'],
  ['TRUST_PROXY', 'perhaps'],
  ['GATHER_MS', '-1'],
  ['MODEL_LOCATION', 'moon'],
  ['MODEL_DAILY_CALLS', 'many'],
  ['MODEL_INPUT_PRICE', '-1'],
  ['ZALO_BOT_TOKEN', 'no-number'],
  ['ZALO_WEBHOOK_SECRET', 'short'],
  ['TELEGRAM_BOT_TOKEN', 'no-number'],
  ['TELEGRAM_WEBHOOK_SECRET', 'with spaces in it'],
])('a wrong %s stops the start and is named, without its value', (name, value) => {
  expect(() => parseConfig({ [name]: value })).toThrow(StartRefused)
  expect(() => parseConfig({ [name]: value })).toThrow(name)
  expect(() => parseConfig({ [name]: value })).not.toThrow(value)
})

test('every setting is explained in .env.example, and nothing else is', () => {
  const explained = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)]
  const read = [...readFileSync('src/config.ts', 'utf8').matchAll(/^ {2}([A-Z_]+):/gm)]
  expect(explained.map(([, name]) => name).sort()).toEqual(read.map(([, name]) => name).sort())
})

test.each(['ZALO', 'TELEGRAM'] as const)('%s is off without its token', (name) => {
  const { zalo, telegram } = parseConfig({ PUBLIC_URL: 'https://ocop.example' })
  expect(name === 'ZALO' ? zalo : telegram).toBeUndefined()
})

test.each(['ZALO', 'TELEGRAM'] as const)(
  '%s asks for its messages, or has them delivered where the secret and the address are set',
  (name) => {
    const token = { [`${name}_BOT_TOKEN`]: '12:abc' }
    const secret = { [`${name}_WEBHOOK_SECRET`]: 'long-enough' }
    const address = { PUBLIC_URL: 'https://ocop.example' }
    const key = name === 'ZALO' ? 'zalo' : 'telegram'

    expect(parseConfig({ ...token, ...address })[key]).toEqual({ token: '12:abc' })
    expect(parseConfig({ ...token, ...secret, ...address })[key]).toMatchObject({
      webhook: { url: `https://ocop.example/${key}`, secret: 'long-enough' },
    })
    expect(() => parseConfig({ ...token, ...secret })).toThrow(/PUBLIC_URL/)
    expect(() => parseConfig({ ...secret, ...address })).toThrow(`${name}_BOT_TOKEN`)
  },
)

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What each room may import from; files beside the rooms that put the program together may import all. */
const ground = ['message', 'log', 'text']
const mayImport: Record<string, string[]> = {
  channels: [...ground, 'http'],
  uploads: [...ground, 'http', 'registration', 'database'],
  mailbox: [...ground, 'database'],
  conversation: [
    ...ground,
    'knowledge',
    'programme',
    'assessment',
    'registration',
    'people',
    'vietnamese',
    'database',
  ],
  people: [...ground, 'vietnamese', 'database'],
  knowledge: [...ground, 'files', 'programme', 'vietnamese', 'database'],
  assessment: [...ground, 'programme', 'vietnamese', 'database'],
  registration: [...ground, 'files', 'programme', 'people', 'vietnamese', 'database'],
  programme: [...ground, 'vietnamese'],
  office: [
    ...ground,
    'registration',
    'people',
    'assessment',
    'knowledge',
    'programme',
    'mailbox',
    'database',
  ],
  http: ['message', 'log', 'text'],
  files: [],
  vietnamese: [],
  database: ['message', 'text'],
  text: ['message'],
  message: [],
  log: [],
  config: ['message', 'text'],
}
const everything = [
  'cli',
  'main',
  'program',
  'registering',
  'desks',
  'file-doors',
  'chores',
  'platforms',
  'server',
  'servers',
  'health',
  'metrics',
  'progress',
]

const VIETNAMESE = /[àáâãèéêìíòóôõùúýăđĩũơư\u1ea0-\u1ef9]/i

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(ts|js)$/.test(file) && !file.startsWith('database/generated/'),
)
const source = (file: string) => readFileSync(`src/${file}`, 'utf8')
const roomOf = (file: string) => file.replace(/\.ts$/, '').split('/')[0] ?? ''

/** The rooms that a file's imports reach, by `#src/…` or by climbing out of its own. */
function roomsImportedBy(file: string): string[] {
  const targets = [...source(file).matchAll(/(?:from|import)\s*\(?\s*'(#src\/|\.{1,2}\/)([^']+)'/g)]
  return targets.flatMap(([, start, path = '']) => {
    const { pathname } = new URL(
      start === '#src/' ? `/${path}` : `${start}${path}`,
      `file:///${file}`,
    )
    const room = roomOf(pathname.slice(1))
    return room === roomOf(file) ? [] : [room]
  })
}

test('the rules cover every room', () => {
  const rooms = [...new Set(files.map(roomOf))]
  expect([...Object.keys(mayImport), ...everything]).toEqual(expect.arrayContaining(rooms))
})

test.each(files.filter((file) => !everything.includes(roomOf(file))))(
  '%s imports only from the rooms below its own',
  (file) => {
    expect(mayImport[roomOf(file)]).toEqual(expect.arrayContaining(roomsImportedBy(file)))
  },
)

test('channels know neither each other nor the core', () => {
  const crossing = files.filter((file) => {
    const [room, channel] = file.split('/')
    if (room !== 'channels') return false
    const others = source(file).matchAll(/'#src\/channels\/([\w-]+)\//g)
    const climbs = /from '\.\.\//.test(source(file)) && channel !== 'web'
    return climbs || [...others].some(([, other]) => other !== channel)
  })
  expect(crossing).toEqual([])
})

test('Vietnamese is written in src/text and in the data of the Vietnamese room, nowhere else', () => {
  const elsewhere = files.filter((file) => !file.startsWith('text/'))
  expect(elsewhere.filter((file) => VIETNAMESE.test(source(file)))).toEqual([])
})

test('the environment is read at the entrances only', () => {
  const readers = files.filter((file) => source(file).includes('process.env'))
  expect(readers.filter((file) => !['main', 'cli'].includes(roomOf(file)))).toEqual([
    'database/generate.ts',
  ])
})

test('nothing prints but the log and the programs at the terminal', () => {
  const printers = files.filter((file) =>
    /console\.|process\.(stdout|stderr)\.write/.test(source(file)),
  )
  expect(printers.filter((file) => !file.startsWith('cli/'))).toEqual(['log.ts'])
})

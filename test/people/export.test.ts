import { expect, test } from 'vitest'
import { collectData } from '#src/people/export.ts'
import { exportMap } from '#src/people/export-map.ts'
import { toReadable } from '#src/people/export-text.ts'
import { columnLabels, modelLabels } from '#src/text/rights.ts'
import { onBothEngines } from '../database.ts'
import { fill } from './canaries.ts'
import { columnsOf } from './schema.ts'

const columns = columnsOf()
const ways: Record<string, Record<string, unknown>> = exportMap

test('every column of the schema is either exported or said to be nobody’s', () => {
  expect(columns.length).toBeGreaterThan(100)
  const missing = columns.filter(({ model, column }) => ways[model]?.[column] === undefined)
  expect(missing).toEqual([])
  const known = columns.map(({ model, column }) => `${model}.${column}`)
  const mapped = Object.entries(ways).flatMap(([model, map]) =>
    Object.keys(map).map((column) => `${model}.${column}`),
  )
  expect(mapped.filter((name) => !known.includes(name))).toEqual([])
})

test('a column that is added without a word about it is noticed', () => {
  const added = columnsOf('model Person {\n  id     String @id\n  shoes  String?\n}\n')
  expect(added.map(({ column }) => column)).toEqual(['id', 'shoes'])
  expect(ways.Person?.shoes).toBeUndefined()
})

test('everything that is exported has a name in Vietnamese', () => {
  const exported = columns.filter(({ model, column }) => typeof ways[model]?.[column] === 'string')
  expect(exported.filter(({ column }) => columnLabels[column] === undefined)).toEqual([])
  expect(exported.filter(({ model }) => modelLabels[model] === undefined)).toEqual([])
})

/** Texts whose exported value is chosen by the program or stands in another column's row. */
const sameAsOthers = ['person', 'registration', 'hash', 'conversation']

onBothEngines(({ open }) => {
  test('every column of a person is in the file, and nothing of anybody else', async () => {
    const database = await open()
    const an = await fill(database, 'AN', 'zalo:AN-chat')
    await fill(database, 'BINH', 'zalo:BINH-chat')
    const conversations = ['zalo:AN-chat' as const]
    const { data, files } = await collectData(database.db, { person: an.person, conversations })
    const json = JSON.stringify(data)
    const text = toReadable(data, new Date())

    const due = columns.filter(
      ({ model, column, type }) =>
        type === 'String' &&
        typeof ways[model]?.[column] === 'string' &&
        !sameAsOthers.includes(column) &&
        !['Conversation.id', 'Registration.state'].includes(`${model}.${column}`),
    )
    expect(due.length).toBeGreaterThan(45)
    const expected = due
      .map(({ model, column }) => `AN.${model}.${column}`)
      .filter((mark) => mark !== 'AN.RegistrationEvent.role')
    expect(expected.filter((mark) => !json.includes(mark))).toEqual([])
    expect(expected.filter((mark) => !text.includes(mark))).toEqual([])
    for (const mark of ['zalo:AN-chat', 'AN.Registration.unknown', 'AN.Registration.evidence']) {
      expect(json).toContain(mark)
    }
    expect(json).not.toContain('BINH')
    expect(text).not.toContain('BINH')
    expect(json).not.toMatch(/AN\.\w+\.hash/)
    expect(json).not.toContain('AN.UploadLink.browser')
    expect(files.map(({ path }) => path)).toEqual(['ab/AN.file'])
  })

  test('the address of a web conversation is not in it: who has that has the conversation', async () => {
    const database = await open()
    const { person } = await fill(database, 'AN', 'web:the-secret')
    const subject = { person, conversations: ['web:the-secret' as const] }
    const { data } = await collectData(database.db, subject)
    expect(JSON.stringify(data)).not.toContain('the-secret')
    expect(JSON.stringify(data)).toContain('AN.Inbox.content')
  })
})

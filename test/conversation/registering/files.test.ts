import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '#src/database/client.ts'
import type { Content } from '#src/message.ts'
import { type Attachments, openAttachments } from '#src/registration/attachments/attachments.ts'
import { formLabels, formSay } from '#src/text/form.ts'
import { paperLabels } from '#src/text/papers.ts'
import { fileRefusals } from '#src/text/uploads.ts'
import { aPhoto } from '../../registration/attachments/good.ts'
import { aCounter, wipe } from './a-counter.ts'
import { consents, filled, standsAt, theDossier } from './dossier.ts'
import { freshFile } from './fresh-file.ts'

let database: OpenDatabase
let attachments: Attachments
const sent = new Map<string, Uint8Array>()
beforeAll(async () => {
  database = await openDatabase(freshFile())
  const folder = mkdtempSync(join(tmpdir(), 'ocop-files-'))
  attachments = openAttachments({ db: database.db, folder })
  sent.set('one', await aPhoto('jpeg', 60))
  sent.set('two', await aPhoto('jpeg', 200))
  sent.set('rubbish', new TextEncoder().encode('not a picture'))
})
afterAll(async () => {
  await attachments.stop()
  await database.close()
})
beforeEach(() => wipe(database))

const fetch = async (_: string, ref: string) => {
  const bytes = sent.get(ref)
  return bytes ? ({ kind: 'file', bytes } as const) : ({ kind: 'gone' } as const)
}

function aDesk() {
  const counter = aCounter(database, { files: { fetch, keep: attachments.keepFile } })
  const an = counter.on('telegram:7')
  let count = 0
  return {
    counter,
    an,
    async show(ref: string, text?: string) {
      const file: Content = { kind: 'file', ref, what: 'photo', name: `${ref}.jpg`, text }
      const replies = await counter.send('telegram:7', file, `f${count++}`)
      return replies?.at(-1)
    },
    kinds: async () => (await database.db.attachment.findMany()).map(({ kind }) => kind),
  }
}

test('a photo at the step of a paper is that paper, counted once stored, and once however often sent', async () => {
  const { counter, an, show, kinds } = aDesk()
  const answers = filled({ papers: ['foodSafety'] }, 'files:foodSafety')
  await standsAt(counter, an, { answers, step: 'files:foodSafety' })
  const reply = await show('one')
  expect(reply?.text).toContain(formSay.fileKept('one.jpg', paperLabels.foodSafety, 1))
  expect(reply?.text).toContain(formSay.papersSoFar(1, 1))
  await show('one')
  expect(await kinds()).toEqual(['foodSafety'])
})

test('elsewhere the caption says what a photo is, or the person is asked', async () => {
  const { counter, an, show, kinds } = aDesk()
  await standsAt(counter, an, { answers: filled() })
  await show('one', 'phieu kiem nghiem')
  expect(await kinds()).toEqual(['testReport'])
  const asked = await show('two')
  expect(asked?.text).toContain(formSay.whichKind)
  const label = asked?.choices?.find((one) => one.label === paperLabels.label)
  expect(await kinds()).toEqual(['testReport'])
  await an.pressValue(label?.value ?? '')
  expect((await kinds()).toSorted()).toEqual(['label', 'testReport'])
})

test('asked what a file is, people may also write it; anything else is asked again and stored nowhere', async () => {
  const { counter, an, show, kinds } = aDesk()
  await standsAt(counter, an, { answers: filled({}, 'street'), step: 'street' })
  await show('two')
  await an.say('thôn Nà Rị')
  expect(an.last().text).toContain(formSay.whichKind)
  await an.say('nhan hieu')
  expect(await kinds()).toEqual(['trademark'])
  expect((await theDossier(counter)).answers.street).toBeUndefined()
})

test('what cannot be kept is refused with its reason, and the step is asked again', async () => {
  const { counter, an, show, kinds } = aDesk()
  await standsAt(counter, an, { answers: filled({}, 'files:photo'), step: 'files:photo' })
  expect((await show('rubbish'))?.text).toContain(fileRefusals.type)
  expect((await show('nowhere'))?.text).toContain(formSay.fileGone)
  expect(await kinds()).toEqual([])
})

test('with several drafts open the person says which first; with none a photo is no matter of the form', async () => {
  const { an, show, kinds } = aDesk()
  expect((await show('one'))?.text).not.toContain(formSay.whichDossier)
  await consents(an)
  await an.say('đăng ký')
  await an.press(formLabels.fresh)
  await an.say('để sau')
  expect((await show('one'))?.text).toBe(formSay.whichDossier)
  expect(await kinds()).toEqual([])
})

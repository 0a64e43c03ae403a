import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { findAttachments, setEndsOn } from '#src/registration/attachments/store.ts'
import { formats, refusalKeys } from '#src/registration/attachments/types.ts'
import { countFiles } from '#src/registration/store.ts'
import { fileRefusals } from '#src/text/uploads.ts'
import { onBothEngines } from '../../database.ts'
import { aDocx, aPdf, aPhoto, aXlsx, relation } from './good.ts'
import { aCabinet, aRegistration } from './tools.ts'

const MB = 2 ** 20

describe('good files', () => {
  it.each([
    ['jpeg', () => aPhoto('jpeg')],
    ['png', () => aPhoto('png')],
    ['webp', () => aPhoto('webp')],
    ['pdf', () => aPdf({ pages: 500 })],
    ['docx', () => aDocx('Sản phẩm')],
    ['xlsx', () => aXlsx('Sản phẩm')],
  ] as const)('%s is told by its content and lies under a name of ours', async (type, make) => {
    const { folder, keep } = await aCabinet()
    const outcome = await keep(await make(), { name: '../../ảnh\u202egpj.exe' })
    if (outcome.kind !== 'kept') throw new Error(outcome.reason)
    const { attachment } = outcome
    expect(attachment.type).toBe(formats[type].mime)
    expect(attachment.path).toMatch(/^([0-9a-f]{2})\/\1[0-9a-f-]{34}\.[a-z]{3,4}$/)
    expect(attachment.name).toMatch(/^ảnhgpj\.exe\.[a-z]{3,4}$/)
    const path = join(folder, attachment.path)
    const stored = readFileSync(path)
    expect(stored.length).toBe(attachment.size)
    expect(createHash('sha256').update(stored).digest('hex')).toBe(attachment.sha256)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it.each(['jpeg', 'png', 'webp'] as const)(
    'a %s is turned upright and says nothing of where, when and with what it was taken',
    async (type) => {
      const { folder, keep } = await aCabinet()
      const sent = await aPhoto(type)
      expect(sent.includes('TelephoneMaker')).toBe(true)
      const outcome = await keep(sent)
      if (outcome.kind !== 'kept') throw new Error(outcome.reason)
      const stored = readFileSync(join(folder, outcome.attachment.path))
      expect(stored.includes('TelephoneMaker')).toBe(false)
      const { exif, xmp, iptc, icc, orientation, width, height } = await sharp(stored).metadata()
      expect({ exif, xmp, iptc, icc, orientation }).toEqual({})
      expect([width, height]).toEqual([480, 640])
    },
  )

  it('what hides behind a picture is gone with its pixels kept', async () => {
    const { folder, keep } = await aCabinet()
    const outcome = await keep(Buffer.concat([await aPhoto(), aDocx(), Buffer.from('<script>')]))
    if (outcome.kind !== 'kept') throw new Error(outcome.reason)
    const stored = readFileSync(join(folder, outcome.attachment.path))
    expect(stored.includes('PK\x03\x04')).toBe(false)
    expect(stored.includes('<script>')).toBe(false)
  })

  it('a document may hold links and the numbers of a chart', async () => {
    const { keep } = await aCabinet()
    const name = 'word/_rels/document.xml.rels'
    const bytes = relation('hyperlink', 'https://ocop.gov.vn')
    const chart = { name: 'word/embeddings/Microsoft_Excel_Sheet1.xlsx', bytes: aXlsx() }
    expect(await keep(aDocx('a', { extra: [{ name, bytes }, chart] }))).toMatchObject({
      kind: 'kept',
    })
  })
})

describe('what is refused', () => {
  it('every reason has a sentence with a way out', () => {
    expect(Object.keys(fileRefusals).sort()).toEqual([...refusalKeys].sort())
    expect(fileRefusals.heic).toContain('Tương thích nhất')
  })

  it('20 MB a file and 200 MB a dossier', async () => {
    const { db, keep, registration } = await aCabinet()
    expect(await keep(new Uint8Array(20 * MB + 1))).toEqual({ kind: 'refused', reason: 'tooBig' })
    const row = { kind: 'other', name: 'a', type: 'pdf', source: 'page', receivedAt: new Date() }
    const size = 200 * MB - 100
    await db.attachment.create({
      data: { ...row, id: 'x', registration, size, sha256: 'x', path: 'aa/x' },
    })
    expect(await keep(aPdf())).toEqual({ kind: 'refused', reason: 'dossierFull' })
  })

  it.each(['submitted', 'cancelled', 'withdrawn', 'decided'])(
    'a dossier that is %s takes and gives back no file',
    async (state) => {
      const { db, folder, attachments, keep, registration } = await aCabinet()
      const kept = await keep(aPdf())
      if (kept.kind !== 'kept') throw new Error(kept.reason)
      await db.registration.update({ where: { id: registration }, data: { state } })
      expect(await keep(aPdf({ pages: 2 }))).toEqual({ kind: 'refused', reason: 'closed' })
      const { id, path } = kept.attachment
      expect(await attachments.removeAttachment({ registration, id })).toBe(false)
      expect(existsSync(join(folder, path))).toBe(true)
    },
  )

  it('a file for a dossier that is not there', async () => {
    const { keep } = await aCabinet()
    expect(await keep(aPdf(), { registration: 'none' })).toMatchObject({ reason: 'closed' })
  })
})

onBothEngines(({ open, engine }) => {
  const cabinet = async () => aCabinet((await open()).db)

  it(`${engine}: the same file twice, and ten times at once, is one`, async () => {
    const { db, folder, attachments, keep, registration } = await cabinet()
    const photo = await aPhoto()
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => keep(photo)))
    const ids = outcomes.map((one) => (one.kind === 'kept' ? one.attachment.id : one.reason))
    expect(new Set(ids).size).toBe(1)
    expect(outcomes.filter((one) => one.kind === 'kept' && !one.again)).toHaveLength(1)
    expect(await keep(photo, { kind: 'label' })).toMatchObject({ kind: 'kept', again: false })
    expect(await countFiles(db, registration)).toEqual({ photo: 1, label: 1 })
    const rows = await findAttachments(db, registration)
    for (const { path } of rows) expect(existsSync(join(folder, path))).toBe(true)
    expect(await attachments.sweepOrphans()).toEqual({ removed: 0, missing: [] })
  })

  it(`${engine}: a transaction that fails leaves neither row nor file`, async () => {
    const { db, folder, keep } = await cabinet()
    const write = async () => {
      throw new Error('on purpose')
    }
    await expect(keep(aPdf(), { write })).rejects.toThrow('on purpose')
    expect(await db.attachment.count()).toBe(0)
    const left = readdirSync(folder, { recursive: true, withFileTypes: true })
    expect(left.filter((entry) => entry.isFile())).toEqual([])
  })

  it(`${engine}: what a keeper died over is swept away, and a lost file is told`, async () => {
    const { db, folder, attachments, keep, registration } = await cabinet()
    const kept = await keep(aPdf())
    if (kept.kind !== 'kept') throw new Error(kept.reason)
    const beside = join(folder, kept.attachment.path, '..')
    const [young, old, passing] = ['young.pdf', 'old.pdf', '../tmp/old'].map((name) =>
      join(beside, name),
    )
    for (const path of [young, old, passing]) writeFileSync(path ?? '', 'a')
    const hours = Date.now() / 1000 - 2 * 3600
    for (const path of [old, passing]) utimesSync(path ?? '', hours, hours)
    utimesSync(join(folder, kept.attachment.path), hours, hours)
    const { id } = kept.attachment
    await db.attachment.create({
      data: { ...kept.attachment, id: 'lost', sha256: 'lost', path: 'aa/lost.pdf' },
    })
    expect(await attachments.sweepOrphans()).toEqual({
      removed: 2,
      missing: [{ registration, id: 'lost' }],
    })
    expect([young, old, passing].map((path) => existsSync(path ?? ''))).toEqual([
      true,
      false,
      false,
    ])
    expect(await attachments.removeAttachment({ registration, id })).toBe(true)
    expect(existsSync(join(folder, kept.attachment.path))).toBe(false)
  })

  it(`${engine}: another dossier's file is neither removed nor dated`, async () => {
    const { db, attachments, keep, registration } = await cabinet()
    const kept = await keep(aPdf(), { kind: 'foodSafety', endsOn: '2027-01-31' })
    if (kept.kind !== 'kept') throw new Error(kept.reason)
    const { id } = kept.attachment
    const other = await aRegistration(db)
    expect(await attachments.removeAttachment({ registration: other, id })).toBe(false)
    expect(await setEndsOn(db, { registration: other, id, endsOn: '2030-01-01' })).toBe(false)
    expect(await setEndsOn(db, { registration, id, endsOn: '2028-01-01' })).toBe(true)
    const again = await keep(aPdf(), { kind: 'foodSafety', endsOn: '2029-01-01' })
    expect(again).toMatchObject({ again: true, attachment: { id, endsOn: '2029-01-01' } })
  })
})

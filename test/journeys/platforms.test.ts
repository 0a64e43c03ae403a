import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseAnswers } from '#src/registration/form/draft.ts'
import { decide } from '#src/registration/news.ts'
import { formLabels, newsWord, reviewSay, stateNames } from '#src/text/form.ts'
import { aPhoto } from '../registration/attachments/good.ts'
import { type AProgram, aProgram } from './a-program.ts'
import { answersOf, carp, honey, householdAnswers } from './answers.ts'
import { keep } from './keep.ts'
import { openPackage } from './package.ts'
import { codeIn, fillIn, type Talker } from './talker.ts'
import { onTelegram, onWeb, onZalo } from './talkers.ts'
import { openUploadPage, uploadAddress } from './uploading.ts'

let program: AProgram
beforeAll(async () => {
  program = await aProgram()
}, 120_000)
afterAll(() => program?.stop())

const LONG = 120_000

/** From the wish to the first step. */
async function begin(person: Talker) {
  await person.say('tôi muốn đăng ký')
  await person.press('Tôi đồng ý')
  return person.press('Tôi đồng ý')
}

type Person = Talker & { photo: (bytes: Buffer) => Promise<string> }

/** Two photos, and the way on. */
async function sendPhotos(person: Person) {
  await person.photo(await aPhoto('jpeg', 40))
  expect(await person.photo(await aPhoto('jpeg', 200))).toContain('(2 tệp)')
  return person.take({ go: 'done' })
}

const dossierOf = (code: string) => program.db.registration.findFirstOrThrow({ where: { code } })

/** The whole registration, up to the dossier in the list and its files. */
async function registerAll(person: Person, product: typeof honey) {
  const answers = householdAnswers(product)
  const toPhotos = await fillIn(person, answers, {
    said: await begin(person),
    until: 'files:photo',
  })
  const after = await sendPhotos(person)
  const toReview = await fillIn(person, answers, { said: after })
  expect(toReview.last).toContain(reviewSay.ready)
  expect([...toPhotos.asked, ...toReview.asked].length).toBe(
    new Set([...toPhotos.asked, ...toReview.asked]).size,
  )

  expect(await person.say('3')).toContain('Hộ kinh doanh Lò Thị Mai')
  expect(await person.say('Hộ kinh doanh Mai Ong')).toContain(
    '3. Tên chủ thể: Hộ kinh doanh Mai Ong',
  )
  expect(await person.take({ go: 'submit' })).toContain('UBND xã Hòa An, Cao Bằng?')
  const receipt = await person.press('Đúng, nộp hồ sơ')
  const code = codeIn(receipt)
  expect(receipt).toContain('15 ngày làm việc')

  const mine = await person.say('hồ sơ của tôi')
  expect(mine).toContain(code)
  const card = await person.press(code)
  expect(card).toContain(stateNames.submitted)
  const page = await openUploadPage(uploadAddress(await person.press('Xem tệp')))
  const { files, downloads } = await page.state()
  expect(files).toHaveLength(2)
  const zip = downloads.find(({ name }) => name.endsWith('.zip'))
  const entries = [...(await openPackage(await page.download(zip?.name ?? ''))).keys()]
  expect(entries.filter((name) => name.endsWith('.docx'))).toHaveLength(2)
  expect(entries.filter((name) => name.endsWith('.jpg'))).toHaveLength(2)
  return code
}

test(
  'a household registers on Zalo, with numbers and words, from the wish to the files',
  async () => {
    const person = onZalo(program, 'mai')
    const code = await registerAll(person, honey).finally(() =>
      keep('zalo.txt', person.heard.join('\n\n')),
    )
    const { answers } = await dossierOf(code)
    expect(parseAnswers(answers)).toMatchObject({
      organisation: { value: 'Hộ kinh doanh Mai Ong' },
      phone: { value: '+84912345678' },
      address: { value: { commune: 'xã Hòa An', province: 'Cao Bằng' } },
      revenue: { value: 2_000_000_000 },
      profit: { value: -20_000_000 },
      'criterion:2.2': { value: { points: 0 } },
    })
  },
  LONG,
)

test(
  'a household registers on Telegram, with buttons',
  async () => {
    const person = onTelegram(program, 7)
    const code = await registerAll(person, carp).finally(() =>
      keep('telegram.txt', person.heard.join('\n\n')),
    )
    expect(await dossierOf(code)).toMatchObject({ state: 'submitted' })
  },
  LONG,
)

test(
  'begun on Zalo, photos by the upload page, finished on the web; decisions are told on both',
  async () => {
    const answers = householdAnswers(carp)
    const phone = onZalo(program, 'linh')
    const { last, asked } = await fillIn(phone, answers, {
      said: await begin(phone),
      until: 'files:photo',
    })
    const link = uploadAddress(last)
    const web = onWeb(() => program.url)
    const code = /\d{4} \d{4}/.exec(await phone.say('liên kết'))?.[0] ?? ''
    expect(await web.say(`liên kết ${code}`)).toContain('Zalo')
    const page = await openUploadPage(link)
    await page.send('ao.jpg', await aPhoto('jpeg', 80), 'photo')

    const resumed = await web.say('tiếp tục')
    expect(resumed).toContain('Đã nhận 1 tệp')
    const rest = await fillIn(web, answers, { said: await web.take({ go: 'done' }) })
    expect(new Set([...asked, ...rest.asked]).size).toBe(asked.length + rest.asked.length)
    await web.press(formLabels.submit)
    const dossierCode = codeIn(await web.press(formLabels.confirm))
    expect(await phone.say('hồ sơ của tôi')).toContain(dossierCode)

    const { id, version } = await dossierOf(dossierCode)
    const begun = program.zalo.sent.length
    await program.mailbox.transaction((tx) =>
      decide(tx, program.mailbox.notify, {
        ...{ id, version, from: 'submitted', to: 'returned', role: 'commune' },
        ...{ actor: 'Nông Văn Hùng, UBND xã Hòa An', reason: 'Thiếu ảnh nhãn', now: new Date() },
      }),
    )
    await expect.poll(() => program.zalo.sent.length).toBeGreaterThan(begun)
    const told = program.zalo.sent.at(-1)
    expect(told).toMatchObject({ chat: 'linh', text: expect.stringContaining('Thiếu ảnh nhãn') })
    expect(await web.heard()).toContain('Thiếu ảnh nhãn')

    expect(told?.text).toContain(newsWord.mend.toUpperCase())
    expect(await phone.say(newsWord.mend)).toContain(reviewSay.ready)
    keep('linked.txt', phone.heard.join('\n\n'))
  },
  LONG,
)

// CONFIRM_ROUNDS=500 for the long form.
test('"nộp" and its button ten times in a second on two linked channels hand in one dossier, once', async () => {
  const answers = JSON.stringify(answersOf(carp))
  for (let round = 0; round < Number(process.env.CONFIRM_ROUNDS ?? 3); round++) {
    const phone = onZalo(program, `tay-nhanh-${round}`)
    const web = onWeb(() => program.url)
    await begin(web)
    const code = /\d{4} \d{4}/.exec(await web.say('liên kết'))?.[0] ?? ''
    await phone.say(`liên kết ${code}`)
    const owner = await program.db.conversation.findFirstOrThrow({
      where: { id: `zalo:tay-nhanh-${round}` },
    })
    const person = owner.person ?? ''
    await program.db.registration.updateMany({
      where: { person },
      data: { answers, step: 'review', version: { increment: 1 } },
    })
    await phone.say('tiếp tục')
    await phone.say('nộp')
    await web.say('tiếp tục')
    await web.press(formLabels.submit)

    const begun = program.zalo.sent.length
    const taps = Array.from({ length: 10 }, () => web.press(formLabels.confirm))
    const words = Array.from({ length: 10 }, () => phone.write('xác nhận'))
    const told = await Promise.all([...taps, ...words]).then(() => Promise.all(taps))
    await phone.settled()

    const [dossier, ...others] = await program.db.registration.findMany({ where: { person } })
    expect(others).toEqual([])
    expect(dossier).toMatchObject({ state: 'submitted', code: expect.any(String) })
    const events = await program.db.registrationEvent.findMany({
      where: { registration: dossier?.id ?? '' },
    })
    expect(events.map(({ to }) => to)).toEqual(['submitted'])
    for (const text of told) expect(codeIn(text)).toBe(dossier?.code)
    const all = [...told, ...program.zalo.sent.slice(begun).map(({ text }) => text)]
    const receipts = all.filter((text) => text.includes('Đã nộp hồ sơ.'))
    expect(receipts).toHaveLength(1)
  }
}, 3_600_000)

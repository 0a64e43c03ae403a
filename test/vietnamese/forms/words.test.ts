import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readChoice } from '#src/vietnamese/forms/choice.ts'
import ethnicities from '#src/vietnamese/forms/ethnicities.json' with { type: 'json' }
import { readEthnicity } from '#src/vietnamese/forms/ethnicity.ts'
import { readLongText, readShortText } from '#src/vietnamese/forms/free-text.ts'
import { readYesNo } from '#src/vietnamese/forms/yes-no.ts'
import { fold } from '#src/vietnamese/normalise.ts'

describe('a people', () => {
  it('is one of 54, each found under its own name, with marks or without', () => {
    const names = Object.keys(ethnicities)
    expect(names).toHaveLength(54)
    for (const name of names) {
      expect(readEthnicity(name)).toEqual({ value: name })
      expect(readEthnicity(`dân tộc ${name} ạ`)).toEqual({ value: name })
      expect(readEthnicity(name.toUpperCase().normalize('NFD'))).toEqual({ value: name })
      expect(readEthnicity(`người ${fold(name)}`)).toEqual({ value: name })
    }
  })

  it.each([
    ['dân tộc Tày', 'Tày'],
    ['người H’Mông', 'Mông'],
    ['Hmong', 'Mông'],
    ['H Mông', 'Mông'],
    ['Mèo', 'Mông'],
    ['người mông ạ', 'Mông'],
    ['ê đê', 'Ê-đê'],
    ['ede', 'Ê-đê'],
    ['Jrai', 'Gia-rai'],
    ['gia rai', 'Gia-rai'],
    ['Bahnar', 'Ba-na'],
    ['khmer', 'Khơ-me'],
    ["K'Ho", 'Cơ-ho'],
    ['Vân Kiều', 'Bru-Vân Kiều'],
    ['cao lan', 'Sán Chay'],
    ['Pa Cô', 'Ta-ôi'],
    ['dao đỏ', 'Dao'],
    ['Xê Đăng', 'Xơ-đăng'],
    ['em là người Nùng ở Cao Bằng', 'Nùng'],
    ['kinh', 'Kinh'],
  ])('%s is %s', (text, value) => {
    expect(readEthnicity(text)).toEqual({ value })
  })

  it.each(['em không rõ', 'Việt Nam', ''])('%s is not known', (text) => {
    expect(readEthnicity(text)).toEqual({ problem: 'unknown' })
  })
})

describe('yes or no', () => {
  it.each([
    'có',
    'co',
    'rồi',
    'dạ có',
    'dạ',
    'vâng ạ',
    'đúng',
    'đúng rồi ạ',
    'ok',
    'đồng ý',
    'uh',
    'có rồi nhé',
    'phải',
    'dc',
  ])('%s is yes', (text) => {
    expect(readYesNo(text)).toEqual({ value: true })
  })

  it.each([
    'không',
    'ko',
    'k',
    'chưa',
    'chưa có',
    'dạ chưa ạ',
    'dạ không',
    'không phải',
    'khong co',
    'k có',
    'em chưa có đâu',
    'chưa được',
    'sai',
  ])('%s is no', (text) => {
    expect(readYesNo(text)).toEqual({ value: false })
  })

  it.each(['có không?', 'có không', 'có nhưng chưa xong', 'để xem', '', 'Mật ong'])(
    '%s is unclear',
    (text) => {
      expect(readYesNo(text)).toEqual({ problem: 'unclear' })
    },
  )
})

describe('a choice by its words', () => {
  const options = [
    { key: 'cooperative', words: ['hợp tác xã', 'htx'] },
    { key: 'group', words: ['tổ hợp tác', 'tht'] },
    { key: 'household', words: ['hộ kinh doanh', 'hộ'] },
    { key: 'company', words: ['công ty', 'doanh nghiệp'] },
  ] as const

  it.each([
    ['hợp tác xã', 'cooperative'],
    ['bên em là HTX ạ', 'cooperative'],
    ['hop tac xa', 'cooperative'],
    ['hợp tac xã', 'cooperative'],
    ['tổ hợp tác', 'group'],
    ['hộ kinh doanh nhé', 'household'],
    ['cong ti', 'none'],
    ['doanh ngiệp', 'company'],
    ['công ty TNHH', 'company'],
  ])('%s is %s', (text, key) => {
    expect(readChoice(text, options)).toEqual(key === 'none' ? { problem: 'none' } : { value: key })
    expect(readChoice(text.normalize('NFD'), options)).toEqual(readChoice(text, options))
  })

  it('is asked back when the text names two or none', () => {
    expect(readChoice('htx hay công ty', options)).toEqual({ problem: 'several' })
    expect(readChoice('em làm mật ong', options)).toEqual({ problem: 'none' })
    expect(readChoice('', options)).toEqual({ problem: 'none' })
  })
})

describe('free text', () => {
  it('is stored in one line, composed, without what cannot be seen', () => {
    expect(readShortText('  Mật \u200bong\n Hồng\0Trị '.normalize('NFD'))).toEqual({
      value: 'Mật ong Hồng Trị',
    })
  })

  it('keeps its lines where they matter', () => {
    expect(readLongText('Một\r\n\r\n\r\n\r\nhai  ba\n')).toEqual({ value: 'Một\n\nhai ba' })
  })

  it('has limits', () => {
    expect(readShortText('a')).toEqual({ problem: 'tooShort' })
    expect(readShortText('...')).toEqual({ problem: 'tooShort' })
    expect(readShortText('a'.repeat(201))).toEqual({ problem: 'tooLong' })
    expect(readLongText('a'.repeat(4000))).toEqual({ value: 'a'.repeat(4000) })
    expect(readLongText('a'.repeat(4001))).toEqual({ problem: 'tooLong' })
  })

  it('read once reads the same again, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const read = readLongText(text)
        if ('value' in read) expect(readLongText(read.value)).toEqual(read)
      }),
    )
  })
})

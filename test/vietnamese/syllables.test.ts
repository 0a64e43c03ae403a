import { expect, test } from 'vitest'
import { findDocumentCodes } from '#src/vietnamese/document-code.ts'
import { splitSyllables } from '#src/vietnamese/syllables.ts'

test('a text is cut at everything but letters and digits, and numbers stay', () => {
  const terms = splitSyllables('Hỗ trợ 300.000.000 đồng/mô-hình (đợt 2)!').map(({ term }) => term)
  expect(terms).toEqual(['hỗ', 'trợ', '300', '000', '000', 'đồng', 'mô', 'hình', 'đợt', '2'])
})

test('every syllable knows its place in the text as it was given', () => {
  const text = 'Uỷ  ban\u200b nhân dân'.normalize('NFD')
  const places = splitSyllables(text).map(({ start, end }) => text.slice(start, end))
  expect(places.map((place) => place.normalize('NFC'))).toEqual(['Uỷ', 'ban\u200b', 'nhân', 'dân'])
})

test('a document number is one term, and a short one people type', () => {
  expect(findDocumentCodes('theo Quyết định số 148/QĐ-TTg')).toEqual(['148/qd-ttg', 'qd148'])
  expect(findDocumentCodes('26/2026/QĐ – TTg')).toEqual(['26/2026/qd-ttg', 'qd26'])
  expect(findDocumentCodes('nghị định 15/2018/nđ-cp')).toContain('nd15')
  expect(findDocumentCodes('Luật số 45/2019/QH14')).toEqual(['45/2019/qh14'])
})

test('a document named by kind and number is found however it is typed', () => {
  for (const typed of ['qd148', 'qđ 148', 'QĐ số 148', 'quyet dinh 148', 'Quyết định số 148']) {
    expect(findDocumentCodes(`trong ${typed} có gì`)).toEqual(['qd148'])
  }
})

test('amounts, days and rates are not document numbers', () => {
  expect(findDocumentCodes('30/4 giá 50.000/kg, 100 triệu/mô hình, 22/5/2026')).toEqual([])
})

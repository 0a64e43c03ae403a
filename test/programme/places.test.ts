import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createPlaceFinder, parsePlaces } from '#src/programme/places.ts'

const provinces = parsePlaces(readFileSync('knowledge/places.json', 'utf8')) ?? []
const find = createPlaceFinder(provinces)

describe('the list of places', () => {
  it('holds the 34 provinces of today and the 63 of before', () => {
    expect(provinces).toHaveLength(34)
    const before = new Set(
      provinces.flatMap(({ name, former }) => [name, ...former.map((f) => f.name)]),
    )
    before.delete('Huế')
    expect(before.size).toBe(63)
  })

  it('leaves the eleven unchanged provinces without former names, but for the renamed one', () => {
    const unchanged = provinces.filter(({ former }) => former.length === 0).map(({ name }) => name)
    expect([...unchanged, 'Huế'].sort()).toEqual(
      [
        'Hà Nội',
        'Huế',
        'Cao Bằng',
        'Điện Biên',
        'Hà Tĩnh',
        'Lai Châu',
        'Lạng Sơn',
        'Nghệ An',
        'Quảng Ninh',
        'Sơn La',
        'Thanh Hoá',
      ].sort(),
    )
  })

  it.each(['nonsense', '[{"name":"Hà Nội"}]'])('is refused when it reads %s', (content) => {
    expect(parsePlaces(content)).toBeNull()
  })

  it('is refused when one name stands twice', () => {
    const twice = ['01', '02'].map((code) => ({ code, name: 'Hà Nội', former: [], districts: [] }))
    expect(parsePlaces(JSON.stringify(twice))).toBeNull()
  })
})

describe('a place in a question', () => {
  it.each([
    ['Tỉnh Phú Thọ chấm đợt mấy?', 'Phú Thọ'],
    ['hop tac xa o can tho', 'Cần Thơ'],
    ['Cà mau có mấy sản phẩm', 'Cà Mau'],
    ['HTX ở HN làm cốm', 'Hà Nội'],
    ['em ở tphcm', 'Thành phố Hồ Chí Minh'],
    ['khánh hòa và Khánh Hoà là một', 'Khánh Hoà'],
  ])('%s is found under its name of today', (question, province) => {
    expect(find(question)).toMatchObject({ kind: 'one', province, renamed: false })
  })

  it.each([
    ['Tôi ở Sông Lô, Vĩnh Phúc', 'Phú Thọ', ['Sông Lô', 'Vĩnh Phúc']],
    ['ben binh dinh', 'Gia Lai', ['Bình Định']],
    ['Thừa Thiên Huế năm 2018', 'Huế', ['Thừa Thiên Huế']],
    ['tt huế', 'Huế', ['Huế']],
    ['vung tau', 'Thành phố Hồ Chí Minh', ['Bà Rịa – Vũng Tàu']],
    ['Hương Sơn', 'Hà Tĩnh', ['Hương Sơn']],
  ])('%s is read as the province it belongs to now', (question, province, as) => {
    expect(find(question)).toMatchObject({ kind: 'one', province, as })
  })

  it('in two old provinces of one new province is one place', () => {
    expect(find('bà con Sóc Trăng, Hậu Giang')).toEqual({
      kind: 'one',
      province: 'Cần Thơ',
      as: ['Sóc Trăng', 'Hậu Giang'],
      renamed: true,
    })
  })

  it('in several provinces names them all', () => {
    expect(find('Hà Nội với Nghệ An')).toEqual({
      kind: 'several',
      provinces: ['Hà Nội', 'Nghệ An'],
    })
  })

  it('with several meanings is left open', () => {
    expect(find('QN làm mắm')).toEqual({
      kind: 'ambiguous',
      typed: 'QN',
      provinces: ['Quảng Ninh', 'Đà Nẵng', 'Quảng Ngãi'],
    })
  })

  it.each([
    'ho so danh gia lai',
    'nghe an toan thuc pham',
    'cham ca mau sac',
    'HTX, DN nhỏ và vừa',
    'công ty ct cp',
    'hồ sơ gồm gì',
  ])('is not seen in "%s"', (question) => {
    expect(find(question)).toEqual({ kind: 'none' })
  })

  it('is seen beside the everyday phrase that spells it', () => {
    expect(find('danh gia lai o gia lai')).toMatchObject({ kind: 'one', province: 'Gia Lai' })
  })
})

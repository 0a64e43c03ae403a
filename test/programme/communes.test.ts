import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAddressReader } from '#src/programme/address.ts'
import { parseCommunes } from '#src/programme/communes.ts'
import { parsePlaces } from '#src/programme/places.ts'
import { fold } from '#src/vietnamese/normalise.ts'

const content = readFileSync('knowledge/communes.json', 'utf8')
const communes = parseCommunes(content) ?? []
const provinces = parsePlaces(readFileSync('knowledge/places.json', 'utf8')) ?? []
const read = createAddressReader(provinces, communes)
const toKey = (name: string) =>
  fold(name)
    .replace(/^thanh pho /, '')
    .replace(/[^a-z]+/g, ' ')

describe('the list of communes', () => {
  it('holds the 3,321 of today: 2,621 communes, 687 wards and 13 special zones', () => {
    const names = communes.flatMap((province) => province.communes.map(fold))
    const count = (start: string) => names.filter((name) => name.startsWith(start)).length
    expect(names).toHaveLength(3321)
    expect(['xa ', 'phuong ', 'dac khu '].map(count)).toEqual([2621, 687, 13])
  })

  it('has the provinces of the list of places, each with the same provinces of before', () => {
    expect(communes.map(({ code }) => code)).toEqual(provinces.map(({ code }) => code))
    for (const [i, { name, former }] of provinces.entries()) {
      const before = new Set(Object.keys(communes[i]?.former ?? {}).map(toKey))
      for (const old of former) {
        if (old.name !== 'Thừa Thiên Huế') expect(before).toContain(toKey(old.name))
      }
      expect(before).toContain(toKey(name))
    }
  })

  it.each([
    ['01', 126],
    ['04', 56],
    ['19', 92],
    ['22', 54],
    ['25', 148],
    ['38', 166],
    ['66', 102],
    ['79', 168],
  ])('has as many in province %s as its resolution says: %d', (code, count) => {
    expect(communes.find((province) => province.code === code)?.communes).toHaveLength(count)
  })

  it('has no name twice in a province, and all names composed', () => {
    for (const province of communes) {
      expect(new Set(province.communes).size).toBe(province.communes.length)
      for (const name of province.communes) expect(name).toBe(name.normalize('NFC').trim())
    }
  })

  it.each([
    'nonsense',
    '[{"code":"04","communes":[]}]',
    '[{"code":"04","communes":["Xã Bảo Lạc"],"former":{"Cao Bằng":{"Huyện Bảo Lạc":{"Xã Hồng Trị":[1]}}}}]',
  ])('is refused when it reads %s', (text) => {
    expect(parseCommunes(text)).toBeNull()
  })
})

describe('an address', () => {
  it.each([
    ['phường Tân An, tỉnh Đắk Lắk', 'phường Tân An', 'Đắk Lắk'],
    ['xã Tân An, tỉnh Đắk Lắk', 'phường Tân An', 'Đắk Lắk'],
    ['ph. Buôn Hồ dak lak', 'phường Buôn Hồ', 'Đắk Lắk'],
    ['P.Buôn Hồ, Đăk Lăk', 'phường Buôn Hồ', 'Đắk Lắk'],
    ['Hoà An Cao Bằng', 'xã Hòa An', 'Cao Bằng'],
    ['hoa an cao bang', 'xã Hòa An', 'Cao Bằng'],
    ['dạ em ở xã Hòa An, tỉnh Cao Bằng ạ', 'xã Hòa An', 'Cao Bằng'],
    ['Cao Bằng, xã Hoà An', 'xã Hòa An', 'Cao Bằng'],
    ['thôn Tân An, xã Ea H’Leo, Đắk Lắk', "xã Ea H'Leo", 'Đắk Lắk'],
    ['phường Hải Dương, Hải Phòng', 'phường Hải Dương', 'Hải Phòng'],
    ['Phường Hải Dương', 'phường Hải Dương', 'Hải Phòng'],
    ['phường Thuận Hóa, Huế', 'phường Thuận Hóa', 'Huế'],
    ['TP Huế, phường Thuận Hoá', 'phường Thuận Hóa', 'Huế'],
    ['Kiên Hải, An Giang', 'đặc khu Kiên Hải', 'An Giang'],
    ['phường Móng Cái 1, Quảng Ninh', 'phường Móng Cái 1', 'Quảng Ninh'],
    ['đặc khu Côn Đảo, TPHCM', 'đặc khu Côn Đảo', 'Thành phố Hồ Chí Minh'],
  ])('%s is of today', (text, commune, province) => {
    expect(read(text)).toEqual({ kind: 'one', address: { commune, province } })
    expect(read(text.normalize('NFD'))).toEqual({ kind: 'one', address: { commune, province } })
  })

  it.each([
    [
      'xã Hồng Trị, huyện Bảo Lạc, tỉnh Cao Bằng',
      'xã Bảo Lạc',
      'Cao Bằng',
      'xã Hồng Trị, huyện Bảo Lạc',
    ],
    ['Hồng Trị, Bảo Lạc, Cao Bằng', 'xã Bảo Lạc', 'Cao Bằng', 'xã Hồng Trị, huyện Bảo Lạc'],
    ['xã Kim Hỷ, Na Rì, Bắc Kạn', 'xã Văn Lang', 'Thái Nguyên', 'xã Kim Hỷ, huyện Na Rì, Bắc Kạn'],
    ['Bản Phố Bắc Hà Lào Cai', 'xã Bắc Hà', 'Lào Cai', 'xã Bản Phố, huyện Bắc Hà'],
    ['Ba Bể Bắc Kạn', 'xã Ba Bể', 'Thái Nguyên', 'xã Ba Bể, Bắc Kạn'],
    ['p12 gò vấp tphcm', 'phường An Hội Tây', 'Thành phố Hồ Chí Minh', 'phường 12, quận Gò Vấp'],
    ['thị trấn Bắc Hà, Lào Cai', 'xã Bắc Hà', 'Lào Cai', 'thị trấn Bắc Hà, huyện Bắc Hà'],
    [
      'Côn Đảo, Vũng Tàu',
      'đặc khu Côn Đảo',
      'Thành phố Hồ Chí Minh',
      'đặc khu Côn Đảo, Bà Rịa – Vũng Tàu',
    ],
  ])('%s is one of before', (text, commune, province, formerly) => {
    expect(read(text)).toEqual({ kind: 'one', address: { commune, province, formerly } })
  })

  it('is asked back where a name without marks is that of two communes', () => {
    expect(read('cam giang hai phong')).toEqual({
      kind: 'several',
      options: [
        { commune: 'xã Cẩm Giang', province: 'Hải Phòng' },
        { commune: 'xã Cẩm Giàng', province: 'Hải Phòng' },
      ],
    })
    expect(read('xã Cẩm Giàng, Hải Phòng')).toMatchObject({
      kind: 'one',
      address: { commune: 'xã Cẩm Giàng' },
    })
  })

  it('is asked back where a name is one slip from a known one, and may stay as typed', () => {
    expect(read('xã Hoa Ann, Cao Bằng')).toEqual({
      kind: 'several',
      options: [{ commune: 'xã Hòa An', province: 'Cao Bằng' }],
      asTyped: { commune: 'xã Hoa Ann', province: 'Cao Bằng' },
    })
  })

  it('names a commune that is not on the list: taken as typed, for the person to confirm', () => {
    expect(read('xã thượng kỳ lân, Cao Bằng')).toEqual({
      kind: 'unknownCommune',
      address: { commune: 'xã Thượng Kỳ Lân', province: 'Cao Bằng' },
    })
  })

  it('lacks its commune or its province', () => {
    expect(read('Cao Bằng')).toEqual({ kind: 'noCommune', province: 'Cao Bằng' })
    expect(read('xã Y Tý')).toEqual({
      kind: 'noProvince',
      options: [{ commune: 'xã Y Tý', province: 'Lào Cai' }],
    })
    expect(read('Tân An')).toEqual({ kind: 'noProvince', options: [] })
    expect(read('mật ong')).toEqual({ kind: 'noProvince', options: [] })
    expect(read('')).toEqual({ kind: 'noProvince', options: [] })
  })

  it('of any commune of today is read back, as it is written and in small letters', () => {
    const all = communes.flatMap(({ code, communes: names }) => {
      const province = provinces.find((one) => one.code === code)?.name ?? ''
      return names.map((name) => ({ name, province }))
    })
    fc.assert(
      fc.property(fc.constantFrom(...all), ({ name, province }) => {
        const commune = name.charAt(0).toLowerCase() + name.slice(1)
        for (const text of [`${name}, ${province}`, `${commune.toLowerCase()}, ${province}`]) {
          expect([text, read(text)]).toEqual([
            text,
            { kind: 'one', address: { commune, province } },
          ])
        }
      }),
      { numRuns: 400 },
    )
  })
})

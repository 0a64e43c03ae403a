import { expect, test } from 'vitest'
import { namesOfOffices, parseOffices } from '#src/programme/offices.ts'

const offices = parseOffices([
  {
    matter: 'nop-ho-so',
    name: 'Nộp hồ sơ',
    levels: [
      { level: 'commune', office: 'UBND xã', confidence: 'high' },
      { level: 'province', office: 'Sở Nông nghiệp và Môi trường {place}', confidence: 'medium' },
      { level: 'ministry', office: 'Bộ', confidence: 'high' },
    ],
    source: ['qd-26-2026#Điều 7/Khoản 1'],
  },
])

test('the nearest offices are named, with the province where it is known', () => {
  const told = (place: string | null) =>
    namesOfOffices(offices, 'nop-ho-so', { place, elsewhere: 'của tỉnh' })
  expect(told('Cao Bằng')).toEqual(['UBND xã', 'Sở Nông nghiệp và Môi trường Cao Bằng'])
  expect(told(null)).toEqual(['UBND xã', 'Sở Nông nghiệp và Môi trường của tỉnh'])
})

test('a matter that nobody listed has no office', () => {
  expect(namesOfOffices(offices, 'la', { place: null, elsewhere: '' })).toEqual([])
})

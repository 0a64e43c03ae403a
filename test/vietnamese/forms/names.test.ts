import { describe, expect, it } from 'vitest'
import { readOrganisation } from '#src/vietnamese/forms/organisation.ts'
import { readPersonName } from '#src/vietnamese/forms/person-name.ts'

describe("a person's name", () => {
  it.each([
    ['Lò Thị Mai', 'Lò Thị Mai'],
    ['lò thị mai', 'Lò Thị Mai'],
    ['LÒ THỊ MAI', 'Lò Thị Mai'],
    ['tên chị là Lò Thị Mai nhé', 'Lò Thị Mai'],
    ['dạ em tên Lò Thị Mai ạ', 'Lò Thị Mai'],
    ['dạ, em là Lò Thị Mai', 'Lò Thị Mai'],
    ['họ và tên: Lò Thị Mai', 'Lò Thị Mai'],
    ['người đại diện là ông Nguyễn Văn A', 'Nguyễn Văn A'],
    ['bà Lò Thị Mai, giám đốc', 'Lò Thị Mai'],
    ['  Lò   Thị  Mai. ', 'Lò Thị Mai'],
    ['Lò thị Mai', 'Lò Thị Mai'],
    ['y kroa niê', 'Y Kroa Niê'],
    ["H'Hen Niê", "H'Hen Niê"],
    ['h’hen niê', "H'Hen Niê"],
    ['rơ châm', 'Rơ Châm'],
    ['k’brôi', "K'Brôi"],
    ['Vừ A Dính', 'Vừ A Dính'],
    ['La Văn Cầu', 'La Văn Cầu'],
    ['tô thị hoa', 'Tô Thị Hoa'],
    ['Chu Văn An', 'Chu Văn An'],
    ['Nguyễn Thị Lan Anh', 'Nguyễn Thị Lan Anh'],
    ['Nguyễn Thanh Nha', 'Nguyễn Thanh Nha'],
    ['Nguyễn Văn Em ạ', 'Nguyễn Văn Em'],
    ['Đinh Thị Hoà', 'Đinh Thị Hoà'],
    ['tran van tu', 'Tran Van Tu'],
  ])('%s is read as %s', (text, value) => {
    expect(readPersonName(text)).toEqual({ value })
    expect(readPersonName(text.normalize('NFD'))).toEqual({ value })
  })

  it.each([
    ['0912345678', 'digits'],
    ['Mai 1985', 'digits'],
    ['M', 'tooShort'],
    ['', 'tooShort'],
    ['Mai', 'oneWord'],
    ['em muốn đăng ký sản phẩm', 'sentence'],
    ['cái này để làm gì?', 'sentence'],
    ['hợp tác xã Hoa Ban', 'sentence'],
    ['một hai ba bốn năm sáu bảy tám', 'sentence'],
    ['Mai @ Hoa', 'notAName'],
  ])('%s is %s', (text, problem) => {
    expect(readPersonName(text)).toEqual({ problem })
  })
})

describe('the name of a producer', () => {
  it.each([
    ['HTX Nông nghiệp Hoa Ban', 'HTX Nông nghiệp Hoa Ban'],
    ['tên htx là HTX Hoa Ban ạ', 'HTX Hoa Ban'],
    ['dạ cơ sở em tên là Mật ong Hồng Trị', 'Mật ong Hồng Trị'],
    ['"Công ty TNHH  Hoa Ban"', 'Công ty TNHH Hoa Ban'],
    ['Hộ kinh doanh Lò Thị Mai', 'Hộ kinh doanh Lò Thị Mai'],
    ['HTX nông nghiệp công nghệ cao 19/5', 'HTX nông nghiệp công nghệ cao 19/5'],
  ])('%s is kept as %s', (text, value) => {
    expect(readOrganisation(text)).toEqual({ value })
    expect(readOrganisation(text.normalize('NFD'))).toEqual({ value })
  })

  it('is neither a letter nor a page', () => {
    expect(readOrganisation('.')).toEqual({ problem: 'tooShort' })
    expect(readOrganisation('HTX '.repeat(80))).toEqual({ problem: 'tooLong' })
  })
})

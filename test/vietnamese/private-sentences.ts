import { createRandom } from '#src/cli/random.ts'
import { fold } from '#src/vietnamese/normalise.ts'

/** A sentence and what in it is private, word for word. */
export type PrivateSentence = { text: string; secrets: { kind: string; value: string }[] }

/** Sentences as producers write them, half with marks and half without, from a seed. */
export function generateSentences(count: number, seed: number): PrivateSentence[] {
  const random = createRandom(seed)
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(random() * list.length)]
    if (one === undefined) throw new Error('an empty list')
    return one
  }
  const digits = (length: number) =>
    Array.from({ length }, () => Math.floor(random() * 10)).join('')
  const group = (value: string, sizes: number[], gap: string) => {
    const ends = sizes.map((_, at) => sizes.slice(0, at + 1).reduce((sum, size) => sum + size, 0))
    return ends.map((end, at) => value.slice(ends[at - 1] ?? 0, end)).join(gap)
  }

  const mobile = () => `0${pick(['3', '5', '7', '8', '9'])}${digits(8)}`
  const spoken = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ')
  const phones: (() => string)[] = [
    mobile,
    mobile,
    () => group(mobile(), [4, 3, 3], ' '),
    () => group(mobile(), [4, 3, 3], '.'),
    () => group(mobile(), [3, 3, 4], '-'),
    () => group(mobile(), [2, 4, 4], ' '),
    () => group(mobile(), [4, 2, 2, 2], ' '),
    () => group(mobile(), [3, 3, 2, 2], '.'),
    () => `+84${mobile().slice(1)}`,
    () => `+84 ${group(mobile().slice(1), [3, 3, 3], ' ')}`,
    () => `(+84) ${group(mobile().slice(1), [2, 3, 4], ' ')}`,
    () => `84${mobile().slice(1)}`,
    () => `0084${mobile().slice(1)}`,
    () => `0${pick(['24', '28', '292', '238', '290'])}${digits(8)}`.slice(0, 11),
    () => `(0292) ${group(`3${digits(6)}`, [4, 3], ' ')}`,
    () => `o${mobile().slice(1)}`,
    () => Array.from(mobile()).join(' '),
    () => Array.from(mobile(), (digit) => spoken[Number(digit)]).join(' '),
  ]
  const identity: (() => string)[] = [
    () => `0${digits(11)}`,
    () => `${pick(['1', '2', '3'])}${digits(8)}`,
    () => group(`0${digits(11)}`, [3, 3, 3, 3], ' '),
    () => group(`0${digits(11)}`, [4, 4, 4], ' '),
    () => group(`3${digits(8)}`, [3, 3, 3], ' '),
    () => group(`0${digits(11)}`, [3, 3, 3, 3], '.'),
  ]
  const taxBase = () =>
    `${pick(['01', '18', '29', '36', '59'])}${digits(7)}${pick([1, 2, 3, 7, 9])}`
  const taxes: (() => string)[] = [
    taxBase,
    taxBase,
    () => `${taxBase()}-00${pick([1, 2, 3])}`,
    () => `${taxBase()}00${pick([1, 2, 3])}`,
    () => group(taxBase(), [4, 3, 3], ' '),
  ]
  const names = ['Lan', 'Minh', 'Hòa', 'Thủy', 'Đức']
  const mails: (() => string)[] = [
    () => `${fold(pick(names))}.${fold(pick(names))}${digits(2)}@gmail.com`,
    () => `htx_${fold(pick(names))}@${pick(['yahoo.com.vn', 'vnn.vn', 'ocop-shop.vn'])}`,
    () => `${fold(pick(names)).toUpperCase()}${digits(3)}@Gmail.com`,
  ]
  const accounts: (() => string)[] = [
    () => digits(13).replace(/^0/, '1'),
    () => `${digits(13)}7`.replace(/^0/, '2'),
    () => `19${digits(10)}`,
    () => `0${digits(9)}`,
    () => group(`${digits(12)}1`.replace(/^0/, '4'), [4, 4, 5], ' '),
  ]
  const streets = [
    'Trần Hưng Đạo',
    'Lê Lợi',
    'Nguyễn Trãi',
    '30 Tháng 4',
    'Phan Bội Châu',
    'Hai Bà Trưng',
  ]
  const villages = ['Đông', 'Đoài', 'Phú Thọ', 'Tân Lập', 'Yên Bình']
  const number = () => String(1 + Math.floor(random() * 300))
  const addresses: (() => string)[] = [
    () => `số ${number()} đường ${pick(streets)}`,
    () => `${number()} đường ${pick(streets)}`,
    () => `số nhà ${number()}, đường ${pick(streets)}`,
    () => `${number()}/${number()} đường ${pick(streets)}`,
    () => `số ${number()} ngõ ${number()} phố ${pick(streets)}`,
    () => `số nhà ${number()}, thôn ${pick(villages)}`,
    () => `số nhà ${number()}`,
    () => `ấp ${1 + Math.floor(random() * 9)}`,
    () => `tổ ${1 + Math.floor(random() * 30)}`,
    () => `${number()}A phố ${pick(streets)}`,
    () => `${number()} đ. ${pick(streets)}`,
    () => `khu phố ${1 + Math.floor(random() * 9)}`,
    () => `hẻm ${number()}/${number()} đường ${pick(streets)}`,
  ]

  const personal: { kind: string; values: (() => string)[]; frames: string[] }[] = [
    {
      kind: 'phone',
      values: phones,
      frames: [
        'số của tôi là {}, gọi giúp tôi nhé',
        'liên hệ {} để hỏi thủ tục OCOP',
        'sđt {} ạ',
        'anh gọi {} gặp chị {name}',
        'Zalo: {}',
        'dt {} mong trả lời sớm',
      ],
    },
    {
      kind: 'id',
      values: identity,
      frames: [
        'CCCD {} của tôi đăng ký được chưa',
        'số cmnd {}',
        'căn cước công dân số {} cấp năm 2021',
        'giấy tờ của em: {}',
      ],
    },
    {
      kind: 'tax',
      values: taxes,
      frames: [
        'MST {} nộp hồ sơ ở đâu',
        'mã số thuế: {}',
        'mã số doanh nghiệp {} của hợp tác xã tôi',
        'MST của HTX {} thì có cần làm lại không',
      ],
    },
    {
      kind: 'email',
      values: mails,
      frames: ['gửi mẫu vào {} giúp tôi', 'email {}', 'mail em là {} nha'],
    },
    {
      kind: 'account',
      values: accounts,
      frames: [
        'STK {} Agribank',
        'số tài khoản {} để nhận hỗ trợ',
        'chuyển thưởng vào tài khoản ngân hàng {} được không',
        'tk {} vcb của tôi',
      ],
    },
    {
      kind: 'address',
      values: addresses,
      frames: [
        'cơ sở tôi ở {}, xã Hương Sơn, đăng ký OCOP thế nào',
        'địa chỉ {} phường An Hội',
        'nhà tôi tại {} muốn nộp hồ sơ',
        'kho hàng đặt ở {}, thị trấn Lai Vung',
      ],
    },
  ]
  /** What looks like it and must stay. */
  const common: (() => string)[] = [
    () => `theo Quyết định ${pick(['26/2026/QĐ-TTg', '148/QĐ-TTg', '1048/QĐ-TTg', '919/QĐ-TTg'])}`,
    () => `Nghị định ${pick(['156/2025/NĐ-CP', '55/2015/NĐ-CP', '46/2026/NĐ-CP'])} nói gì`,
    () => `gọi tổng đài ${pick(['1800 1166', '1900 9095', '18001091', '19008198'])}`,
    () =>
      `vay ${pick(['300.000.000', '300000000', '1 000 000 000', '5000000000'])} đồng được không`,
    () => `hỗ trợ ${pick(['50', '30', '100'])} triệu mỗi sản phẩm ${pick(['3', '4', '5'])} sao`,
    () => `xưởng ${pick(['120', '1.200', '350'])} m2 và ${pick(['2', '15'])} ha vườn`,
    () => `ngày ${pick(['22/5/2026', '01-07-2025', '8.3.2026'])} hết hạn`,
    () => `giai đoạn ${pick(['2021-2025', '2026-2030'])}`,
    () => `được ${pick(['92,5', '68', '70.5'])} điểm thì mấy sao`,
    () => `Điều ${number()} khoản 3 quy định gì`,
    () => `mã vạch 893${digits(10)} ghi trên nhãn`,
    () => `có ${pick(['30', '120'])} lao động, doanh thu ${pick(['2,5 tỷ', '800 triệu'])} một năm`,
    () => `tổ hợp tác ${pick(['3', '12'])} người có nộp được không`,
    () => `bản công bố sản phẩm và làng nghề cần gì`,
    () => `hồ sơ gồm ${pick(['3', '5'])} bộ, đội ${pick(['5', '7'])} người`,
    () => `nộp tại 34 tỉnh, thành phố hay ở 126 xã`,
    () => `Mẫu số 02 đường dẫn nào, tải ở đâu`,
    () => `đường 5 kg, mật ong 20 lít, nước mắm 500 ml`,
    () => `tổ tư vấn và đội ngũ ${pick(['3', '5'])} chuyên gia`,
    () => `bản sao 2 giấy, thôn nông thôn mới kiểu mẫu`,
    () => `mẫu kiểm 25 g, đường sucrose 12 %, độ ẩm 10,5 %`,
    () => `bộ số ${1 + Math.floor(random() * 26)} chấm ra sao`,
  ]

  return Array.from({ length: count }, () => {
    const { kind, values, frames } = pick(personal)
    const bare = random() < 0.4
    const shape = (text: string) => (bare ? fold(text) : text)
    const raw = pick(values)()
    const isPlace = kind === 'address' || kind === 'phone'
    const value = isPlace ? shape(raw) : raw
    const frame = shape(pick(frames)).replace('{name}', shape(pick(names)))
    const told = frame.replace('{}', value)
    const other = shape(pick(common)())
    const text = random() < 0.5 ? `${told}, ${other}` : `${other}. ${told}`
    return { text, secrets: [{ kind, value }] }
  })
}

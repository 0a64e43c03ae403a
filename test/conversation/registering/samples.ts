/** What people write at a step, and what it is to be understood as. */
type Samples = { good: [text: string, value: unknown][]; bad?: string[] }

const told = (text: string): Samples => ({ good: [[text, text]] })
const day: Samples = { good: [['30/6/2027', '2027-06-30']], bad: ['mai mốt'] }
const files: Samples = { good: [], bad: ['có giấy rồi mà'] }
const money = 'nhiều tiền'
const criterion: Samples = { good: [['1', 'option 1']], bad: ['mức cao nhất'] }

const samples: Record<string, Samples> = {
  kind: {
    good: [
      ...pairs('hợp tác xã|cooperative', 'tổ hợp tác|group', 'công ty|company'),
      ...pairs('trang trại|farm', 'hội|association', 'hkd|household', 'htx|cooperative'),
    ],
    bad: ['xin zzz', 'qwerty'],
  },
  companySize: { good: pairs('nhỏ và vừa|small', 'lớn|large'), bad: ['qwerty'] },
  registered: {
    good: [
      ['rồi', true],
      ['đã đăng ký', true],
      ['chưa', false],
    ],
    bad: ['qwerty'],
  },
  organisation: { good: [...told('HTX Tân Tiến').good, ...told('Cơ sở Mai Lò').good], bad: ['x'] },
  registrationNumber: { good: pairs('4800912348|4800912348'), bad: ['chữ thôi'] },
  representative: { good: pairs('LÒ THỊ MAI|Lò Thị Mai'), bad: ['Mai 123'] },
  sex: { good: pairs('nữ|female', 'nam|male'), bad: ['qwerty'] },
  ethnicity: { good: pairs('Tày|Tày', 'kinh|Kinh'), bad: ['qwerty'] },
  address: {
    good: [['xã Hoà An, tỉnh Cao Bằng', { commune: 'xã Hòa An', province: 'Cao Bằng' }]],
    bad: ['Cao Bằng'],
  },
  street: { ...told('thôn Nà Rị'), bad: ['x'] },
  phone: { good: pairs('0912.345.678|+84912345678'), bad: ['chữ thôi', '091234567'] },
  email: { good: pairs('mai@example.vn|mai@example.vn'), bad: ['mai a còng'] },
  product: { good: [...told('Trà Shan tuyết').good, ...told('Gạo nếp nương').good], bad: ['x'] },
  set: {
    good: [
      ['bộ 11', 11],
      ['bộ 26', 26],
      ['bộ 4', 4],
    ],
    bad: ['qwerty'],
  },
  ingredients: { ...told('lá chè tươi'), bad: ['x'] },
  origin: {
    good: pairs('trong tỉnh|province', 'toàn bộ nhập khẩu|imported', 'ngoài tỉnh|country'),
    bad: ['qwerty'],
  },
  localShare: { good: [['70 %', 70]], bad: ['qwerty', '170%'] },
  output: {
    good: [['3 tấn một năm', { amount: 3, unit: 'tấn', per: 'year' }]],
    bad: ['qwerty'],
  },
  service: { ...told('nghỉ homestay, ăn cơm nhà'), bad: ['x'] },
  guests: { good: [['1200', 1200]], bad: ['qwerty'] },
  case: { good: pairs('lần đầu|first', 'nâng hạng|upgrade', 'đánh giá lại|renewal'), bad: ['zzz'] },
  oldNumber: { ...told('1234/QĐ-UBND'), bad: ['x'] },
  oldStars: { good: [['4 sao', 4]], bad: ['qwerty'] },
  oldEnds: { good: [['12/5/2027', '2027-05-12']], bad: ['mai mốt'] },
  changes: { ...told('bao bì mới, thêm máy sấy'), bad: ['x'] },
  samples: {
    good: [
      ['5', 5],
      ['1', 1],
    ],
    bad: ['qwerty'],
  },
  papers: {
    good: [
      ['1 3', ['registration', 'permit']],
      ['chưa có', []],
      ['attp', ['foodSafety']],
    ],
    bad: ['qwerty'],
  },
  history: { ...told('Gia đình làm nghề từ năm 1990'), bad: ['x'] },
  structure: { ...told('15 lao động, 2 tổ'), bad: ['x'] },
  materials: { ...told('12 ha chè của 30 hộ'), bad: ['x'] },
  quality: { ...told('có sổ theo dõi'), bad: ['x'] },
  market: { ...told('3 cửa hàng ở thành phố'), bad: ['x'] },
  revenue: { good: [['1 tỷ 2', 1_200_000_000]], bad: [money] },
  profit: { good: [['lỗ 20 triệu', -20_000_000]], bad: [money] },
  rating: { good: pairs('làm ngay|now', 'lúc khác|later'), bad: ['qwerty'] },
  plan: { ...told('mở thêm 2 ha'), bad: ['x'] },
}

function pairs(...list: string[]): [string, string][] {
  return list.map((one) => {
    const [text = '', value = ''] = one.split('|')
    return [text, value]
  })
}

export function samplesOf(step: string): Samples {
  if (step.startsWith('criterion:')) return criterion
  if (step.startsWith('until:')) return day
  return step.startsWith('files:') ? files : (samples[step] ?? { good: [] })
}

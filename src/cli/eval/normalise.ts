type Rule = [pattern: RegExp, replacement: string | ((...match: string[]) => string)]

const MARKUP: Rule[] = [
  [/\*\*|__|`/g, ''],
  [/\||<br>/g, ' '],
]
const SIGNS: Rule[] = [
  [/[‐‑‒–—―−]/g, '-'],
  [/[★⭐☆✩]+/g, ' sao '],
  [/(\d)\s*\*(?!\w)/g, '$1 sao '],
  [/≥/g, '>='],
  [/≤/g, '<='],
  [/→/g, ' -> '],
  [/\s+/g, ' '],
  [/\s*(>=|<=)\s*/g, '$1'],
  [/([<>])\s+(?=\d)/g, '$1'],
  [/\s*phan tram/g, '%'],
  [/(\d)\s+%/g, '$1%'],
]
const DATES: Rule[] = [
  [
    /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g,
    (_, year, month, day) => `${Number(day)}/${Number(month)}/${year}`,
  ],
  [/(?<![\d/.,-])(\d{1,2})[.-](\d{1,2})[.-](\d{4})(?!\d)/g, toDate],
  [/(?<!\d)(\d{1,2}) thang (\d{1,2}),? (?:nam )?(\d{4})(?!\d)/g, toDate],
  [/(?<!\d)(\d{1,2}) thang (\d{1,2})(?![\d%]| thang| ngay| lan)/g, toShortDate],
  [/(?<![\d/.,-])(\d{1,2}) ?\/ ?(\d{1,2}) ?\/ ?(\d{4}|2[0-9]|3[0-9])(?![\d/])/g, toDate],
  [/(?<![\d/.,-])(\d{1,2})\/(\d{1,2})(?![\d/])/g, toShortDate],
  [
    /thang (\d{1,2})(?: nam |-|\s?\/\s?)(\d{4})/g,
    (_, month, year) => `thang ${Number(month)}/${year}`,
  ],
]
const NUMBERS: Rule[] = [
  [/(?<![\d.,/])\d{1,3}(?:[.]\d{3})+(?!\d)/g, (number) => number.replaceAll('.', '')],
  [/(?<![\d.,/])\d{1,3}(?:[,]\d{3})+(?!\d)/g, (number) => number.replaceAll(',', '')],
  [/(?<![\d.,/])(\d{7,})(?!\d)(?: ?(?:dong|vnd|d)(?![a-z]))?/g, toMoney],
  [/(?<![\d.,])0+(\d+)(?!\d)/g, '$1'],
  [/(\d) ?tr(?:d|\.d)?(?![a-z])/g, '$1 trieu'],
  [/(\d) ?ti(?![a-z])/g, '$1 ty'],
  [/(\d)(trieu|ty|thang|ngay|sao|diem|nam|bo|mau)(?![a-z])/g, '$1 $2'],
]
/** In this order: a later rule may shorten what an earlier one has written. */
const SHORT_FORMS: Rule[] = [
  ['uy ban nhan dan', 'ubnd'],
  ['hoi dong nhan dan', 'hdnd'],
  ['nong nghiep (?:va|&) moi truong', 'nn&mt'],
  ['nn ?(?:va|&|-) ?mt', 'nn&mt'],
  ['nnmt', 'nn&mt'],
  ['van hoa,? ?the thao (?:va|&) du lich', 'vhttdl'],
  ['vhtt ?(?:&|va) ?dl', 'vhttdl'],
  ['khoa hoc (?:va|&) cong nghe', 'kh&cn'],
  ['khcn', 'kh&cn'],
  ['hop tac xa', 'htx'],
  ['to hop tac', 'tht'],
  ['doanh nghiep', 'dn'],
  ['an toan thuc pham', 'attp'],
  ['vsattp', 'attp'],
  ['so huu tri tue', 'shtt'],
  ['giay chung nhan', 'gcn'],
  ['dang ky kinh doanh', 'dkkd'],
  ['dang ki kinh doanh', 'dkkd'],
  ['giay dkkd', 'dkkd'],
  ['dang ki', 'dang ky'],
  ['giay phep kinh doanh', 'dkkd'],
  ['thuong mai dien tu', 'tmdt'],
  ['ngan hang chinh sach xa hoi', 'nhcsxh'],
  ['chi dan dia ly', 'cddl'],
  ['thanh pho', 'tp'],
  ['tp\\.? ?ho chi minh', 'tp hcm'],
  ['tp\\.? ?hcm', 'tp hcm'],
  ['tphcm', 'tp hcm'],
  ['quyet dinh', 'qd'],
  ['nghi dinh', 'nd'],
  ['nghi quyet', 'nq'],
  ['thong tu', 'tt'],
  ['ke hoach so', 'kh'],
  ['san pham', 'sp'],
  ['mau so', 'mau'],
  ['bo so', 'bo'],
  ['phieu so', 'phieu'],
  ['tieu chi so', 'tieu chi'],
  ['bo tieu chi', 'bo'],
  ['ubnd cap tinh', 'ubnd tinh'],
  ['ubnd cac tinh', 'ubnd tinh'],
  ['thu tuong chinh phu', 'thu tuong'],
  ['trung uong', 'tw'],
].map(([long, short = '']) => [new RegExp(`(?<![a-z0-9])${long}(?![a-z0-9])`, 'g'), short])
const LAST: Rule[] = [
  [/\bso (?=\d+\/)/g, ''],
  [/\s+/g, ' '],
]

/** One form for facts and answers: no marks, case or blanks; dates, money, units and common names written one way. */
export function normalise(text: string, newline = ' '): string {
  const lower = text.normalize('NFKC').toLowerCase()
  const plain = removeAccents(apply(lower, MARKUP).replaceAll('\n', newline))
  return apply(plain, [...SIGNS, ...DATES, ...NUMBERS, ...SHORT_FORMS, ...LAST]).trim()
}

export function removeAccents(text: string): string {
  const plain = text.replaceAll('\u0111', 'd').replaceAll('\u0110', 'D')
  return plain.normalize('NFD').replace(/(?![\ufe00-\ufe0f])\p{Mn}/gu, '')
}

function apply(text: string, rules: Rule[]): string {
  return rules.reduce(
    (done, [pattern, to]) =>
      typeof to === 'string' ? done.replace(pattern, to) : done.replace(pattern, to),
    text,
  )
}

function toDate(match: string, day = '', month = '', year = ''): string {
  if (!isDayAndMonth(day, month)) return match
  const full = year.length === 2 ? `20${year}` : year
  return `${Number(day)}/${Number(month)}/${full}`
}

function toShortDate(match: string, day = '', month = ''): string {
  return isDayAndMonth(day, month) ? `${Number(day)}/${Number(month)}` : match
}

function isDayAndMonth(day: string, month: string): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12
}

function toMoney(match: string, digits = ''): string {
  const amount = Number(digits)
  if (amount % 1e9 === 0) return `${amount / 1e9} ty`
  return amount % 1e6 === 0 ? `${amount / 1e6} trieu` : match
}

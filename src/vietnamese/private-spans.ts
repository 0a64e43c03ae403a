import words from './address-words.json' with { type: 'json' }
import { fold, normalise } from './normalise.ts'

/** What a text gives away of a person, and where it stands in the text. */
export type PrivateSpan = { kind: PrivateKind; start: number; end: number }
export type PrivateKind = 'email' | 'tax' | 'account' | 'phone' | 'id' | 'address'

const GAP = String.raw`[\s.\-\u2010-\u2015_]`
/** Behind these letters a number is a part of a document number, a date, or a longer number. */
const BEFORE = String.raw`(?<![\p{N}]|\p{N}[/.,-])`
const AFTER = String.raw`(?![\p{N}/]|[.,-]\p{N})`

const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
/** Ten digits, for a branch three more; only where its name stands before it can the digits be spaced. */
const TAX_NAMED =
  /(?:\bmst|ma\s?so\s?thue|ma\s?so\s?doanh\s?nghiep|\bmsdn|ma\s?so\s?(?:ho\s?kinh\s?doanh|htx))(?:\s?(?:so|la|cua\s\p{L}+(?:\s\p{L}+)?|ca nhan|htx|cong ty|ho kinh doanh))*[\s:.=-]*((?:\d[\s.-]?){9}\d(?:\s?-?\s?\d{3})?)(?!\p{N})/gu
const TAX = new RegExp(
  `${BEFORE}(?!893\\d{10})(?:[1-9]\\d{9}|\\d{10}-\\d{3}|\\d{13})${AFTER}`,
  'gu',
)
const ACCOUNT_NAMED = new RegExp(
  String.raw`(?:\bstk|so\s?tai\s?khoan|tai\s?khoan|\btk|so\s?the|the\s?atm|\biban)(?:\s?(?:so|la|ngan hang|nh|cua\s\p{L}+(?:\s\p{L}+)?|\p{L}*bank|bidv|agri|vcb|mb|acb|tcb|ctg))*[\s:.=-]*(\d(?:[\s.-]?\d){5,18})${AFTER}`,
  'gu',
)
const ACCOUNT = new RegExp(`${BEFORE}(?!893\\d{10}(?!\\d))\\d{14,19}${AFTER}`, 'gu')
/** +84 or 0, then nine digits (ten in old mobile and some landline numbers), spaced or dotted as people do. */
const PHONE = new RegExp(
  String.raw`(?<!\p{N}|\p{N}[/.,-])(?!\d{1,2}[.-]\d{1,2}[.-]\d{4}(?!\d))(?:\(?\+\s?84\)?|0084|84(?=${GAP}?[35789])|\(?0|(?<!\p{L})\(?o)(?:${GAP}{0,3}\(?[\do]\)?){9,10}(?![\p{N}/]|[.,-]\d)`,
  'gu',
)
const SPOKEN_DIGIT = '(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)'
const PHONE_SPOKEN = new RegExp(
  String.raw`(?<!\p{L})(?:khong|\d)(?:[\s,.-]{1,2}(?:${SPOKEN_DIGIT}|\d)){8,10}(?![\p{L}\p{N}])`,
  'gu',
)
/** The old identity card has 9 digits, the present one 12; blanks and dots between groups of three or four. */
const IDENTITY = new RegExp(
  String.raw`${BEFORE}(?:\d{12}|\d{9}|\d{3}(?:[ .]\d{3}){3}|\d{4}(?:[ .]\d{4}){2}|\d{3}[ .]\d{3}[ .]\d{3})(?![\p{L}\p{N}/]|[.,-]\d)`,
  'gu',
)
const IDENTITY_NAMED =
  /(?:\bcccd|\bcmnd|\bcmt|can\s?cuoc(?:\s?cong\s?dan)?|chung\s?minh(?:\s?nhan\s?dan|\s?thu)?|dinh\s?danh)(?:\s?(?:so|la|cua\s\p{L}+))*[\s:.=-]*(\d(?:[\s.-]?\d){8,11})(?!\p{N})/gu

/** Behind digits these make money, goods or land of them. */
const AMOUNT =
  /^\s*(?:d\b|dong|vn[d]|usd|trieu|ty\b|nghin|ngan|m2|m\u00b2|met|kg|tan\b|ha\b|lit|san pham|diem|%)/u
const HOTLINE = /^(?:1800|1900)/

const NUMBER = String.raw`(?!(?:19|20)\d\d(?!\d))\d{1,4}[a-z]?(?:\s?[/-]\s?\d{1,4}[a-z]?){0,4}`
const NAME = String.raw`(?:\s(?!(?:phuong|xa|thi|quan|huyen|tinh|thanh|tp|o|thuoc|co|la|muon|can|nop|va|voi|de|nay|dang|lam|cho|duoc|khong|kinh|xin|dat|dan|nghi|quyet|ho so)(?!\p{L}))[\p{L}\p{N}]+){1,4}`
const STREET = '(?:duong|pho|d\\.|dg\\.?|ngo|ngach|hem|kiet|quoc lo|ql|tinh lo|dt\\.?|dai lo)'
const VILLAGE =
  '(?:thon|ap|xom|khom|to dan pho|to dp|tdp|khu pho|kp|khu dan cu|to|doi|ban|buon|lang)'
const ADDRESS = [
  // "so nha 12, duong Tran Hung Dao", "12/3 duong Le Loi", "so 5 ngo 12 pho Hue"
  new RegExp(
    String.raw`(?<![\p{L}\p{N}/]|(?:mau|dieu|khoan|bo|phieu|phu luc|nhom|van ban|dinh|thong tu|muc) (?:so )?)(?:(?:so\s?nha|nha\s?so|sn|so|hem|ngo|ngach|kiet)[\s:.]*)?${NUMBER},?\s+(?:${STREET}\s?${NUMBER},?\s+){0,2}${STREET}(?:\s\d{1,2}(?:\s?thang\s?|[/-])\d{1,2}(?!\p{N})|\s?\d{1,4}[a-z]?(?:/\d+)?(?!\p{L})|${NAME})`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:so\s?nha|nha\s?so|sn)[\s:.]*${NUMBER}(?:,?\s+${VILLAGE}\s?(?:\d{1,3}[a-z]?(?!\p{L})|${NAME}))?(?!\p{N})`,
    'gu',
  ),
]
/** Without marks these words are like many others, so that what has marks must have the right ones. */
const STREET_SPELT = toSpelt([...words.street, ...words.street.map(fold)])
const VILLAGE_SPELT = toSpelt([...words.village, ...words.village.map(fold), ...words.markedOnly])
const NAMED_SPELT = toSpelt(words.named)

/** "tai 12 Le Loi": told from other numbers by where it stands and by the name's capitals. */
const HOUSE = new RegExp(
  String.raw`(?<!\p{L})(?:dia chi(?: la)?|tai|o|nha|so)[\s:]+(${NUMBER})\s+(\p{L}+(?:\s\p{L}+){1,3})`,
  'gu',
)
/** A village by its number, or with the name's capitals. */
const PLACED = new RegExp(
  String.raw`(?<!\p{L})${VILLAGE}\s+(?:so\s+)?(\d{1,2}[a-z]?(?![\p{L}\p{N}/]|[.,-]\d|\s?(?:diem|nguoi|sao|san pham|ngay|thang|nam|ho\b|hop tac|tieu chi|vien|%))|\p{L}+(?:\s\p{L}+)?)`,
  'gu',
)

/** Every span of a text that gives away a person, in their order; none overlaps another. */
export function findPrivate(text: string): PrivateSpan[] {
  const plain = toPlain(text)
  const found: PrivateSpan[] = []
  const take = (kind: PrivateKind, start: number, end: number) => {
    if (!found.some((one) => one.start < end && start < one.end)) found.push({ kind, start, end })
  }
  const isAmount = (end: number) => AMOUNT.test(plain.slice(end))

  for (const { 0: all, index } of plain.matchAll(EMAIL)) take('email', index, index + all.length)
  for (const [kind, pattern] of [
    ['tax', TAX_NAMED],
    ['account', ACCOUNT_NAMED],
    ['id', IDENTITY_NAMED],
  ] as const) {
    for (const { 0: all, 1: digits = '', index } of plain.matchAll(pattern)) {
      const end = index + all.length
      if (!isAmount(end)) take(kind, end - digits.length, end)
    }
  }
  for (const [kind, pattern] of [
    ['phone', PHONE],
    ['phone', PHONE_SPOKEN],
    ['id', IDENTITY],
    ['account', ACCOUNT],
    ['tax', TAX],
  ] as const) {
    for (const { 0: all, index } of plain.matchAll(pattern)) {
      const round = kind !== 'phone' && /0{6}$/.test(all)
      if (!round && !isAmount(index + all.length) && !HOTLINE.test(all)) {
        take(kind, index, index + all.length)
      }
    }
  }
  for (const pattern of ADDRESS) {
    for (const { 0: all, index } of plain.matchAll(pattern)) {
      const end = index + all.length
      if (STREET_SPELT.test(normalise(text.slice(index, end)))) take('address', index, end)
    }
  }
  for (const { 0: all, 1: number = '', 2: name = '', index } of plain.matchAll(HOUSE)) {
    const at = index + all.length - name.length
    const length = lengthOfName(text.slice(at, at + name.length))
    const start = index + all.lastIndexOf(number, all.length - name.length)
    if (text.slice(at, at + length).includes(' ')) take('address', start, at + length)
  }
  for (const { 0: all, 1: name = '', index } of plain.matchAll(PLACED)) {
    const at = index + all.length - name.length
    const placed = normalise(text.slice(index, at))
    const length = lengthOfName(text.slice(at, at + name.length))
    if (/^\d/.test(name) && VILLAGE_SPELT.test(placed)) take('address', index, index + all.length)
    else if (length > 0 && NAMED_SPELT.test(placed)) take('address', index, at + length)
  }
  return found.sort((a, b) => a.start - b.start)
}

function toSpelt(list: string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${list.map(normalise).join('|')})(?!\\p{L})`, 'u')
}

/** The words with a capital that a name begins with. */
function lengthOfName(text: string): number {
  return /^\p{Lu}[\p{L}\p{M}]*(?:\s\p{Lu}[\p{L}\p{M}]*)*/u.exec(text)?.[0].length ?? 0
}

/** Without marks and in lower case, each letter in its place. */
function toPlain(text: string): string {
  return Array.from(text, (letter) => {
    const plain = fold(letter)
    return plain.length === letter.length ? plain : letter
  }).join('')
}

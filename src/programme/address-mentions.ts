import { fold } from '#src/vietnamese/normalise.ts'
import { type Syllable, splitSyllables } from '#src/vietnamese/syllables.ts'
import type { CommuneName, CommuneType } from './communes.ts'
import type { Province } from './places.ts'

/** The names that stand over the syllables `start` to `end`, the latter not included. */
export type CommuneMention = {
  names: CommuneName[]
  type: CommuneType | null
  start: number
  end: number
}

type Cue = CommuneType | 'district' | 'village' | null
type Found = CommuneMention & { cue: Cue; fit: number }

const CUES: Record<string, Cue> = {
  xa: 'xa',
  x: 'xa',
  phuong: 'phuong',
  p: 'phuong',
  ph: 'phuong',
  f: 'phuong',
  'dac khu': 'dac khu',
  dk: 'dac khu',
  'thi tran': 'thi tran',
  tt: 'thi tran',
}
const DISTRICT = new Set(['huyen', 'h', 'quan', 'q', 'thi xa', 'tx', 'thanh pho', 'tp'])
const VILLAGE = new Set([
  ...['thon', 'ap', 'xom', 'ban', 'lang', 'to', 'khom', 'duong', 'ngo', 'khu', 'so', 'nha'],
  ...['to dan pho', 'khu pho', 'tinh', 'hem', 'bon', 'tieu khu'],
])
const LONGEST = 7

/**
 * What a text says of a commune: the names it may be, or after a type a name that is on no list
 * (`unknown`), and the words it would be (`segment`, folded).
 */
export function readMentions(
  text: string,
  provinces: readonly Province[],
  byKey: ReadonlyMap<string, CommuneName[]>,
) {
  const plain = text.replace(/(?<![\p{L}\p{N}])([pf])\.?\s?(?=\d{1,2}(?!\d))/giu, '$1 ')
  const syllables = splitSyllables(plain)
  const folded = syllables.map(({ term }) => fold(term))
  const taken = findProvince(syllables, folded, provinces)
  const found: Found[] = []
  for (let start = 0; start < syllables.length; start += 1) {
    for (let end = Math.min(syllables.length, start + LONGEST); end > start; end -= 1) {
      if (start < taken.end && end > taken.start) continue
      const mention = findNames({ syllables, folded, start, end }, provinces, byKey)
      if (mention) found.push(mention)
    }
  }
  const [mention] = found.filter((one) => !isInside(one, found)).toSorted(compare)
  const name = findUnknown(plain, syllables, folded, taken)
  return {
    mention: mention ?? null,
    ...name,
    around: readAround(folded, mention, taken),
    namesProvince: taken.start < folded.length,
  }
}

/** The folded words beside the commune and the province, between blanks. */
function readAround(folded: string[], mention: Found | undefined, taken: Stretch): string {
  const isIn = (at: number, part: Stretch | undefined) => part && at >= part.start && at < part.end
  const kept = folded.map((term, at) => (isIn(at, mention) || isIn(at, taken) ? '|' : term))
  return ` ${kept.join(' ')} `
}

type Stretch = { start: number; end: number }
type Window = { syllables: Syllable[]; folded: string[]; start: number; end: number }

function findNames(
  { syllables, folded, start, end }: Window,
  provinces: readonly Province[],
  byKey: ReadonlyMap<string, CommuneName[]>,
): Found | null {
  const all = byKey.get(folded.slice(start, end).join(' ')) ?? []
  const names = all.filter(({ code }) => {
    return provinces.length === 0 || provinces.some((province) => province.code === code)
  })
  const cue = findCue(folded, start)
  if (names.length === 0 || cue === 'district' || cue === 'village') return null
  const alone = start === 0 && end === syllables.length
  if (end - start === 1 && cue === null && (!alone || /\d/.test(folded[start] ?? ''))) return null
  const marked = syllables.some(({ term }) => /\P{ASCII}/u.test(term))
  const typed = syllables.slice(start, end)
  const measured = names.map((name) => ({ name, fit: measure(name, typed, marked) }))
  const fit = Math.max(...measured.map((one) => one.fit))
  const best = measured.filter((one) => one.fit === fit).map(({ name }) => name)
  return { names: best, type: cue, start, end, cue, fit }
}

/** 3: as it is written, in a text with marks; 2: each syllable with its own marks or none; 0: with others. */
function measure({ terms }: CommuneName, typed: Syllable[], marked: boolean): number {
  if (marked && typed.every(({ term }, i) => term === terms[i])) return 3
  return typed.every(({ term }, i) => term === terms[i] || term === fold(terms[i] ?? '')) ? 2 : 0
}

function findCue(folded: string[], start: number): Cue {
  const three = folded.slice(Math.max(0, start - 3), start).join(' ')
  const two = folded.slice(Math.max(0, start - 2), start).join(' ')
  const one = folded[start - 1] ?? ''
  if (VILLAGE.has(three) || VILLAGE.has(two)) return 'village'
  if (DISTRICT.has(two)) return 'district'
  const cue = CUES[two] ?? CUES[one]
  if (cue) return cue
  return DISTRICT.has(one) ? 'district' : VILLAGE.has(one) ? 'village' : null
}

function isInside(inner: Found, all: Found[]): boolean {
  return all.some((outer) => {
    const wider = outer.end - outer.start > inner.end - inner.start
    const cued = outer.cue !== null || inner.cue === null
    return (
      wider &&
      cued &&
      outer.fit >= inner.fit &&
      outer.start <= inner.start &&
      outer.end >= inner.end
    )
  })
}

/** After a type first, then with the right marks, then the first: a commune stands before its district. */
function compare(a: Found, b: Found): number {
  const cued = Number(b.cue !== null) - Number(a.cue !== null)
  return cued || b.fit - a.fit || a.start - b.start || b.end - a.end
}

/** Where the last name of the province stands, if not after the type of a commune. */
function findProvince(
  syllables: Syllable[],
  folded: string[],
  provinces: readonly Province[],
): Stretch {
  // The end of a name may spell a type but for its marks.
  const cues = syllables.map(({ term }) => (term === 'x\u00e1' ? '' : fold(term)))
  const spellings = provinces
    .flatMap((province) => [province, ...province.former])
    .flatMap(({ name, also, short, cued }) => [name, ...also, ...short, ...cued])
    .map((spelling) => splitSyllables(spelling).map(({ term }) => fold(term)))
    .toSorted((a, b) => b.length - a.length)
  for (let end = folded.length; end > 0; end -= 1) {
    for (const spelling of spellings) {
      const start = end - spelling.length
      if (start < 0 || !spelling.every((term, i) => folded[start + i] === term)) continue
      const cue = findCue(cues, start)
      if (cue === null || cue === 'district' || cue === 'village') return { start, end }
    }
  }
  return { start: folded.length, end: folded.length }
}

/** The name after a type of commune, or the words before the first stop, as they are typed. */
function findUnknown(text: string, syllables: Syllable[], folded: string[], taken: Stretch) {
  const at = folded.findIndex((_, i) => {
    const cue = findCue(folded, i)
    return cue !== null && cue !== 'district' && cue !== 'village'
  })
  const start = Math.max(at, 0)
  let end = start
  while (end < syllables.length && end - start < LONGEST) {
    const gap = text.slice(syllables[end - 1]?.end ?? 0, syllables[end]?.start)
    const over = end > start && /[,;\n]/.test(gap)
    if (over || end === taken.start || findCue(folded, end + 1) === 'district') break
    end += 1
  }
  const segment = folded.slice(start, end).join(' ')
  if (at < 0 || end === start) return { unknown: null, segment }
  const typed = text.slice(syllables[start]?.start, syllables[end - 1]?.end).split(/\s+/)
  const bare = typed.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
  return { unknown: `${TYPES[findCue(folded, start) ?? ''] ?? ''} ${bare}`, segment }
}

const TYPES: Record<string, string> = {
  xa: 'x\u00e3',
  phuong: 'ph\u01b0\u1eddng',
  'dac khu': '\u0111\u1eb7c khu',
  'thi tran': 'th\u1ecb tr\u1ea5n',
}

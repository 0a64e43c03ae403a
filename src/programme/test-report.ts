import { addMonths } from './days.ts'

/** Article 5 of Decree 15/2018/ND-CP: a self-declaration takes a report made within these. */
const MONTHS = 12

/** The last day on which a report of a day still serves. */
export function servesUntil(made: string): string {
  return addMonths(made, MONTHS)
}

/** The first day of which a report still serves on a day. */
export function servesFrom(today: string): string {
  return addMonths(today, -MONTHS)
}

import { dayInVietnam } from '../answering/reading/day.ts'

/** Calls a day, Vietnam time: of all people and of one. Kept by this process alone, and anew after a start. */
export function createBudget(daily: number, personDaily: number, now: () => number) {
  let day = ''
  let all = 0
  const each = new Map<string, number>()

  function turnDay() {
    const today = dayInVietnam(new Date(now()))
    if (today === day) return
    day = today
    all = 0
    each.clear()
  }

  return {
    isLeft(person: string): boolean {
      turnDay()
      return all < daily && (each.get(person) ?? 0) < personDaily
    },
    spend(person: string) {
      turnDay()
      all++
      each.set(person, (each.get(person) ?? 0) + 1)
    },
  }
}

import { createBreaker } from './breaker.ts'
import { createBudget } from './budget.ts'
import { createPlaces } from './places.ts'

/** How much the model may be asked; people are told apart by the name they are asked under. */
export type Limits = {
  daily: number
  personDaily: number
  /** Answers worked on at once, and those that may wait for their turn. */
  atOnce: number
  queue: number
  /** Failures in a row that open the breaker, and the milliseconds until one call may try again. */
  failures: number
  restMs: number
}

export type Gate = ReturnType<typeof createGate>

/** Lets answers through to the model, one per person and few at once, and calls while there is budget and hope. */
export function createGate(limits: Limits, now: () => number) {
  const breaker = createBreaker(limits.failures, limits.restMs, now)
  const budget = createBudget(limits.daily, limits.personDaily, now)
  const places = createPlaces(limits.atOnce, limits.queue)
  const inFlight = new Set<string>()

  return {
    /** Runs the work on one answer; null, at once or when the signal ends, where there is no place for it. */
    async enter<T>(person: string, signal: AbortSignal, work: () => Promise<T>): Promise<T | null> {
      if (inFlight.has(person) || breaker.isOpen() || !budget.isLeft(person)) return null
      inFlight.add(person)
      try {
        if (!(await places.take(signal))) return null
        try {
          return await work()
        } finally {
          places.leave()
        }
      } finally {
        inFlight.delete(person)
      }
    },

    /** Counts one call, where it may be made. */
    mayCall(person: string): boolean {
      if (breaker.isOpen() || !budget.isLeft(person)) return false
      breaker.begin()
      budget.spend(person)
      return true
    },

    ended: breaker.ended,
    isResting: breaker.isOpen,
  }
}

import { log } from '#src/log.ts'
import { findNear, type Meaning } from './meaning.ts'

export type FindNear = (question: string) => Promise<Map<string, number>>

const MOST = 50
/** Milliseconds: a question is not kept waiting longer for its vector. */
const TIME_LIMIT = 2_000
/** Milliseconds for which an endpoint that failed is left alone. */
const REST = 60_000

/**
 * The cosines of what lies nearest to a question. An endpoint that fails or dawdles is told of once and
 * costs nobody more than a moment: the words alone are searched.
 */
export function createNearFinder(current: () => Meaning | null): FindNear {
  let askAgain = 0
  let isTold = false
  return async (question) => {
    const meaning = current()
    if (!meaning || performance.now() < askAgain) return new Map()
    try {
      const near = await within(TIME_LIMIT, findNear(meaning, question, MOST))
      isTold = false
      return near
    } catch (error) {
      askAgain = performance.now() + REST
      if (!isTold) log.warn({ reason: reasonOf(error) }, 'no embedding; searching by words alone')
      isTold = true
      return new Map()
    }
  }
}

/** The message only: the error holds the whole request, question included. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown'
}

async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limit} ms`)), limit)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

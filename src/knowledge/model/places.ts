/** So many at work at once, and so many waiting for a place; `take` says whether one was got before the signal. */
export function createPlaces(atOnce: number, queue: number) {
  const waiting: (() => void)[] = []
  let working = 0

  return {
    async take(signal: AbortSignal): Promise<boolean> {
      if (working < atOnce) {
        working++
        return true
      }
      if (signal.aborted || waiting.length >= queue) return false
      return new Promise((resolve) => {
        function leave() {
          waiting.splice(waiting.indexOf(enter), 1)
          resolve(false)
        }
        function enter() {
          signal.removeEventListener('abort', leave)
          resolve(true)
        }
        waiting.push(enter)
        signal.addEventListener('abort', leave, { once: true })
      })
    },
    /** The place goes to who waits longest. */
    leave() {
      const next = waiting.shift()
      if (next) next()
      else working--
    },
  }
}

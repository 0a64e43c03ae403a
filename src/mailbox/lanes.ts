/** What one step of a lane found: nothing more to do now, more at once, or more after some milliseconds. */
export type Step = 'idle' | 'again' | { afterMs: number }

/**
 * One lane per key, many keys at once: `step` is never run twice at the same moment for one key, and
 * a `wake` during a step is not lost. `step` settles its own failures; what it still throws ends the lane
 * until the next wake and is handed to `onError`.
 */
export function createLanes({
  step,
  width,
  onError,
}: {
  step: (key: string) => Promise<Step>
  width: number
  onError: (error: unknown) => void
}) {
  const running = new Map<string, Promise<void>>()
  const wanted = new Set<string>()
  const timers = new Map<string, NodeJS.Timeout>()
  let stopped = false
  let held = false

  /** With `afterMs`, for work that is not due yet: an alarm that is set already rings first. */
  function wake(key: string, afterMs = 0): void {
    if (stopped || (afterMs > 0 && timers.has(key))) return
    if (afterMs > 0) {
      timers.set(key, setTimeout(wake, afterMs, key))
      return
    }
    clearTimeout(timers.get(key))
    timers.delete(key)
    wanted.add(key)
    fill()
  }

  function fill() {
    for (const key of wanted) {
      if (held || running.size >= width) return
      if (running.has(key)) continue
      wanted.delete(key)
      running.set(
        key,
        run(key)
          .catch(onError)
          .finally(() => leave(key)),
      )
    }
  }

  async function run(key: string) {
    while (!stopped) {
      if (held) return void wanted.add(key)
      const next = await step(key)
      if (next === 'again') continue
      if (next !== 'idle') wake(key, Math.max(1, next.afterMs))
      return
    }
  }

  function leave(key: string) {
    running.delete(key)
    if (!stopped) fill()
  }

  return {
    wake,
    /** Lanes at work or waiting for room. */
    load: () => running.size + wanted.size,
    /** While held, no lane takes another step. */
    hold(hold: boolean) {
      held = hold
      if (!stopped) fill()
    },
    /** Takes no further step and resolves when those under way have ended. */
    async stop() {
      stopped = true
      wanted.clear()
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
      await Promise.all(running.values())
    },
  }
}

export type Lanes = ReturnType<typeof createLanes>

import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const HOME = fileURLToPath(new URL('../..', import.meta.url))
/** Milliseconds between two looks at the memory a child takes. */
const LOOK_EVERY = 50

type ChildOptions = {
  args?: string[]
  /** Everything of the environment that the child sees: no settings, no keys. */
  env?: Record<string, string>
  /** Of its JavaScript objects. */
  heapMb: number
  /** Of the whole process: buffers, fonts and pictures lie outside the heap. */
  memoryMb: number
}

/** How one task of a child ended; after anything but an answer the child is gone. */
export type Ended =
  | { kind: 'answered'; message: unknown }
  | { kind: 'slow' }
  | { kind: 'memory'; megabytes: number }
  | { kind: 'crashed' }

export type Child = ReturnType<typeof openChild>

/**
 * A process of its own for content that nobody vouches for; whatever it does, this one lives. `program` is
 * the path of a TypeScript file that answers by `process.send`.
 */
export function openChild(
  program: string,
  { args = [], env = {}, heapMb, memoryMb }: ChildOptions,
) {
  const flags = [`--max-old-space-size=${heapMb}`, '--import', 'tsx']
  const child = spawn(process.execPath, [...flags, program, ...args], {
    cwd: HOME,
    // A group of its own, so that programs it started end with it.
    detached: true,
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  let ended = false
  let settle = (_: Ended) => {}
  child.on('message', (message) => settle({ kind: 'answered', message }))
  child.on('error', () => settle({ kind: 'crashed' }))
  child.on('exit', (_, signal) => {
    ended = true
    // V8 aborts when its heap is full. The last message may still be on its way.
    const full = signal === 'SIGABRT'
    const how: Ended = full ? { kind: 'memory', megabytes: heapMb } : { kind: 'crashed' }
    setImmediate(() => settle(how))
  })
  // A child that waits for work does not keep the program from ending.
  child.unref()
  child.channel?.unref()

  return {
    /** One task at a time; without one the child answers of its own accord. */
    async ask(task: object | null, seconds: number): Promise<Ended> {
      if (ended) return { kind: 'crashed' }
      const answer = new Promise<Ended>((resolve) => {
        settle = resolve
      })
      const clock = setTimeout(() => stop({ kind: 'slow' }), seconds * 1000)
      const watch = setInterval(async () => {
        if ((await findMemory(child)) > memoryMb) stop({ kind: 'memory', megabytes: memoryMb })
      }, LOOK_EVERY)
      function stop(how: Ended) {
        settle(how)
        killGroup(child)
      }
      if (task) child.send(task, () => {})
      const how = await answer
      clearTimeout(clock)
      clearInterval(watch)
      return how
    },
    end: () => killGroup(child),
  }
}

function killGroup({ pid }: ChildProcess) {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    // It has ended already.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** Resident megabytes; 0 where the system does not tell. */
async function findMemory({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(status.match(/VmRSS:\s+(\d+) kB/)?.[1] ?? 0) / 1024
}

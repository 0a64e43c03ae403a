import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'

/** The program as its operator runs it, in a process of its own, listening on a free port. */
export async function startProgram(variables: Record<string, string>, file = 'src/main.ts') {
  const port = Number(variables.PORT ?? (await freePort()))
  const url = `http://127.0.0.1:${port}`
  const child = spawnNode(file, { ...variables, PORT: String(port) })
  await untilReady(child, `${url}/healthz`)
  return {
    url,
    child,
    /** As the power cut does it: no warning, no clean-up. */
    async kill() {
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
    },
    /** As an orchestrator does it; resolves with the milliseconds it took and the exit code. */
    async stop() {
      const begin = Date.now()
      const exit = once(child, 'exit')
      child.kill('SIGTERM')
      const [code] = await exit
      return { ms: Date.now() - begin, code }
    },
    /** Megabytes the process holds now, and the most it ever held (Linux). */
    memory() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      const read = (name: string) =>
        Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024)
      return { nowMB: read('VmRSS'), peakMB: read('VmHWM') }
    },
  }
}

export type ProgramProcess = Awaited<ReturnType<typeof startProgram>>

const { scripts } = z
  .object({ scripts: z.object({ start: z.string() }) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))

/** With the flags of `npm start`, whose heap limits keep the collector from putting its work off. */
function spawnNode(file: string, variables: Record<string, string>): ChildProcess {
  const flags = scripts.start.split(' ').slice(1, -1)
  return spawn(process.execPath, [...flags, file], {
    env: { ...process.env, LOG_LEVEL: 'error', HOST: '127.0.0.1', ...variables },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function untilReady(child: ChildProcess, url: string) {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`the program ended with code ${child.exitCode}`)
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await sleep(50)
  }
  throw new Error('the program did not get ready within 30 seconds')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

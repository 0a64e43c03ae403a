import { createWebChannel } from './channels/web/channel.ts'
import { type Config, loadSettingsFile, parseConfig } from './config.ts'
import { checkReadiness } from './health.ts'
import { hide, log, say } from './log.ts'
import { StartRefused } from './message.ts'
import { createMetrics } from './metrics.ts'
import { announcePlatforms, openPlatforms } from './platforms.ts'
import { openProgram } from './program.ts'
import { showProgress } from './progress.ts'
import { createDoors, listen } from './server.ts'
import { announceServers } from './servers.ts'
import { startUp } from './text/operation.ts'

loadSettingsFile()

const TRACING = [
  'LANGSMITH_TRACING',
  'LANGSMITH_TRACING_V2',
  'LANGCHAIN_TRACING',
  'LANGCHAIN_TRACING_V2',
]

/** Milliseconds after which a stop that hangs is cut short; orchestrators kill after ten seconds. */
const LAST_CALL = 9_500

await start(process.env).catch((error) => {
  if (error instanceof StartRefused) say(error.message)
  else log.fatal({ err: error }, 'the program could not start')
  process.exit(1)
})

async function start(variables: NodeJS.ProcessEnv) {
  const config = parseConfig(variables)
  log.level = config.logLevel
  if (config.apiKey) hide(config.apiKey)
  // LangChain would send a trace of every call elsewhere where these are set.
  for (const name of TRACING) delete variables[name]
  const progress = showProgress(startUp.building)
  const program = await openProgram(config, progress.update)
  progress.end()

  const metrics = createMetrics(program)
  const receive = metrics.counted(program.mailbox.receive)
  const web = createWebChannel({
    receive,
    transcript: program.mailbox.transcript,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
  })
  const platforms = openPlatforms(config, { receive, close: program.mailbox.close })
  const channels = [web.channel, ...platforms.channels]
  const doors = createDoors({
    publicUrl: config.publicUrl,
    routes: [web.routes, ...platforms.routes, ...program.routes],
    problems: () => checkReadiness(program, config.dataDir),
    metrics: metrics.print,
  })
  const server = await listen(doors, config)
  program.listensOn(server.port)
  await program.start(channels)
  announce(config, server.port, program.knowledge.provisions, program.database.engine)

  async function stop() {
    say(startUp.stopping)
    setTimeout(() => process.exit(1), LAST_CALL).unref()
    const closed = server.close()
    await program.stop(channels)
    await closed
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

function announce(
  config: Config,
  port: number,
  provisions: number,
  engine: 'sqlite' | 'postgresql',
) {
  const address = config.publicUrl ?? `http://${config.host}:${port}`
  say(startUp.knowledge(provisions))
  say(startUp.database(engine, config.dataDir))
  if (!config.publicUrl) say(startUp.notPublic(config.host))
  announceServers(config)
  announcePlatforms(config)
  say(startUp.page(address))
}

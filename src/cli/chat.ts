import { createTerminalChannel } from '#src/channels/terminal.ts'
import { loadSettingsFile, parseConfig } from '#src/config.ts'
import { log, say } from '#src/log.ts'
import { type Channel, StartRefused } from '#src/message.ts'
import { openProgram } from '#src/program.ts'
import { showProgress } from '#src/progress.ts'
import { startUp } from '#src/text/operation.ts'

loadSettingsFile()

try {
  log.level = 'error'
  const progress = showProgress(startUp.building)
  const program = await openProgram(parseConfig(process.env), progress.update)
  progress.end()
  const channels: Channel[] = [
    createTerminalChannel({
      receive: program.mailbox.receive,
      input: process.stdin,
      output: process.stdout,
      onLeave: () => void program.stop(channels).then(() => process.exit(0)),
    }),
  ]
  await program.start(channels)
} catch (error) {
  if (!(error instanceof StartRefused)) throw error
  say(error.message)
  process.exit(1)
}

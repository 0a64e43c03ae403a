import { loadSettingsFile, parseConfig } from '#src/config.ts'
import { rebuildIndex } from '#src/knowledge/open.ts'
import { StartRefused } from '#src/message.ts'
import { showProgress } from '#src/progress.ts'
import { indexing } from '#src/text/ask.ts'

loadSettingsFile()

try {
  const { dataDir, embeddings } = parseConfig(process.env)
  const progress = showProgress(indexing.title)
  const result = await rebuildIndex({
    folder: 'knowledge',
    dataDir,
    embeddings,
    onProgress: progress.update,
  })
  progress.end()
  if (result.kind === 'built') process.stderr.write(`${indexing.done(result.provisions)}\n`)
  else {
    for (const { file, line, reason } of result.problems) {
      process.stderr.write(`${indexing.problem(file, line, reason)}\n`)
    }
    process.stderr.write(`${indexing.refused}\n`)
    process.exitCode = 1
  }
} catch (error) {
  if (!(error instanceof StartRefused)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

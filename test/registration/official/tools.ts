import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { fromBufferPromise } from 'yauzl'

const run = promisify(execFile)

/** Whether LibreOffice is here. The project's own machine always has it. */
export async function hasOffice(): Promise<boolean> {
  try {
    await run('soffice', ['--version'])
    return true
  } catch (error) {
    if (process.env.CI) throw error
    return false
  }
}

/** The files as LibreOffice reads them, each as plain text by its name; one start of the program for all. */
export async function readByOffice(files: Map<string, Buffer>): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'official-'))
  try {
    const paths = [...files.keys()].map((name) => join(folder, name))
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const to = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder]
    await run('soffice', [profile, '--headless', ...to, ...paths], { timeout: 240_000 })
    const texts = new Map<string, string>()
    for (const name of files.keys()) {
      const text = await readFile(join(folder, name.replace(/\.docx$/, '.txt')), 'utf8')
      texts.set(name, text.replace(/^\ufeff/, ''))
    }
    return texts
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The entries of a ZIP file in their order. Throws for names that leave the folder. */
export async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true })
  const entries = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  }
  return entries
}

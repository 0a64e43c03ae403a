import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'

const PRIVATE = 0o700
const UPLOADING = 'tmp'
const OURS = /^[0-9a-f]{2}$/

/** The folder of everything people sent: only we look into it, and only under names of our own. */
export function openFolder(folder: string) {
  const root = resolve(folder)

  function pathOf(name: string): string {
    const path = resolve(root, name)
    if (!path.startsWith(root + sep)) throw new Error('a file outside the uploads folder')
    return path
  }

  return {
    pathOf,
    /** A path for a file that is not anybody's yet; swept away after an hour. */
    async passing(): Promise<string> {
      await mkdir(join(root, UPLOADING), { recursive: true, mode: PRIVATE })
      return join(root, UPLOADING, randomUUID())
    },
    async writePassing(bytes: Uint8Array): Promise<string> {
      const path = await this.passing()
      await writeFile(path, bytes, { mode: 0o600, flag: 'wx' })
      return path
    },
    /** Moves a file that is already safe on the disk to its place; returns its name below the folder. */
    async place(from: string, id: string, ending: string): Promise<string> {
      const name = join(id.slice(0, 2), `${id}.${ending}`)
      await mkdir(dirname(pathOf(name)), { recursive: true, mode: PRIVATE })
      await rename(from, pathOf(name))
      await syncFolder(dirname(pathOf(name)))
      await syncFolder(root)
      return name
    },
    remove: (name: string) => rm(pathOf(name), { force: true }),
    /** Names of the kept files that have lain there for longer than so many milliseconds. */
    async list(olderThanMs: number): Promise<string[]> {
      const folders = (await entriesOf(root)).filter((name) => OURS.test(name))
      return listOld(root, folders, olderThanMs)
    },
    async listPassing(olderThanMs: number): Promise<string[]> {
      return listOld(root, [UPLOADING], olderThanMs)
    },
  }
}

async function listOld(root: string, folders: string[], olderThanMs: number): Promise<string[]> {
  const old: string[] = []
  for (const folder of folders) {
    for (const name of await entriesOf(join(root, folder))) {
      const found = await stat(join(root, folder, name)).catch(ignoreMissing)
      if (found && Date.now() - found.mtimeMs > olderThanMs) old.push(join(folder, name))
    }
  }
  return old
}

async function entriesOf(path: string): Promise<string[]> {
  return (await readdir(path).catch(ignoreMissing)) ?? []
}

/** Somebody else removed it meanwhile, or nothing was ever put there. */
function ignoreMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}

/** A new name is on the disk only with its folder. */
async function syncFolder(path: string) {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

import type { Transaction } from '#src/database/client.ts'
import { newUploadLink, type Wanted } from './links.ts'

export const UPLOAD_PATH = '/tai-len'

/** The way to the page where files are sent: its address at once, its row with the turn that tells it. */
export type UploadDoor = {
  open: (wanted: Wanted) => { address: string; write: (tx: Transaction) => Promise<void> }
}

/** Behind the # of the page stands a secret, which no server, log or preview sees. */
export function createUploadDoor(address: () => string): UploadDoor {
  return {
    open(wanted) {
      const { secret, write } = newUploadLink(wanted)
      return { address: `${new URL(UPLOAD_PATH, address()).href}#${secret}`, write }
    },
  }
}

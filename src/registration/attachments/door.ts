import type { Transaction } from '#src/database/client.ts'
import { newUploadLink, type Wanted } from './links.ts'

/** The way to the page where files are sent: its address at once, its row with the turn that tells it. */
export type UploadDoor = {
  open: (wanted: Wanted) => { address: string; write: (tx: Transaction) => Promise<void> }
}

/** `page`: the address of the page. Behind its # stands a secret, which no server, log or preview sees. */
export function createUploadDoor(page: () => string): UploadDoor {
  return {
    open(wanted) {
      const { secret, write } = newUploadLink(wanted)
      return { address: `${page()}#${secret}`, write }
    },
  }
}

import { randomBytes } from 'node:crypto'
import type { Transaction } from '#src/database/client.ts'
import { toHash } from './links.ts'

const MINUTES = 30
export const UPLOAD_PATH = '/tai-len'

export type LinkFor = {
  registration: string
  /** Null where the page asks what each file is. */
  kind: string | null
  conversation: string
  now: Date
}

/** The way to the page where files are sent: its address at once, its row with the turn that tells it. */
export type UploadDoor = {
  open: (wanted: LinkFor) => { address: string; write: (tx: Transaction) => Promise<void> }
}

/** Behind the # of the address stands a secret, which no server, log or preview sees. */
export function createUploadDoor(baseUrl: string): UploadDoor {
  return {
    open({ registration, kind, conversation, now }) {
      const secret = randomBytes(24).toString('base64url')
      const hash = toHash(secret)
      const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
      return {
        address: `${new URL(UPLOAD_PATH, baseUrl).href}#${secret}`,
        async write(tx) {
          await tx.uploadLink.create({
            data: { hash, registration, kind, conversation, expiresAt },
          })
        },
      }
    },
  }
}

import type { Config } from './config.ts'
import type { Desk } from './conversation/desk.ts'
import { createFormDesk } from './conversation/registering/desk.ts'
import type { OpenDatabase } from './database/client.ts'
import type { openKnowledge } from './knowledge/open.ts'
import { createUploadDoor } from './registration/attachments/door.ts'
import { createForm } from './registration/form/create.ts'
import { createFormReaders } from './registration/form/read.ts'

type Parts = {
  database: OpenDatabase
  knowledge: Awaited<ReturnType<typeof openKnowledge>>
  config: Pick<Config, 'publicUrl' | 'host' | 'port'>
}

/** The parts of the conversation beside answering, as far as their data is there. */
export function openDesks({ database, knowledge, config }: Parts): Desk[] {
  const { library, readers, readAddress } = knowledge
  const { publicUrl, host, port } = config
  if (!library.scoreSheets) return []
  const read = createFormReaders({ readAddress, findProduct: readers.findProduct })
  return [
    createFormDesk({
      db: database.db,
      form: createForm(read, library.scoreSheets.criteria),
      calendar: library.calendar,
      facts: { chatDays: 90, draftDays: 30 },
      uploads: createUploadDoor(publicUrl ?? `http://${host}:${port}`),
    }),
  ]
}

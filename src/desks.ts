import type { Config } from './config.ts'
import type { Desk } from './conversation/desk.ts'
import { createDataDesk } from './conversation/people/desk.ts'
import type { FileKeeper } from './conversation/registering/context.ts'
import { createFormDesk } from './conversation/registering/desk.ts'
import type { OpenDatabase } from './database/client.ts'
import type { openKnowledge } from './knowledge/open.ts'
import type { Notify } from './mailbox/notify.ts'
import { createUploadDoor } from './registration/attachments/door.ts'
import { createForm } from './registration/form/create.ts'
import type { Form } from './registration/form/form.ts'
import { createFormReaders } from './registration/form/read.ts'
import { producerSteps } from './registration/form/steps/producer.ts'
import type { ConsentFacts } from './text/consent.ts'

type Knowledge = Awaited<ReturnType<typeof openKnowledge>>

type Parts = {
  database: OpenDatabase
  knowledge: Knowledge
  config: Pick<Config, 'retention'> & Partial<Pick<Config, 'contact' | 'keepGround'>>
  /** Where people reach this program. */
  address: () => string
  notify: Notify
  files: FileKeeper
}

/** The forms, where the criteria they are made of are there. */
export function openForm({ library, readers, readAddress }: Knowledge): Form | null {
  if (!library.scoreSheets) return null
  return createForm(toReaders({ readers, readAddress }), library.scoreSheets.criteria)
}

function toReaders({ readers, readAddress }: Pick<Knowledge, 'readers' | 'readAddress'>) {
  return createFormReaders({ readAddress, findProduct: readers.findProduct })
}

/** The parts of the conversation beside answering. */
export function openDesks(form: Form | null, parts: Parts): Desk[] {
  const { database, knowledge, config, address, notify, files } = parts
  const { contact, keepGround, retention } = config
  const { chatDays, draftDays } = retention
  const facts: ConsentFacts = { chatDays, draftDays, ...(contact === undefined ? {} : { contact }) }
  const { db } = database
  const data = createDataDesk({
    ...{ db, notify, facts, steps: producerSteps(toReaders(knowledge)) },
    address,
    ...(keepGround === undefined ? {} : { keepGround }),
  })
  if (!form) return [data]
  const { calendar } = knowledge.library
  const uploads = createUploadDoor(address)
  return [createFormDesk({ db, form, calendar, facts, uploads, files }), data]
}

import type { Occasion } from '#src/conversation/ask.ts'
import type { Session } from '#src/conversation/session.ts'
import type { Database } from '#src/database/client.ts'
import { dayInVietnam } from '#src/knowledge/answering/reading/day.ts'
import type { ConversationId, FetchedFile } from '#src/message.ts'
import type { Person } from '#src/people/person.ts'
import type { Calendar } from '#src/programme/calendar.ts'
import type { Attachments } from '#src/registration/attachments/attachments.ts'
import type { UploadDoor } from '#src/registration/attachments/door.ts'
import type { Form } from '#src/registration/form/form.ts'
import type { ConsentFacts } from '#src/text/consent.ts'

/** What the registration desk works with. */
export type FormDeps = {
  db: Database
  form: Form
  /** Absent where no working days can be counted. */
  calendar: Calendar | null
  facts: ConsentFacts
  uploads: UploadDoor
  files: FileKeeper
}

/** How the files that come in the chat are had and kept. */
export type FileKeeper = {
  fetch: (conversation: ConversationId, ref: string) => Promise<FetchedFile>
  keep: Attachments['keepFile']
}

/** One input at the desk: who speaks, when, and everything at hand. */
export type Desk = {
  session: Session
  occasion: Occasion
  deps: FormDeps
  person: Person | null
  /** The person's consent to have their dossier dealt with stands. */
  allowed: boolean
  now: Date
  /** ISO, in Vietnam. */
  today: string
}

export function toDesk(
  session: Session,
  occasion: Occasion,
  { deps, person, allowed }: Pick<Desk, 'deps' | 'person' | 'allowed'>,
): Desk {
  const now = occasion.deps.now()
  return { session, occasion, deps, person, allowed, now, today: dayInVietnam(now) }
}

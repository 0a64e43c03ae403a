import type { Database, Transaction } from '#src/database/client.ts'
import type { ConversationId, Reply } from '#src/message.ts'
import { isAllowed } from '#src/people/consent.ts'
import { conversationsOf, loadPerson } from '#src/people/person.ts'
import { formLabels, newsWord, reminderSay, stateNames, statusSay } from '#src/text/form.ts'
import { paperLabels } from '#src/text/papers.ts'
import { type Form, toKnown } from './form/form.ts'
import { type Move, moveDossier } from './lifecycle.ts'
import { type DueReminder, findDueReminders, takeReminder } from './reminders.ts'
import { countFiles, type Dossier, findDossier } from './store.ts'
import { nameOf, whereIs } from './where.ts'

type Notify = (
  tx: Transaction,
  notice: { conversations: ConversationId[]; key: string; reply: Reply; now: Date },
) => Promise<void>

/** An official's decision about a dossier, told on every channel of the person it belongs to. */
export async function decide(tx: Transaction, notify: Notify, move: Move) {
  await moveDossier(tx, move)
  const dossier = await findDossier(tx, move.id)
  if (!dossier) return
  const { id, version, code, person } = dossier
  const name = code ?? nameOf(dossier)
  const text = statusSay.changed(name, stateNames[move.to], move.actor, move.reason)
  const mend = { value: `form:open:${id}`, label: formLabels.mend, typed: newsWord.mend }
  await notify(tx, {
    conversations: await conversationsOf(tx, person),
    key: `state:${id}:${version}`,
    reply: move.to === 'returned' ? { text, choices: [mend] } : { text },
    now: move.now,
  })
}

type Reminding = {
  db: Database
  form: Form
  notify: Notify
  transaction: (work: (tx: Transaction) => Promise<void>) => Promise<void>
}

/**
 * Reminds of the drafts that lie open since one, three and seven days, and of papers that are missing;
 * only who agreed to be written to, and did not mute it since.
 */
export async function sendReminders({ db, form, notify, transaction }: Reminding, now: Date) {
  for (const due of await findDueReminders(db, now)) {
    await transaction(async (tx) => {
      if (!(await takeReminder(tx, due))) return
      const dossier = await findDossier(tx, due.id)
      if (!dossier || !(await mayRemind(tx, due))) return
      await notify(tx, {
        conversations: await conversationsOf(tx, due.person),
        key: `reminder:${due.id}:${due.since.getTime()}:${due.reminded}`,
        reply: await toReminder(tx, form, dossier),
        now,
      })
    })
  }
}

async function mayRemind(tx: Transaction, { person }: DueReminder): Promise<boolean> {
  const found = await loadPerson(tx, person)
  return found !== null && found.mutedAt === null && (await isAllowed(tx, person, 'contact'))
}

async function toReminder(tx: Transaction, form: Form, dossier: Dossier): Promise<Reply> {
  const counts = await countFiles(tx, dossier.id)
  const ticked = toKnown(dossier.answers).values.papers ?? []
  const missing = ticked.filter((kind) => !counts[kind]).map((kind) => paperLabels[kind])
  const name = nameOf(dossier)
  const text =
    dossier.state === 'returned'
      ? reminderSay.returned(name)
      : reminderSay.draft(name, whereIs(form, dossier))
  return {
    text: [text, ...(missing.length > 0 ? [reminderSay.papers(missing.join('; '))] : [])].join(
      '\n',
    ),
    choices: [
      { value: `form:open:${dossier.id}`, label: formLabels.resume, typed: newsWord.resume },
      { value: 'form:mute:', label: formLabels.mute, typed: newsWord.mute },
    ],
  }
}

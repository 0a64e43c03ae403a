import { say } from '#src/conversation/say.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { SentFile } from '#src/message.ts'
import { isOpen } from '#src/registration/form/draft.ts'
import { toKnown } from '#src/registration/form/form.ts'
import { isPaperKind, type PaperKind, paperKinds } from '#src/registration/papers.ts'
import { countFiles, type Dossier, findDossier } from '#src/registration/store.ts'
import { formSay } from '#src/text/form.ts'
import { paperWords } from '#src/text/form-words.ts'
import { paperLabels } from '#src/text/papers.ts'
import { fileRefusals, uploadText } from '#src/text/uploads.ts'
import { readChoice } from '#src/vietnamese/forms/choice.ts'
import { show } from './act.ts'
import { frozen, openOf } from './begin.ts'
import type { Desk } from './context.ts'
import { showFiles } from './dossiers.ts'
import { stepOf } from './fill.ts'
import type { AtForm, State } from './state.ts'

type Sent = NonNullable<AtForm['sent']>

/** A file sent in the chat: into the dossier that is open, as what the step or its caption says it is. */
export async function takeFile(
  desk: Desk,
  state: State | null,
  { ref, what, name, text }: SentFile,
): Promise<Turn | null> {
  const found = await dossierFor(desk, state)
  if (found === 'none') return null
  if (!desk.allowed) return frozen(desk)
  if (found === 'several') return say(desk.session, { text: formSay.whichDossier })
  const sent: Sent = { ref, what, ...(name === undefined ? {} : { name }) }
  const kind = kindOf(desk, found) ?? captioned(text)
  if (kind) return keepSent(desk, found, { ...sent, kind })
  return show(desk, found, { lead: [formSay.whichKind], sent })
}

/** The way to the page for files, of the dossier that is open. */
export async function offerUpload(desk: Desk, state: State | null): Promise<Turn> {
  const found = await dossierFor(desk, state)
  if (found === 'none') return say(desk.session, { text: formSay.none })
  if (!desk.allowed) return frozen(desk)
  if (found === 'several') return say(desk.session, { text: formSay.whichDossier })
  return showFiles(desk, found)
}

async function dossierFor(desk: Desk, state: State | null): Promise<Dossier | 'none' | 'several'> {
  if (state?.at === 'form') {
    const dossier = await findDossier(desk.deps.db, state.registration)
    if (dossier && dossier.person === desk.person?.id && isOpen(dossier)) return dossier
  }
  const [only, second] = await openOf(desk)
  return second ? 'several' : (only ?? 'none')
}

/** What the step asks for, where it asks for one kind. */
function kindOf(desk: Desk, dossier: Dossier): PaperKind | null {
  const step = stepOf(desk, dossier)
  if (!step?.files) return null
  const kind = step.name.slice(step.name.indexOf(':') + 1)
  return isPaperKind(kind) && kind !== 'other' ? kind : null
}

function captioned(text: string | undefined): PaperKind | null {
  if (text === undefined) return null
  const words: Partial<Record<PaperKind, string[]>> = paperWords
  const options = paperKinds.map((key) => ({
    key,
    words: [paperLabels[key], ...(words[key] ?? [])],
  }))
  const named = readChoice(text, options)
  return 'value' in named ? named.value : null
}

/** What somebody writes when asked what a file is. */
export async function nameSent(
  desk: Desk,
  dossier: Dossier,
  { sent, text }: { sent: Sent; text: string },
): Promise<Turn> {
  const kind = captioned(text)
  if (kind) return keepSent(desk, dossier, { ...sent, kind })
  return show(desk, dossier, { lead: [formSay.whichKind], sent })
}

/** Fetches the file, looks into it, stores it, and only then says that it was received. */
export async function keepSent(
  desk: Desk,
  dossier: Dossier,
  { ref, name, kind }: Sent & { kind: PaperKind },
): Promise<Turn> {
  const { files, db } = desk.deps
  const { conversation } = desk.occasion.incoming
  const fetched = await files.fetch(conversation, ref)
  if (fetched.kind !== 'file') {
    const lead = fetched.kind === 'tooBig' ? fileRefusals.tooBig : formSay.fileGone
    return show(desk, dossier, { lead: [lead] })
  }
  const kept = await files.keep({
    ...{ registration: dossier.id, kind, bytes: fetched.bytes },
    name: name ?? uploadText.unnamed,
    source: conversation.slice(0, conversation.indexOf(':')),
  })
  if (kept.kind === 'refused') return show(desk, dossier, { lead: [fileRefusals[kept.reason]] })
  const counts = await countFiles(db, dossier.id)
  const ticked = toKnown(dossier.answers).values.papers ?? []
  const there = ticked.filter((one) => counts[one]).length
  const lead = [
    formSay.fileKept(kept.attachment.name, paperLabels[kind], counts[kind] ?? 1),
    ...(ticked.length > 0 ? [formSay.papersSoFar(there, ticked.length)] : []),
  ]
  return show(desk, dossier, { lead: [lead.join('\n')] })
}

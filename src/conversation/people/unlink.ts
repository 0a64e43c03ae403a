import { parseSession } from '#src/conversation/session.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { unlink } from '#src/people/linking.ts'
import { conversationsOf, findPerson } from '#src/people/person.ts'
import { channelName, deskWords, unlinkWords as words } from '#src/text/people.ts'
import { answer, buttonValue, drawNonce, nameOf, type Talk } from './talk.ts'

const day = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
})

/** "Unlink": lists the person's channels, this one last. */
export async function askUnlink(talk: Talk): Promise<Turn> {
  const { conversation, deps } = talk
  const person = await findPerson(deps.db, conversation)
  if (!person) return answer(talk, { text: words.nobody }, null)
  const rows = await deps.db.conversation.findMany({
    where: { person: person.id },
    orderBy: { updatedAt: 'desc' },
  })
  if (rows.length < 2) return answer(talk, { text: words.alone }, null)
  const others = rows.filter(({ id }) => id !== conversation)
  const here = channelName(nameOf(conversation))
  const labels = [
    ...others.map((row) => words.other(channelName(nameOf(row.id)), day.format(row.updatedAt))),
    words.this(here),
  ]
  const nonce = drawNonce()
  const choices = [
    ...labels.map((label, place) => ({ value: buttonValue('unlink', place, nonce), label })),
    { value: buttonValue('keep'), label: words.keep },
  ]
  const of = [...others.map(({ id }) => id), conversation]
  return answer(talk, { text: words.which, choices }, { step: 'unlink', nonce, of })
}

/** The channel that was chosen loses its access, and all channels hear of it. */
export async function takeUnlink(talk: Talk, [place = '', nonce]: string[]): Promise<Turn> {
  const { state, conversation, deps, now } = talk
  const chosen = state?.step === 'unlink' && state.nonce === nonce ? state.of[Number(place)] : null
  const person = await findPerson(deps.db, conversation)
  if (!chosen || !person) return answer(talk, { text: deskWords.old }, null)
  const isHere = chosen === conversation
  const all = await conversationsOf(deps.db, person.id)
  if (!all.some((id) => id === chosen)) return answer(talk, { text: deskWords.old }, null)
  const name = channelName(nameOf(chosen))
  const text = isHere ? words.doneHere : words.done(name)
  // What this conversation remembers is of the person it no longer belongs to.
  const left = isHere ? { session: { ...parseSession(null), greeted: true } } : talk
  return answer(left, { text }, null, async (tx) => {
    await unlink(tx, { conversation: chosen, person: person.id, from: conversation, now })
    const key = `unlinked:${talk.message}:${now.getTime()}`
    const told = all.filter((id) => id !== chosen && id !== conversation)
    const reply = { text: words.toldUnlinked(name) }
    await deps.notify(tx, { conversations: told, key, reply, now })
    if (isHere) return
    const gone = all.filter((id) => id === chosen)
    await deps.notify(tx, { conversations: gone, key, reply: { text: words.gone }, now })
  })
}

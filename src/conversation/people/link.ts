import type { Turn } from '#src/conversation/turn.ts'
import {
  codeIn,
  drawCode,
  findCode,
  isBarred,
  joinByCode,
  keepCode,
  keepTry,
  MOST_TRIES,
  TRIES_SPAN,
} from '#src/people/linking.ts'
import { conversationsOf, findPerson } from '#src/people/person.ts'
import { channelName, linkWords as words } from '#src/text/people.ts'
import { answer, nameOf, type Talk } from './talk.ts'

/** "Link": shows a code where there is something to link to, and takes one typed here. */
export async function link(talk: Talk, rest: string): Promise<Turn> {
  if (rest.trim() !== '') return takeCode(talk, rest)
  const { conversation, now, deps } = talk
  const person = await findPerson(deps.db, conversation)
  if (!person) return answer(talk, { text: words.nobody }, { step: 'code' })
  const code = drawCode()
  const shown = `${code.slice(0, 4)} ${code.slice(4)}`
  return answer(talk, { text: words.show(shown) }, { step: 'code' }, (tx) =>
    keepCode(tx, code, { person: person.id, conversation, now }),
  )
}

/** A code that was typed, with or without the order before it. */
export async function takeCode(talk: Talk, text: string): Promise<Turn> {
  const { conversation, now, deps } = talk
  const at = { conversation, now }
  if (await isBarred(deps.db, at)) return answer(talk, { text: words.barred }, null)
  const code = codeIn(text)
  if (code === null) return answer(talk, { text: words.notACode }, { step: 'code' })
  const found = await findCode(deps.db, code, now)
  if (found.kind !== 'good') return refuse(talk, found.kind)
  if (found.conversation === conversation) {
    return answer(talk, { text: words.ownCode }, { step: 'code' })
  }
  const own = await findPerson(deps.db, conversation)
  if (own?.id === found.person) return answer(talk, { text: words.already }, null)
  const linked = words.linked(channelName(nameOf(found.conversation)))
  return answer(talk, { text: linked }, null, async (tx) => {
    const person = await joinByCode(tx, code, at)
    const others = (await conversationsOf(tx, person)).filter((id) => id !== conversation)
    const reply = { text: words.toldLinked(channelName(nameOf(conversation))) }
    const key = `linked:${talk.message}:${now.getTime()}`
    await deps.notify(tx, { conversations: others, key, reply, now })
  })
}

async function refuse(talk: Talk, kind: 'used' | 'expired' | 'unknown'): Promise<Turn> {
  const { conversation, now, deps } = talk
  const at = { gt: new Date(now.getTime() - TRIES_SPAN) }
  const tries = 1 + (await deps.db.linkTry.count({ where: { conversation, at } }))
  const left = MOST_TRIES - tries
  const write: Turn['write'] = (tx) => keepTry(tx, { conversation, now })
  if (left <= 0) return answer(talk, { text: `${words.wrong[kind]} ${words.barred}` }, null, write)
  const text = `${words.wrong[kind]} ${words.again(left)}`
  return answer(talk, { text }, { step: 'code' }, write)
}

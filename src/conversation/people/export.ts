import { randomUUID } from 'node:crypto'
import type { Turn } from '#src/conversation/turn.ts'
import { drawSecret, keepDataLink } from '#src/people/data-link.ts'
import { findSubject } from '#src/people/subject.ts'
import { exportWords as words } from '#src/text/rights.ts'
import { answer, type Talk } from './talk.ts'

/** "My data": an address that gives the file once. */
export async function offerData(talk: Talk): Promise<Turn> {
  const { conversation, deps, now } = talk
  const { person } = await findSubject(deps.db, conversation)
  const secret = drawSecret()
  const text = words.ready(`${deps.address()}/data#${secret}`)
  const ordered = { person, conversation, request: randomUUID(), now }
  return answer(talk, { text }, null, (tx) => keepDataLink(tx, secret, ordered))
}

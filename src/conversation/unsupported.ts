import { unsupported } from '#src/text/unsupported.ts'
import { say } from './say.ts'
import type { Session } from './session.ts'
import type { Turn } from './turn.ts'

/** Milliseconds in which one sentence about a kind is enough, however many of them come. */
const ENOUGH_FOR = 60_000

/** One helpful sentence about what cannot be read; said again only after a while. */
export function declineUnsupported(session: Session, what: string, now: Date): Turn {
  const kind = isKind(what) ? what : 'other'
  const since = now.getTime() - ENOUGH_FOR
  const recent = Object.entries(session.declined).filter(([, at]) => Date.parse(at) > since)
  if (recent.some(([name]) => name === kind)) return { session, replies: [] }
  const declined = { ...Object.fromEntries(recent), [kind]: now.toISOString() }
  return say({ ...session, declined }, { text: unsupported[kind] })
}

function isKind(what: string): what is keyof typeof unsupported {
  return Object.hasOwn(unsupported, what)
}

import { questionsBack } from '#src/text/answer.ts'
import { aboutPlace, home as words } from '#src/text/home.ts'
import type { Readers } from './reading/slots.ts'
import type { ToldPlace } from './reading/told-place.ts'
import { say } from './say.ts'
import type { Session } from './session.ts'
import type { Turn } from './turn.ts'

/** Only the province's name is kept, however much of an address was told. */
export function remember(session: Session, { place }: ToldPlace): Session {
  if (place.kind === 'ambiguous') return { ...session, home: null }
  const known = session.home?.name === place.province
  return known ? session : { ...session, home: { name: place.province, used: false } }
}

/** Says what was understood and what can be asked about it; asks back where a name means several. */
export function acknowledge(session: Session, told: ToldPlace): Turn {
  const rested: Session = { ...session, awaiting: null }
  const { place } = told
  if (place.kind === 'ambiguous') {
    return say(rested, {
      text: questionsBack.whichOfPlaces(place.typed),
      choices: place.provinces.map((name) => ({ value: `home:${name}`, label: name })),
    })
  }
  const { province, as, renamed } = place
  const [old] = as
  const text = [
    words.kept(province),
    ...(renamed && old ? [words.now(old, province)] : []),
    words.offer,
  ].join('\n')
  const choices = aboutPlace.map(({ label }, at) => ({ value: `about:${at + 1}`, label }))
  return say(remember(rested, told), { text, choices })
}

/** A province chosen from those an abbreviation may mean. */
export function chooseHome(session: Session, name: string, readers: Readers): Turn | null {
  const place = readers.findPlace(name)
  return place.kind === 'one' ? acknowledge(session, { place, alone: true }) : null
}

/** Nothing about a person is remembered without saying so. */
export function noted(turn: Turn, before: Session): Turn {
  const [first, ...others] = turn.replies
  const { home } = turn.session
  if (!first || !home || home.name === before.home?.name) return turn
  const text = `${first.text}\n\n${words.noted(home.name)}`
  return { ...turn, replies: [{ ...first, text }, ...others] }
}

export function askHome(session: Session, text: string = words.ask): Turn {
  return say({ ...session, awaiting: { kind: 'place' } }, { text })
}

/** What was asked and shown last may tell the place too. */
export function forgetHome(session: Session): Turn {
  const text = session.home ? words.forgotten : words.notKnown
  const forgotten = {
    home: null,
    awaiting: null,
    talk: null,
    shown: null,
    options: [],
    offered: [],
  }
  return say({ ...session, ...forgotten }, { text })
}

/** The remembered province, for a question that names no place of its own. */
export function homeFor({ home }: Session, question: string, { findPlace }: Readers) {
  if (!home) return null
  const found = findPlace(question)
  const open = found.kind === 'ambiguous' && found.provinces.includes(home.name)
  return found.kind === 'none' || open ? home.name : null
}

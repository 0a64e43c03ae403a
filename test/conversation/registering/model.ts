import type { Choice } from '#src/message.ts'
import type { Form } from '#src/registration/form/form.ts'
import type { Known, Step } from '#src/registration/form/step.ts'

// What the desk of registration is to do, written from the rules and not from its code. Of the program it
// uses the form's data only: which steps there are, when they apply, what an option means.

type Answer = { value: unknown } | { skipped: true } | { suggested: unknown }
export type Dossier = {
  /** Empty until its row is seen. */
  id: string
  person: Person
  state: string
  answers: Record<string, Answer>
  step: string
  version: number
  formVersion: string
  code: boolean
  touchedAt: number
  files: string[]
}
export type Person = {
  consents: { purpose: string; choice: string; at: number }[]
  profile: Record<string, unknown>
  since: number
}
/** What the words said last may mean: the value, or that nothing can be told. */
export type Meaning =
  | { kind: 'answer'; value: unknown }
  | { kind: 'bad' }
  | { kind: 'several'; values: unknown[] }
  /** Nobody can say: what came of it is looked at instead. */
  | { kind: 'unknown' }
type AtForm = {
  desk: 'form'
  dossier: Dossier
  version: number
  misses: number
  picked: string[]
  several: unknown[]
  doubt?: Meaning
  asking?: 'cancel' | 'submit'
}
export type Talk = {
  person: Person | null
  at: null | { desk: 'consent'; purpose: string; nonce: string } | AtForm
  offered: Choice[]
}
export type World = {
  talks: Map<string, Talk>
  dossiers: Dossier[]
  persons: Set<Person>
  /** Evidence of consents whose person was erased. */
  orphans: number
  form: Form
  now: number
}
/** What must be seen in the reply. */
export type Shows = 'consent' | 'step' | 'review' | 'asking' | 'anything' | 'unknown'

const IMPORTED_OUT = [7, 8, 9, 10, 11, 12, 13, 14, 15, 18, 19, 20]
export const isOpen = ({ state }: Dossier) => state === 'draft' || state === 'returned'

export function knownOf(answers: Dossier['answers']): Known {
  const known: Known = { values: {}, levels: {}, until: {} }
  for (const [name, answer] of Object.entries(answers)) {
    if (!('value' in answer)) continue
    const [family = '', id] = name.split(':')
    if (id === undefined) Object.assign(known.values, { [name]: answer.value })
    else if (family === 'criterion') Object.assign(known.levels, { [id]: answer.value })
    else if (family === 'until') Object.assign(known.until, { [id]: answer.value })
  }
  return known
}

export function pathFor({ form }: World, answers: Dossier['answers']): Step[] {
  const known = knownOf(answers)
  return form.steps(known).filter((step) => step.applies(known))
}

function isDone(step: Step, { answers }: Pick<Dossier, 'answers'>): boolean {
  const answer = answers[step.name]
  if (!answer || 'suggested' in answer) return false
  return 'skipped' in answer || step.schema.safeParse(answer.value).success
}

/** The step that is asked, null at the review. */
export function askedStep(world: World, dossier: Dossier): { step: Step; mending: boolean } | null {
  if (dossier.step === 'review') return null
  const mending = dossier.step.startsWith('edit:')
  const [name] = dossier.step.replace('edit:', '').split(' ')
  const path = pathFor(world, dossier.answers)
  const step = path.find((one) => one.name === name)
  if (step) return { step, mending }
  const open = mending ? undefined : path.find((one) => !isDone(one, dossier))
  return open ? { step: open, mending: false } : null
}

/** Required answers are there, and nothing in the law is in the way. */
export function isReady(world: World, dossier: Dossier): boolean {
  const { values } = knownOf(dossier.answers)
  const path = pathFor(world, dossier.answers)
  const complete = path.every(({ name, required, schema }) => {
    const answer = dossier.answers[name]
    return !required || (answer && 'value' in answer && schema.safeParse(answer.value).success)
  })
  const barred =
    (values.kind === 'company' && values.companySize === 'large') ||
    (values.kind === 'association' && values.set !== 26) ||
    (['household', 'farm'].includes(values.kind ?? '') && values.registered === false) ||
    (values.origin === 'imported' && IMPORTED_OUT.includes(values.set ?? 0))
  return complete && values.rating !== 'later' && !barred && values.address !== undefined
}

const fresh = { misses: 0, picked: [], several: [] }

export function goAt(talk: Talk, dossier: Dossier, more: Partial<AtForm> = {}) {
  talk.at = { desk: 'form', dossier, version: dossier.version, ...fresh, ...more }
}

export function show(
  world: World,
  talk: Talk,
  dossier: Dossier,
  more: Partial<AtForm> = {},
): Shows {
  goAt(talk, dossier, more)
  return askedStep(world, dossier) ? 'step' : 'review'
}

/** One accepted change: the version grows by one, what is told of the producer is remembered. */
function accept(world: World, talk: Talk, dossier: Dossier, next: Partial<Dossier>): Shows {
  Object.assign(dossier, next, { version: dossier.version + 1, touchedAt: world.now })
  remember(world, dossier)
  return show(world, talk, dossier)
}

function remember({ form }: World, { answers, person }: Dossier) {
  const all = form.steps({ values: { kind: 'company' }, levels: {}, until: {} })
  for (const { name, part } of all) {
    const answer = answers[name]
    const kept = part === 'producer' || name === 'history' || name === 'structure'
    if (kept && answer && 'value' in answer) person.profile[name] = answer.value
  }
}

export function settle(
  world: World,
  talk: Talk,
  dossier: Dossier,
  name: string,
  answer: Answer,
): Shows {
  const answers = { ...dossier.answers, [name]: answer }
  const next = { ...dossier, answers }
  const path = pathFor(world, answers)
  if (dossier.step.startsWith('edit:')) {
    const were = pathFor(world, dossier.answers).map((one) => one.name)
    const waiting = dossier.step.replace('edit:', '').split(' ').slice(1)
    const opened = path
      .filter((one) => !were.includes(one.name) || waiting.includes(one.name))
      .filter((one) => !isDone(one, next))
    const step = opened.length > 0 ? `edit:${opened.map((one) => one.name).join(' ')}` : 'review'
    return accept(world, talk, dossier, { answers, step })
  }
  const at = path.findIndex((one) => one.name === name)
  const open = [...path.slice(at + 1), ...path].find((one) => !isDone(one, next))
  return accept(world, talk, dossier, { answers, step: open?.name ?? 'review' })
}

/** What the talk has brought so far, if it is about the dossier as it is. */
export function ownState({ at }: Talk, dossier: Dossier): AtForm | null {
  const own = at?.desk === 'form' && at.dossier === dossier && at.version === dossier.version
  return own ? at : null
}

/** What follows of words or an option at a step; `talk` as it was before. */
export function hear(world: World, talk: Talk, dossier: Dossier, meaning: Meaning): Shows {
  const asked = askedStep(world, dossier)
  if (!asked) return show(world, talk, dossier)
  const before = ownState(talk, dossier) ?? fresh
  switch (meaning.kind) {
    case 'unknown':
      return 'unknown'
    case 'several':
      return show(world, talk, dossier, { several: meaning.values })
    case 'bad':
      return show(world, talk, dossier, { misses: before.misses + 1, picked: before.picked })
    case 'answer':
      return settle(world, talk, dossier, asked.step.name, { value: meaning.value })
  }
}

export function skipStep(world: World, talk: Talk, dossier: Dossier): Shows {
  const asked = askedStep(world, dossier)
  if (!asked || asked.step.structural) return show(world, talk, dossier)
  return settle(world, talk, dossier, asked.step.name, { skipped: true })
}

export function keepAnswer(world: World, talk: Talk, dossier: Dossier): Shows {
  const asked = askedStep(world, dossier)
  const answer = asked && dossier.answers[asked.step.name]
  if (!asked || !answer || 'skipped' in answer) return show(world, talk, dossier)
  const value = 'value' in answer ? answer.value : answer.suggested
  if (!asked.step.schema.safeParse(value).success) return show(world, talk, dossier)
  return settle(world, talk, dossier, asked.step.name, { value })
}

export function finishStep(world: World, talk: Talk, dossier: Dossier): Shows {
  const asked = askedStep(world, dossier)
  if (!asked) return show(world, talk, dossier)
  const { name, multiple, files } = asked.step
  const own = ownState(talk, dossier)
  if (multiple && own) return settle(world, talk, dossier, name, { value: own.picked })
  if (!files) return show(world, talk, dossier)
  const kind = name.slice('files:'.length)
  const some = kind === 'other' ? dossier.files.length > 0 : dossier.files.includes(kind)
  return some ? settle(world, talk, dossier, name, { value: 'sent' }) : show(world, talk, dossier)
}

export function stepBack(world: World, talk: Talk, dossier: Dossier): Shows {
  const asked = askedStep(world, dossier)
  const path = pathFor(world, dossier.answers)
  if (asked?.mending) return accept(world, talk, dossier, { step: 'review' })
  const at = asked ? path.findIndex(({ name }) => name === asked.step.name) : path.length
  const before = path[at - 1]
  if (!before) return show(world, talk, dossier)
  return accept(world, talk, dossier, { step: before.name })
}

export function toReview(world: World, talk: Talk, dossier: Dossier): Shows {
  return accept(world, talk, dossier, { step: 'review' })
}

export function editItem(world: World, talk: Talk, dossier: Dossier, number: number): Shows {
  const items = pathFor(world, dossier.answers).filter(({ files }) => !files)
  const item = items[number - 1]
  if (!item) return show(world, talk, dossier)
  return accept(world, talk, dossier, { step: `edit:${item.name}` })
}

export function askSubmit(world: World, talk: Talk, dossier: Dossier): Shows {
  if (isReady(world, dossier)) {
    goAt(talk, dossier, { asking: 'submit' })
    return 'asking'
  }
  if (dossier.step === 'review') return show(world, talk, dossier)
  return accept(world, talk, dossier, { step: 'review' })
}

/** A change of state, by whoever may: the talk is then at nothing. */
export function move({ now }: World, talk: Talk | null, dossier: Dossier, state: string): Shows {
  Object.assign(dossier, { state, version: dossier.version + 1, touchedAt: now })
  if (state === 'submitted') dossier.code = true
  if (talk) talk.at = null
  return 'anything'
}

export function submit(world: World, talk: Talk, dossier: Dossier): Shows {
  return isReady(world, dossier)
    ? move(world, talk, dossier, 'submitted')
    : askSubmit(world, talk, dossier)
}

/** Goes on with a draft; under other forms what is not answered is asked. */
export function resume(world: World, talk: Talk, dossier: Dossier): Shows {
  const formVersion = world.form.version
  if (dossier.formVersion === formVersion) return show(world, talk, dossier)
  const path = pathFor(world, dossier.answers)
  const at = path.findIndex(({ name }) => name === dossier.step)
  // What lies behind was asked already; at the review that is everything.
  const open = (at === -1 ? path : path.slice(0, at)).find((step) => !isDone(step, dossier))
  const step = open?.name ?? (at === -1 ? 'review' : dossier.step)
  return accept(world, talk, dossier, { step, formVersion })
}

export function open(world: World, talk: Talk, dossier: Dossier): Shows {
  if (dossier.state === 'draft') return resume(world, talk, dossier)
  talk.at = null
  return 'anything'
}

export function isConsented(person: Person | null): boolean {
  const said = person?.consents.filter(({ purpose }) => purpose === 'registration') ?? []
  return said.sort((a, b) => b.at - a.at)[0]?.choice === 'given'
}

function ensure(world: World, talk: Talk): Person {
  if (!talk.person) {
    talk.person = { consents: [], profile: {}, since: world.now }
    world.persons.add(talk.person)
  }
  return talk.person
}

export function askConsent(talk: Talk, purpose: string): Shows {
  talk.at = { desk: 'consent', purpose, nonce: '' }
  return 'consent'
}

export function choose(world: World, talk: Talk, purpose: string, choice: string): Shows {
  const refused = purpose === 'registration' && choice === 'refused'
  if (refused && !talk.person) {
    talk.at = null
    return 'anything'
  }
  ensure(world, talk).consents.push({ purpose, choice, at: world.now })
  if (refused) {
    talk.at = null
    return 'anything'
  }
  if (purpose === 'registration') return askConsent(talk, 'contact')
  if (openDossiers(world, talk).length === 0) return createDossier(world, talk)
  talk.at = null
  return 'anything'
}

/** Of the product, where the dossier touched last has come to an end. */
function productBefore({ dossiers }: World, person: Person): Record<string, unknown> {
  const own = dossiers.filter((one) => one.person === person)
  const [last] = own.sort((a, b) => b.touchedAt - a.touchedAt)
  if (last?.state !== 'withdrawn') return {}
  const told = Object.entries(last.answers).flatMap(([name, answer]) =>
    'value' in answer && !name.includes(':') ? [[name, answer.value]] : [],
  )
  return Object.fromEntries(told)
}

export function createDossier(world: World, talk: Talk): Shows {
  const person = ensure(world, talk)
  const told = { ...productBefore(world, person), ...person.profile }
  const suggested = Object.entries(told).map(([name, value]) => [name, { suggested: value }])
  const answers: Dossier['answers'] = Object.fromEntries(suggested)
  const step = pathFor(world, answers)[0]?.name ?? 'review'
  const dossier: Dossier = {
    ...{ id: '', person, state: 'draft', answers, step, version: 1, code: false, files: [] },
    ...{ formVersion: world.form.version, touchedAt: world.now },
  }
  world.dossiers.push(dossier)
  return show(world, talk, dossier)
}

export function openDossiers({ dossiers }: World, { person }: Talk): Dossier[] {
  return dossiers.filter((one) => one.person === person && isOpen(one))
}

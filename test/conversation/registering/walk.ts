import { isDeepStrictEqual } from 'node:util'
import { parseSession } from '#src/conversation/session.ts'
import type { Database } from '#src/database/client.ts'
import type { Choice, Content, Reply } from '#src/message.ts'
import { parseAnswers, type State } from '#src/registration/form/draft.ts'
import type { Form } from '#src/registration/form/form.ts'
import { moveDossier } from '#src/registration/lifecycle.ts'
import { aCounter, wipe } from './a-counter.ts'
import { form } from './a-form.ts'
import { filled } from './dossier.ts'
import {
  askedStep,
  type Dossier,
  isOpen,
  knownOf,
  type Meaning,
  move,
  type Person,
  type Shows,
  settle,
  type Talk,
  type World,
} from './model.ts'
import { meaningOf, press, say } from './model-input.ts'
import { samplesOf } from './samples.ts'

export const conversations = ['web:an', 'zalo:7', 'web:binh'] as const
export type Place = (typeof conversations)[number]

/** One thing that happens; numbers choose among what there is at that moment. */
export type Event =
  | { do: 'answer' | 'bad' | 'press' | 'stale' | 'burst'; on: Place; pick: number; twice: boolean }
  | { do: 'say' | 'weird'; on: Place; text: string; twice: boolean }
  | { do: 'restart'; law: boolean }
  | { do: 'pass'; hours: number }
  | { do: 'link'; on: Place; to: Place }
  | { do: 'unlink'; on: Place; pick: number }
  | { do: 'erase'; on: Place }
  | { do: 'official'; pick: number; to: 'reviewing' | 'returned' | 'proposed' }
  | { do: 'file'; pick: number; kind: string }
  | { do: 'fill'; pick: number; upTo: string | null }

/** The same steps under another name: what is stored is brought to it. */
const nextForm: Form = { ...form, version: 'next' }
const begun = new Map<string | null, ReturnType<typeof filled>>()

/** Answers to all before a step. */
function filledTo(upTo: string | null) {
  const known = begun.get(upTo) ?? filled({}, upTo ?? undefined)
  begun.set(upTo, known)
  return known
}

/** Only what is shared by everybody who taps: they may come in any order. */
const TOGETHER = ['confirm', 'submit', 'cancelYes', 'back', 'skip', 'later', 'review']

export function createWalk(db: Database) {
  const counter = aCounter({ db })
  const world: World = {
    ...{ dossiers: [], persons: new Set(), orphans: 0, form, now: counter.now().getTime() },
    talks: new Map(conversations.map((id) => [id, { person: null, at: null, offered: [] }])),
  }
  const ids = new Map<Person, string>()
  const shown: string[] = []
  const choices = new Map<Place, Choice[]>()
  let count = 0
  let turns = 0

  const talkOf = (on: Place): Talk => {
    const talk = world.talks.get(on)
    if (!talk) throw new Error(on)
    return talk
  }

  async function deliver(on: Place, content: Content, id = `m${++count}`) {
    turns += 1
    return counter.send(on, content, id)
  }

  function tick() {
    counter.pass(1 / 3600)
    world.now = counter.now().getTime()
  }

  /** A message, perhaps delivered twice, and what the model makes of it. */
  async function send(on: Place, content: Content, take: () => Shows, twice = false) {
    tick()
    const replies = await deliver(on, content)
    if (!replies) throw new Error('a new message was taken for an old one')
    const shows = take()
    if (shows === 'unknown') await adopt(on)
    keep(on, replies)
    await check()
    checkReply(on, replies, shows)
    if (!twice) return
    if ((await deliver(on, content, `m${count}`)) !== null) throw new Error('taken twice')
    await check()
  }

  function keep(on: Place, replies: Reply[]) {
    const last = replies.at(-1)?.choices ?? []
    choices.set(on, last)
    for (const { value } of last) if (!shown.includes(value)) shown.push(value)
  }

  /** What came of words nobody can foretell: nothing, or a valid answer to the step that was asked. */
  async function adopt(on: Place) {
    const talk = talkOf(on)
    const { at } = talk
    if (at?.desk !== 'form') return
    const { dossier } = at
    const asked = askedStep(world, dossier)
    const row = await db.registration.findUnique({ where: { id: dossier.id } })
    const said = await sessionOf(on)
    if (row && row.version === dossier.version + 1 && asked) {
      const answer = parseAnswers(row.answers)[asked.step.name]
      const isValid =
        answer && 'value' in answer && asked.step.schema.safeParse(answer.value).success
      if (!answer || !(isValid || 'skipped' in answer)) throw new Error('an answer that is none')
      if (isValid) settle(world, talk, dossier, asked.step.name, { value: answer.value })
      else settle(world, talk, dossier, asked.step.name, { skipped: true })
      return
    }
    const state = Object(said.at?.state)
    if (said.at === null) {
      talk.at = null
      return
    }
    const several = (state.several ?? []).map(({ value }: { value: unknown }) => value)
    const { misses, picked, doubt } = state
    if (misses > at.misses + 1) throw new Error('more than one miss')
    const meaning: Meaning = { kind: 'unknown' }
    talk.at = {
      ...{ desk: 'form', dossier, version: dossier.version, misses, picked, several },
      ...(doubt === undefined ? {} : { doubt: meaning }),
    }
  }

  async function sessionOf(on: Place) {
    const row = await db.conversation.findUnique({ where: { id: on } })
    return parseSession(row?.session ?? null)
  }

  /** The database is what the model says. */
  async function check() {
    const rows = await db.registration.findMany()
    const loose = rows.filter(({ id }) => world.dossiers.every((one) => one.id !== id))
    for (const dossier of world.dossiers.filter(({ id }) => id === '')) {
      dossier.id = loose.shift()?.id ?? ''
    }
    same('dossiers', rows.length, world.dossiers.length)
    for (const place of conversations) await checkTalk(place)
    const persons = await db.person.findMany()
    same('persons', persons.length, world.persons.size)
    for (const person of world.persons) {
      const row = persons.find(({ id }) => id === ids.get(person))
      same('profile', JSON.parse(row?.profile ?? 'null'), person.profile)
    }
    const consents = await db.consent.findMany()
    const told = [...world.persons].flatMap(({ consents: all }) => all)
    same('consents', consents.length, told.length + world.orphans)
    same('files', await db.attachment.count(), world.dossiers.flatMap(({ files }) => files).length)
    for (const dossier of world.dossiers) {
      const row = rows.find(({ id }) => id === dossier.id)
      const { state, step, version, formVersion, answers, code, person } = dossier
      same(
        'dossier',
        row && {
          ...{ state: row.state, step: row.step, version: row.version, code: row.code !== null },
          ...{ formVersion: row.formVersion, answers: parseAnswers(row.answers) },
          person: row.person,
        },
        { state, step, version, code, formVersion, answers, person: ids.get(person) },
      )
    }
  }

  async function checkTalk(place: Place) {
    const talk = talkOf(place)
    const row = await db.conversation.findUnique({ where: { id: place } })
    const session = parseSession(row?.session ?? null)
    const id = row?.person ?? null
    if (talk.person && !ids.has(talk.person) && id !== null) ids.set(talk.person, id)
    same(`${place} is whose`, id, talk.person ? ids.get(talk.person) : null)
    talk.offered = session.offered.map(({ value, label, typed }) => ({
      ...{ value, label },
      ...(typed === undefined ? {} : { typed }),
    }))
    const state = Object(session.at?.state)
    const { at } = talk
    if (at?.desk === 'consent') {
      same(`${place} is at`, [state.at, state.consent?.purpose], ['consent', at.purpose])
      at.nonce = state.consent.nonce
    } else if (at) {
      const { misses, picked, several, version, doubt, asking } = at
      const told = Object.fromEntries(
        Object.entries(state).filter(([name]) => !['doubt', 'several'].includes(name)),
      )
      same(`${place} is at`, told, {
        ...{ at: 'form', registration: at.dossier.id, version, misses, picked },
        ...(asking ? { asking } : {}),
      })
      same(`${place} asks back`, state.doubt !== undefined, doubt !== undefined)
      const means = (state.several ?? []).map(({ value }: { value: unknown }) => value)
      same(`${place} offers`, means, several)
    } else {
      same(`${place} is at`, session.at, null)
    }
  }

  function checkReply(on: Place, replies: Reply[], shows: Shows) {
    const last = replies.at(-1)
    if (!last || replies.some(({ text }) => text.trim() === '')) throw new Error('nothing said')
    if (shows === 'anything' || shows === 'unknown') return
    if (!last.choices?.length) throw new Error(`no way on from: ${last.text}`)
    const { at } = talkOf(on)
    const asked = at?.desk === 'form' && shows === 'step' ? askedStep(world, at.dossier) : null
    const question =
      asked && at?.desk === 'form' ? asked.step.ask(knownOf(at.dossier.answers)) : null
    if (question && !last.text.includes(question.question)) {
      throw new Error(`asked is not ${question.question} but: ${last.text}`)
    }
  }

  /** The step that is asked in a conversation, whose next words are an answer to it. */
  function askedIn(on: Place) {
    const { at } = talkOf(on)
    if (at?.desk !== 'form') return null
    const asked = askedStep(world, at.dossier)
    return asked && { dossier: at.dossier, step: asked.step }
  }

  async function answer(
    on: Place,
    { good, pick, twice }: { good: boolean; pick: number; twice: boolean },
  ) {
    const asked = askedIn(on)
    if (!asked) return onward(on, pick, twice)
    const { good: values, bad = [] } = samplesOf(asked.step.name)
    const [text, value] = good ? (at(values, pick) ?? []) : [at(bad, pick)]
    if (text === undefined) return
    const meaning: Meaning = good ? meaningOf(asked.dossier, asked.step, value) : { kind: 'bad' }
    const take = () => say(world, talkOf(on), text, meaning)
    await send(on, { kind: 'text', text }, take, twice)
  }

  /** Where no step is asked: what brings the talk nearer to the end of the form. */
  async function onward(on: Place, pick: number, twice: boolean) {
    const { at: where } = talkOf(on)
    const ready = where?.desk === 'form' && !where.asking ? 'nộp' : 'có'
    if (where) return write(on, where.desk === 'consent' ? 'tôi đồng ý' : ready, twice)
    const drafts = (choices.get(on) ?? []).filter(({ value }) => value.startsWith('form:open'))
    const value = at(drafts, pick)?.value
    return value ? pressIn(on, value, twice) : write(on, pick % 4 ? 'tiếp tục' : 'dang ky', twice)
  }

  async function write(
    on: Place,
    text: string,
    twice: boolean,
    meaning: Meaning = { kind: 'bad' },
  ) {
    await send(on, { kind: 'text', text }, () => say(world, talkOf(on), text, meaning), twice)
  }

  async function pressIn(on: Place, value: string | undefined, twice: boolean) {
    if (value === undefined) return
    await send(on, { kind: 'choice', value }, () => press(world, talkOf(on), value), twice)
  }

  /** The same button several times at once, on every channel of the person. */
  async function burst(on: Place, pick: number) {
    const value = at(choices.get(on) ?? [], pick)?.value
    if (value === undefined || !TOGETHER.includes(value.split(':')[1] ?? '')) return
    tick()
    const { person } = talkOf(on)
    const places = conversations.filter(
      (one) => one === on || (person && talkOf(one).person === person),
    )
    const taps = places.flatMap((place) => [place, place, place])
    const all = await Promise.all(taps.map((place) => deliver(place, { kind: 'choice', value })))
    for (const place of taps) press(world, talkOf(place), value)
    taps.forEach((place, tap) => {
      keep(place, all[tap] ?? [])
    })
    await check()
  }

  async function link(from: Place, to: Place) {
    tick()
    const replies = await deliver(from, { kind: 'text', text: 'liên kết' })
    const code = /\*\*(\d{4} \d{4})\*\*/.exec(replies?.[0]?.text ?? '')?.[1]
    await deliver(from, { kind: 'text', text: 'thôi' })
    talkOf(from).at = null
    if (code && from !== to) {
      tick()
      await deliver(to, { kind: 'text', text: `liên kết ${code}` })
      talkOf(to).at = null
      join(talkOf(from), talkOf(to))
    }
    await check()
  }

  function join(one: Talk, two: Talk) {
    if (!one.person || one.person === two.person) return
    if (!two.person) {
      two.person = one.person
      return
    }
    const pair = [two.person, one.person].sort((a, b) => a.since - b.since)
    const [older = one.person, younger = one.person] = pair
    older.profile = { ...younger.profile, ...older.profile }
    older.consents.push(...younger.consents)
    for (const talk of world.talks.values()) if (talk.person === younger) talk.person = older
    for (const dossier of world.dossiers) if (dossier.person === younger) dossier.person = older
    world.persons.delete(younger)
  }

  async function unlink(on: Place, pick: number) {
    tick()
    const talk = talkOf(on)
    const replies = await deliver(on, { kind: 'text', text: 'bỏ liên kết' })
    talk.at = null
    const offered = (replies?.at(-1)?.choices ?? []).filter(({ value }) => /unlink/.test(value))
    const others = conversations.filter((one) => one !== on && talkOf(one).person === talk.person)
    if (offered.length > 0) {
      const here = pick % 2 === 0 || others.length !== 1
      const gone = here ? on : (others[0] ?? on)
      const value = (here ? offered.at(-1) : offered[0])?.value ?? ''
      tick()
      await deliver(on, { kind: 'choice', value })
      Object.assign(talkOf(gone), { person: null, at: null })
      choices.set(gone, [])
    }
    await check()
  }

  /** Asked twice; then of the person nothing is left but the evidence of their consents. */
  async function erase(on: Place) {
    let replies = await deliver(on, { kind: 'text', text: 'xóa dữ liệu' })
    for (let time = 0; time < 2; time += 1) {
      tick()
      const value = replies?.at(-1)?.choices?.[0]?.value ?? ''
      replies = await deliver(on, { kind: 'choice', value })
    }
    const { person } = talkOf(on)
    for (const place of conversations) {
      const talk = talkOf(place)
      if (place !== on && (!person || talk.person !== person)) continue
      Object.assign(talk, { person: null, at: null })
      choices.set(place, [])
    }
    world.dossiers = world.dossiers.filter((one) => one.person !== person)
    world.orphans += person?.consents.length ?? 0
    if (person) world.persons.delete(person)
    await check()
    await findNothing(person)
  }

  /** No row of a dossier names somebody who was erased. */
  async function findNothing(person: Person | null) {
    const id = person ? ids.get(person) : undefined
    if (!id) return
    same('erased', await db.registration.count({ where: { person: id } }), 0)
  }

  async function official(pick: number, to: State) {
    const from = to === 'reviewing' ? ['submitted'] : ['submitted', 'reviewing']
    const dossier = at(
      world.dossiers.filter(({ state }) => from.includes(state)),
      pick,
    )
    if (!dossier) return
    tick()
    const { id, version, state } = dossier
    const by = { role: 'commune', actor: 'Nông Thị Lan', reason: 'theo Điều 7' } as const
    const now = counter.now()
    const was = state === 'reviewing' ? 'reviewing' : 'submitted'
    await db.$transaction((tx) => moveDossier(tx, { id, version, from: was, to, ...by, now }))
    move(world, null, dossier, to)
    await check()
  }

  async function file(pick: number, kind: string) {
    const dossier = at(world.dossiers, pick)
    if (!dossier || dossier.files.includes(kind)) return
    const id = `${dossier.id} ${kind}`
    const what = { name: 'a', type: 'image/jpeg', size: 1, sha256: id, path: id, source: 'page' }
    const data = { id, registration: dossier.id, kind, ...what, receivedAt: counter.now() }
    await db.attachment.create({ data })
    dossier.files.push(kind)
  }

  /** A dossier that was filled in long before, so that walks get to its end. */
  async function fill(pick: number, upTo: string | null) {
    const dossier: Dossier | undefined = at(world.dossiers.filter(isOpen), pick)
    if (!dossier) return
    tick()
    const answers = { ...filledTo(upTo) }
    const next = { answers, step: upTo ?? 'review', version: dossier.version + 1 }
    const now = counter.now()
    const data = { ...next, answers: JSON.stringify(answers), updatedAt: now }
    await db.registration.updateMany({ where: { id: dossier.id }, data })
    Object.assign(dossier, next, { touchedAt: now.getTime() })
    await check()
  }

  async function go(event: Event): Promise<void> {
    switch (event.do) {
      case 'answer':
      case 'bad':
        return answer(event.on, { ...event, good: event.do === 'answer' })
      case 'press':
        return pressIn(event.on, at(choices.get(event.on) ?? [], event.pick)?.value, event.twice)
      case 'stale':
        return pressIn(event.on, at(shown, event.pick), event.twice)
      case 'burst':
        return burst(event.on, event.pick)
      case 'say':
        return write(event.on, event.text, event.twice)
      case 'weird':
        return write(event.on, event.text, event.twice, { kind: 'unknown' })
      case 'restart':
        if (event.law) world.form = world.form === form ? nextForm : form
        return counter.restart({ form: world.form })
      case 'pass':
        return counter.pass(event.hours)
      case 'link':
        return link(event.on, event.to)
      case 'unlink':
        return unlink(event.on, event.pick)
      case 'erase':
        return erase(event.on)
      case 'official':
        return official(event.pick, event.to)
      case 'file':
        return file(event.pick, event.kind)
      case 'fill':
        return fill(event.pick, event.upTo)
    }
  }

  return { go, world, turns: () => turns, begin: () => wipe({ db }) }
}

function at<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % list.length]
}

function same(what: string, found: unknown, wanted: unknown) {
  if (isDeepStrictEqual(found, wanted)) return
  throw new Error(`${what}: is ${JSON.stringify(found)}, should be ${JSON.stringify(wanted)}`)
}

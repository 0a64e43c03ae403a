import type { Choice } from '#src/message.ts'
import {
  askConsent,
  askedStep,
  askSubmit,
  choose,
  createDossier,
  type Dossier,
  editItem,
  finishStep,
  goAt,
  hear,
  isConsented,
  isOpen,
  keepAnswer,
  knownOf,
  type Meaning,
  move,
  open,
  openDossiers,
  ownState,
  resume,
  type Shows,
  show,
  skipStep,
  stepBack,
  submit,
  type Talk,
  toReview,
  type World,
} from './model.ts'

/** A button, by the value it carries. */
export function press(world: World, talk: Talk, value: string): Shows {
  const [desk, act = '', ...rest] = value.split(':')
  if (desk === 'data') talk.at = null
  if (desk !== 'form') return 'anything'
  if (act === 'consent') return pressConsent(world, talk, rest)
  if (talk.at?.desk === 'consent') talk.at = null
  if (act === 'list') {
    talk.at = null
    return 'anything'
  }
  if (act === 'mute' || act === 'start') return obey(world, talk, act)
  if (act === 'new') {
    if (!isConsented(talk.person)) return askConsent(talk, 'registration')
    const [newest] = world.dossiers
      .filter(({ person }) => person === talk.person)
      .toSorted((a, b) => b.touchedAt - a.touchedAt)
    if ((newest?.id.slice(0, 8) ?? '') === (rest[0] ?? '')) return createDossier(world, talk)
    talk.at = null
    return 'anything'
  }
  const [mark = '', key = ''] = rest
  const own = world.dossiers.filter(({ person }) => person === talk.person)
  const dossier = own.find(({ id }) => id.startsWith(mark.slice(0, 8)))
  if (!dossier || !talk.person) {
    talk.at = null
    return 'anything'
  }
  if (act === 'open') return open(world, talk, dossier)
  if (act === 'files') return 'anything'
  const isLate = mark.split('.')[1] !== String(dossier.version)
  if (isLate) return isOpen(dossier) ? show(world, talk, dossier) : leave(talk)
  return pressDossier(world, talk, { dossier, act, key })
}

function leave(talk: Talk): Shows {
  talk.at = null
  return 'anything'
}

function pressConsent(world: World, talk: Talk, [purpose, nonce, answer]: string[]): Shows {
  const { at } = talk
  if (at?.desk !== 'consent') return 'anything'
  if (purpose !== at.purpose || nonce !== at.nonce) return askConsent(talk, at.purpose)
  return choose(world, talk, at.purpose, answer === 'yes' ? 'given' : 'refused')
}

type Pressed = { dossier: Dossier; act: string; key: string }

function pressDossier(world: World, talk: Talk, { dossier, act, key }: Pressed): Shows {
  const { state } = dossier
  if (act === 'withdraw') return 'anything'
  if (act === 'withdrawYes') {
    const may = ['submitted', 'reviewing', 'returned'].includes(state)
    return may ? move(world, talk, dossier, 'withdrawn') : 'anything'
  }
  if (act === 'reopen') {
    if (state !== 'cancelled') return open(world, talk, dossier)
    move(world, null, dossier, 'draft')
    return resume(world, talk, dossier)
  }
  if (!isOpen(dossier)) return leave(talk)
  switch (act) {
    case 'mend':
    case 'review':
      return toReview(world, talk, dossier)
    case 'submit':
      return askSubmit(world, talk, dossier)
    case 'confirm':
      return submit(world, talk, dossier)
    case 'cancel':
      return cancel(world, talk, dossier)
    case 'cancelYes':
      return state === 'draft' ? move(world, talk, dossier, 'cancelled') : leave(talk)
    case 'cancelNo':
      return resume(world, talk, dossier)
    case 'later':
      return leave(talk)
    case 'upload':
      return 'anything'
    case 'back':
      return stepBack(world, talk, dossier)
  }
  return pressStep(world, talk, { dossier, act, key })
}

function cancel(world: World, talk: Talk, dossier: Dossier): Shows {
  if (dossier.state !== 'draft') return open(world, talk, dossier)
  goAt(talk, dossier, { asking: 'cancel' })
  return 'asking'
}

function pressStep(world: World, talk: Talk, { dossier, act, key }: Pressed): Shows {
  const asked = askedStep(world, dossier)
  const own = ownState(talk, dossier)
  if (!asked) return show(world, talk, dossier)
  const { step } = asked
  switch (act) {
    case 'a': {
      if (!step.multiple) return hear(world, talk, dossier, optionOf(dossier, step, key))
      const before = own?.picked ?? []
      const taken = before.filter((one) => one !== key)
      const picked = before.includes(key) ? taken : [...before, key]
      return show(world, talk, dossier, { picked })
    }
    case 'mean': {
      const value = own?.several[Number(key)]
      if (value === undefined) return show(world, talk, dossier)
      return hear(world, talk, dossier, { kind: 'answer', value })
    }
    case 'done':
      return finishStep(world, talk, dossier)
    case 'keep':
      return keepAnswer(world, talk, dossier)
    case 'skip':
    case 'official':
      return skipStep(world, talk, dossier)
    case 'answer':
      return own?.doubt ? hear(world, talk, dossier, own.doubt) : show(world, talk, dossier)
  }
  return show(world, talk, dossier)
}

type Asked = NonNullable<ReturnType<typeof askedStep>>['step']

/** What an option stands for: the form's data. */
function optionOf({ answers }: Dossier, step: Asked, key: string): Meaning {
  const found = step.choose?.(key, knownOf(answers)) ?? { kind: 'unclear' }
  if (found.kind === 'read') return { kind: 'answer', value: found.value }
  if (found.kind === 'unclear') return { kind: 'bad' }
  return { kind: 'several', values: found.options.map(({ value }) => value) }
}

/** What a sample means; for a criterion, the option of that number. */
export function meaningOf(dossier: Dossier, step: Asked, value: unknown): Meaning {
  if (step.name.startsWith('criterion:')) return optionOf(dossier, step, '1')
  return { kind: 'answer', value }
}

export const exitTexts: Record<string, string> = {
  ...{ lùi: 'back', 'quay lai': 'back', 'bỏ qua': 'skip', 'khong biet': 'skip' },
  ...{ 'để sau': 'later', lưu: 'later', huỷ: 'cancel', 'huy ho so': 'cancel' },
  ...{ 'xem lại': 'review', xong: 'done', 'giữ nguyên': 'keep', nộp: 'submit' },
}
export const orderTexts: Record<string, string> = {
  ...{ 'tôi muốn đăng ký': 'start', 'dang ky': 'start', 'hồ sơ của tôi': 'mine' },
  ...{ 'tiếp tục': 'resume', 'đừng nhắc nữa': 'mute' },
}
export const QUESTION = 'Giấy chứng nhận OCOP có hạn bao lâu?'
export const DOUBTFUL = 'khách mua bao nhiêu cũng có'
export const otherTexts = [
  ...['tôi đồng ý', 'không đồng ý', 'không', 'có', 'đồng ý', 'ok', '👍', 'cảm ơn em', 'chào em'],
  ...['menu', QUESTION, DOUBTFUL],
]
const NO = ['không', 'chưa', 'xem lại']
const YES = { cancel: ['có', 'đồng ý', 'huỷ'], submit: ['có', 'đồng ý', 'nộp'] }
/** Words of one or two letters and answers by yes and no mean different things at different steps. */
const DEPENDS = ['tôi đồng ý', 'không đồng ý', 'không', 'có', 'đồng ý', 'ok', '👍']

const LONG_PAUSE = 12 * 3_600_000

/** Words that somebody typed; `meaning`: as an answer to the step that is asked. */
export function say(world: World, talk: Talk, text: string, meaning: Meaning): Shows {
  const choice = pickOffered(talk.offered, text)
  if (choice) return press(world, talk, choice.value)
  const order = orderTexts[text]
  if (order) return obey(world, talk, order)
  const { at } = talk
  if (!at) return 'anything'
  if (at.desk === 'consent') {
    if (['tôi đồng ý', 'đồng ý'].includes(text)) return choose(world, talk, at.purpose, 'given')
    if (['không đồng ý', 'không'].includes(text)) return choose(world, talk, at.purpose, 'refused')
    return 'consent'
  }
  const { dossier } = at
  if (dossier.person !== talk.person) return leave(talk)
  if (!isOpen(dossier)) return leave(talk)
  if (dossier.version !== at.version) return resume(world, talk, dossier)
  if (at.asking) return confirm(world, talk, { dossier, asking: at.asking, text })
  const exit = meaning.kind === 'answer' ? undefined : exitTexts[text]
  if (exit) return goOut(world, talk, dossier, exit)
  return atPlace(world, talk, { dossier, text, meaning })
}

function obey(world: World, talk: Talk, order: string): Shows {
  if (order === 'mute') return 'anything'
  if (order === 'mine') return leave(talk)
  const found = openDossiers(world, talk)
  const [only] = found
  if (order === 'resume') {
    if (!only) return 'anything'
    return found.length === 1 ? resume(world, talk, only) : leave(talk)
  }
  if (!isConsented(talk.person)) return askConsent(talk, 'registration')
  return only ? leave(talk) : createDossier(world, talk)
}

type Asking = { dossier: Dossier; asking: 'cancel' | 'submit'; text: string }

function confirm(world: World, talk: Talk, { dossier, asking, text }: Asking): Shows {
  if (NO.includes(text)) return resume(world, talk, dossier)
  const yes = YES[asking].includes(text)
  if (asking === 'submit') return (yes ? submit : askSubmit)(world, talk, dossier)
  if (yes) return move(world, talk, dossier, 'cancelled')
  goAt(talk, dossier, { asking })
  return 'asking'
}

function goOut(world: World, talk: Talk, dossier: Dossier, exit: string): Shows {
  switch (exit) {
    case 'back':
      return stepBack(world, talk, dossier)
    case 'skip':
      return skipStep(world, talk, dossier)
    case 'cancel':
      return dossier.state === 'draft' ? cancel(world, talk, dossier) : leave(talk)
    case 'review':
      return toReview(world, talk, dossier)
    case 'done':
      return finishStep(world, talk, dossier)
    case 'keep':
      return keepAnswer(world, talk, dossier)
    case 'submit':
      return askSubmit(world, talk, dossier)
  }
  return leave(talk)
}

type Heard = { dossier: Dossier; text: string; meaning: Meaning }

function atPlace(world: World, talk: Talk, { dossier, text, meaning }: Heard): Shows {
  if (text === 'menu') return leave(talk)
  if (text === 'chào em') return show(world, talk, dossier)
  const asked = askedStep(world, dossier)
  const own = ownState(talk, dossier)
  if (!asked) {
    const number = /^\d{1,3}$/.test(text) ? Number(text) : null
    if (number !== null) return editItem(world, talk, dossier, number)
    return meaning.kind === 'unknown' ? 'unknown' : show(world, talk, dossier)
  }
  if (text === 'cảm ơn em') return show(world, talk, dossier, { misses: own?.misses ?? 0 })
  if (text === QUESTION) return show(world, talk, dossier)
  if (DEPENDS.includes(text)) return 'unknown'
  const { free } = asked.step
  const isDoubtful = text === DOUBTFUL
  const doubt: Meaning = isDoubtful ? { kind: 'answer', value: text } : meaning
  if (isDoubtful) {
    if (!free) return show(world, talk, dossier)
    return show(world, talk, dossier, { misses: own?.misses ?? 0, doubt })
  }
  if (meaning.kind === 'unknown') return 'unknown'
  const isLate = world.now - dossier.touchedAt > LONG_PAUSE
  if (free && isLate && !own?.doubt) return show(world, talk, dossier, { doubt })
  return hear(world, talk, dossier, meaning)
}

function bare(text: string): string {
  const letters = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  return letters
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}/#]+/gu, ' ')
    .trim()
}

/** The choice that a number, a label or the word told for it means. */
function pickOffered(offered: Choice[], text: string): Choice | undefined {
  const said = bare(text)
  if (said === '') return undefined
  const named = offered.find(
    ({ label, typed }) => bare(label) === said || (typed !== undefined && bare(typed) === said),
  )
  const numbered = offered.filter(({ typed }) => typed === undefined)
  return named ?? (/^\d{1,2}$/.test(said) ? numbered[Number(said) - 1] : undefined)
}

import { type Answers, parseAnswers } from '#src/registration/form/draft.ts'
import { pathOf } from '#src/registration/form/form.ts'
import type { Counter, Someone } from './a-counter.ts'
import { form } from './a-form.ts'

/** What a co-operative that makes tea answers, by the step; without the criteria. */
export const TEA: Record<string, unknown> = {
  ...{ kind: 'cooperative', organisation: 'HTX Tân Tiến', registrationNumber: '4800912348' },
  ...{ registered: true, companySize: 'small', representative: 'Lò Thị Mai', sex: 'female' },
  ...{ ethnicity: 'Tày', address: { commune: 'xã Hòa An', province: 'Cao Bằng' } },
  ...{ street: 'thôn Nà Rị', phone: '+84912345678', email: 'mai@example.vn' },
  ...{ product: 'Trà Shan tuyết', set: 11, ingredients: 'lá chè', origin: 'province' },
  ...{ localShare: 70, output: { amount: 3, unit: 'tấn', per: 'year' }, service: 'homestay' },
  ...{ guests: 1200, case: 'first', oldNumber: '12/QĐ', oldStars: 3, oldEnds: '2027-05-12' },
  ...{ changes: 'bao bì mới', samples: 5, papers: [], history: 'làm chè từ năm 1990' },
  ...{ structure: '15 lao động', materials: '12 ha chè', quality: 'có sổ theo dõi' },
  ...{ market: 'bán tại chợ', revenue: 1_200_000_000, profit: 150_000_000, rating: 'now' },
  plan: 'mở thêm 2 ha',
}

/** Answers to the whole path, or to all of it before a step. */
export function filled(told: Record<string, unknown> = {}, before?: string): Answers {
  const all = { ...TEA, ...told }
  let answers: Answers = {}
  for (;;) {
    const step = pathOf(form, answers).find(({ name }) => answers[name] === undefined)
    if (!step || step.name === before) return answers
    answers = { ...answers, [step.name]: answerTo(step, all) }
  }
}

function answerTo(step: ReturnType<typeof pathOf>[number], all: Record<string, unknown>) {
  if (all[step.name] !== undefined) return { value: all[step.name] }
  const chosen = step.name.startsWith('criterion:')
    ? step.choose?.('1', { values: {}, levels: {}, until: {} })
    : undefined
  return chosen?.kind === 'read' ? { value: chosen.value } : { skipped: true as const }
}

/** Somebody who has consented and stands at the first step. */
export async function consents(someone: Someone, contact = 'tôi đồng ý') {
  await someone.say('tôi muốn đăng ký')
  await someone.say('tôi đồng ý')
  return someone.say(contact)
}

/** A consented person whose only draft is as far as this; the talk is at it. */
export async function standsAt(
  counter: Counter,
  someone: Someone,
  { answers = {}, step = 'review' }: { answers?: Answers; step?: string } = {},
) {
  await consents(someone)
  const { id } = await counter.db.registration.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  const data = { answers: JSON.stringify(answers), step }
  await counter.db.registration.update({ where: { id }, data })
  await someone.say('tiếp tục')
  return id
}

/** The one dossier there is, as stored. */
export async function theDossier({ db }: Counter, id?: string) {
  const row = id
    ? await db.registration.findUniqueOrThrow({ where: { id } })
    : await db.registration.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  const answers = parseAnswers(row.answers)
  return { ...row, answers }
}

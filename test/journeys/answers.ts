import type { Answers } from '#src/registration/form/draft.ts'
import { pathOf } from '#src/registration/form/form.ts'
import { formLabels, typedWord } from '#src/text/form.ts'
import { formQuestions } from '#src/text/form-questions.ts'
import { form } from '../conversation/registering/a-form.ts'

/** What somebody does at a step: picks an option by a part of its label, types words, or takes a way on. */
export type Answer =
  | { pick: string }
  | { type: string }
  | { go: 'skip' | 'done' | 'keep' | 'submit' | 'upload' }

/** How a way on is pressed, and how it is typed. */
export const wayLabel = (go: 'skip' | 'done' | 'keep' | 'submit' | 'upload') => formLabels[go]
export const wayWord = (go: 'skip' | 'done' | 'keep' | 'submit' | 'upload') => typedWord[go]

const skip: Answer = { go: 'skip' }

type Product = { name: string; set: number; madeOf: string }

/** Of few criteria, and of many. */
export const carp: Product = {
  name: 'Cá chép Koi',
  set: 25,
  madeOf: 'cá giống nuôi tại ao nhà',
}
export const honey: Product = { name: 'Mật ong bạc hà', set: 4, madeOf: 'mật ong hoa bạc hà' }

/** By the name of the step: what a household says that registers for the first time. */
export function householdAnswers({ name, set, madeOf }: Product): Record<string, Answer> {
  return {
    kind: { pick: 'Hộ sản xuất' },
    registered: { pick: 'Đã đăng ký' },
    organisation: { type: 'Hộ kinh doanh Lò Thị Mai' },
    registrationNumber: { type: '4800912348' },
    representative: { type: 'lò thị mai' },
    sex: { pick: 'Nữ' },
    ethnicity: { type: 'tày' },
    address: { type: 'xã hoà an, tỉnh cao bằng' },
    street: { type: 'thôn Nà Rị' },
    phone: { type: 'o912 345 678 ạ' },
    email: skip,
    product: { type: name },
    set: { pick: `Bộ ${set} ` },
    ingredients: { type: madeOf },
    origin: { pick: 'Toàn bộ trong tỉnh' },
    output: { type: 'khoảng 3 tấn một năm' },
    case: { pick: 'lần đầu' },
    samples: { type: '5' },
    papers: { type: 'chưa có' },
    'files:photo': skip,
    'files:other': skip,
    history: { type: 'Gia đình làm nghề từ năm 1990' },
    structure: { type: '5 người trong nhà' },
    materials: { type: 'tự làm tại nhà' },
    quality: { type: 'có sổ theo dõi' },
    market: { type: 'bán ở chợ huyện' },
    revenue: { type: '2 tỷ' },
    profit: { type: 'lỗ 20 triệu' },
    rating: { pick: 'Tự chấm ngay' },
    plan: { type: 'mở thêm 100 đàn' },
  }
}

const names = new Map(Object.entries(formQuestions).map(([name, { label }]) => [label, name]))

/** The step a reply asks, by its name; null where it asks none. */
export function stepAsked(text: string): string | null {
  const label = /^Bước \d+\/\d+ · (.+)$/m.exec(text)?.[1]
  if (label === undefined) return null
  const criterion = /^(\S+)\. /.exec(label)?.[1]
  if (criterion !== undefined) return `criterion:${criterion}`
  if (label.startsWith('Tệp: ')) return label.includes('Ảnh') ? 'files:photo' : 'files:other'
  return names.get(label) ?? label
}

/** The first level of every criterion, for which no evidence is told. */
export function answerAt(answers: Record<string, Answer>, step: string): Answer {
  const answer = answers[step] ?? (step.startsWith('criterion:') ? { type: '1' } : undefined)
  if (!answer) throw new Error(`no answer for the step ${step}`)
  return answer
}

/** What is stored of such a household in the end. */
export function answersOf({ name, set, madeOf }: Product): Answers {
  const values: Record<string, unknown> = {
    ...{ kind: 'household', registered: true, organisation: 'Hộ kinh doanh Lò Thị Mai' },
    ...{ registrationNumber: '4800912348', representative: 'Lò Thị Mai', sex: 'female' },
    ...{ ethnicity: 'Tày', street: 'thôn Nà Rị', phone: '+84912345678', product: name, set },
    address: { commune: 'xã Hòa An', province: 'Cao Bằng' },
    ...{ ingredients: madeOf, origin: 'province', case: 'first', samples: 5, papers: [] },
    output: { amount: 3, unit: 'tấn', per: 'year' },
    history: 'Gia đình làm nghề từ năm 1990',
    ...{ structure: '5 người trong nhà', materials: 'tự làm tại nhà', quality: 'có sổ theo dõi' },
    ...{ market: 'bán ở chợ huyện', revenue: 2_000_000_000, profit: -20_000_000 },
    ...{ rating: 'now', plan: 'mở thêm 100 đàn' },
  }
  const told = Object.entries(values).map(([step, value]) => [step, { value }])
  const skipped = ['email', 'files:photo', 'files:other'].map((step) => [step, { skipped: true }])
  const answers: Answers = Object.fromEntries([...told, ...skipped])
  const levels = pathOf(form, answers).flatMap((step) => {
    if (!step.name.startsWith('criterion:')) return []
    const first = step.choose?.('1', { values: {}, levels: {}, until: {} })
    return first?.kind === 'read' ? [[step.name, { value: first.value }]] : []
  })
  return { ...answers, ...Object.fromEntries(levels) }
}

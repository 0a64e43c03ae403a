import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { consentTexts } from '#src/text/consent.ts'

const facts = { contact: 'C', chatDays: 90, draftDays: 30, model: 'M' }

/** The wording that each version stands for: evidence that was given for it must stay evidence. */
const wordings = {
  registration: { '2026-11-25': 'ec4ac7803eb99616' },
  contact: { '2026-11-25': '4a04ef971f46ca39' },
  model: { '2026-11-25b': 'aa146459a54adfe1' },
}

test.each(['registration', 'contact', 'model'] as const)(
  'whoever changes the text on %s gives it a new version',
  (purpose) => {
    const { version, text } = consentTexts[purpose]
    const hash = createHash('sha256').update(text(facts)).digest('hex').slice(0, 16)
    expect({ [version]: hash }).toEqual(wordings[purpose])
  },
)

test('every text says what, what for, who sees it, how long, the rights, whom to ask and the law', () => {
  for (const { text } of Object.values(consentTexts)) {
    for (const part of [
      'gì:',
      'Để làm gì',
      'Ai xem',
      'Bao lâu',
      'Quyền',
      'Hỏi ai',
      '91/2025/QH15',
    ]) {
      expect(text(facts)).toContain(part)
    }
    expect(text(facts)).toContain('UBND xã/phường')
    expect(text(facts)).toContain('356/2025/NĐ-CP')
  }
})

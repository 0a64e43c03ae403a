import { normalise } from './normalise.ts'

/** How much before and after a wrong statement is read for words that deny or date it. */
const BEFORE = 36
const AFTER = 55
const SENTENCE_END = /[.;!?](?:\s|$)/
const DENIED_BEFORE =
  /\b(khong|chua|cha phai|sai|nham lan|het hieu luc|bai bo|thay vi|thay cho|thay the|truoc day|truoc kia|tung|thoi ky|quy dinh cu|muc cu|hieu lam|tin don)\b/
const DENIED_AFTER =
  /\b(la sai|khong dung|chua dung|khong con|chua chinh xac|khong chinh xac|het hieu luc|la nham|bi bai bo|da bi thay|la quy dinh cu|khong ap dung|tam ngung|la hieu lam)\b/

const patterns = new Map<string, RegExp>()

/** Whether a text, already normalised, holds the fact as whole words and whole numbers. */
export function holds(normalised: string, fact: string): boolean {
  return toPattern(fact).test(normalised)
}

/** The wrong statements the answer makes; quoted in order to deny them or as history they are forgiven. */
export function findWrong(answer: string, statements: string[]): string[] {
  const text = normalise(answer, ' ; ')
  return statements.filter((statement) => {
    const found = [...text.matchAll(new RegExp(toPattern(statement), 'g'))]
    return found.some(({ 0: said, index }) => !isDenied(text, index, index + said.length))
  })
}

function isDenied(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - BEFORE), from).split(SENTENCE_END)
  const after = text.slice(to, to + AFTER).split(SENTENCE_END)
  return DENIED_BEFORE.test(before.at(-1) ?? '') || DENIED_AFTER.test(after[0] ?? '')
}

function toPattern(fact: string): RegExp {
  const known = patterns.get(fact)
  if (known) return known
  const text = normalise(fact)
  const pattern = new RegExp(borderBefore(text) + escapePattern(text) + borderAfter(text))
  patterns.set(fact, pattern)
  return pattern
}

function borderBefore(text: string): string {
  if (!/^[\p{L}\p{N}]/u.test(text)) return ''
  return /^\d/.test(text) ? '(?<![a-z0-9])(?<!\\d[.,/])' : '(?<![a-z0-9])'
}

/** "5" is found neither in "5,5" nor in "5/2026" nor in "5 sao". */
function borderAfter(text: string): string {
  if (!/[\p{L}\p{N}]$/u.test(text)) return ''
  if (!/\d$/.test(text)) return '(?![a-z0-9])'
  const isDate = /^\d{1,2}\/\d{1,2}$/.test(text)
  return `(?![a-z0-9])(?![.,]\\d)${isDate ? '' : '(?!/\\d)'}${text.includes('sao') ? '' : '(?! sao)'}`
}

export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}

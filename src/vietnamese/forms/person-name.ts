import { fold } from '#src/vietnamese/normalise.ts'
import courtesy from './courtesy.json' with { type: 'json' }
import { type Read, withoutCourtesy, withoutStart } from './reading.ts'

export type NameProblem = 'digits' | 'tooShort' | 'oneWord' | 'sentence' | 'notAName'

/** "my name is", "the representative is": said before a name, folded. */
const START =
  /^(?:(?:ho va ten|ho ten|ten|nguoi dai dien|dai dien|chu ho|chu co so|giam doc|cua|day du|em|chi|anh|toi|minh|ong|ba|bac|chau)[ :,]+)+la[ :,]+|^(?:(?:cua|em|chi|anh|toi|minh|ong|ba|bac|co|chu|con|chau|nguoi)[ :,]+)*(?:ten|ho ten|ho va ten|dai dien|chu ho|giam doc)(?: (?:day du|em|chi|anh|toi|minh|ong|ba))*[ :,]+/
const SENTENCE =
  /\?|\b(?:dang ky|bao nhieu|the nao|tai sao|lam sao|o dau|la gi|co phai|khong biet|chua biet|khong muon|em muon|toi muon|anh chi|san pham|ho so|hop tac xa|cong ty|to hop tac|huong dan)\b/
const TITLES = new Set(courtesy.titles)
const LONGEST = 7

/** A full name, with capitals: as "Y Kroa Ni\u00ea" however it was typed, "H'Hen Ni\u00ea", "K'Br\u00f4i". */
export function readPersonName(text: string): Read<string, NameProblem> {
  if (text.includes('?')) return { problem: 'sentence' }
  const [whole = ''] = withoutCourtesy(text).split(/[,;(]| [-\u2013] /)
  const name = withoutCourtesy(withoutTitles(withoutStart(whole, START)))
  if (/\d/.test(name)) return { problem: 'digits' }
  const words = name.split(' ').filter(Boolean)
  if (SENTENCE.test(fold(name)) || words.length > LONGEST) return { problem: 'sentence' }
  if (name.replace(/\P{L}/gu, '').length < 2) return { problem: 'tooShort' }
  if (!words.every((word) => /^\p{L}[\p{L}\p{M}'.-]*$/u.test(word))) return { problem: 'notAName' }
  if (words.length === 1 && !name.includes("'")) return { problem: 'oneWord' }
  const shouted = name === name.toUpperCase()
  return { value: words.map((word) => capitalise(shouted ? word.toLowerCase() : word)).join(' ') }
}

/** What is typed in capitals inside a word stays. */
function capitalise(word: string): string {
  return word.replace(/^\p{Ll}|(?<=['-])\p{Ll}/gu, (letter) => letter.toUpperCase())
}

function withoutTitles(name: string): string {
  const words = name.split(' ')
  const title = words.length > 2 && TITLES.has(words[0]?.toLowerCase() ?? '')
  return title ? words.slice(1).join(' ') : name
}

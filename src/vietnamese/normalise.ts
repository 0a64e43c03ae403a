export const INVISIBLE =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]|[\ufe00-\ufe0f]/gu
const STYLED = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu
const PLAIN = /^\p{ASCII}*$/u
const TONE = '[\\u0300\\u0301\\u0303\\u0309\\u0323]'
/** o+a, o+e, u+y with a tone on either vowel, as NFD spells them. */
const MEDIAL = new RegExp(
  `(q?)(?:(o)(${TONE}?)([ae])(${TONE}?)|(u)(${TONE}?)(y)(${TONE}?))(?![\\u0300-\\u036f])(?=([\\p{L}]?))`,
  'gu',
)

/**
 * Text as everything in this program compares it: NFC, lower case, invisible and tag characters gone,
 * full-width and mathematical letters plain, eth read as d-bar, and one tone placement: on the first
 * vowel of an open oa, oe, uy, on the second before a final sound and after q. Both placements are in
 * official use, so that one word would otherwise be two.
 */
export function normalise(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  const plain = text
    .replace(INVISIBLE, '')
    .replace(STYLED, (letter) => letter.normalize('NFKC'))
    .toLowerCase()
  if (PLAIN.test(plain)) return plain
  return plain
    .normalize('NFD')
    .replace(/\u00f0|\u0256/g, '\u0111')
    .replace(MEDIAL, placeTone)
    .normalize('NFC')
}

/** Without tones and vowel marks, d for d-bar: what is left when somebody types without accents. */
export function fold(text: string): string {
  const normal = normalise(text)
  if (/^[\p{ASCII}]*$/u.test(normal)) return normal
  return normal
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('\u0111', 'd')
    .normalize('NFC')
}

function placeTone(whole: string, q: string, ...rest: (string | undefined)[]): string {
  const [o, oTone, ae, aeTone, u, uTone, y, yTone, next] = rest
  const tone = `${oTone ?? ''}${aeTone ?? ''}${uTone ?? ''}${yTone ?? ''}`
  if (tone.length !== 1) return whole
  const first = o ?? u ?? ''
  const second = ae ?? y ?? ''
  return q || next ? `${q}${first}${second}${tone}` : `${first}${tone}${second}`
}

/** Where a text may be cut, best first: after a paragraph, a line, a sentence, a word. All lie at white space, so none lies in a link. */
const ENDS = [/\n\s*\n/g, /\n/g, /[.!?…;:]["”’')\]]*\s/g, /\s/g]
/** A better place is taken only if it does not leave most of the message empty. */
const LEAST_FULL = 0.4
const BOLD = '**'

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/**
 * Cuts a text into pieces of at most `limit` UTF-16 units, none of them ending inside a link, a bold
 * passage or a character. A bold passage that is cut ends with its piece and begins again in the next.
 */
export function cut(text: string, limit: number): string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (rest.length > limit) {
    const end = findEnd(rest, limit - BOLD.length)
    const piece = rest.slice(0, end).trimEnd()
    const isOpen = piece.split(BOLD).length % 2 === 0
    pieces.push(isOpen ? `${piece}${BOLD}` : piece)
    rest = `${isOpen ? BOLD : ''}${rest.slice(end).trimStart()}`
  }
  return rest ? [...pieces, rest] : pieces
}

function findEnd(text: string, limit: number): number {
  const room = text.slice(0, limit)
  for (const [rank, pattern] of ENDS.entries()) {
    const last = [...room.matchAll(pattern)].at(-1)
    const end = last ? last.index + last[0].length : 0
    if (end > (rank === ENDS.length - 1 ? BOLD.length : limit * LEAST_FULL)) return end
  }
  const link = /https?:\/\/\S*$/.exec(room)
  if (link && link.index > BOLD.length) return link.index
  return lastCharacterEnd(text, limit)
}

function lastCharacterEnd(text: string, limit: number): number {
  const window = text.slice(0, limit + 64)
  let end = 0
  for (const { index, segment } of graphemes.segment(window)) {
    if (index + segment.length > limit) break
    end = index + segment.length
  }
  const splitsBold = text[end - 1] === '*' && text[end] === '*'
  return splitsBold && end > BOLD.length + 1 ? end - 1 : end || limit
}

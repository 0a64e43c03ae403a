export type Sentence = { text: string; start: number; end: number }

/** A full stop after these ends no sentence; digits and single letters before a stop number a list. */
const ABBREVIATION = /\b(?:tp|ts|ths|pgs|gs|st|mr|v\.v)$/iu
const NUMBERING = /(?:^|\s)(?:\d{1,2}|\p{L}|\p{Lu}{2})$/u

/** The sentences of a stored text with their places in it: each is an exact part of the text. */
export function cutSentences(text: string): Sentence[] {
  const found: Sentence[] = []
  for (const line of text.matchAll(/[^\n]+/g)) cutLine(line[0], line.index, found)
  return found
}

function cutLine(line: string, offset: number, found: Sentence[]) {
  let from = 0
  for (const { index } of line.matchAll(/[.!?;](?=\s+\S)/g)) {
    if (line[index] === '.' && endsNone(line.slice(from, index))) continue
    keep(line, from, index + 1)
    from = index + 1
  }
  keep(line, from, line.length)

  function keep(whole: string, start: number, end: number) {
    const part = whole.slice(start, end)
    const text = part.trim()
    if (!/[\p{L}\d]/u.test(text)) return
    const lead = part.length - part.trimStart().length
    found.push({
      text,
      start: offset + start + lead,
      end: offset + start + lead + text.length,
    })
  }
}

function endsNone(before: string): boolean {
  return ABBREVIATION.test(before) || NUMBERING.test(before)
}

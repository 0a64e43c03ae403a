const ALLOWED = new Set(['b', 'i', 'u', 's', 'a', 'code', 'pre', 'blockquote'])

/** The length of the text that the HTML mode leaves, or null where Telegram would not parse it. */
export function parsedLength(html: string): number | null {
  const open: string[] = []
  let text = ''
  for (const [piece] of html.matchAll(/<[^>]*>?|&[^;\s]*;?|[^<&]+/g)) {
    if (piece.startsWith('<')) {
      const tag = /^<(\/?)([a-z]+)(?: [a-z]+(?:="[^"]*")?)*>$/.exec(piece)
      const [, end, name = ''] = tag ?? []
      if (!tag || !ALLOWED.has(name)) return null
      if (!end) open.push(name)
      else if (open.pop() !== name) return null
    } else if (piece.startsWith('&')) {
      if (!/^&(lt|gt|amp|quot|#\d+);$/.test(piece)) return null
      text += '.'
    } else {
      text += piece
    }
  }
  return open.length === 0 ? text.trim().length : null
}

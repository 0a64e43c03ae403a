import type { Block } from '#src/channels/lay-out.ts'

/** The markup Telegram shows; its parser rejects any other tag and every bare `<` and `&`. */
export function toHtml({ style, text }: Block): string {
  const html = toSafe(text).replace(/\*\*(.+?)\*\*/gs, '<b>$1</b>')
  return style === 'quote' ? `<blockquote expandable>${html}</blockquote>` : html
}

function toSafe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** PostgreSQL stores no NUL, and UTF-8 no half of a surrogate pair. */
export function toStorable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD')
}

const MAX_DEPTH = 200

/** Entities and what they are declared in: no office file needs them, and they make a few bytes gigabytes. */
export function hasDoctype(xml: string): boolean {
  return /<!(?:DOCTYPE|ENTITY)/i.test(xml)
}

export function isTooDeep(xml: string): boolean {
  let depth = 0
  for (const [, close, empty] of xml.matchAll(/<(\/)?[A-Za-z][^<>]*?(\/)?>/g)) {
    if (close) depth -= 1
    else if (!empty) depth += 1
    if (depth > MAX_DEPTH) return true
  }
  return false
}

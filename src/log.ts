import pino from 'pino'

/** What must never be printed: bot tokens (libraries keep them in the URLs of their errors) and keys. */
const SECRETS = [
  /bot\d+:[\w-]{20,}/g,
  /\b\d{6,}:[\w-]{20,}/g,
  /\bsk-[\w-]{16,}/g,
  /(:\/\/[^/\s:@]+:)[^@\s/]+(?=@)/g,
]

/** Anything shorter would blank ordinary words. */
const SHORTEST_SECRET = 8
const hidden: string[] = []

/**
 * The only place that logs: one JSON object a line on standard error, without personal data (callers
 * give ids, never texts) and with anything that looks like a token blanked.
 */
export const log = pino(
  {
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    hooks: { streamWrite: blank },
  },
  pino.destination({ dest: 2, sync: true }),
)

export function blank(line: string): string {
  const known = hidden.reduce((text, secret) => text.replaceAll(secret, '[…]'), line)
  return SECRETS.reduce((text, secret) => text.replace(secret, '$1[…]'), known)
}

/** Blanks a secret of this installation from now on: whole, encoded, or what stands behind its colon. */
export function hide(secret: string) {
  const forms = [secret, encodeURIComponent(secret), secret.slice(secret.indexOf(':') + 1)]
  hidden.push(...forms.filter((form) => form.length >= SHORTEST_SECRET))
}

/** For the person at the terminal: a line on standard output, blanked like everything else. */
export function say(line: string) {
  process.stdout.write(`${blank(line)}\n`)
}

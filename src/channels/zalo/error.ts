/**
 * Why a call failed, in the one respect that matters for repeating it: the platform refused it, it never
 * got there, or nobody knows whether it was carried out.
 */
export type Fault = 'refused' | 'unreached' | 'unclear'

export class ZaloError extends Error {
  readonly fault: Fault
  /** The platform's `error_code`, else the HTTP status; 0 for none. */
  readonly code: number

  constructor(method: string, fault: Fault, code: number, detail: string) {
    super(`Zalo ${method}: ${fault}, ${code} ${detail}`)
    this.fault = fault
    this.code = code
  }
}

/** Removes a token, whole, encoded or its secret half: proxies repeat paths in their error pages. */
export function createRedact(token: string) {
  const secret = token.slice(token.indexOf(':') + 1)
  const forms = [token, encodeURIComponent(token), secret].filter(Boolean)
  return (text: string) => forms.reduce((clean, form) => clean.replaceAll(form, '[…]'), text)
}

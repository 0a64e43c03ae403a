// @ts-check

const STORED = 'ocop-link'
const PAUSES_MS = [1000, 2000, 4000, 8000, 15_000]
const ASKED_AT_MOST = 3

/** What the server refuses with a sentence for people. */
export class Refused extends Error {
  /**
   * @param {string} sentence
   * @param {number} status
   */
  constructor(sentence, status) {
    super(sentence)
    this.status = status
  }
}

/**
 * One request; a lost connection or a busy server is tried again until it answers.
 * @param {string} path
 * @param {RequestInit} [options]
 * @param {() => void} [onTrouble]
 */
export async function ask(path, options = {}, onTrouble = () => {}) {
  for (let time = 0; ; time++) {
    const response = await fetch(path, { credentials: 'same-origin', ...options }).catch(() => null)
    if (response && response.status !== 503 && response.status !== 429) {
      const body = await response.json().catch(() => ({}))
      if (!response.ok) throw new Refused(String(body.error ?? response.status), response.status)
      return body
    }
    onTrouble()
    await pause(PAUSES_MS[Math.min(time, PAUSES_MS.length - 1)] ?? 1000)
  }
}

/** @param {object} body */
export function asJson(body) {
  const headers = { 'Content-Type': 'application/json' }
  return { method: 'POST', headers, body: JSON.stringify(body) }
}

/**
 * Makes the link behind the # this browser's own; null where there is none, or no cookie is kept.
 * @param {() => void} onTrouble
 * @returns {Promise<string | 'noSecret' | 'noCookie'>}
 */
export async function openLink(onTrouble) {
  const secret = location.hash.slice(1)
  if (!secret) return sessionStorage.getItem(STORED) ?? 'noSecret'
  for (let time = 0; time < ASKED_AT_MOST; time++) {
    const { link } = await ask('/tai-len/open', asJson({ secret }), onTrouble)
    if (typeof link !== 'string') continue
    sessionStorage.setItem(STORED, link)
    // Nobody who looks over the shoulder or is sent a picture of the page needs it.
    history.replaceState(null, '', location.pathname)
    return link
  }
  return 'noCookie'
}

/** @param {number} ms */
function pause(ms) {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    addEventListener('online', done)
    function done() {
      clearTimeout(timer)
      removeEventListener('online', done)
      resolve(undefined)
    }
  })
}

// @ts-check

/** @typedef {import('./messages.js').Message} Message */
/**
 * @callback OnState
 * @param {string} id
 * @param {'sending' | 'sent' | 'failed' | 'refused'} state
 * @param {string} [problem]
 * @returns {void}
 */

const STORED_AS = 'ocop-unsent'
const GIVE_UP_AFTER_MS = 30_000
const RETRY_AFTER_SECONDS = 10

/**
 * Sends one message after the other, each under its own id until it is accepted, so that a message
 * sent again is never taken twice.
 * @param {{ onState: OnState, onAccepted: () => void }} hear
 */
export function createOutbox({ onState, onAccepted }) {
  /** @type {Message[]} */
  let unsent = JSON.parse(sessionStorage.getItem(STORED_AS) ?? '[]')
  let busy = false
  /** @type {number | undefined} */
  let retrying

  function save() {
    sessionStorage.setItem(STORED_AS, JSON.stringify(unsent))
  }

  /** @param {string} id */
  function forget(id) {
    unsent = unsent.filter((message) => message.id !== id)
    save()
  }

  /** @param {Message} message */
  async function deliver(message) {
    const { status, problem, retryAfter } = await post(message)
    if (status === 200 || status === 202) {
      forget(message.id)
      onState(message.id, 'sent')
      onAccepted()
      return true
    }
    if (status === 400 || status === 413) {
      forget(message.id)
      onState(message.id, 'refused', problem)
      return true
    }
    for (const { id } of unsent) onState(id, 'failed')
    onState(message.id, 'failed', problem)
    if (navigator.onLine) retrying = window.setTimeout(flush, retryAfter * 1000)
    return false
  }

  async function flush() {
    if (busy) return
    busy = true
    clearTimeout(retrying)
    for (const { id } of unsent) onState(id, 'sending')
    for (let next = unsent[0]; next; next = unsent[0]) if (!(await deliver(next))) break
    busy = false
  }

  return {
    waiting: () => unsent,
    /** @param {Message} message */
    add(message) {
      unsent.push(message)
      save()
      flush()
    },
    forget,
    flush,
  }
}

/** @param {Message} message */
async function post({ id, ...content }) {
  const body = 'text' in content ? { id, text: content.text } : { id, choice: content.choice }
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), GIVE_UP_AFTER_MS)
  try {
    const response = await fetch('/api/chat', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: giveUp.signal,
    })
    const { error } = await response.json()
    const retryAfter = Number(response.headers.get('Retry-After')) || RETRY_AFTER_SECONDS
    return { status: response.status, problem: error, retryAfter }
  } catch {
    return { status: 0, problem: undefined, retryAfter: RETRY_AFTER_SECONDS }
  } finally {
    clearTimeout(timer)
  }
}

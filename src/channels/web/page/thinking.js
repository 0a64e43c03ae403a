// @ts-check
import { find } from './messages.js'

const THINKS_AT_MOST_MS = 60_000

/** Shows that an answer is being looked for, as long as one can be expected. */
export function createThinking() {
  const line = find(document, '#typing')
  const draft = find(document, '#preview')
  const answered = new Set()
  /** @type {Map<string, number>} */
  const waiting = new Map()

  function show() {
    line.textContent = waiting.size > 0 ? (line.dataset.typing ?? '') : ''
  }

  /** @param {string | null} id */
  function stop(id) {
    if (id === null) return
    answered.add(id)
    clearTimeout(waiting.get(id))
    waiting.delete(id)
    draft.textContent = ''
    show()
  }

  return {
    stop,
    /**
     * What the answer will say so far; for the eyes only, the answer itself is read out.
     * @param {{ inReplyTo: string, text: string }} part
     */
    preview({ inReplyTo, text }) {
      if (!answered.has(inReplyTo)) draft.textContent = text
    },
    /**
     * @param {string} id
     * @param {Date} since
     */
    start(id, since) {
      const remaining = since.getTime() + THINKS_AT_MOST_MS - Date.now()
      if (answered.has(id) || waiting.has(id) || remaining <= 0) return
      waiting.set(id, window.setTimeout(stop, remaining, id))
      show()
    },
  }
}

// @ts-check
import { find } from './messages.js'

const SAY_LOST_AFTER_MS = 3000
const LONGEST_PAUSE_MS = 60_000

/**
 * @param {import('./messages.js').Words} words
 * @param {{
 *   onEntry: (entry: import('./messages.js').Entry) => void,
 *   onPreview: (part: { inReplyTo: string, text: string }) => void,
 *   onCaughtUp: () => void,
 *   onBack: () => void,
 * }} hear
 */
export function createConnection(words, { onEntry, onPreview, onCaughtUp, onBack }) {
  const banner = find(document, '#connection')
  /** @type {EventSource | undefined} */
  let source
  /** The server closes the stream of a caller who has not said anything yet: that is no trouble. */
  let begun = false
  let pauseMs = 1000
  /** @type {number | undefined} */
  let reopening
  /** @type {number | undefined} */
  let lost

  function show() {
    clearTimeout(lost)
    if (!navigator.onLine) {
      banner.textContent = words.offline
    } else if (!begun || source?.readyState === EventSource.OPEN) {
      banner.textContent = ''
    } else {
      lost = window.setTimeout(() => {
        banner.textContent = words.lost
      }, SAY_LOST_AFTER_MS)
    }
  }

  function open() {
    if (source && source.readyState !== EventSource.CLOSED) return
    clearTimeout(reopening)
    source = new EventSource('/api/chat/events')
    source.addEventListener('open', () => {
      begun = true
      pauseMs = 1000
      show()
      onBack()
    })
    source.addEventListener('message', (event) => onEntry(JSON.parse(event.data)))
    source.addEventListener('preview', (event) => onPreview(JSON.parse(event.data)))
    source.addEventListener('caught-up', onCaughtUp)
    source.addEventListener('error', () => {
      onCaughtUp()
      show()
      if (!begun || source?.readyState !== EventSource.CLOSED) return
      reopening = window.setTimeout(open, pauseMs)
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    })
  }

  function comeBack() {
    show()
    if (begun) open()
    onBack()
  }

  show()
  window.addEventListener('offline', show)
  window.addEventListener('online', comeBack)
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) comeBack()
  })

  return {
    open,
    /** The server has taken a message, so that there is a conversation to follow. */
    begin() {
      begun = true
      open()
    },
  }
}

// @ts-check
import { createComposer } from './composer.js'
import { createConnection } from './connection.js'
import { createLog } from './log.js'
import { createOutbox } from './outbox.js'

/** @type {import('./messages.js').Words} */
const words = JSON.parse(document.body.dataset.words ?? '{}')

const log = createLog(words, {
  choose({ value, label }) {
    send({ choice: value, label })
    log.focus()
  },
  retry: () => outbox.flush(),
})
const connection = createConnection(words, {
  onEntry(entry) {
    if (entry.kind === 'said') outbox.forget(entry.id)
    log.take(entry)
  },
  onPreview: (part) => log.preview(part),
  onCaughtUp: () => log.settle(),
  onBack: () => outbox.flush(),
})
const outbox = createOutbox({ onState: log.mark, onAccepted: () => connection.begin() })

/** @param {{ text: string } | { choice: string, label: string }} content */
function send(content) {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const message = { id, ...content }
  log.addOwn(message)
  outbox.add(message)
}

const composer = createComposer(words, (text) => send({ text }))
document.querySelector('#suggestions')?.addEventListener('click', (event) => {
  const button = event.target instanceof Element && event.target.closest('button')
  if (!button) return
  send({ text: button.textContent?.trim() ?? '' })
  log.focus()
})

for (const message of outbox.waiting()) log.addOwn(message)
outbox.flush()
connection.open()
composer.ready()

// @ts-check
import { find, markSaid, replyNode, saidNode } from './messages.js'
import { createOrder, isNearEnd, reveal } from './order.js'
import { createThinking } from './thinking.js'

/** @typedef {import('./messages.js').Entry} Entry */

/**
 * The conversation as it is seen.
 * @param {import('./messages.js').Words} words
 * @param {{ choose: (choice: import('./messages.js').Choice) => void, retry: () => void }} act
 */
export function createLog(words, { choose, retry }) {
  const log = find(document, '#log')
  const order = createOrder(log)
  const thinking = createThinking()
  /** @type {Map<string, string>} */
  const labels = new Map()
  let settled = false
  log.setAttribute('aria-busy', 'true')

  /** @param {Extract<Entry, { kind: 'said' }>} entry */
  function takeSaid({ id, at, text, choice = '' }) {
    const known = order.get(id)
    if (known) order.settle(known)
    else order.add(id, saidNode(text ?? labels.get(choice) ?? choice, retry))
    if (known) mark(id, 'sent')
    retireChoices(log)
    thinking.start(id, new Date(at))
  }

  /** @param {Extract<Entry, { kind: 'reply' }>} entry */
  function takeReply(entry) {
    const key = `reply ${entry.id}`
    if (order.get(key)) return
    const follow = settled && isNearEnd()
    for (const { value, label } of entry.choices ?? []) labels.set(value, label)
    // News leave what was asked before them still to be answered.
    if (entry.inReplyTo !== null) retireChoices(log)
    order.add(key, replyNode(entry, words, choose))
    thinking.stop(entry.inReplyTo)
    markSaid(order.get(entry.inReplyTo ?? ''), '')
    if (follow) reveal(order.get(key))
  }

  /** @type {import('./outbox.js').OnState} */
  function mark(id, state, problem) {
    const node = order.get(id)
    markSaid(node, words[state], { problem, canRetry: state === 'failed' })
    if (node && state === 'refused') order.settle(node)
    if (state === 'sent') thinking.start(id, new Date())
  }

  return {
    ...{ mark, preview: thinking.preview },
    focus: () => log.focus({ preventScroll: true }),
    /** @param {import('./messages.js').Message} message */
    addOwn(message) {
      retireChoices(log)
      order.addPending(
        message.id,
        saidNode('text' in message ? message.text : message.label, retry),
      )
      mark(message.id, 'sending')
      reveal(order.get(message.id))
    },
    /** @param {Entry} entry */
    take: (entry) => (entry.kind === 'said' ? takeSaid(entry) : takeReply(entry)),
    /** The history is complete: from here on news are read out and scrolled to. */
    settle() {
      if (settled) return
      settled = true
      log.setAttribute('aria-busy', 'false')
      reveal(log.lastElementChild)
    },
  }
}

/** @param {HTMLElement} log */
function retireChoices(log) {
  for (const choices of log.querySelectorAll('.choices')) choices.remove()
  find(document, '#suggestions').hidden = true
}

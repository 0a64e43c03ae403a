// @ts-check

const NEAR_THE_END_PX = 240

/**
 * What the server has told stands in its order; below it stands what was written here and the server
 * has not told back yet.
 * @param {HTMLElement} log
 */
export function createOrder(log) {
  /** @type {Map<string, HTMLElement>} */
  const nodes = new Map()
  /** @type {Set<HTMLElement>} */
  const pending = new Set()

  /** @param {HTMLElement} node */
  function place(node) {
    const [firstPending] = pending
    log.insertBefore(node, firstPending ?? null)
  }

  return {
    /** @param {string} key */
    get: (key) => nodes.get(key),

    /**
     * @param {string} key
     * @param {HTMLElement} node
     */
    add(key, node) {
      nodes.set(key, node)
      place(node)
    },

    /**
     * @param {string} key
     * @param {HTMLElement} node
     */
    addPending(key, node) {
      nodes.set(key, node)
      log.append(node)
      pending.add(node)
    },

    /**
     * The server has taken or refused it: from here on it keeps its place.
     * @param {HTMLElement} node
     */
    settle(node) {
      if (pending.delete(node)) place(node)
    },
  }
}

/** Whoever has scrolled up to read is not pulled away by news. */
export function isNearEnd() {
  const { scrollHeight } = document.documentElement
  return scrollHeight - window.scrollY - window.innerHeight < NEAR_THE_END_PX
}

/**
 * Brings a message into view; a long one from its beginning.
 * @param {Element | null | undefined} node
 */
export function reveal(node) {
  if (!node) return
  const isLong = node.getBoundingClientRect().height > window.innerHeight / 2
  node.scrollIntoView({ block: isLong ? 'start' : 'end' })
}

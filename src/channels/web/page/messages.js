// @ts-check

/** @typedef {{ value: string, label: string }} Choice */
/** @typedef {'in-force' | 'expired' | 'not-yet' | 'unknown'} Validity */
/**
 * @typedef {{ number: string, title: string, article: string, issued: string,
 *   validity: Validity, quote: string, wording?: 'verbatim' | 'summary' }} Citation
 */
/**
 * @typedef {{ id: string, text: string } | { id: string, choice: string, label: string }} Message
 */
/**
 * @typedef {{ kind: 'said', id: string, at: string, text?: string, choice?: string }
 *   | { kind: 'reply', id: string, at: string, inReplyTo: string | null, text: string,
 *       choices?: Choice[], citations?: Citation[], files?: { name: string, url: string }[] }} Entry
 */
/**
 * @typedef {{ sending: string, sent: string, failed: string, refused: string,
 *   offline: string, lost: string, left: string, issued: string, validity: Record<Validity, string>,
 *   wording: Record<'verbatim' | 'summary', string> }} Words
 */

/**
 * @param {string} text
 * @param {() => void} retry
 */
export function saidNode(text, retry) {
  const node = copy('said')
  find(node, '.text').textContent = text
  find(node, '.retry').addEventListener('click', retry)
  return node
}

/**
 * @param {HTMLElement | undefined} node
 * @param {string} state
 * @param {{ problem?: string, canRetry?: boolean }} [how]
 */
export function markSaid(node, state, { problem = '', canRetry = false } = {}) {
  if (!node) return
  find(node, '.state').textContent = canRetry ? '' : state
  const retry = find(node, '.retry')
  retry.textContent = canRetry ? state : ''
  retry.hidden = !canRetry
  find(node, '.problem').textContent = problem
}

/**
 * @param {Extract<Entry, { kind: 'reply' }>} reply
 * @param {Words} words
 * @param {(choice: Choice) => void} onChoice
 */
export function replyNode(reply, words, onChoice) {
  const { text, citations = [], choices = [], files = [] } = reply
  const node = copy('reply')
  write(find(node, '.text'), text)
  find(node, '.text').append(...files.map(fileNode))
  const sources = find(node, '.sources')
  sources.append(...citations.map((citation) => sourceNode(citation, words)))
  if (citations.length === 0) sources.remove()
  const buttons = find(node, '.choices')
  buttons.append(...choices.map((choice) => choiceNode(choice, onChoice)))
  if (choices.length === 0) buttons.remove()
  return node
}

/**
 * @param {Citation} citation
 * @param {Words} words
 */
function sourceNode({ number, title, article, issued, validity, quote, wording }, words) {
  const node = copy('source')
  find(node, '.number').textContent = number
  find(node, '.article').textContent = article
  const badge = find(node, '.validity')
  badge.textContent = words.validity[validity]
  badge.dataset.validity = validity
  find(node, '.title').textContent = title
  const [year, month, day] = issued.split('-').map(Number)
  const date = find(node, '.issued')
  date.textContent = words.issued.replace('{date}', `${day}/${month}/${year}`)
  if (!issued) date.remove()
  find(node, '.wording').textContent = words.wording[wording ?? 'summary']
  find(node, 'blockquote').textContent = quote
  return node
}

/** @param {{ name: string, url: string }} file */
function fileNode({ name, url }) {
  const line = document.createElement('p')
  const link = line.appendChild(document.createElement('a'))
  link.textContent = name
  link.rel = 'noopener'
  if (/^https?:/.test(new URL(url, location.href).protocol)) link.href = url
  return line
}

/**
 * @param {Choice} choice
 * @param {(choice: Choice) => void} onChoice
 */
function choiceNode(choice, onChoice) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = choice.label
  button.addEventListener('click', () => onChoice(choice))
  return button
}

/**
 * Lines of text with **bold**; those that begin with a dash become a list.
 * @param {HTMLElement} target
 * @param {string} text
 */
function write(target, text) {
  /** @type {HTMLElement | null} */
  let list = null
  for (const line of text.split('\n')) {
    if (line.startsWith('- ')) {
      list ??= target.appendChild(document.createElement('ul'))
      writeLine(list.appendChild(document.createElement('li')), line.slice(2))
    } else {
      list = null
      writeLine(target.appendChild(document.createElement('p')), line)
    }
  }
}

/**
 * What is no pair of stars stays as it is.
 * @param {HTMLElement} target
 * @param {string} line
 */
function writeLine(target, line) {
  const parts = line.split('**')
  if (parts.length % 2 === 0) {
    const last = parts.pop()
    parts.push(`${parts.pop()}**${last}`)
  }
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) {
      target.append(...linked(part))
    } else {
      const bold = document.createElement('strong')
      bold.textContent = part
      target.append(bold)
    }
  }
}

/**
 * Addresses of this very site can be followed; all others stay words.
 * @param {string} text
 */
function linked(text) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) => {
    if (index % 2 === 0 || !URL.canParse(part)) return part
    const { origin, pathname, href } = new URL(part)
    if (origin !== location.origin) return part
    const link = document.createElement('a')
    link.href = href
    link.target = '_blank'
    link.rel = 'noopener'
    link.textContent = origin + pathname
    return link
  })
}

/** @param {string} name */
function copy(name) {
  const template = /** @type {HTMLTemplateElement} */ (find(document, `template#${name}`))
  const content = /** @type {DocumentFragment} */ (template.content.cloneNode(true))
  return find(content, ':first-child')
}

/**
 * @param {ParentNode} within
 * @param {string} selector
 */
export function find(within, selector) {
  const found = within.querySelector(selector)
  if (!(found instanceof HTMLElement)) throw new Error(`The page has no ${selector}`)
  return found
}

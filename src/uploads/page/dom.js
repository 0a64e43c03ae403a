// @ts-check

/**
 * @typedef {{ value: string, label: string, ends: boolean }} Kind
 * @typedef {{ id: string, name: string, size: number, endsOn: string | null, label: string }} Kept
 * @typedef {{ kind: Kind | null, kinds: Kind[], files: Kept[], missing: string[],
 *   downloads: { name: string, label: string }[], takes: boolean, until: string }} State
 * @typedef {Record<string, string>} Words
 */

/**
 * @param {ParentNode} root
 * @param {string} selector
 */
export function find(root, selector) {
  const found = root.querySelector(selector)
  if (!(found instanceof HTMLElement)) throw new Error(`nothing is ${selector}`)
  return found
}

/** @param {string} selector */
export function field(selector) {
  const found = document.querySelector(selector)
  if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement) return found
  throw new Error(`no field is ${selector}`)
}

/** @param {string} id */
export function copy(id) {
  const template = document.querySelector(`template#${id}`)
  if (!(template instanceof HTMLTemplateElement)) throw new Error(`no template ${id}`)
  const node = template.content.firstElementChild?.cloneNode(true)
  if (!(node instanceof HTMLElement)) throw new Error(`an empty template ${id}`)
  return node
}

/**
 * @param {string} sentence
 * @param {Record<string, string>} values
 */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '')
}

/** @param {number} bytes */
export function toSize(bytes) {
  const kilo = bytes / 1024
  const [amount, unit] = kilo < 1000 ? [Math.ceil(kilo), 'KB'] : [kilo / 1024, 'MB']
  return `${amount.toLocaleString('vi-VN', { maximumFractionDigits: unit === 'MB' ? 1 : 0 })} ${unit}`
}

/**
 * A section shows only with something in it.
 * @param {string} id
 */
export function showSection(id) {
  find(document, `#${id}-section`).hidden = find(document, `#${id}`).children.length === 0
}

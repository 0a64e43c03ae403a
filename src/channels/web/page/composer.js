// @ts-check
import { find } from './messages.js'

const SHOW_COUNT_BELOW = 400

/**
 * @param {import('./messages.js').Words} words
 * @param {(text: string) => void} onSay
 */
export function createComposer(words, onSay) {
  const form = find(document, '#composer')
  const say = /** @type {HTMLTextAreaElement} */ (find(form, 'textarea'))
  const left = find(form, '#left')

  function resize() {
    say.style.height = 'auto'
    say.style.height = `${say.scrollHeight}px`
    const count = say.maxLength - say.value.length
    left.textContent =
      count < SHOW_COUNT_BELOW ? words.left.replace('{count}', count.toLocaleString('vi')) : ''
  }

  function submit() {
    const text = say.value.trim()
    if (text === '') return say.focus()
    onSay(text)
    say.value = ''
    resize()
    say.focus()
  }

  say.addEventListener('input', resize)
  say.addEventListener('keydown', (event) => {
    // While an input method composes a Vietnamese syllable, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    submit()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submit()
  })

  return { ready: resize }
}

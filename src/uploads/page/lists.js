// @ts-check
import { copy, field, fill, find, showSection, toSize } from './dom.js'

const SURE_FOR_MS = 5000

/**
 * @param {string} base
 * @param {import('./dom.js').Words} words
 * @param {import('./dom.js').State} state
 * @param {(file: import('./dom.js').Kept) => void} onRemove
 */
export function showLists(base, words, state, onRemove) {
  const kept = state.files.map((file) => keptRow(base, words, file, onRemove))
  for (const row of kept) find(row, '.remove').hidden = !state.takes
  find(document, '#kept').replaceChildren(...kept)
  const missing = state.missing.map((label) => {
    const row = document.createElement('li')
    row.textContent = label
    return row
  })
  find(document, '#missing').replaceChildren(...missing)
  const downloads = state.downloads.map(({ name, label }) => {
    const row = copy('download-row')
    const link = find(row, 'a')
    link.textContent = label
    link.setAttribute('href', `${base}/files/${encodeURIComponent(name)}`)
    return row
  })
  find(document, '#downloads').replaceChildren(...downloads)
  for (const id of ['kept', 'missing', 'downloads']) showSection(id)
  find(document, '#none').hidden = kept.length > 0
  const time = new Date(state.until).toLocaleTimeString('vi-VN', {
    hour: '2-digit',
    minute: '2-digit',
  })
  find(document, '#until').textContent = fill(words.until ?? '', { time })
}

/**
 * @param {string} base
 * @param {import('./dom.js').Words} words
 * @param {import('./dom.js').Kept} file
 * @param {(file: import('./dom.js').Kept) => void} onRemove
 */
function keptRow(base, words, file, onRemove) {
  const row = copy('kept-row')
  find(row, '.name').textContent = `✔ ${file.label}`
  const day = file.endsOn?.split('-').reverse().join('/')
  const ends = day ? [fill(words.ends ?? '', { day })] : []
  find(row, '.about').textContent = [file.name, toSize(file.size), ...ends].join(' · ')
  const link = find(row, 'a')
  link.setAttribute('href', `${base}/kept/${file.id}`)
  link.setAttribute('aria-label', `${words.download} ${file.name}`)
  const button = find(row, '.remove')
  button.setAttribute('aria-label', `${words.remove} ${file.name}`)
  button.addEventListener('click', () => {
    if (button.classList.contains('sure')) return onRemove(file)
    button.classList.add('sure')
    button.textContent = words.removeSure ?? ''
    button.setAttribute('aria-label', `${words.removeSure} ${file.name}`)
    setTimeout(() => {
      button.classList.remove('sure')
      button.textContent = words.remove ?? ''
    }, SURE_FOR_MS)
  })
  return row
}

/**
 * What the files are: said by the link, or chosen.
 * @param {import('./dom.js').Words} words
 * @param {import('./dom.js').State} state
 */
export function showKinds(words, { kind, kinds }) {
  const select = field('#kind')
  if (kind) find(document, '#for').textContent = fill(words.for ?? '', { kind: kind.label })
  find(document, '#kind-field').hidden = kind !== null
  select.append(...kinds.map(({ value, label }) => new Option(label, value)))
  const chosen = () => kind ?? kinds.find(({ value }) => value === select.value) ?? null
  const update = () => {
    find(document, '#kind-problem').textContent = ''
    find(document, '#ends-field').hidden = !chosen()?.ends
    field('#ends').value = ''
  }
  select.addEventListener('change', update)
  update()
  return chosen
}

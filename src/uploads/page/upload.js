// @ts-check
import { field, fill, find } from './dom.js'
import { ask, openLink, Refused } from './link.js'
import { showKinds, showLists } from './lists.js'
import { createSending } from './sending.js'

/** @type {import('./dom.js').Words} */
const words = JSON.parse(document.body.dataset.words ?? '{}')
const connection = find(document, '#connection')
find(document, '#opening').hidden = false

function showConnection() {
  connection.textContent = navigator.onLine ? '' : (words.offline ?? '')
}
addEventListener('online', showConnection)
addEventListener('offline', showConnection)
showConnection()

/** @param {string} sentence */
function stop(sentence) {
  const trouble = find(document, '#trouble')
  trouble.textContent = sentence
  trouble.hidden = false
  find(document, '#opening').hidden = true
}

const lost = () => {
  connection.textContent = words.unreachable ?? ''
}

try {
  const link = await openLink(lost)
  if (link === 'noSecret' || link === 'noCookie') stop(words[link] ?? '')
  else await begin(`/tai-len/l/${link}`)
} catch (error) {
  if (!(error instanceof Refused)) throw error
  stop(error.message)
}

/** @param {string} base */
async function begin(base) {
  const load = () => ask(`${base}/state`, {}, lost)
  /** @type {import('./dom.js').State} */
  const first = await load()
  showConnection()
  const chosen = showKinds(words, first)
  showLists(base, words, first, remove)
  find(document, '#choose').hidden = !first.takes
  find(document, '#opening').hidden = true
  find(document, '#open').hidden = false

  async function refresh() {
    showLists(base, words, await load(), remove)
    showConnection()
  }

  /** @param {string} news */
  function tell(news) {
    find(document, '#news').textContent = news
    refresh().catch((error) => {
      if (error instanceof Refused) stop(error.message)
    })
  }

  /** @param {import('./dom.js').Kept} file */
  async function remove({ id, name }) {
    await ask(`${base}/kept/${id}`, { method: 'DELETE' }, lost).catch((error) => {
      if (!(error instanceof Refused)) throw error
    })
    tell(fill(words.removed ?? '', { name }))
    find(document, '#choose').focus()
  }

  const sending = createSending(base, words, tell)
  for (const name of ['camera', 'pick']) {
    const input = field(`#${name}-input`)
    find(document, `#${name}`).addEventListener('click', () => {
      if (chosen()) return input.click()
      find(document, '#kind-problem').textContent = words.chooseFirst ?? ''
      field('#kind').focus()
    })
    input.addEventListener('change', () => {
      const what = { kind: chosen()?.value ?? null, endsOn: field('#ends').value || null }
      if (input instanceof HTMLInputElement) {
        for (const file of input.files ?? []) sending.add(file, what)
      }
      // The same file may be chosen again.
      input.value = ''
    })
  }
}

// @ts-check
import { copy, fill, find, showSection, toSize } from './dom.js'
import { asJson, ask, Refused } from './link.js'
import { createTransfer } from './transfer.js'

const MAX_BYTES = 20 * 2 ** 20

/**
 * @typedef {{ kind: string | null, endsOn: string | null }} What
 * @typedef {{ file: File, what: What, row: HTMLElement, stop: () => void, gone: boolean }} Job
 */

/**
 * The files on their way, one at a time.
 * @param {string} base where the link's things lie
 * @param {import('./dom.js').Words} words
 * @param {(news: string) => void} onKept
 */
export function createSending(base, words, onKept) {
  /** @type {Job[]} */
  const waiting = []
  let busy = false

  async function work() {
    busy = true
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      if (job.gone) continue
      await sendOne(base, words, job).then(
        (news) => {
          if (news === null) return
          dismiss(job)
          onKept(news)
        },
        (error) => {
          if (job.gone) return
          fail(job, (error instanceof Refused ? error.message : words.failed) ?? '', true)
        },
      )
    }
    busy = false
  }

  /** @param {Job} job */
  function enqueue(job) {
    fail(job, '', false)
    show(job, words.waiting ?? '')
    waiting.push(job)
    if (!busy) void work()
  }

  return {
    /** @param {File} file @param {What} what */
    add(file, what) {
      const row = copy('sending-row')
      /** @type {Job} */
      const job = { file, what, row, stop: () => {}, gone: false }
      find(row, '.name').textContent = `${file.name} (${toSize(file.size)})`
      find(row, 'progress').setAttribute('aria-label', file.name)
      find(row, '.retry').addEventListener('click', () => enqueue(job))
      find(row, '.cancel').addEventListener('click', () => {
        dismiss(job)
        job.stop()
        find(document, '#choose').focus()
      })
      find(document, '#sending').append(row)
      showSection('sending')
      if (file.size === 0) return fail(job, words.empty ?? '', false)
      if (file.size > MAX_BYTES) return fail(job, words.tooBig ?? '', false)
      enqueue(job)
    },
  }
}

/**
 * The news of a file that is kept; null where it is not, which its row then says.
 * @param {string} base
 * @param {import('./dom.js').Words} words
 * @param {Job} job
 * @returns {Promise<string | null>}
 */
async function sendOne(base, words, job) {
  const { file, what, row } = job
  const cancel = find(row, '.cancel')
  const transfer = createTransfer(`${base}/tep`, file, {
    onProgress(share) {
      find(row, 'progress').setAttribute('value', String(share))
      show(job, fill(words.sending ?? '', { percent: String(Math.floor(100 * share)) }))
    },
    onLost: () => show(job, words.paused ?? ''),
  })
  job.stop = () => void transfer.stop()
  const upload = await transfer.run()
  show(job, words.checking ?? '')
  cancel.hidden = true
  try {
    const lost = () => show(job, words.paused ?? '')
    const outcome = await ask(`${base}/keep`, asJson({ upload, ...what }), lost)
    void discard(`${base}/tep/${upload}`)
    if (outcome.kind === 'kept') {
      return fill((outcome.again ? words.again : words.kept) ?? '', { name: file.name })
    }
    fail(job, outcome.error, false)
    return null
  } finally {
    cancel.hidden = false
  }
}

/** What is left of an upload; the server sweeps it away in any case. @param {string} path */
function discard(path) {
  return fetch(path, { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0' } }).catch(() => {})
}

/** @param {Job} job @param {string} state */
function show(job, state) {
  find(job.row, '.state').textContent = state
}

/** @param {Job} job @param {string} sentence @param {boolean} canRetry */
function fail(job, sentence, canRetry) {
  show(job, '')
  find(job.row, '.problem').textContent = sentence
  find(job.row, '.retry').hidden = !canRetry
  find(job.row, 'progress').hidden = sentence !== ''
}

/** @param {Job} job */
function dismiss(job) {
  job.gone = true
  job.row.remove()
  showSection('sending')
}

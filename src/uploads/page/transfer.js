// @ts-check
import { Refused } from './link.js'

/** What is lost at most when the connection is. */
const PIECE_BYTES = 512 * 1024
const PAUSES_MS = [0, 1000, 2000, 4000, 8000, 15_000, 30_000, 30_000, 30_000]

/**
 * @typedef {{ onProgress: (share: number) => void, onLost: () => void }} Hear
 */

/**
 * Brings a file to the server piece by piece, going on from where it stopped, however it stopped.
 * @param {string} endpoint
 * @param {File} file
 * @param {Hear} hear
 */
export function createTransfer(endpoint, file, { onProgress, onLost }) {
  /** @type {(error: Error) => void} */
  let reject = () => {}
  /** @type {(id: string) => void} */
  let resolve = () => {}
  const done = new Promise((yes, no) => {
    resolve = yes
    reject = no
  })
  const upload = new globalThis.tus.Upload(file, {
    endpoint,
    chunkSize: PIECE_BYTES,
    retryDelays: PAUSES_MS,
    removeFingerprintOnSuccess: true,
    metadata: { name: file.name },
    onProgress: (/** @type {number} */ sent, /** @type {number} */ total) =>
      onProgress(sent / total),
    onShouldRetry(/** @type {any} */ error) {
      const status = error.originalResponse?.getStatus() ?? 0
      if (status === 0) onLost()
      return status === 0 || status >= 500 || status === 409 || status === 423
    },
    onError: (/** @type {any} */ error) => reject(toRefusal(error)),
    onSuccess: () => resolve(upload.url.slice(upload.url.lastIndexOf('/') + 1)),
  })

  // A connection that is back need not wait for the next of the growing pauses.
  const goOn = () => upload.abort().then(() => upload.start(), reject)
  addEventListener('online', goOn)
  const rest = () => removeEventListener('online', goOn)
  done.then(rest, rest)

  return {
    /** Resolves to the upload's id once the server has every byte. */
    async run() {
      const [before] = await upload.findPreviousUploads()
      if (before) upload.resumeFromPreviousUpload(before)
      upload.start()
      return done
    },
    async stop() {
      reject(new Error('stopped'))
      await upload.abort(true).catch(() => {})
    },
  }
}

/** @param {any} error */
function toRefusal(error) {
  const response = error.originalResponse
  if (!response) return error
  const text = String(response.getBody() ?? '')
  try {
    return new Refused(JSON.parse(text).error ?? text, response.getStatus())
  } catch {
    return response.getStatus() === 429 ? new Refused(text, 429) : error
  }
}

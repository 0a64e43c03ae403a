import type { Stream } from './lexical-level.ts'
import type { Numbered } from './lexical-terms.ts'

/** A stretch of one document's text; offsets in characters, an empty stretch for an added question. */
export type Window = { document: number; start: number; end: number; stream: Stream }

/** Syllables to a window; half of them are shared with the next, so that no passage is cut in two. */
const LENGTH = 120
const STEP = 60

const NONE = new Uint32Array()

/** Cuts one document's text into half-overlapping windows; a shorter text is one window. */
export function cutWindows(document: number, text: Numbered): Window[] {
  const windows: Window[] = []
  const count = text.exact.length
  for (let from = 0; from === 0 || from + STEP < count; from += STEP) {
    const to = Math.min(from + LENGTH, count)
    windows.push({
      document,
      start: text.starts[from] ?? 0,
      end: text.ends[to - 1] ?? 0,
      stream: {
        exact: text.exact.subarray(from, to),
        folded: text.folded.subarray(from, to),
        extra: NONE,
      },
    })
  }
  return windows
}

/** Opens after `failures` in a row; `restMs` later one call may try whether it closes again. */
export function createBreaker(failures: number, restMs: number, now: () => number) {
  let failed = 0
  let restsUntil = 0
  let isTrying = false

  return {
    isOpen: () => failed >= failures && (now() < restsUntil || isTrying),
    begin() {
      isTrying = failed >= failures
    },
    ended(how: 'well' | 'badly') {
      isTrying = false
      failed = how === 'well' ? 0 : failed + 1
      if (failed >= failures) restsUntil = now() + restMs
    },
  }
}

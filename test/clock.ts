const RealDate = Date
let offset = 0

/** Puts the process's clock forward; timers keep their own time. */
export function moveClock(ms: number) {
  offset += ms
  globalThis.Date = new Proxy(RealDate, {
    construct: (date, values) =>
      values.length === 0 ? new date(date.now() + offset) : Reflect.construct(date, values),
    get: (date, key) => (key === 'now' ? () => date.now() + offset : Reflect.get(date, key)),
  })
}

export function resetClock() {
  offset = 0
  globalThis.Date = RealDate
}

/** mulberry32: the same bodies at every run. */
export function createRandom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

export const odd: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  '\0',
  '\ud800',
  [],
  [[]],
  {},
  { toString: 1 },
  'x'.repeat(5000),
  ['a'],
]
const raw = [
  '1'.repeat(1000),
  `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  '{"a":'.repeat(5000),
  '{"id":"1","id":"2","text":"a","text":{}}',
  '{"__proto__":{"polluted":true},"id":"1","text":"a"}',
  '{"constructor":{"prototype":{"polluted":true}},"id":"1","text":"a"}',
  '{"id":1e999999,"text":-1e999999}',
  '{"id":"1","text":"\\ud83c"}',
  '{"id":"\\u0000","text":"\\u0000"}',
  '\ufeff{"id":"1","text":"a"}',
  'NaN',
  '',
  'id=1&text=a',
]
const encodings = ['utf16le', 'latin1', 'base64', 'hex'] as const

/** Bodies that are no longer what they were: bytes, types, length, encoding, or nothing like them at all. */
export function createMutator(seed: number, valid: (random: Random) => object) {
  const random = createRandom(seed)
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T
  const make = () => JSON.stringify(valid(random))

  const mutations: (() => Buffer)[] = [
    function changeBytes() {
      const body = Buffer.from(make())
      for (let n = 0; n <= random(4); n++) body[random(body.length)] = random(256)
      return body
    },
    function swapTypes() {
      const body = JSON.parse(make())
      for (let n = 0; n <= random(3); n++) swapOne(body, structuredClone(pick(odd)))
      return Buffer.from(JSON.stringify(body))
    },
    function truncate() {
      const body = Buffer.from(make())
      return body.subarray(0, random(body.length))
    },
    () => Buffer.from(make(), pick(encodings)),
    () => Buffer.from(pick(raw)),
    () => Buffer.from(Array.from({ length: random(200) }, () => random(256))),
  ]

  /** Goes down to some field and puts something else there. */
  function swapOne(body: Record<string, unknown>, value: unknown) {
    const key = pick([...Object.keys(body), 'surplus'])
    const inner = body[key]
    if (isRecord(inner) && Object.keys(inner).length > 0 && random(4) > 0) swapOne(inner, value)
    else body[key] = value
  }

  return { random, pick, next: () => pick(mutations)() }
}

export type Random = (below: number) => number

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

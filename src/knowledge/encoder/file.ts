import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Provision } from '../document.ts'
import type { Encoder } from './encoder.ts'
import { BUCKETS } from './features.ts'

/** Where a knowledge folder keeps its encoder. */
export const ENCODER_FILE = 'encoder.bin'

/** Bytes of the first line. */
const HEAD = 512
const MAGIC = 'OCOP-ENCODER-1'

type Head = { magic: string; size: number; rows: number; samples: string; id: string }

/** A line of JSON, then places, scales and values as they lie in memory (little-endian). */
export function writeEncoder(file: string, { size, places, scales, values, samples, id }: Encoder) {
  const head: Head = { magic: MAGIC, size, rows: scales.length, samples, id }
  const line = `${JSON.stringify(head)}\n`.padStart(HEAD)
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(line), ...[places, scales, values].map((part) => toBytes(part))]),
  )
}

/** Null where there is none, or one of another make: then words alone are searched. */
export function readEncoder(file: string): Encoder | null {
  if (!existsSync(file)) return null
  const bytes = readFileSync(file)
  const { magic, size, rows, samples, id } = readHead(bytes)
  if (magic !== MAGIC || bytes.length !== HEAD + BUCKETS * 2 + rows * (4 + size)) return null
  // A copy lies on a boundary that numbers of several bytes may begin at.
  const body = new Uint8Array(bytes.subarray(HEAD)).buffer
  return {
    size,
    samples,
    id,
    places: new Uint16Array(body, 0, BUCKETS),
    scales: new Float32Array(body, BUCKETS * 2, rows),
    values: new Int8Array(body, BUCKETS * 2 + rows * 4, rows * size),
  }
}

function readHead(bytes: Buffer): Head {
  try {
    return JSON.parse(bytes.subarray(0, HEAD).toString('utf8'))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { magic: '', size: 0, rows: 0, samples: '', id: '' }
  }
}

function toBytes({ buffer, byteOffset, byteLength }: NodeJS.ArrayBufferView): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

/** Names the passages and wordings an encoder is learnt from. */
export function nameSamples(
  provisions: Pick<Provision, 'id' | 'heading' | 'text' | 'asks'>[],
): string {
  const hash = createHash('sha256')
  for (const { id, heading, text, asks } of provisions) {
    hash.update(JSON.stringify([id, heading, text, asks]))
  }
  return hash.digest('hex')
}

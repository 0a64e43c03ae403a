import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type hnswlib from 'hnswlib-node'

/** Points as they are stored. hnswlib knows files only: they pass through one in `folder`. */
export function writePoints(points: hnswlib.HierarchicalNSW, folder: string): Uint8Array {
  mkdirSync(folder, { recursive: true })
  const aside = join(folder, `points.${process.pid}.tmp`)
  points.writeIndexSync(aside)
  const bytes = readFileSync(aside)
  rmSync(aside)
  return bytes
}

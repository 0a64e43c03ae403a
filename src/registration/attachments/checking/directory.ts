const END = 'PK\x05\x06'
const END_BYTES = 22
const ENTRY = 'PK\x01\x02'
const ENTRY_BYTES = 46
const LOCAL = 'PK\x03\x04'
const LOCAL_BYTES = 30

/**
 * The names of a zip whose two lists agree and which is nothing but that zip, from the first byte to the
 * last; else null. Programs differ in which list they believe, and that is where a second content hides.
 */
export function readDirectory(bytes: Buffer): string[] | null {
  const end = bytes.lastIndexOf(END, bytes.length, 'latin1')
  if (end < 0 || end + END_BYTES > bytes.length) return null
  if (end + END_BYTES + bytes.readUInt16LE(end + 20) !== bytes.length) return null
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (at + bytes.readUInt32LE(end + 12) !== end) return null
  const names: string[] = []
  while (at < end) {
    if (!hasMark(bytes, at, ENTRY) || at + ENTRY_BYTES > end) return null
    const length = bytes.readUInt16LE(at + 28)
    const name = bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + length)
    if (!isLocal(bytes, bytes.readUInt32LE(at + 42), name)) return null
    names.push(name.toString('utf8'))
    at += ENTRY_BYTES + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return names.length === count ? names : null
}

function isLocal(bytes: Buffer, at: number, name: Buffer): boolean {
  if (at + LOCAL_BYTES > bytes.length || !hasMark(bytes, at, LOCAL)) return false
  const length = bytes.readUInt16LE(at + 26)
  return bytes.subarray(at + LOCAL_BYTES, at + LOCAL_BYTES + length).equals(name)
}

function hasMark(bytes: Buffer, at: number, mark: string): boolean {
  return bytes.toString('latin1', at, at + mark.length) === mark
}

import { list } from '#src/text/official.ts'
import { paperLabels } from '#src/text/papers.ts'
import type { Dossier, DossierFile } from './dossier.ts'
import { criteriaProvedBy } from './evidence.ts'
import { formatDay, formatMoment, toSafe } from './format.ts'

/** What was found of a file when the package was made. */
export type FileState = keyof typeof list.states
/** A file the package made itself. */
export type Made = { path: string; label: string; type: string; size: number; sha256: string }
export type Packed = { path: string; file: DossierFile; state: FileState }

const BOM = '\ufeff'

/** "danh-sach.csv": every file of the package but the list itself, one a line, readable by spreadsheets. */
export function writeList({ set }: Dossier, made: Made[], packed: Packed[]): string {
  const rows = [
    ...made.map(({ path, label, type, size, sha256 }) => [
      ...[path, label, '', type, String(size), sha256, '', '', ''],
      list.states.whole,
    ]),
    ...packed.map(({ path, file, state }) => [
      path,
      paperLabels[file.kind],
      file.name,
      file.type,
      String(file.size),
      file.sha256,
      formatMoment(file.receivedAt),
      file.endsOn ? formatDay(file.endsOn) : '',
      set
        ? criteriaProvedBy(file.kind, set)
            .map(({ id }) => id)
            .join('; ')
        : '',
      list.states[state],
    ]),
  ].map((row, index) => [String(index + 1), ...row])
  return `${BOM}${[list.columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

/** Quoted; what a spreadsheet would take for a formula is text to it. */
function cell(text: string): string {
  const plain = toSafe(text).replaceAll('\n', ' ')
  const harmless = /^\s*[=+\-@|%]/.test(plain) ? `'${plain}` : plain
  return `"${harmless.replaceAll('"', '""')}"`
}

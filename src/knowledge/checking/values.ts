import { type Figure, findConflicts } from '#src/programme/figures.ts'
import { checking } from '#src/text/checking.ts'
import { findFigures, readFigure } from '../answering/writing/support.ts'
import type { Provision } from '../document.ts'
import { type Finding, finding } from './finding.ts'

/** Rows that contradict each other, and rows that the passage they name does not tell. */
export function checkFigures(figures: Figure[], provisions: Provision[]): Finding[] {
  const byId = new Map(provisions.map((one) => [one.id, one]))
  const ids = new Set<string>()
  const rows = figures.flatMap((row) => {
    const told = byId.get(row.source)
    const doubled = ids.has(row.id)
    ids.add(row.id)
    return [
      ...(doubled ? [finding('error', row.id, checking.sameRow)] : []),
      ...(told ? [] : [finding('error', row.id, checking.rowOfNone(row.source))]),
      ...(told && !tells(told, row)
        ? [finding('error', row.id, checking.rowUntold(row.source))]
        : []),
    ]
  })
  const conflicts = findConflicts(figures).map(([one, other]) =>
    finding('error', one.id, checking.rowsDiffer(other.id, one.amount, other.amount)),
  )
  return [...rows, ...conflicts]
}

function tells({ text }: Provision, { amount }: Figure): boolean {
  return findFigures(text).includes(readFigure(String(amount).replace('.', ',')))
}

/**
 * Passages of one document that restate one address of it and give one unit two values, none of which the
 * other knows: one of them is out of date, or they should say what sets them apart.
 */
export function findContradictingPassages(provisions: Provision[]): Finding[] {
  const placed = provisions.flatMap((provision) =>
    provision.basis.lines.flatMap((line) => {
      const [address = '', values = ''] = line.split(/ \u2014 (.*)/u)
      return ADDRESS.test(address) && values
        ? [{ provision, address, values: readValues(values) }]
        : []
    }),
  )
  return placed.flatMap((one, at) =>
    placed.slice(at + 1).flatMap((other) => {
      const same =
        one.address === other.address &&
        one.provision.document.id === other.provision.document.id &&
        one.provision.id !== other.provision.id
      const unit = same && findDispute(one.values, other.values)
      return unit
        ? [finding('warning', one.provision.id, checking.passagesDiffer(other.provision.id, unit))]
        : []
    }),
  )
}

/** Only where a clause or a point is named is it one and the same rule. */
const ADDRESS = checking.clause

function readValues(values: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [, figure = '', unit = ''] of values.matchAll(/(\d[\d.,]*)\s+(\p{L}+)/gu)) {
    found.set(unit, (found.get(unit) ?? new Set()).add(readFigure(figure)))
  }
  return found
}

function findDispute(
  one: Map<string, Set<string>>,
  other: Map<string, Set<string>>,
): string | null {
  for (const [unit, values] of one) {
    const theirs = other.get(unit)
    if (theirs && values.size === 1 && theirs.size === 1 && [...values][0] !== [...theirs][0]) {
      return unit
    }
  }
  return null
}

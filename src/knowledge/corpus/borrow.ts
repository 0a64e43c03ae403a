import type { Figure } from '#src/programme/figures.ts'
import { printFigure } from '#src/text/figures.ts'
import { fileProblems } from '#src/text/knowledge.ts'
import type { Provision } from '../document.ts'

/** "{{id}}" in a text stands for the row of `figures.yaml` of that id. */
const BORROWED = /\{\{([a-z0-9-]+)\}\}/g

/** The provision with the figures it borrows, which the row vouches for; `unknown` are ids of no row. */
export function borrowFigures(
  provision: Provision,
  figures: Map<string, Figure>,
): { provision: Provision; unknown: string[] } {
  const ids = [...provision.text.matchAll(BORROWED)].map(([, id = '']) => id)
  if (ids.length === 0) return { provision, unknown: [] }
  const print = (id: string) => {
    const row = figures.get(id)
    return row ? printFigure(row) : ''
  }
  const text = provision.text.replace(BORROWED, (_, id: string) => print(id))
  const lines = [...provision.basis.lines, ...ids.map(print)]
  return {
    provision: { ...provision, text, basis: { ...provision.basis, lines } },
    unknown: ids.filter((id) => !figures.has(id)).map(fileProblems.noFigure),
  }
}

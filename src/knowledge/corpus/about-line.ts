import { fileGrammar, fileProblems } from '#src/text/knowledge.ts'
import { type Basis, day, type Provision } from '../document.ts'

export type AboutLine =
  | { kind: 'basis'; add: (basis: Basis) => Basis }
  | { kind: 'includes'; included: Provision['includes'][number] }
  | { kind: 'bad'; reason: string }

/** A line between a heading and its text that says what the text stands on; knowledge/README.md tells how. */
export function readAbout(line: string): AboutLine {
  const [, name = '', value = ''] = line.match(fileGrammar.about) ?? []
  if (value === '') return bad(fileProblems.quoted)
  switch (name) {
    case fileGrammar.aboutNames.source:
      return basis((b) => ({ ...b, lines: [...b.lines, value] }))
    case fileGrammar.aboutNames.restates:
      return basis((b) => ({ ...b, restates: [...b.restates, value] }))
    case fileGrammar.aboutNames.mentions:
      return basis((b) => ({ ...b, mentions: [...b.mentions, value] }))
    case fileGrammar.aboutNames.ahead:
      return readDays(value)
    case fileGrammar.aboutNames.nature:
      return readNature(value)
    case fileGrammar.aboutNames.includes:
      return readIncluded(value)
    default:
      return bad(fileProblems.quoted)
  }
}

function readDays(value: string): AboutLine {
  const days = value.split(/[\s,;]+/)
  if (!days.every((one) => day.safeParse(one).success)) return bad(fileProblems.badAhead)
  return basis((b) => ({ ...b, ahead: [...b.ahead, ...days] }))
}

function readNature(value: string): AboutLine {
  const found = Object.entries(fileGrammar.natures).find(([, word]) => word === value)
  const nature = found?.[0]
  if (nature !== 'goal' && nature !== 'result' && nature !== 'speech') {
    return bad(fileProblems.badNature)
  }
  return basis((b) => ({ ...b, nature }))
}

function readIncluded(value: string): AboutLine {
  const [id = '', question = ''] = value.split('|').map((part) => part.trim())
  return id && question
    ? { kind: 'includes', included: { id, question } }
    : bad(fileProblems.badIncluded)
}

function basis(add: (basis: Basis) => Basis): AboutLine {
  return { kind: 'basis', add }
}

function bad(reason: string): AboutLine {
  return { kind: 'bad', reason }
}

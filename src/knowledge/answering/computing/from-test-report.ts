import { servesFrom, servesUntil } from '#src/programme/test-report.ts'
import { term } from '#src/text/certificate.ts'
import { asksWhetherServes, namesTestReport, testReport } from '#src/text/test-report.ts'
import { findDates, type NamedSpan } from '#src/vietnamese/dates.ts'
import type { Answer } from '../../answer.ts'
import type { Library } from '../library.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'
import { findSentence } from '../writing/find-sentence.ts'
import { finish, quoted, told } from '../writing/frame.ts'
import { printDay } from '../writing/naming.ts'

/** Whether a test report of a day or a month still serves for a self-declaration today. */
export function answerFromTestReport(asked: Inquiry, library: Library): Answer | null {
  if (!says(asked, namesTestReport) || !says(asked, asksWhetherServes)) return null
  // The day named is the report's; the rule is today's.
  const inquiry = { ...asked, day: asked.today, dayNamed: false }
  const { today, typed } = inquiry
  const [made, another] = findDates(typed, Number(today.slice(0, 4)))
  const rule = findSentence(library, today, testReport.tells)
  if (!made || another || made.from > today || !rule) return null
  const line = made.kind === 'day' ? tellDay(made, today) : tellSpan(made, today)
  return finish(
    {
      lines: [told(line), quoted(rule.text)],
      sources: [{ provision: rule.provision, quote: rule.text }],
      computed: [line],
    },
    inquiry,
  )
}

function tellDay({ from }: NamedSpan, today: string): string {
  const last = servesUntil(from)
  const tell = today <= last ? testReport.until : testReport.over
  return tell(printDay(from), printDay(last))
}

/** The report's own day is not known. */
function tellSpan({ from, to, kind }: NamedSpan, today: string): string {
  const [year, month] = from.split('-').map(Number)
  const made = kind === 'month' ? term.month(month ?? 0, year ?? 0) : term.year(year ?? 0)
  if (today <= servesUntil(from)) return testReport.untilMonth(made, printDay(servesUntil(from)))
  if (today > servesUntil(to)) return testReport.overMonth(made)
  return testReport.depends(made, printDay(servesFrom(today)))
}

const vietnam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The ISO date of a moment as the calendar in Vietnam shows it. */
export function dayInVietnam(moment: Date): string {
  return vietnam.format(moment)
}

/** What a look over the whole knowledge found; an error must be mended before it can be shipped. */
export type Finding = { grade: 'error' | 'warning' | 'note'; where: string; what: string }

export const finding = (grade: Finding['grade'], where: string, what: string): Finding => ({
  grade,
  where,
  what,
})

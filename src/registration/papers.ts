/** What a file of a dossier can be, in the order of the list that goes with the dossier. */
export const paperKinds = [
  'registration',
  'foodSafety',
  'permit',
  'selfDeclaration',
  'testReport',
  'trademark',
  'oldCertificate',
  'label',
  'packaging',
  'photo',
  'contract',
  'story',
  'other',
] as const

export type PaperKind = (typeof paperKinds)[number]

/** Papers that hold until a day, which is asked for. */
export const endingPapers: readonly PaperKind[] = [
  'foodSafety',
  'permit',
  'testReport',
  'trademark',
  'oldCertificate',
]

export function isPaperKind(text: string): text is PaperKind {
  return paperKinds.some((kind) => kind === text)
}

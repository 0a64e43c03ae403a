import { instructionLike } from '#src/text/importing.ts'
import { fold } from '#src/vietnamese/normalise.ts'

/** Whether a line of a document speaks to a machine instead of about the programme. */
export function isInstruction(line: string): boolean {
  const plain = fold(line)
  return instructionLike.some((pattern) => pattern.test(plain))
}

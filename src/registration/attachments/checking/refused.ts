import type { RefusalKey } from '#src/registration/attachments/types.ts'

/** Thrown inside the checking process as soon as a file is not to be kept. */
export class Refused extends Error {
  readonly reason: RefusalKey

  constructor(reason: RefusalKey) {
    super(reason)
    this.reason = reason
  }
}

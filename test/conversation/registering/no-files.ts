import type { FileKeeper } from '#src/conversation/registering/context.ts'

/** A desk whose channels have no files to give. */
export const noFiles: FileKeeper = {
  fetch: async () => ({ kind: 'gone' }),
  keep: async () => ({ kind: 'refused', reason: 'closed' }),
}

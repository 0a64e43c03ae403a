import { z } from 'zod'
import type { Transaction } from '#src/database/client.ts'
import type { Attachments } from '#src/registration/attachments/attachments.ts'
import type { UploadLink } from '#src/registration/attachments/links.ts'
import type { Attachment } from '#src/registration/attachments/store.ts'
import { paperKinds } from '#src/registration/papers.ts'
import { fileRefusals, uploadText } from '#src/text/uploads.ts'
import type { createReceiving } from './receiving.ts'

/** What was kept through which link, for whoever tells the conversation. */
export type KeptByLink = { link: UploadLink; attachment: Attachment }
/** Called inside the transaction that makes the file part of the dossier. */
export type OnKept = (tx: Transaction, kept: KeptByLink) => Promise<void>

export const keepRequest = z.object({
  upload: z.string(),
  kind: z.enum(paperKinds).nullable(),
  endsOn: z.iso.date().nullable(),
})

type Parts = {
  attachments: Attachments
  receiving: ReturnType<typeof createReceiving>
  onKept?: OnKept | undefined
}

/** Makes a complete upload part of the dossier; asked again, it says the same again. */
export async function keepUpload(
  { attachments, receiving, onKept }: Parts,
  link: UploadLink,
  asked: z.output<typeof keepRequest>,
): Promise<{ status: 200 | 400 | 404 | 409; body: object }> {
  const { refusals } = uploadText
  const kind = link.kind ?? asked.kind
  if (kind === null) return { status: 400, body: { error: refusals.badRequest } }
  const upload = await receiving.find(link.hash, asked.upload)
  if (!upload) return { status: 404, body: { error: refusals.gone } }
  if (!upload.isComplete) return { status: 409, body: { error: refusals.notComplete } }
  const outcome = await attachments.keepFile({
    ...{ registration: link.registration, kind, name: upload.name, path: upload.path },
    source: 'page',
    endsOn: asked.endsOn ?? undefined,
    write: async (tx, attachment) => onKept?.(tx, { link, attachment }),
  })
  if (outcome.kind === 'refused') {
    return { status: 200, body: { kind: 'refused', error: fileRefusals[outcome.reason] } }
  }
  const { again, attachment } = outcome
  return { status: 200, body: { kind: 'kept', again, name: attachment.name } }
}

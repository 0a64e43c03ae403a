import type { Database } from '#src/database/client.ts'
import type { UploadLink } from '#src/registration/attachments/links.ts'
import { findAttachments, findRoom } from '#src/registration/attachments/store.ts'
import { endingPapers, isPaperKind, paperKinds } from '#src/registration/papers.ts'
import { paperLabels } from '#src/text/papers.ts'

/** What the page shows besides the files, as whoever builds the program knows it. */
export type About = {
  /** What the dossier still needs, in people's words. */
  missing?: ((registration: string) => Promise<string[]>) | undefined
  downloads?: ((registration: string) => Promise<Download[]>) | undefined
}

/** A file made for the person; `name` is also its address. */
export type Download = { name: string; label: string; open: () => AsyncIterable<Uint8Array> }

/** Everything the page of a link shows. */
export async function readState(db: Database, link: UploadLink, { missing, downloads }: About) {
  const { registration, kind, expiresAt } = link
  const files = await findAttachments(db, registration)
  const offered = (await downloads?.(registration)) ?? []
  return {
    kind: kind && toKind(kind),
    kinds: paperKinds.map(toKind),
    files: files.map(({ id, name, size, endsOn, ...file }) => {
      const label = isPaperKind(file.kind) ? paperLabels[file.kind] : file.kind
      return { id, name, size, endsOn, label }
    }),
    missing: (await missing?.(registration)) ?? [],
    downloads: offered.map(({ name, label }) => ({ name, label })),
    /** A dossier that was handed in only shows its files. */
    takes: (await findRoom(db, registration, 0)) !== 'closed',
    until: expiresAt.toISOString(),
  }
}

function toKind(value: (typeof paperKinds)[number]) {
  return { value, label: paperLabels[value], ends: endingPapers.includes(value) }
}

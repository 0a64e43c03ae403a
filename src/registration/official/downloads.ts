import type { Readable } from 'node:stream'
import type { Database } from '#src/database/client.ts'
import type { Form } from '#src/registration/form/form.ts'
import { downloadNames } from '#src/text/official.ts'
import type { DossierFile } from './dossier.ts'
import { writeForm01 } from './form-01.ts'
import { writeForm02 } from './form-02.ts'
import { loadOfficial } from './load.ts'
import { officialName } from './names.ts'
import { writePackage } from './package.ts'

type Parts = { db: Database; form: Form; readFile: (file: DossierFile) => Readable }

/** The official files of a dossier, made when they are read. */
export async function listDownloads({ db, form, readFile }: Parts, registration: string) {
  const dossier = await loadOfficial(db, form, registration)
  if (!dossier) return []
  return [
    {
      name: officialName(dossier, 'bo-ho-so.zip'),
      label: downloadNames.package,
      open: () => writePackage(dossier, { readFile }),
    },
    {
      name: officialName(dossier, 'mau-01.docx'),
      label: downloadNames.form01,
      open: () => once(() => writeForm01(dossier)),
    },
    {
      name: officialName(dossier, 'mau-02.docx'),
      label: downloadNames.form02,
      open: () => once(() => writeForm02(dossier)),
    },
  ]
}

async function* once(make: () => Promise<Buffer>): AsyncGenerator<Uint8Array> {
  yield await make()
}

import { paperFolders } from '#src/text/papers.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import type { Dossier, DossierFile } from './dossier.ts'
import { kindsInOrder } from './evidence.ts'

const LONGEST_NAME = 60
const extensions: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}

/** "HS-7K3M-2-mau-01.docx" after the dossier's code, "ban-nhap-mau-01.docx" for a draft. */
export function officialName({ code }: Dossier, what: string): string {
  return `${code?.replace(/[^A-Za-z0-9]+/g, '-') ?? 'ban-nhap'}-${what}`
}

/** An attachment with where it lies in the package: "03-chung-nhan-attp", "01", and both with its name. */
export type Placed = { file: DossierFile; folder: string; number: string; path: string }

/**
 * Where the attachments lie in the package: "03-chung-nhan-attp/01-giay.pdf", the folders in the order of
 * the criteria. ASCII, unique (folders and files are numbered), at most 120 characters.
 */
export function placeAttachments(dossier: Dossier): Placed[] {
  const kinds = kindsInOrder(dossier.set).filter((kind) =>
    dossier.attachments.some((file) => file.kind === kind),
  )
  return kinds.flatMap((kind, at) => {
    const folder = `${inDigits(at)}-${paperFolders[kind]}`
    const files = dossier.attachments.filter((file) => file.kind === kind).toSorted(byReceipt)
    return files.map((file, index) => {
      const number = inDigits(index)
      return { file, folder, number, path: `${folder}/${number}-${fileName(file)}` }
    })
  })
}

function byReceipt(a: DossierFile, b: DossierFile): number {
  return a.receivedAt.getTime() - b.receivedAt.getTime() || (a.id < b.id ? -1 : 1)
}

function inDigits(index: number): string {
  return String(index + 1).padStart(2, '0')
}

/** The name it was sent under, its ending by what it is and not by what it was called. */
function fileName({ name, type }: DossierFile): string {
  const stem = toPlainName(name.replace(/\.[A-Za-z0-9]{1,5}$/, ''))
  return `${stem || 'tep'}.${extensions[type] ?? 'bin'}`
}

function toPlainName(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, '')
}

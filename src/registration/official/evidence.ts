import { type CriteriaSet, type Criterion, listCriteria } from '#src/programme/criteria.ts'
import { type PaperKind, paperKinds } from '#src/registration/papers.ts'
import { fold } from '#src/vietnamese/normalise.ts'

/**
 * What a paper proves, by the criterion's name without marks: the sets number their criteria differently
 * and call them alike. From the table of suggested evidence of Decision 26/2026/QD-TTg and, where a set
 * asks for a paper under another name, from what its levels ask. A kind without a name proves none.
 */
const proves: Record<PaperKind, readonly string[]> = {
  registration: ['loai hinh to chuc', 'dieu kien kinh doanh'],
  foodSafety: [
    'dam bao chat luong',
    'dieu kien an toan, chat luong',
    'chat luong an toan thuc pham',
    'an toan, an ninh trat tu',
  ],
  permit: ['dam bao chat luong', 'dieu kien an toan, chat luong', 'dieu kien kinh doanh'],
  selfDeclaration: ['cong bo chat luong'],
  testReport: ['cong bo chat luong', 'kiem tra dinh ky', 'tinh an toan'],
  trademark: ['so huu tri tue'],
  oldCertificate: [],
  label: ['phong cach, ghi nhan', 'bao bi, ghi nhan', 'phong cach, tem nhan', 'nhan song ngu'],
  packaging: ['dong goi, bao bi', 'bao bi, ghi nhan', 'thiet ke bao goi, chau trong'],
  photo: [],
  contract: [
    'nguon nguyen lieu',
    'nguon goc san pham',
    'vung nguyen lieu co chung nhan',
    'vung san xuat co chung nhan',
    'lien ket san xuat',
    'lien ket chuoi san xuat',
    'khu vuc phan phoi chinh',
    'lien ket quang ba',
    'lien ket vung',
  ],
  story: [
    'the hien cau chuyen',
    'cau truc cau chuyen',
    'tri tue, ban sac dia phuong',
    'cam nang, cau chuyen',
    'trinh bay cau chuyen',
  ],
  other: [],
}

/** The criteria of a set that a kind of paper proves, in the order of the score sheet. */
export function criteriaProvedBy(kind: PaperKind, set: CriteriaSet): Criterion[] {
  return listCriteria(set).filter(({ name }) => proves[kind].includes(fold(name)))
}

/** The kinds of papers that prove a criterion. */
export function kindsProving(criterion: Criterion): PaperKind[] {
  return paperKinds.filter((kind) => proves[kind].includes(fold(criterion.name)))
}

/**
 * All kinds in the order in which their first criterion stands in the set: the old certificate, which is a
 * condition, before them, and what proves no criterion after them. Without a set, as the kinds are listed.
 */
export function kindsInOrder(set: CriteriaSet | null): PaperKind[] {
  if (!set) return [...paperKinds]
  const ids = listCriteria(set).map(({ id }) => id)
  const place = (kind: PaperKind) => {
    if (kind === 'oldCertificate') return -1
    const [first] = criteriaProvedBy(kind, set)
    return first ? ids.indexOf(first.id) : ids.length
  }
  return paperKinds.toSorted((a, b) => place(a) - place(b))
}

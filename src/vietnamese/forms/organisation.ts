import { clean, type Read, withoutCourtesy, withoutStart } from './reading.ts'

export type OrganisationProblem = 'tooShort' | 'tooLong'

/** "our co-operative is called": said before the name, folded. */
const START =
  /^(?:(?:ten|cua|co so|htx|hop tac xa|cong ty|ho kinh doanh|hkd|to hop tac|don vi|ben|nha|em|chi|anh|toi|minh|chung|day du|co)[ :,]+)*(?:(?:co )?ten(?: (?:la|goi))?|ten goi|lay ten(?: la)?|la)[ :,]+/
const LONGEST = 200

/** The name of a household, co-operative or company as it is typed. */
export function readOrganisation(text: string): Read<string, OrganisationProblem> {
  const polite = withoutCourtesy(text)
  const name = clean(withoutStart(polite, START).replace(/^["\u201c]+|["\u201d]+$/g, ''))
  if (name.replace(/[^\p{L}\p{N}]/gu, '').length < 2) return { problem: 'tooShort' }
  return name.length > LONGEST ? { problem: 'tooLong' } : { value: name }
}

/**
 * The most that may be lent without collateral, in millions of dong: Decree 156/2025/ND-CP, in force
 * since 1/7/2025.
 */
export const creditCeilings = {
  person: 300,
  group: 500,
  farm: 3000,
  cooperative: 5000,
} as const

export type Borrower = keyof typeof creditCeilings

/** Whether an amount in millions may be lent without collateral to a kind of borrower. */
export function fitsCeiling(borrower: Borrower, millions: number): boolean {
  return millions <= creditCeilings[borrower]
}

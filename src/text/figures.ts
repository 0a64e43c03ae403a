// Amounts as people read them, and two of them side by side.

/** How many of the smallest unit of money each one is. */
export const moneyUnits: Record<string, number> = {
  đồng: 1,
  'nghìn đồng': 1e3,
  'triệu đồng': 1e6,
  'tỷ đồng': 1e9,
}
export const smallestMoney = 'đồng'

const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 })

export function printFigure({ amount, unit }: { amount: number; unit: string }): string {
  return `${numbers.format(amount)} ${unit}`
}

/** An amount of money in the unit that makes it short. */
export function printBase(amount: number, unit: string): string {
  if (unit !== smallestMoney) return printFigure({ amount, unit })
  const [scale, name] =
    amount >= 1e9 ? [1e9, 'tỷ đồng'] : amount >= 1e6 ? [1e6, 'triệu đồng'] : [1, 'đồng']
  return printFigure({ amount: amount / Number(scale), unit: String(name) })
}

const bounds = { exact: '', 'at-least': 'ít nhất ', 'at-most': 'nhiều nhất ', about: 'khoảng ' }

export const sideBySide = {
  row: (
    place: string,
    subject: string,
    amount: string,
    { bound, years }: { bound: keyof typeof bounds; years: string },
  ) => `- ${place}: ${subject}${years}: ${bounds[bound]}${amount}.`,
  years: (from: string, to: string) =>
    from && to && from !== to ? ` (${from}–${to})` : from || to ? ` (${from || to})` : '',
  higher: (place: string, other: string, by: string) => `**${place} cao hơn ${other} ${by}.**`,
  same: (one: string, other: string) => `**${one} và ${other} bằng nhau.**`,
  notAlike: 'Một bên là mục tiêu, một bên là kết quả nên không đem so hơn kém được.',
  otherUnit: 'Hai số tính bằng đơn vị khác nhau nên không đem so hơn kém được.',
  together: (amount: string) => `Cộng lại: ${amount}.`,
}

import type { Validity } from '#src/message.ts'
import type { DocumentHead } from '../document.ts'
export function validityOn({ effective, expires }: DocumentHead, day: string): Validity {
  if (expires && expires !== 'unknown' && day >= expires) return 'expired'
  if (!effective) return 'unknown'
  if (day < effective) return 'not-yet'
  return expires === 'unknown' ? 'unknown' : 'in-force'
}
export function starsFor(points: number) {
  return points >= 90 ? 5 : points >= 70 ? 4 : points >= 50 ? 3 : points >= 30 ? 2 : 1
}

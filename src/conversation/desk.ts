import type { SentFile } from '#src/message.ts'
import type { Occasion } from './ask.ts'
import type { Session } from './session.ts'
import type { Turn } from './turn.ts'

/** What reaches a desk: one of its orders, one of its buttons, or, while the talk is at it, anything else. */
export type Input =
  /** `rest`: what stood behind the words of the order. */
  | { kind: 'order'; order: string; rest: string }
  /** The button's value without the desk's name, at its colons. */
  | { kind: 'choice'; parts: string[] }
  | { kind: 'text'; text: string }
  /** Offered to every desk, wherever the talk is. */
  | { kind: 'file'; file: SentFile }

/**
 * A part of the conversation with orders, buttons and a state of its own: registering a product, a
 * person's rights. `session.at` says which desk the next text goes to.
 */
export type Desk = {
  /** The first part of its buttons' values: "data" for "data:erase:yes". */
  name: string
  /** The words of each order, from src/text; compared without marks, case and punctuation. */
  orders: Record<string, readonly string[]>
  /** Null where the input is none of the desk's business: it goes the way it would go without the desk. */
  take: (session: Session, input: Input, occasion: Occasion) => Promise<Turn | null>
  /** What to say to a greeting; null where nothing lies open here. */
  greet?: (session: Session, occasion: Occasion) => Promise<Turn | null>
}

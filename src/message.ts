/** Where replies go: the channel's name, then that channel's own chat id. */
export type ConversationId = `${string}:${string}`

/** Everything a channel can report of what a person did. */
export type Content =
  | { kind: 'text'; text: string }
  | { kind: 'choice'; value: string }
  | { kind: 'unsupported'; what: string }

export type Incoming = {
  /** Given by the platform or the client, and the same again when a message is delivered twice. */
  id: string
  conversation: ConversationId
  content: Content
}

/** Stores a message; resolves after the commit, and only then may the platform be told "received". */
export type Receive = (incoming: Incoming) => Promise<void>

export type Validity = 'in-force' | 'expired' | 'not-yet' | 'unknown'

export type Citation = {
  /** Number and symbol as printed, or the place's name for a text without one. */
  number: string
  title: string
  /** The legal address inside the document: article, clause, annex. */
  article: string
  /** Day of issue, ISO; empty when the source does not say. */
  issued: string
  /** On the day the answer is about. */
  validity: Validity
  /** Words of the stored provision, verbatim. */
  quote: string
}

export type Choice = { value: string; label: string }

/** `text` may hold **bold** and lines; a channel shows as much of it as it can. */
export type Reply = { text: string; choices?: Choice[]; citations?: Citation[] }

/** What became of one attempt to deliver a reply; anything unforeseen is thrown and tried again. */
export type Delivery =
  | { kind: 'sent'; platformId?: string }
  | { kind: 'later'; afterMs: number }
  | { kind: 'refused'; reason: string }
  | { kind: 'closed' }

export type Send = (to: ConversationId, reply: Reply) => Promise<Delivery>

/** One line of a conversation as a channel that shows history reads it back. */
export type Entry = {
  /** Everything up to and including this entry: hand it back to read on after it. */
  cursor: string
  at: Date
} & (
  | { kind: 'said'; id: string; content: Content }
  | { kind: 'reply'; id: string; inReplyTo: string | null; reply: Reply }
)

export type Transcript = {
  isKnown: (conversation: ConversationId) => Promise<boolean>
  /** Entries after `cursor` (from the start without one), oldest first. */
  read: (conversation: ConversationId, cursor?: string) => Promise<Entry[]>
  /** Calls back, without detail, whenever there may be something new to read; returns the way to stop. */
  watch: (conversation: ConversationId, onChange: () => void) => () => void
  /** The replies to one message once it is dealt with, or null when that takes longer than `withinMs`. */
  repliesTo: (
    conversation: ConversationId,
    id: string,
    withinMs: number,
  ) => Promise<{ id: string; reply: Reply }[] | null>
}

export type Channel = {
  /** The part of every conversation id before the colon. */
  name: string
  /** Absent where a stored reply counts as sent because the channel reads the transcript. */
  send?: Send
  start: () => Promise<void>
  stop: () => Promise<void>
}

/** A reason not to start that the operator can mend; its message is a sentence from src/text. */
export class StartRefused extends Error {}

/** Where replies go: the channel's name, then that channel's own chat id. */
export type ConversationId = `${string}:${string}`

/** Everything a channel can report of what a person did. */
export type Content =
  | { kind: 'text'; text: string }
  | { kind: 'choice'; value: string }
  | SentFile
  | { kind: 'unsupported'; what: string }

/** A picture or a document; an album comes as several messages. */
export type SentFile = {
  kind: 'file'
  /** By which the channel finds the bytes again, for an hour at least. */
  ref: string
  what: 'photo' | 'document'
  /** As the person's device called it. */
  name?: string | undefined
  /** Bytes, as the platform says. */
  size?: number | undefined
  /** What was written under it. */
  text?: string | undefined
}

/** `gone`: the platform has it no more, or never had. */
export type FetchedFile = { kind: 'file'; bytes: Uint8Array } | { kind: 'tooBig' | 'gone' }

/** What is left of a message whose words were erased: its row stays, so that a second delivery finds it. */
export const erased: Content = { kind: 'unsupported', what: 'erased' }

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
  /** Words of the stored provision, as they stand there; */
  quote: string
  /** whether they are the document's own or the project's. Absent in what was stored before it was told. */
  wording?: 'verbatim' | 'summary'
}

export type Choice = {
  value: string
  label: string
  /** What is typed for it where there are no buttons; without it the choice has a number there. */
  typed?: string
}

/** A file that goes with a reply; whoever has `url` can read it. */
export type ReplyFile = { name: string; kind: 'photo' | 'document'; url: string }

/** `text` may hold **bold** and lines; a channel shows as much of it as it can. */
export type Reply = {
  text: string
  choices?: Choice[]
  citations?: Citation[]
  files?: ReplyFile[]
}

/** What became of one attempt to deliver a part; anything unforeseen is thrown and tried again. */
export type Delivery =
  /** `more`: further parts of the reply are left. */
  | { kind: 'sent'; platformId?: string; more?: boolean }
  /** The platform wants to be left alone for so long: by this conversation, or by everyone. */
  | { kind: 'later'; afterMs: number; everyone?: boolean }
  | { kind: 'refused'; reason: string }
  /** It may have arrived, and the platform could not tell a second one from the first. */
  | { kind: 'unsure'; reason: string }
  | { kind: 'closed' }

/** Delivers one message of the platform: the reply's part with this number, from 0. */
export type Send = (to: ConversationId, reply: Reply, part: number) => Promise<Delivery>

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

/** What a channel can show; it renders a reply as well as these allow. */
export type Abilities = {
  /** UTF-16 units of one message. */
  textLength: number
  /** Bold and quotes. */
  markup: boolean
  /** Choices that are pressed; otherwise they are numbered. */
  buttons: boolean
  /** Letters of a button that are sure to be seen; where one is longer, the choices stand in the text. */
  labelLength: number
  photo: boolean
  /** Documents; otherwise a reply gives their address. */
  file: boolean
  /** Changing a message that was sent. */
  edit: boolean
  /** Showing an answer while it is being written. */
  preview: boolean
}

/** What a platform allows; everything is unlimited where nothing is said. */
export type Pace = {
  /** Milliseconds between two messages to one chat. */
  perChatMs: number
  /** Messages a second, of all processes together, that nobody asked for. */
  newsPerSecond: number
  /** Conversations served at once by one process. */
  atOnce: number
}

export type Channel = {
  /** The part of every conversation id before the colon. */
  name: string
  /** Absent where a stored reply counts as sent because the channel reads the transcript. */
  send?: Send
  abilities: Abilities
  pace?: Pace
  /** Shows the person that an answer is being worked on; for some seconds. */
  typing?: (to: ConversationId) => Promise<void>
  /** The bytes behind a sent file's `ref`, 20 MB at most; a connection that fails throws. */
  fetchFile?: (ref: string) => Promise<FetchedFile>
  /** Shows what the answer to a message says so far; gone again when the answer comes, and stored nowhere. */
  preview?: (to: ConversationId, part: { inReplyTo: string; text: string }) => Promise<void>
  /** Whether short messages in a row are waited for and answered together. */
  gathers?: boolean
  start: () => Promise<void>
  stop: () => Promise<void>
}

/** A reason not to start that the operator can mend; its message is a sentence from src/text. */
export class StartRefused extends Error {}

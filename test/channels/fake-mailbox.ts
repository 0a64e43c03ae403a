import type { Entry, Incoming, Receive, Reply, Transcript } from '#src/message.ts'

/** A mailbox in memory: stores each message once, answers it, and shows both in the transcript. */
export function createFakeMailbox(
  answer: (incoming: Incoming) => Reply[] = echo,
  { answerAfterMs = 0 } = {},
) {
  const conversations = new Map<string, Entry[]>()
  const watchers = new Map<string, Set<() => void>>()
  const received: Incoming[] = []
  let broken = false

  function add(conversation: string, entry: Omit<Entry, 'cursor' | 'at'>) {
    const entries = conversations.get(conversation) ?? []
    conversations.set(conversation, entries)
    entries.push({ cursor: String(entries.length + 1), at: new Date(), ...entry } as Entry)
    for (const onChange of watchers.get(conversation) ?? []) onChange()
  }

  const receive: Receive = async (incoming) => {
    if (broken) throw new Error('The database is away')
    received.push(incoming)
    const { conversation, id, content } = incoming
    const before = conversations.get(conversation) ?? []
    if (before.some((entry) => entry.kind === 'said' && entry.id === id)) return
    add(conversation, { kind: 'said', id, content } as Entry)
    setTimeout(() => {
      for (const [index, reply] of answer(incoming).entries()) {
        add(conversation, { kind: 'reply', id: `${id}-${index}`, inReplyTo: id, reply } as Entry)
      }
    }, answerAfterMs)
  }

  const transcript: Transcript = {
    isKnown: async (conversation) => conversations.has(conversation),
    read: async (conversation, cursor = '0') =>
      (conversations.get(conversation) ?? []).slice(Number(cursor) || 0),
    watch(conversation, onChange) {
      const those = watchers.get(conversation) ?? new Set()
      watchers.set(conversation, those.add(onChange))
      return () => {
        those.delete(onChange)
        if (those.size === 0) watchers.delete(conversation)
      }
    },
    async repliesTo(conversation, id, withinMs) {
      const end = Date.now() + withinMs
      for (;;) {
        const replies = (conversations.get(conversation) ?? []).flatMap((entry) =>
          entry.kind === 'reply' && entry.inReplyTo === id
            ? [{ id: entry.id, reply: entry.reply }]
            : [],
        )
        if (replies.length > 0) return replies
        if (Date.now() >= end) return null
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
  }

  return {
    receive,
    transcript,
    received,
    conversations,
    watching: () => watchers.size,
    break: () => {
      broken = true
    },
    say: (conversation: string, reply: Reply) =>
      add(conversation, {
        kind: 'reply',
        id: crypto.randomUUID(),
        inReplyTo: null,
        reply,
      } as Entry),
  }
}

function echo({ content }: Incoming): Reply[] {
  const heard = content.kind === 'text' ? content.text : content.kind
  return [{ text: `**${heard}**` }]
}

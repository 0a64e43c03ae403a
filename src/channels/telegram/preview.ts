import { createHash } from 'node:crypto'
import type { Api } from 'grammy'
import type { Channel } from '#src/message.ts'

const LONGEST = 4_096

/** The answer so far as a draft message, which Telegram shows for half a minute and keeps nowhere. */
export function createPreview(api: Api): NonNullable<Channel['preview']> {
  return async (to, { inReplyTo, text }) => {
    const chat = Number(to.slice('telegram:'.length))
    // Drafts are for private chats; a group's number is negative.
    if (chat > 0) await api.sendMessageDraft(chat, toDraftId(inReplyTo), text.slice(0, LONGEST))
  }
}

/** Drafts of one answer bear one number, which may not be zero. */
function toDraftId(message: string): number {
  return createHash('sha256').update(message).digest().readUInt32BE(0) % 0x7fff_ffff || 1
}

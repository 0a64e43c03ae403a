import { z } from 'zod'
import { type Call, createCall } from './call.ts'
import { ZaloError } from './error.ts'

export const ZALO_API = 'https://bot-api.zaloplatforms.com'

/** The platform fetches a photo's address itself, more than once, before it answers. */
const PHOTO_TIMEOUT = 150_000
/** An idle poll ends exactly with its time; the answer needs some more to get here. */
const POLL_MARGIN = 7_000

const text = z.union([z.string(), z.number()]).transform(String)

const me = z.looseObject({
  id: text,
  account_name: z.string().optional(),
  account_type: z.string().optional(),
  display_name: z.string().optional(),
  can_join_groups: z.boolean().optional(),
})
const sent = z.looseObject({ message_id: text.optional(), date: z.number().optional() }).catch({})
/** `deleteWebhook` answers true or the webhook, depending on whom one believes. */
const webhook = z
  .looseObject({
    url: z.string().catch(''),
    updated_at: z.number().optional().catch(undefined),
    verification: z
      .looseObject({
        ok: z.boolean().optional(),
        outcome: z.string().optional(),
        status_code: z.number().optional(),
        hint: z.string().optional(),
      })
      .optional()
      .catch(undefined),
  })
  .catch({ url: '' })

type To = { chat_id: string }
export type TextStyle = { start: number; len: number; st: string[] }
export type SentMessage = z.output<typeof sent>

/** The whole documented Zalo Bot API; each method rejects with a ZaloError. */
export function createZaloClient({ token, apiRoot }: { token: string; apiRoot?: string }) {
  const call: Call = createCall(token, apiRoot ?? ZALO_API)

  return {
    /** Where it is another than the platform's own. */
    apiRoot,
    getMe: async () => me.parse(await call('getMe', {})),

    /** One update, which the platform forgets with this answer, or null when none came within the time. */
    async getUpdates({ timeout }: { timeout: number }): Promise<unknown> {
      try {
        const timeoutMs = timeout * 1_000 + POLL_MARGIN
        const update = await call('getUpdates', { timeout: String(timeout) }, timeoutMs)
        return isNothing(update) ? null : update
      } catch (error) {
        if (error instanceof ZaloError && error.code === 408) return null
        throw error
      }
    },

    setWebhook: async (parameters: { url: string; secret_token: string }) =>
      webhook.parse(await call('setWebhook', parameters)),
    deleteWebhook: async () => webhook.parse(await call('deleteWebhook', {})),
    getWebhookInfo: async () => webhook.parse(await call('getWebhookInfo', {})),

    sendMessage: async (
      parameters: To & {
        text: string
        parse_mode?: 'markdown' | 'html'
        text_styles?: TextStyle[]
      },
    ) => sent.parse(await call('sendMessage', parameters)),
    sendPhoto: async (parameters: To & { photo: string; caption?: string }) =>
      sent.parse(await call('sendPhoto', parameters, PHOTO_TIMEOUT)),
    sendSticker: async (parameters: To & { sticker: string }) =>
      sent.parse(await call('sendSticker', parameters)),
    /** Private chats only, an .aac file at a public address. */
    sendVoice: async (parameters: To & { voice_url: string }) =>
      sent.parse(await call('sendVoice', parameters)),
    async sendChatAction(parameters: To & { action: 'typing' }) {
      await call('sendChatAction', parameters)
    },
  }
}

export type ZaloClient = ReturnType<typeof createZaloClient>

/** An empty poll is documented as error 408, and was seen as an empty object. */
function isNothing(update: unknown): boolean {
  if (typeof update !== 'object' || update === null) return true
  return Object.keys(update).length === 0
}

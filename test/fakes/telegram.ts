import { setTimeout as sleep } from 'node:timers/promises'
import { type ApiAnswer, type ApiCall, startApiServer } from './api-server.ts'
import { deliver } from './deliver.ts'
import { parsedLength } from './telegram-html.ts'

type Update = { update_id: number; [kind: string]: unknown }
type Button = { text: string; callback_data?: string; url?: string }
type Message = { id: number; chat: number; text: string; html: boolean; buttons: Button[] }
type Sent = Message & { method: string; at: number }
type Webhook = { url: string; secret: string }

const RETRY_PAUSE = 30
const GIVE_UP_ANSWER = 60_000
const COMMAND = /^[a-z0-9_]{1,32}$/

/** The Bot API's real semantics: offset, redelivery, order per chat, entities, limits, blocks. */
export async function startFakeTelegram({ token }: { token: string }) {
  const sent: Sent[] = []
  const drafts: { chat: number; id: number; text: string }[] = []
  const pending: Update[] = []
  const callbacks = new Map<string, { answered: boolean; text?: string }>()
  const blocked = new Set<number>()
  const notBefore = new Map<number, number>()
  const early: ApiCall[] = []
  const commands = new Map<string, unknown>()
  const pollers: (() => void)[] = []
  const lines = new Map<number, Promise<void>>()
  let webhook: Webhook | null = null
  let lastError = ''
  let polling = 0
  let lastId = 100
  let closed = false

  const methods: Record<string, (call: ApiCall) => ApiAnswer | Promise<ApiAnswer>> = {
    getMe: () => success({ id: 1, is_bot: true, first_name: 'OCOP', username: 'ocop_bot' }),
    getUpdates: ({ parameters }) => poll(parameters),
    setWebhook({ parameters: { url, secret_token } }) {
      if (typeof url !== 'string' || !/^(https:|http:\/\/127)/.test(url)) {
        return refuse(400, 'Bad Request: bad webhook')
      }
      if (secret_token !== undefined && !/^[\w-]{1,256}$/.test(String(secret_token))) {
        return refuse(400, 'Bad Request: secret token contains unallowed characters')
      }
      webhook = { url, secret: String(secret_token ?? '') }
      for (const update of pending) line(update)
      return success(true)
    },
    deleteWebhook() {
      webhook = null
      return success(true)
    },
    getWebhookInfo: () =>
      success({
        url: webhook?.url ?? '',
        has_custom_certificate: false,
        pending_update_count: pending.length,
        ...(lastError ? { last_error_message: lastError } : {}),
      }),
    sendMessage: (call) => send(call, String(call.parameters.text ?? ''), 4_096),
    sendMessageDraft({ parameters: { chat_id, draft_id, text } }) {
      if (!(Number(chat_id) > 0)) return refuse(400, 'Bad Request: chat not found')
      if (!Number(draft_id)) return refuse(400, 'Bad Request: DRAFT_ID_INVALID')
      if (String(text ?? '').length > 4_096) return refuse(400, 'Bad Request: message is too long')
      drafts.push({ chat: Number(chat_id), id: Number(draft_id), text: String(text ?? '') })
      return success(true)
    },
    sendPhoto: (call) => send(call, String(call.parameters.caption ?? 'photo'), 1_024),
    sendDocument: (call) => send(call, String(call.parameters.caption ?? 'document'), 1_024),
    sendChatAction: ({ parameters }) =>
      blocked.has(Number(parameters.chat_id)) ? refuse(403, BLOCKED) : success(true),
    answerCallbackQuery({ parameters: { callback_query_id, text } }) {
      const callback = callbacks.get(String(callback_query_id))
      if (!callback || callback.answered) return refuse(400, 'Bad Request: query is too old')
      if (String(text ?? '').length > 200) return refuse(400, 'Bad Request: text is too long')
      Object.assign(callback, { answered: true, text })
      return success(true)
    },
    setMyCommands({ parameters }) {
      const list = parameters.commands as { command: string; description: string }[]
      if (!list.every(({ command, description }) => COMMAND.test(command) && description)) {
        return refuse(400, 'Bad Request: BOT_COMMAND_INVALID')
      }
      commands.set(String(parameters.language_code ?? ''), list)
      return success(true)
    },
    getFile({ parameters: { file_id } }) {
      const bytes = server.files.get(filePath(String(file_id)))
      if (!(bytes instanceof Buffer)) return refuse(400, 'Bad Request: invalid file_id')
      if (bytes.length > 20 * 2 ** 20) return refuse(400, 'Bad Request: file is too big')
      return success({ file_id, file_unique_id: file_id, file_path: `documents/${file_id}` })
    },
  }

  const filePath = (id: string) => `/file/bot${token}/documents/${id}`
  const server = await startApiServer({
    token,
    refuse(code, description, retryAfter) {
      return refuse(code, description, retryAfter)
    },
    answer: (call) => methods[call.method]?.(call) ?? refuse(404, 'Not Found'),
  })

  async function poll({ offset = 0, limit = 100, timeout = 0 }: ApiCall['parameters']) {
    if (webhook) return refuse(409, "Conflict: can't use getUpdates method while webhook is active")
    if (polling > 0) return refuse(409, 'Conflict: terminated by other getUpdates request')
    polling++
    const confirmed = pending.filter(({ update_id }) => update_id < Number(offset)).length
    pending.splice(0, confirmed)
    if (pending.length === 0 && Number(timeout) > 0) {
      await Promise.race([
        new Promise<void>((resolve) => pollers.push(resolve)),
        sleep(Number(timeout) * 1_000, undefined, { ref: false }),
      ])
    }
    polling--
    return success(pending.slice(0, Number(limit)))
  }

  function send(call: ApiCall, text: string, limit: number): ApiAnswer {
    const { parameters, at, method } = call
    const chat = Number(parameters.chat_id)
    if (!Number.isSafeInteger(chat)) return refuse(400, 'Bad Request: chat not found')
    if (at < (notBefore.get(chat) ?? 0)) early.push(call)
    if (blocked.has(chat)) return refuse(403, BLOCKED)
    const html = parameters.parse_mode === 'HTML'
    const length = html ? parsedLength(text) : text.length
    if (length === null) return refuse(400, "Bad Request: can't parse entities")
    if (length === 0) return refuse(400, 'Bad Request: message text is empty')
    if (length > limit) return refuse(400, 'Bad Request: message is too long')
    const buttons = buttonsIn(parameters.reply_markup)
    if (buttons.some(({ callback_data = 'x' }) => Buffer.byteLength(callback_data) > 64)) {
      return refuse(400, 'Bad Request: BUTTON_DATA_INVALID')
    }
    const message = { id: sent.length + 1, chat, text, html, buttons }
    sent.push({ ...message, method, at })
    return success({ message_id: message.id, date: seconds(), chat: { id: chat, type: 'private' } })
  }

  /** Each chat's updates go one after another; what is not answered 2xx goes again. */
  function line(update: Update) {
    const chat = chatOf(update)
    const before = lines.get(chat) ?? Promise.resolve()
    lines.set(
      chat,
      before.then(() => deliverUntilTaken(update)),
    )
  }

  async function deliverUntilTaken(update: Update) {
    while (webhook && !closed) {
      const headers = { 'X-Telegram-Bot-Api-Secret-Token': webhook.secret }
      const status = await Promise.race([
        deliver(webhook.url, update, headers),
        sleep(GIVE_UP_ANSWER, 0, { ref: false }),
      ])
      if (status >= 200 && status < 300) {
        const place = pending.indexOf(update)
        if (place >= 0) pending.splice(place, 1)
        return
      }
      lastError = `Wrong response from the webhook: ${status}`
      await sleep(RETRY_PAUSE)
    }
  }

  function push(kind: string, content: object) {
    const update = { update_id: ++lastId, [kind]: content }
    pending.push(update)
    if (webhook) line(update)
    else for (const wake of pollers.splice(0)) wake()
    return update
  }

  return {
    ...server,
    sent,
    drafts,
    early,
    commands,
    callbacks,
    pending,
    webhook: () => webhook,
    setWebhook(next: Webhook | null) {
      webhook = next
    },
    push,
    /** What lies behind the id of a file. */
    putFile: (id: string, bytes: Buffer) => void server.files.set(filePath(id), bytes),
    /** Delivers an update another time, as after an answer that got lost. */
    again(update: Update) {
      pending.push(update)
      if (webhook) line(update)
      else for (const wake of pollers.splice(0)) wake()
    },
    /** The person presses a button of the last message that has one so named, or sends data of their own. */
    press(chat: number, label: string, forged?: string) {
      const message = sent.findLast((one) => one.chat === chat && hasButton(one, label))
      const button = message?.buttons.find(({ text }) => text.includes(label))
      if (!button && forged === undefined) throw new Error(`no button ${label}`)
      const id = `callback-${callbacks.size}`
      callbacks.set(id, { answered: false })
      push('callback_query', {
        id,
        from: { id: chat, is_bot: false, first_name: 'An' },
        chat_instance: '1',
        data: forged ?? button?.callback_data,
        message: {
          message_id: message?.id ?? 1,
          date: seconds(),
          chat: { id: chat, type: 'private' },
          text: message?.text ?? '',
          reply_markup: { inline_keyboard: (message?.buttons ?? []).map((one) => [one]) },
        },
      })
      return id
    },
    block(chat: number) {
      blocked.add(chat)
      push('my_chat_member', membership(chat, 'kicked'))
    },
    /** Blocks without telling, as when the update got lost. */
    blockSilently: (chat: number) => void blocked.add(chat),
    allow: (chat: number) => void blocked.delete(chat),
    /** From now on a send to this chat before that moment is counted as early. */
    holdUntil: (chat: number, moment: number) => void notBefore.set(chat, moment),
    async close() {
      closed = true
      for (const wake of pollers.splice(0)) wake()
      await server.close()
    },
  }
}

const BLOCKED = 'Forbidden: bot was blocked by the user'

export function telegramMessage(chat: number, fields: object) {
  return {
    message_id: Math.floor(Math.random() * 1e9),
    date: seconds(),
    from: { id: chat, is_bot: false, first_name: 'An' },
    chat: { id: chat, type: 'private', first_name: 'An' },
    ...fields,
  }
}

function membership(chat: number, status: string) {
  const user = { id: 1, is_bot: true, first_name: 'OCOP' }
  return {
    chat: { id: chat, type: 'private' },
    from: { id: chat, is_bot: false, first_name: 'An' },
    date: seconds(),
    old_chat_member: { user, status: 'member' },
    new_chat_member: { user, status },
  }
}

function chatOf(update: Update): number {
  const [, content] = Object.entries(update).find(([key]) => key !== 'update_id') ?? []
  const { chat, message } = content as { chat?: { id: number }; message?: { chat: { id: number } } }
  return chat?.id ?? message?.chat.id ?? 0
}

function hasButton({ buttons }: Sent, label: string): boolean {
  return buttons.some(({ text }) => text.includes(label))
}

function buttonsIn(markup: unknown): Button[] {
  const parsed = typeof markup === 'string' ? JSON.parse(markup) : markup
  return parsed?.inline_keyboard?.flat() ?? []
}

function seconds(): number {
  return Math.floor(Date.now() / 1_000)
}

function success(result: unknown): ApiAnswer {
  return { body: { ok: true, result } }
}

function refuse(error_code: number, description: string, retryAfter?: number): ApiAnswer {
  const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } }
  return { status: error_code, body: { ok: false, error_code, description, ...parameters } }
}

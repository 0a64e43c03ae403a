import { createTelegramChannel } from './channels/telegram/channel.ts'
import { createTelegramApi } from './channels/telegram/client.ts'
import { createZaloChannel } from './channels/zalo/channel.ts'
import { createZaloClient } from './channels/zalo/client.ts'
import type { Config } from './config.ts'
import { hide, say } from './log.ts'
import type { ConversationId, Receive } from './message.ts'
import { platformText } from './text/platforms.ts'

type Parts = {
  receive: Receive
  close: (conversation: ConversationId, at: Date) => Promise<void>
}

/** The chat platforms whose token is set; their secrets are blanked in every line from now on. */
export function openPlatforms({ zalo, telegram }: Config, { receive, close }: Parts) {
  for (const platform of [zalo, telegram]) {
    if (platform) hide(platform.token)
    if (platform?.webhook) hide(platform.webhook.secret)
  }
  const opened = [
    zalo && createZaloChannel({ client: createZaloClient(zalo), receive, webhook: zalo.webhook }),
    telegram &&
      createTelegramChannel({
        api: createTelegramApi(telegram),
        ...{ receive, close, webhook: telegram.webhook },
      }),
  ].filter((platform) => platform !== undefined)
  return {
    channels: opened.map(({ channel }) => channel),
    routes: opened.map(({ routes }) => routes),
  }
}

/** Tells the operator which platforms are served, and how. */
export function announcePlatforms({ zalo, telegram }: Config) {
  const states = [
    ['Zalo', 'ZALO_BOT_TOKEN', zalo],
    ['Telegram', 'TELEGRAM_BOT_TOKEN', telegram],
  ] as const
  for (const [name, variable, platform] of states) {
    if (platform) say(platformText.on(name, platform.webhook?.url))
    else say(platformText.off(name, variable))
  }
}

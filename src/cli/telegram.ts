import type { Api } from 'grammy'
import { createTelegramApi, toLoggable } from '#src/channels/telegram/client.ts'
import { ALLOWED_UPDATES } from '#src/channels/telegram/update.ts'
import type { PlatformConfig } from '#src/config.ts'
import { say } from '#src/log.ts'
import { botCommands, webhookCommand } from '#src/text/platforms.ts'
import { runPlatformCommand, webhookOf } from './platform-command.ts'

// npm run telegram -- webhook set|show|delete, or commands : what Telegram knows of this bot, for every program that uses it.
await runPlatformCommand('telegram', {
  'webhook set': (platform) =>
    withApi(platform, async (api) => {
      const { url, secret } = webhookOf(platform, 'TELEGRAM_WEBHOOK_SECRET')
      await api.setWebhook(url, { secret_token: secret, allowed_updates: ALLOWED_UPDATES })
      say(webhookCommand.set(url))
      await publishCommands(api)
    }),
  'webhook show': (platform) =>
    withApi(platform, async (api) => {
      const { url = '', pending_update_count, last_error_message } = await api.getWebhookInfo()
      say(webhookCommand.shown(url, platform.webhook?.url ?? ''))
      say(webhookCommand.pending(pending_update_count))
      if (last_error_message) say(webhookCommand.lastError(last_error_message))
    }),
  'webhook delete': (platform) =>
    withApi(platform, async (api) => {
      await api.deleteWebhook()
      say(webhookCommand.deleted)
    }),
  commands: (platform) => withApi(platform, publishCommands),
})

/** For every language, and for programs set to Vietnamese. */
async function publishCommands(api: Api) {
  await api.setMyCommands(botCommands)
  await api.setMyCommands(botCommands, { language_code: 'vi' })
  say(webhookCommand.commandsSet)
}

async function withApi(platform: PlatformConfig, work: (api: Api) => Promise<void>) {
  await work(createTelegramApi(platform)).catch((error) => {
    throw toLoggable(error)
  })
}

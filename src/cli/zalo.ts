import { createZaloClient } from '#src/channels/zalo/client.ts'
import { say } from '#src/log.ts'
import { webhookCommand } from '#src/text/platforms.ts'
import { runPlatformCommand, webhookOf } from './platform-command.ts'

// npm run zalo -- webhook set|show|delete : where Zalo delivers this bot's messages, for every program that uses it.
await runPlatformCommand('zalo', {
  async 'webhook set'(platform) {
    const { url, secret } = webhookOf(platform, 'ZALO_WEBHOOK_SECRET')
    const { verification } = await createZaloClient(platform).setWebhook({
      url,
      secret_token: secret,
    })
    say(webhookCommand.set(url))
    if (verification?.outcome) {
      say(webhookCommand.verified(`${verification.outcome} ${verification.hint ?? ''}`.trim()))
    }
  },
  async 'webhook show'(platform) {
    const { url } = await createZaloClient(platform).getWebhookInfo()
    say(webhookCommand.shown(url, platform.webhook?.url ?? ''))
  },
  async 'webhook delete'(platform) {
    await createZaloClient(platform).deleteWebhook()
    say(webhookCommand.deleted)
  },
})

import { loadSettingsFile, type PlatformConfig, parseConfig } from '#src/config.ts'
import { hide, say } from '#src/log.ts'
import { StartRefused } from '#src/message.ts'
import { webhookCommand } from '#src/text/platforms.ts'

/** What an order has at hand; it throws what the platform answers. */
type Order = (platform: PlatformConfig) => Promise<void>

/** `npm run <platform> -- <words>`: the one order that the words name, with the platform's settings. */
export async function runPlatformCommand(name: 'zalo' | 'telegram', orders: Record<string, Order>) {
  loadSettingsFile()
  const given = process.argv.slice(2).join(' ')
  const order = Object.hasOwn(orders, given) ? orders[given] : undefined
  if (!order) return end(2, webhookCommand.usage(name, Object.keys(orders)))
  try {
    const platform = parseConfig(process.env)[name]
    if (!platform) return end(1, webhookCommand.noToken(`${name.toUpperCase()}_BOT_TOKEN`))
    hide(platform.token)
    if (platform.webhook) hide(platform.webhook.secret)
    await order(platform)
    process.exit(0)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    end(1, error instanceof StartRefused ? reason : webhookCommand.failed(reason))
  }
}

function end(code: number, sentence: string) {
  say(sentence)
  process.exit(code)
}

/** The address and secret to register, or the reason why there are none yet. */
export function webhookOf({ webhook }: PlatformConfig, variable: string) {
  if (!webhook) throw new StartRefused(webhookCommand.noAddress(variable))
  return webhook
}

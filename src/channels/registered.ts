import { log, say } from '#src/log.ts'
import { platformText } from '#src/text/platforms.ts'

/**
 * A webhook belongs to the bot, not to this program: the address that the platform delivers to is compared
 * at the start, and never changed. What `ask` throws is logged, and must hold no token.
 */
export async function checkRegistered(
  platform: string,
  { ask, expected }: { ask: () => Promise<string>; expected: string },
) {
  try {
    const url = await ask()
    if (url !== expected) say(platformText.registeredElsewhere(platform, url, expected))
  } catch (error) {
    log.warn({ err: error }, `${platform} could not be asked where it delivers`)
    say(platformText.unreachable(platform))
  }
}

import { channelContract } from './contract.ts'
import { telegramRig } from './rigs/telegram.ts'
import { terminalRig } from './rigs/terminal.ts'
import { webRig } from './rigs/web.ts'
import { zaloRig } from './rigs/zalo.ts'

const asking = { show: true, attach: true, repeat: true, restarts: true, gathers: true }
const delivered = { ...asking, down: true, throttle: true }

channelContract('web', webRig, { repeat: true, restarts: true })
channelContract('terminal', terminalRig, {})
channelContract('Zalo by webhook', zaloRig('webhook'), delivered)
// How a message comes in makes no difference to how its answer goes out.
channelContract('Zalo by polling', zaloRig('polling'), asking)
channelContract('Telegram by webhook', telegramRig('webhook'), { ...delivered, block: true })
channelContract('Telegram by polling', telegramRig('polling'), { ...asking, block: true })

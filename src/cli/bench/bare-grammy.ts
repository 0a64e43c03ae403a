import { serve } from '@hono/node-server'
import { Bot, webhookCallback } from 'grammy'
import { Hono } from 'hono'

// What most bots are: grammY's webhook, an echo, nothing stored. The API it answers to is the benchmark's.
const bot = new Bot('1:bench', {
  client: { apiRoot: process.env.API_ROOT },
  botInfo: {
    id: 1,
    is_bot: true,
    first_name: 'echo',
    username: 'echo_bot',
    can_join_groups: false,
    can_read_all_group_messages: false,
    can_manage_bots: false,
    supports_inline_queries: false,
    supports_guest_queries: false,
    supports_join_request_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
  },
})
bot.on('message:text', (ctx) => ctx.reply(ctx.message.text))

const app = new Hono()
app.get('/healthz', (c) => c.json({ ok: true }))
app.post('/telegram', webhookCallback(bot, 'hono'))
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT) })
process.once('SIGTERM', () => process.exit(0))

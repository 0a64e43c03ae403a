import { existsSync } from 'node:fs'
import { z } from 'zod'
import { StartRefused } from './message.ts'
import { refusals } from './text/operation.ts'

/** As the platforms hand them out: the bot's number, then its secret. */
const botToken = z.string().regex(/^\d+:\S+$/)

const days = z.coerce.number().int().min(1).max(36_500)

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.stringbool().default(false),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.|postgres(ql)?:\/\/)/)
    .optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  OPENAI_EMBEDDING_MODEL: z.string().optional(),
  OPENAI_MODEL: z.string().optional(),
  MODEL_LOCATION: z.enum(['domestic', 'foreign']).optional(),
  MODEL_FOREIGN_ACCEPTED_BY: z.string().trim().min(1).optional(),
  MODEL_DAILY_CALLS: z.coerce.number().int().min(0).default(2_000),
  MODEL_PERSON_DAILY_CALLS: z.coerce.number().int().min(0).default(100),
  MODEL_INPUT_PRICE: z.coerce.number().min(0).optional(),
  MODEL_OUTPUT_PRICE: z.coerce.number().min(0).optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  CONTACT: z.string().max(200).optional(),
  KEEP_SUBMITTED_GROUND: z.string().max(500).optional(),
  RETAIN_CHAT_DAYS: days.default(90),
  RETAIN_DRAFT_DAYS: days.default(30),
  RETAIN_AUDIT_MONTHS: z.coerce.number().int().min(1).max(600).default(24),
  GATHER_MS: z.coerce.number().int().min(0).max(10_000).default(1_500),
  ZALO_BOT_TOKEN: botToken.optional(),
  ZALO_API_ROOT: z.url({ protocol: /^https?$/ }).optional(),
  ZALO_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\x21-\x7e]{8,256}$/)
    .optional(),
  TELEGRAM_BOT_TOKEN: botToken.optional(),
  TELEGRAM_API_ROOT: z.url({ protocol: /^https?$/ }).optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{8,256}$/)
    .optional(),
})

export type PlatformConfig = {
  token: string
  apiRoot?: string
  /** Where the platform delivers, and what it proves itself with. */
  webhook?: { url: string; secret: string }
}

export type Config = ReturnType<typeof parseConfig>

/** Adds the settings of `.env`, where there is one, to the environment; what is set there already wins. */
export function loadSettingsFile(file = '.env') {
  if (existsSync(file)) process.loadEnvFile(file)
}

/** Reads every setting there is; refuses to start on a bad one, naming the variable. */
export function parseConfig(variables: Record<string, string | undefined>) {
  // A line left empty in .env counts as not there.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const { success, data, error } = environment.safeParse(given)
  if (!success) {
    const names = [...new Set(error.issues.map(({ path }) => String(path[0])))]
    throw new StartRefused(refusals.badSettings(names))
  }
  return {
    host: data.HOST,
    port: data.PORT,
    publicUrl: data.PUBLIC_URL,
    trustProxy: data.TRUST_PROXY,
    dataDir: data.DATA_DIR,
    databaseUrl: data.DATABASE_URL ?? `file:${data.DATA_DIR}/ocop.db`,
    ...toServers(data),
    logLevel: data.LOG_LEVEL,
    gatherMs: data.GATHER_MS,
    contact: data.CONTACT,
    keepGround: data.KEEP_SUBMITTED_GROUND,
    retention: {
      chatDays: data.RETAIN_CHAT_DAYS,
      draftDays: data.RETAIN_DRAFT_DAYS,
      auditMonths: data.RETAIN_AUDIT_MONTHS,
    },
    zalo: platform(data, 'ZALO', '/zalo'),
    telegram: platform(data, 'TELEGRAM', '/telegram'),
  }
}

/** A platform without its token is off; with a webhook secret it delivers to us, else we ask it. */
function platform(
  data: z.output<typeof environment>,
  name: 'ZALO' | 'TELEGRAM',
  path: string,
): PlatformConfig | undefined {
  const token = data[`${name}_BOT_TOKEN`]
  const secret = data[`${name}_WEBHOOK_SECRET`]
  const needed = token === undefined ? `${name}_BOT_TOKEN` : 'PUBLIC_URL'
  if (secret && !(token && data.PUBLIC_URL)) {
    throw new StartRefused(refusals.halfWebhook(`${name}_WEBHOOK_SECRET`, needed))
  }
  if (token === undefined) return undefined
  const apiRoot = data[`${name}_API_ROOT`]
  if (!secret || !data.PUBLIC_URL) return { token, apiRoot }
  return { token, apiRoot, webhook: { url: new URL(path, data.PUBLIC_URL).href, secret } }
}

/** Where the operator's servers of models stand, and who answers for it where that is abroad. */
export type ModelPlace =
  | { kind: 'domestic' }
  /** `acceptedBy` null: nobody does, and nothing is sent. */
  | { kind: 'foreign'; acceptedBy: string | null; host: string }

/** Servers of which it is known where they stand, whatever is said of them. */
const ABROAD =
  /(?:^|\.)(?:openai\.com|azure\.com|openrouter\.ai|groq\.com|together\.(?:xyz|ai)|mistral\.ai|deepseek\.com|googleapis\.com|anthropic\.com|x\.ai)$/

/** A model's name alone is no endpoint: without a key or an address of one's own nothing leaves the machine. */
function toServers(data: z.output<typeof environment>) {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl } = data
  const named = Boolean(data.OPENAI_MODEL || data.OPENAI_EMBEDDING_MODEL)
  const place = named && (apiKey || baseUrl) ? toPlace(data) : null
  const isOpen = place && (place.kind === 'domestic' || place.acceptedBy !== null)
  const toSettings = (model: string | undefined) =>
    isOpen && model ? { model, apiKey, baseUrl } : null
  return {
    embeddings: toSettings(data.OPENAI_EMBEDDING_MODEL),
    model: toSettings(data.OPENAI_MODEL),
    apiKey,
    modelPlace: place,
    modelLimits: { daily: data.MODEL_DAILY_CALLS, personDaily: data.MODEL_PERSON_DAILY_CALLS },
    /** US dollars for a million tokens, where they are known. */
    modelPrices: { input: data.MODEL_INPUT_PRICE, output: data.MODEL_OUTPUT_PRICE },
  }
}

/** Abroad is whatever nobody said is at home. */
function toPlace(data: z.output<typeof environment>): ModelPlace {
  const host = new URL(data.OPENAI_BASE_URL ?? 'https://api.openai.com').hostname
  const home = data.MODEL_LOCATION === 'domestic' && !ABROAD.test(host)
  if (home) return { kind: 'domestic' }
  return { kind: 'foreign', acceptedBy: data.MODEL_FOREIGN_ACCEPTED_BY ?? null, host }
}

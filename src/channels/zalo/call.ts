import { ClientRequest, Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import axios, { AxiosError, type AxiosInstance } from 'axios'
import { z } from 'zod'
import { createRedact, type Fault, ZaloError } from './error.ts'

const LONGEST_ANSWER = 1024 * 1024
const LONGEST_DETAIL = 200

export type Call = (method: string, parameters: object, timeoutMs?: number) => Promise<unknown>

const TIMEOUT = 20_000

/** One call of the API: resolves to `result`, or rejects with a ZaloError that never holds the token. */
export function createCall(token: string, apiRoot: string): Call {
  const redact = createRedact(token)
  const http = axios.create({
    baseURL: `${apiRoot.replace(/\/+$/, '')}/bot${token}`,
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    responseType: 'text',
    transformResponse: (body) => body,
    validateStatus: () => true,
    maxContentLength: LONGEST_ANSWER,
    maxRedirects: 0,
    // A kept connection that the platform closes meanwhile would make a send look as if it had arrived.
    httpAgent: new HttpAgent({ keepAlive: false }),
    httpsAgent: new HttpsAgent({ keepAlive: false }),
  })

  return async (method, parameters, timeoutMs = TIMEOUT) => {
    const { status, text } = await post(http, method, parameters, timeoutMs)
    const answer = read(status, text)
    if (answer.ok) return answer.result
    const detail = redact(answer.detail).slice(0, LONGEST_DETAIL)
    throw new ZaloError(method, answer.fault, answer.code, detail)
  }
}

async function post(http: AxiosInstance, method: string, parameters: object, timeout: number) {
  try {
    const { status, data } = await http.post(`/${method}`, parameters, { timeout })
    return { status, text: String(data ?? '') }
  } catch (error) {
    // The original holds the token in its configuration, so only what it says of the failure goes on.
    if (!(error instanceof AxiosError)) throw new ZaloError(method, 'unclear', 0, 'no answer')
    const fault = hasLeft(error) ? 'unclear' : 'unreached'
    throw new ZaloError(method, fault, error.response?.status ?? 0, error.code ?? 'no answer')
  }
}

const NEVER_SENT = new Set(['connect', 'getaddrinfo'])
const failedCall = z.object({ syscall: z.string() })
const waitingSocket = z.object({ connecting: z.boolean() })

/** Whether the platform may have got the request: not when there was never a connection to write it to. */
function hasLeft({ cause, request, code = '' }: AxiosError): boolean {
  const failed = failedCall.safeParse(cause)
  if (failed.success && NEVER_SENT.has(failed.data.syscall)) return false
  if (/CERT|^ERR_TLS|^ERR_SSL|SELF_SIGNED|^EPROTO/.test(code)) return false
  if (!(request instanceof ClientRequest)) return true
  const socket = waitingSocket.safeParse(request.socket)
  return socket.success ? !socket.data.connecting : request.socket !== null
}

const envelope = z.looseObject({
  ok: z.unknown().optional(),
  result: z.unknown().optional(),
  description: z.string().catch(''),
  error_code: z.coerce.number().optional().catch(undefined),
  errorCode: z.coerce.number().optional().catch(undefined),
})

type Answer =
  | { ok: true; result: unknown }
  | { ok: false; fault: Fault; code: number; detail: string }

/** Errors mostly come with HTTP 200, gateways answer HTML: `ok` decides, then the code, then the status. */
function read(status: number, text: string): Answer {
  const parsed = envelope.safeParse(toJson(text))
  if (parsed.success && parsed.data.ok === true) return { ok: true, result: parsed.data.result }
  if (!parsed.success || parsed.data.ok === undefined) {
    return { ok: false, fault: faultOf(status), code: status, detail: text }
  }
  const { error_code, errorCode, description } = parsed.data
  const code = error_code ?? errorCode ?? status
  return { ok: false, fault: faultOf(code), code, detail: description }
}

/** 403 is documented as "internal server error": refused, and worth another try. */
function faultOf(code: number): Fault {
  return code >= 400 && code < 500 && code !== 408 ? 'refused' : 'unclear'
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

import { lookup as findAddress } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { BlockList, isIPv4, type LookupFunction } from 'node:net'
import type { FetchedFile } from '#src/message.ts'

const MAX_BYTES = 20 * 2 ** 20
const TIMEOUT = 60_000
const MAX_REDIRECTS = 2

export type Fetching = {
  /** Whether this address, and each it redirects to, may be asked. */
  allows: (url: URL) => boolean
  /** Refuses names that lead into a private network: for addresses that a message brought. */
  publicOnly: boolean
}

/** The bytes behind an address, counted while they come; errors name neither the address nor its parts. */
export async function fetchBytes(address: string, fetching: Fetching): Promise<FetchedFile> {
  let next = address
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    if (!URL.canParse(next)) return { kind: 'gone' }
    const url = new URL(next)
    if (!fetching.allows(url)) return { kind: 'gone' }
    const found = await fetchOnce(url, fetching.publicOnly)
    if (found.kind !== 'moved') return found
    next = new URL(found.to, url).href
  }
  return { kind: 'gone' }
}

type Answer = FetchedFile | { kind: 'moved'; to: string }

function fetchOnce(url: URL, publicOnly: boolean): Promise<Answer> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  const options = { signal: AbortSignal.timeout(TIMEOUT), ...(publicOnly && { lookup: lookUp }) }
  return new Promise((resolve, reject) => {
    // What the failure says of itself would name the address, and with it a token.
    const fail = (error: unknown) => reject(new Error(`a file did not arrive (${codeOf(error)})`))
    const call = request(url, options, async (response) => {
      const { statusCode = 0, headers } = response
      const done = (answer: Answer) => {
        call.destroy()
        resolve(answer)
      }
      if (statusCode >= 300 && statusCode < 400 && headers.location) {
        return done({ kind: 'moved', to: headers.location })
      }
      if (statusCode >= 500 || statusCode === 429) return fail({ code: statusCode })
      if (statusCode !== 200) return done({ kind: 'gone' })
      if (Number(headers['content-length'] ?? 0) > MAX_BYTES) return done({ kind: 'tooBig' })
      const chunks: Buffer[] = []
      let size = 0
      response.on('error', fail)
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > MAX_BYTES) done({ kind: 'tooBig' })
        else chunks.push(chunk)
      })
      response.on('end', () => resolve({ kind: 'file', bytes: Buffer.concat(chunks) }))
    })
    call.on('error', fail)
    call.end()
  })
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown'
  return String('code' in error ? error.code : 'name' in error ? error.name : 'unknown')
}

const inside = new BlockList()
for (const [network, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
  ] as const),
  ...([
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
  ] as const),
  ...([
    ['198.18.0.0', 15],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
]) {
  inside.addSubnet(network, bits)
}
/** The public part of IPv6; what stands for IPv4 addresses lies outside of it, or is named. */
const outside6 = new BlockList()
outside6.addSubnet('2000::', 3, 'ipv6')
const standIns = new BlockList()
standIns.addSubnet('2002::', 16, 'ipv6')
standIns.addSubnet('2001::', 32, 'ipv6')

/** Whether an address belongs to somebody on the Internet, and not to this machine or its network. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !inside.check(address)
  return outside6.check(address, 'ipv6') && !standIns.check(address, 'ipv6')
}

/** The connection goes to the address that was looked at: a name may lead elsewhere the next time. */
const lookUp: LookupFunction = (name, options, give) => {
  findAddress(name, { ...options, all: true }, (error, addresses) => {
    const good = error ? [] : addresses.filter(({ address }) => isPublic(address))
    const [first] = good
    if (!first) {
      const refused = Object.assign(new Error('no public address'), { code: 'ENOTPUBLIC' })
      return give(error ?? refused, '')
    }
    if (options.all) give(null, good)
    else give(null, first.address, first.family)
  })
}

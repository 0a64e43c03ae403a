import { fetchBytes } from '#src/channels/fetch-bytes.ts'
import type { FetchedFile } from '#src/message.ts'

/** Where the platform keeps what people send. */
const HOSTS = ['zdn.vn', 'zadn.vn', 'zaloapp.com', 'zaloplatforms.com', 'zapps.me']

/**
 * The bytes behind an address that an update named; only what is the platform's is asked. A stand-in of
 * the API keeps its files itself.
 */
export function createFetchFile(apiRoot?: string) {
  const standIn = apiRoot === undefined ? null : new URL(apiRoot).origin
  return (ref: string): Promise<FetchedFile> => {
    const isStandIn = URL.canParse(ref) && new URL(ref).origin === standIn
    const allows = (url: URL) => (isStandIn ? url.origin === standIn : isPlatform(url))
    return fetchBytes(ref, { allows, publicOnly: !isStandIn })
  }
}

function isPlatform({ protocol, hostname, port, username }: URL): boolean {
  if (protocol !== 'https:' || port !== '' || username !== '') return false
  return HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`))
}

import { type Api, GrammyError } from 'grammy'
import { fetchBytes } from '#src/channels/fetch-bytes.ts'
import type { FetchedFile } from '#src/message.ts'
import { toLoggable } from './client.ts'

const ROOT = 'https://api.telegram.org'

/** The bytes behind a file's id; the address they come from holds the token and stays in here. */
export function createFetchFile(api: Api) {
  const root = api.options?.apiRoot ?? ROOT
  const { origin } = new URL(root)

  return async (ref: string): Promise<FetchedFile> => {
    const found = await api.getFile(ref).catch((error: unknown) => {
      if (!(error instanceof GrammyError) || error.error_code !== 400) throw toLoggable(error)
      const tooBig = /too big/i.test(error.description)
      return { kind: tooBig ? ('tooBig' as const) : ('gone' as const) }
    })
    if ('kind' in found) return found
    if (!/^[\w-][\w./-]*$/.test(found.file_path ?? '')) return { kind: 'gone' }
    const address = `${root}/file/bot${api.token}/${found.file_path}`
    // The operator chose the server; it may well stand in a network of their own.
    return fetchBytes(address, { allows: (url) => url.origin === origin, publicOnly: false })
  }
}

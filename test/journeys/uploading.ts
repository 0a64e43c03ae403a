import { z } from 'zod'

const json = { 'Content-Type': 'application/json' }
const tus = { 'Tus-Resumable': '1.0.0' }

/** The address of the upload page in what was said. */
export function uploadAddress(said: string): string {
  const address = /https?:\/\/\S+\/tai-len#[\w-]+/.exec(said)?.[0]
  if (address === undefined) throw new Error(`no upload page in:\n${said}`)
  return address
}

const state = z.object({
  files: z.array(z.object({ id: z.string(), name: z.string(), label: z.string() })),
  missing: z.array(z.string()),
  downloads: z.array(z.object({ name: z.string(), label: z.string() })),
})

/** The upload page behind an address, used by a browser without a screen. */
export async function openUploadPage(address: string) {
  const { origin, hash } = new URL(address)
  let cookie = ''
  async function ask(path: string, init: RequestInit = {}) {
    const headers = { ...Object.fromEntries(new Headers(init.headers)), Cookie: cookie }
    const response = await fetch(`${origin}${path}`, { ...init, headers })
    cookie = response.headers.get('Set-Cookie')?.split(';')[0] ?? cookie
    return response
  }
  const post = async (path: string, body: object) => {
    const response = await ask(path, { method: 'POST', headers: json, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  const opening = { secret: hash.slice(1) }
  await post('/tai-len/open', opening)
  const { link } = z.object({ link: z.string() }).parse(await post('/tai-len/open', opening))
  const base = `/tai-len/l/${link}`

  return {
    state: async () => state.parse(await (await ask(`${base}/state`)).json()),
    async send(name: string, bytes: Buffer, kind: string) {
      const metadata = `name ${Buffer.from(name).toString('base64')}`
      const created = await ask(`${base}/tep`, {
        method: 'POST',
        headers: { ...tus, 'Upload-Length': String(bytes.length), 'Upload-Metadata': metadata },
      })
      const place = new URL(created.headers.get('Location') ?? '', origin).pathname
      const type = { 'Content-Type': 'application/offset+octet-stream' }
      await ask(place, {
        method: 'PATCH',
        headers: { ...tus, ...type, 'Upload-Offset': '0' },
        body: new Uint8Array(bytes),
      })
      const upload = place.split('/').at(-1)
      return z
        .object({ kind: z.string() })
        .parse(await post(`${base}/keep`, { upload, kind, endsOn: null })).kind
    },
    async download(name: string) {
      const response = await ask(`${base}/files/${name}`)
      if (!response.ok) throw new Error(`${name}: ${response.status}`)
      return Buffer.from(await response.arrayBuffer())
    },
  }
}

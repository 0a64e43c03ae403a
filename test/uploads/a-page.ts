import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { onTestFinished } from 'vitest'
import { createUploadDoor } from '#src/registration/attachments/door.ts'
import type { PaperKind } from '#src/registration/papers.ts'
import type { KeptByLink } from '#src/uploads/keep.ts'
import { createUploadRoutes } from '#src/uploads/routes.ts'
import { aCabinet } from '../registration/attachments/tools.ts'

/** The upload page of one dossier, served on a free port, with a server that can be restarted. */
export async function anUploadPage({ now = () => new Date() }: { now?: () => Date } = {}) {
  const cabinet = await aCabinet()
  const { db, folder, attachments, registration } = cabinet
  const told: KeptByLink[] = []
  const open = () =>
    createUploadRoutes({
      ...{ db, folder, attachments, now },
      onKept: async (_, kept) => void told.push(kept),
      missing: async () => ['Phiếu kiểm nghiệm'],
      downloads: async () => [
        {
          name: 'Mau-01.docx',
          label: 'Mẫu 01 (Word)',
          async *open() {
            yield Buffer.from('PK')
          },
        },
      ],
    })
  let routes: Hono = new Hono().route('/', open())
  let server = await listen(0)
  const { port } = server

  function listen(at: number): Promise<{ port: number; close: () => Promise<void> }> {
    return new Promise((resolve) => {
      const running = serve(
        { fetch: (...given) => routes.fetch(...given), port: at, hostname: '127.0.0.1' },
        (info) => {
          resolve({
            port: info.port,
            close: () =>
              new Promise((closed) => {
                running.close(() => closed())
                if ('closeAllConnections' in running) running.closeAllConnections()
              }),
          })
        },
      )
    })
  }
  onTestFinished(() => server.close())

  return {
    ...cabinet,
    told,
    url: `http://127.0.0.1:${port}`,
    request: (path: string, init?: RequestInit) => routes.request(path, init),
    /** The secret of a new link. */
    async link(kind: PaperKind | null = null): Promise<string> {
      const door = createUploadDoor(`http://127.0.0.1:${port}`)
      const wanted = { registration, kind, conversation: 'web:1', now: now() }
      const { address, write } = door.open(wanted)
      await db.$transaction(write)
      return new URL(address).hash.slice(1)
    },
    /** Nobody answers until it is up again, with nothing remembered but what is stored. */
    async down() {
      await server.close()
    },
    async up() {
      routes = new Hono().route('/', open())
      server = await listen(port)
    },
  }
}

import dns from 'node:dns'
import net from 'node:net'

// node --import ./test/fakes/no-network.ts: tells of every connection and every name asked for that is not
// this machine, and makes none of them.

const LOOPBACK = /^(?:127\.|::1$|localhost$|::ffff:127\.)/

function tell(what: string) {
  process.stderr.write(`OUTGOING ${what}\n`)
}

type Given = { host?: string; path?: string; port?: number }

function hostIn(args: unknown[]): string {
  const [first, second] = args.flat()
  if (typeof first === 'object' && first !== null) {
    const { host = 'localhost', path }: Given = first
    return path ? 'localhost' : host
  }
  return typeof second === 'string' ? second : 'localhost'
}

const connect = net.Socket.prototype.connect
Object.defineProperty(net.Socket.prototype, 'connect', {
  value(this: net.Socket, ...args: unknown[]) {
    const host = hostIn(args)
    if (LOOPBACK.test(host)) return Reflect.apply(connect, this, args)
    tell(host)
    process.nextTick(() => this.destroy(new Error('no network')))
    return this
  },
})

const lookup = dns.lookup
Object.defineProperty(dns, 'lookup', {
  value(name: string, ...rest: unknown[]) {
    if (!LOOPBACK.test(name)) tell(name)
    return Reflect.apply(lookup, dns, [LOOPBACK.test(name) ? name : '127.0.0.1', ...rest])
  },
})

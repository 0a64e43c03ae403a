import autocannon from 'autocannon'

export type Load = {
  url: string
  path: string
  /** The body of the n-th request; no two are the same message. */
  body: (n: number) => object
  headers?: Record<string, string>
  connections: number
  /** How long, or how many requests. */
  seconds?: number
  amount?: number
}

/** Posts as fast as the server answers; latencies in milliseconds. */
export async function load({ url, path, body, headers, connections, seconds, amount }: Load) {
  let count = 0
  const result = await autocannon({
    url,
    connections,
    ...(amount === undefined ? { duration: seconds } : { amount }),
    requests: [
      {
        method: 'POST',
        path,
        headers: { 'content-type': 'application/json', ...headers },
        setupRequest: (request) => ({ ...request, body: JSON.stringify(body(count++)) }),
      },
    ],
  })
  const { p50, p97_5, p99, max } = result.latency
  return {
    perSecond: Math.round(result.requests.average),
    p50,
    p97_5,
    p99,
    max,
    answered: result['2xx'],
    refused: result.non2xx,
    errors: result.errors,
  }
}

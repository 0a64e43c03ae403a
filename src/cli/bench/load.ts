import autocannon from 'autocannon'

export type Load = {
  url: string
  path: string
  /** The body of the n-th request; no two are the same message. */
  body: (n: number) => object
  connections: number
  seconds: number
}

/** Posts as fast as the server answers; latencies in milliseconds. */
export async function load({ url, path, body, connections, seconds }: Load) {
  let count = 0
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path,
        headers: { 'content-type': 'application/json' },
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

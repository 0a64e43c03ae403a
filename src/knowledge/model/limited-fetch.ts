/** Half as much again as the longest answer: streamed, each token comes in some three hundred bytes. What is longer is cut off while it comes. */
const LONGEST = 512 * 1024

export class TooLong extends Error {}

/** `fetch` that reads no more than it must and goes nowhere but where it was sent. */
export async function limitedFetch(
  input: string | URL | Request,
  init: RequestInit = {},
): Promise<Response> {
  // A server that sends us elsewhere would take the question elsewhere too.
  const response = await fetch(input, { ...init, redirect: 'error' })
  if (!response.body) return response
  let size = 0
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      size += chunk.byteLength
      if (size > LONGEST) controller.error(new TooLong('the model says too much'))
      else controller.enqueue(chunk)
    },
  })
  const { status, statusText, headers } = response
  return new Response(response.body.pipeThrough(counted), { status, statusText, headers })
}

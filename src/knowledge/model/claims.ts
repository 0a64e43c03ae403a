import { z } from 'zod'

/** What a model answers when it words an answer, */
export const claimsAnswer = z.object({
  claims: z.array(z.object({ text: z.string(), passage: z.int(), quote: z.string() })),
})

/** and when it puts a question clearly. */
export const questionAnswer = z.object({ question: z.string() })

const claim = claimsAnswer.shape.claims.element
const part = z.object({ claims: z.array(z.unknown()) })

/** More claims than any answer has sentences. */
const MOST = 40

/** The claims of an answer that are whole; while it is still being written, the last one may not be. */
export function readClaims(answer: unknown, isPart = false) {
  const list = part.safeParse(answer).data?.claims.slice(0, MOST) ?? []
  const complete = isPart ? list.slice(0, -1) : list
  return complete.flatMap((one) => {
    const read = claim.safeParse(one)
    return read.success ? [read.data] : []
  })
}

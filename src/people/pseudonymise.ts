import { z } from 'zod'
import type { Transaction } from '#src/database/client.ts'

/** In the place of a person who was erased. */
export const NOBODY = 'erased'

/** Answers that describe a product, not a person; every other is dropped, known or not. */
const impersonal = new Set([
  ...['kind', 'companySize', 'registered', 'product', 'sector', 'set', 'origin', 'localShare'],
  ...['output', 'guests', 'case', 'oldStars', 'samples', 'papers'],
])
/** Papers that name nobody; their own names and the rest go. */
const impersonalPapers = ['photo']

const answers = z.record(z.string(), z.unknown())
const criterion = z.object({ value: z.object({ points: z.number() }) })

/**
 * What is left of a dossier that the law keeps: its code, commune, states and what it says of the
 * product. Returns the paths of the files that go with the rest.
 */
export async function pseudonymise(tx: Transaction, id: string, now: Date): Promise<string[]> {
  const row = await tx.registration.findUniqueOrThrow({ where: { id } })
  await tx.registration.update({
    where: { id },
    data: {
      person: NOBODY,
      answers: JSON.stringify(withoutPerson(answers.parse(JSON.parse(row.answers)))),
      version: { increment: 1 },
      pseudonymisedAt: now,
      remindAt: null,
    },
  })
  const events = { where: { registration: id } }
  await tx.registrationEvent.updateMany({ ...events, data: { reason: '' } })
  const own = { where: { registration: id, role: 'producer' } }
  await tx.registrationEvent.updateMany({ ...own, data: { actor: NOBODY } })
  const naming = { registration: id, kind: { notIn: impersonalPapers } }
  const gone = await tx.attachment.findMany({ where: naming })
  await tx.attachment.deleteMany({ where: naming })
  await tx.attachment.updateMany({ where: { registration: id }, data: { name: '' } })
  await tx.uploadLink.deleteMany({ where: { registration: id } })
  return gone.map(({ path }) => path)
}

function withoutPerson(all: z.output<typeof answers>) {
  const kept = Object.entries(all).flatMap(([name, answer]): [string, unknown][] => {
    if (impersonal.has(name)) return [[name, answer]]
    const level = criterion.safeParse(answer)
    return level.success ? [[name, { value: { points: level.data.value.points } }]] : []
  })
  return Object.fromEntries(kept)
}

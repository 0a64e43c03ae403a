import type { Database } from '#src/database/client.ts'
import { findConsent } from '#src/people/consent.ts'
import { findPerson } from '#src/people/person.ts'

/** Whether a conversation's questions may be sent to the operator's servers, and under whose name they count. */
export type Permission = { kind: 'yes'; person: string } | { kind: 'unasked' } | { kind: 'no' }

export type FindPermission = (conversation: string) => Promise<Permission>

/** At home nobody need be asked; abroad everybody is, and silence is no yes. */
export function createPermission(db: Database, place: 'domestic' | 'foreign'): FindPermission {
  return async (conversation) => {
    const person = await findPerson(db, conversation)
    if (place === 'domestic') return { kind: 'yes', person: person?.id ?? conversation }
    if (!person) return { kind: 'unasked' }
    const { choice } = await findConsent(db, person.id, 'model')
    switch (choice) {
      case 'given':
        return { kind: 'yes', person: person.id }
      case 'none':
        return { kind: 'unasked' }
      case 'refused':
      case 'withdrawn':
        return { kind: 'no' }
    }
  }
}

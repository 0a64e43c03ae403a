/** How a column reaches the file of a person's data; a reason where it does not. */
type Way =
  | 'exported'
  /** JSON, exported as what it holds. */
  | 'json'
  /** A conversation's id, of which the web's is a secret that opens the conversation. */
  | 'channel'
  | { not: string }

const order = { not: 'a number of this program’s own' }
const secret = { not: 'a hash of a secret' }
const sending = { not: 'how far the program is with sending or answering' }
const form = { not: 'says what the program is, not what the person is' }

/**
 * Every model and column of prisma/schema.prisma: a test fails where one is missing here. Who adds a
 * column decides at the same time whether it is somebody's.
 */
export const exportMap = {
  Conversation: {
    ...{ id: 'channel', session: 'json', version: order, closedAt: 'exported' },
    ...{ sendAfter: sending, person: 'exported', updatedAt: 'exported' },
  },
  Pace: { channel: sending, nextAt: sending, pausedUntil: sending },
  Inbox: {
    ...{ seq: order, conversation: 'channel', externalId: 'exported', content: 'json' },
    ...{ receivedAt: 'exported', state: sending, attempts: sending, failures: sending },
    ...{ dueAt: sending, claimedBy: sending, claimedUntil: sending, settledAt: sending },
  },
  Outbox: {
    ...{ seq: order, conversation: 'channel', key: order, inReplyTo: order, reply: 'json' },
    ...{ createdAt: 'exported', state: sending, sentParts: sending, attempts: sending },
    ...{ failures: sending, dueAt: sending, claimedBy: sending, claimedUntil: sending },
    ...{ settledAt: sending, platformId: 'exported', problem: sending },
  },
  Question: {
    ...{ id: 'exported', conversation: 'channel', question: 'exported', status: 'exported' },
    ...{ citations: 'json', corpusVersion: form, asOf: 'exported', ms: sending },
    ...{ createdAt: 'exported', feedback: 'exported', feedbackReason: 'exported' },
  },
  Person: {
    ...{ id: 'exported', profile: 'json', mutedAt: 'exported', createdAt: 'exported' },
    updatedAt: 'exported',
  },
  Consent: {
    ...{ id: 'exported', person: 'exported', purpose: 'exported', choice: 'exported' },
    ...{ version: 'exported', textHash: 'exported', conversation: 'channel', action: 'exported' },
    at: 'exported',
  },
  ConsentText: { hash: 'exported', purpose: 'exported', version: 'exported', text: 'exported' },
  LinkCode: {
    ...{ hash: secret, person: 'exported', conversation: 'channel', expiresAt: 'exported' },
    usedAt: 'exported',
  },
  LinkTry: { id: order, conversation: 'channel', at: 'exported' },
  Registration: {
    ...{ id: 'exported', person: 'exported', code: 'exported', state: 'exported' },
    ...{ formVersion: form, criteriaVersion: form, answers: 'json', step: 'exported' },
    ...{ version: order, createdAt: 'exported', updatedAt: 'exported', submittedAt: 'exported' },
    ...{ cancelledAt: 'exported', commune: 'exported', province: 'exported' },
    ...{ pseudonymisedAt: 'exported', remindAt: 'exported', reminded: sending },
  },
  RegistrationEvent: {
    ...{ id: order, registration: 'exported', from: 'exported', to: 'exported' },
    ...{ role: 'exported', actor: 'exported', reason: 'exported', at: 'exported' },
  },
  Attachment: {
    ...{ id: 'exported', registration: 'exported', kind: 'exported', name: 'exported' },
    ...{ type: 'exported', size: 'exported', sha256: 'exported' },
    path: { not: 'where the file lies here; the file itself is exported' },
    ...{ source: 'exported', receivedAt: 'exported', endsOn: 'exported' },
  },
  UploadLink: {
    ...{ hash: secret, registration: 'exported', kind: 'exported', conversation: 'channel' },
    ...{ expiresAt: 'exported', browser: secret, openedAt: 'exported' },
  },
  Audit: {
    ...{ id: order, person: 'exported', role: 'exported', actor: 'exported' },
    ...{ action: 'exported', subject: 'exported', at: 'exported' },
  },
  DataRequest: {
    ...{ id: 'exported', person: 'exported', kind: 'exported', askedAt: 'exported' },
    ...{ doneAt: 'exported', outcome: 'json' },
  },
  DataLink: {
    ...{ hash: secret, person: 'exported', conversation: 'channel', request: 'exported' },
    ...{ expiresAt: 'exported', usedAt: 'exported' },
  },
  Chore: { name: order, dueAt: order },
} as const satisfies Record<string, Record<string, Way>>

export type Model = keyof typeof exportMap

/** What of a column goes into the file, by the model's and the column's name. */
export function wayOf(model: Model, column: string): Way | undefined {
  const ways: Record<string, Way> = exportMap[model]
  return ways[column]
}

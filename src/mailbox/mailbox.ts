import { setTimeout as sleep } from 'node:timers/promises'
import type { OpenDatabase } from '#src/database/client.ts'
import { log } from '#src/log.ts'
import type { Channel, ConversationId, Receive, Reply } from '#src/message.ts'
import { measureBacklog } from './backlog.ts'
import { createCommit } from './commit.ts'
import { createGathering, type Gather } from './gather.ts'
import { createIntake } from './intake.ts'
import { createLanes } from './lanes.ts'
import { createNotices } from './notify.ts'
import { createOutgoing, nameOf } from './outgoing.ts'
import { createQueue } from './queue.ts'
import { createSuspects } from './suspects.ts'
import { createSweep } from './sweep.ts'
import { createTranscript } from './transcript.ts'
import { createTurnStep, type TakeTurn } from './turns.ts'
import { createTurnstile } from './turnstile.ts'
import { createWatchers } from './watchers.ts'

/** Conversations at work at once. Turns mostly wait (for the database, a model), so there may be many. */
const WIDTH = 32

type MailboxParts = {
  database: OpenDatabase
  takeTurn: TakeTurn
  /** What a person hears when a message had to be set aside. */
  apology: Reply
  /** Absent where every message is a turn of its own. */
  gather?: Gather
  /** Milliseconds before each further try of a failed message. */
  retries?: number[]
  /** Milliseconds that work under way has to end when the program stops. */
  grace?: number
}

/**
 * Durable in and out: what `receive` accepted is given to `takeTurn` in the order of its conversation,
 * its effects are stored exactly once, and its replies leave through the channels at least once,
 * whenever the process dies in between.
 */
export function createMailbox({ database, gather, grace = 7_000, ...parts }: MailboxParts) {
  const inbox = createQueue(database, 'Inbox')
  const outbox = createQueue(database, 'Outbox')
  const watchers = createWatchers(database)
  const channels = new Map<string, Channel>()
  const channelOf = (conversation: ConversationId) => channels.get(nameOf(conversation))

  const isPushed = (conversation: ConversationId) => !isRead(channelOf(conversation))
  const tell = (conversation: ConversationId) => {
    watchers.notify(conversation)
    if (channelOf(conversation)?.send) outgoing.wake(conversation)
  }
  const { notify, transaction } = createNotices({ db: database.db, isPushed, onStored: tell })
  const committing = createCommit({ inbox, transaction, isPushed, onSettled: tell })
  const pass = createTurnstile(database.shared ? WIDTH : 1)
  const gathering = createGathering(database, gather, (to) => channelOf(to)?.gathers === true)
  const own = { database, inbox, pass, gathering, channelOf }
  const turn = createTurnStep({ ...own, ...parts, ...committing })
  const onError = (error: unknown) => log.error({ err: error }, 'lane ended')
  const turns = createLanes({ step: turn, width: WIDTH, onError })
  const outgoing = createOutgoing(database, outbox, channels, onError)
  const store = createIntake(database.db, gathering.delayOf, (incoming) => {
    turns.wake(incoming.conversation, gathering.delayOf(incoming))
    watchers.notify(incoming.conversation)
  })

  const sweep = createSweep(
    [
      { queue: inbox, lanes: turns },
      { queue: outbox, lanes: outgoing },
    ],
    createSuspects(inbox, turns, turn),
    onError,
  )
  let stopped = false
  const stops: (() => Promise<void>)[] = []

  const receive: Receive = async (incoming) => {
    if (stopped) throw new Error('the mailbox is stopping')
    await store(incoming)
  }

  return {
    receive,
    transcript: createTranscript(database, watchers),

    /** Begins to work: first on what an earlier process left. */
    async start(list: Channel[]) {
      for (const channel of list) channels.set(channel.name, channel)
      stops.push(await inbox.keepClaims(), await outbox.keepClaims())
      sweep.start()
    },

    /** Takes nothing new, lets what is under way end, and frees the rest for whoever comes next. */
    async stop() {
      stopped = true
      watchers.stop()
      const ended = Promise.all([sweep.stop(), turns.stop(), outgoing.stop()])
      await Promise.race([ended, sleep(grace, undefined, { ref: false })])
      for (const stop of stops) await stop()
    },

    close: outgoing.close,
    notify,
    transaction,
    backlog: () => measureBacklog(database.db),
  }
}

/** A channel that reads the transcript needs nobody to send; one that is not configured now may come back. */
function isRead(channel: Channel | undefined): boolean {
  return channel !== undefined && channel.send === undefined
}

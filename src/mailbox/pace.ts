import { sqltag as sql } from '@prisma/client/runtime/client'
import { z } from 'zod'
import type { OpenDatabase } from '#src/database/client.ts'
import type { Pace } from '#src/message.ts'

const slot = z.array(z.object({ nextAt: z.coerce.number() }))

/**
 * The platforms' limits, kept in the database because they count for all processes together: a bot's
 * news pass one by one, and a pause that the platform asked for holds everybody. The limit of a single
 * chat lies with its conversation, which only one process holds at a time.
 */
export function createSendingPace({ db }: OpenDatabase) {
  async function pauseOf(channel: string): Promise<number> {
    const row = await db.pace.findUnique({ where: { channel } })
    return Number(row?.pausedUntil ?? 0)
  }

  /** Takes the next free place in one statement, so that no two processes get the same. */
  async function takePlace(channel: string, { newsPerSecond }: Pace): Promise<number> {
    const now = Date.now()
    const gap = Math.ceil(1_000 / newsPerSecond)
    const rows = await db.$queryRaw(sql`
      INSERT INTO "Pace" ("channel", "nextAt", "pausedUntil") VALUES (${channel}, ${now + gap}, 0)
      ON CONFLICT ("channel") DO UPDATE SET "nextAt" =
        CASE WHEN "Pace"."nextAt" > ${now} THEN "Pace"."nextAt" ELSE ${now} END + ${gap}
      RETURNING "nextAt"`)
    return (slot.parse(rows)[0]?.nextAt ?? 0) - gap
  }

  return {
    /** Milliseconds until a message may leave. */
    async delay(channel: string, pace: Pace, { sendAfter, isNews }: Turn): Promise<number> {
      const paused = await pauseOf(channel)
      const now = Date.now()
      if (paused > now) return paused - now
      const place = isNews ? await takePlace(channel, pace) : 0
      return Math.max(0, place - now, (sendAfter?.getTime() ?? 0) - now)
    },

    async pause(channel: string, ms: number) {
      const pausedUntil = BigInt(Date.now() + ms)
      const create = { channel, nextAt: 0n, pausedUntil }
      await db.pace.upsert({ where: { channel }, create, update: { pausedUntil } })
    },
  }
}

/** Whose turn it is: the chat's own limit, and whether anybody asked for the message. */
type Turn = { sendAfter: Date | null; isNews: boolean }

import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Receive } from './message.ts'
import type { Program } from './program.ts'

/** Prometheus figures: the process's own, the mailbox's backlog, what came in and how questions ended. */
export function createMetrics({ mailbox, database }: Program) {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const received = new Counter({
    name: 'ocop_messages_received_total',
    help: 'Messages accepted by this process',
    labelNames: ['channel'],
    registers,
  })
  const backlog = new Gauge({
    name: 'ocop_backlog',
    help: 'Messages not dealt with, replies not sent, replies perhaps sent, messages set aside',
    labelNames: ['kind'],
    registers,
  })
  const oldest = new Gauge({
    name: 'ocop_backlog_oldest_seconds',
    help: 'Age of the oldest message not dealt with',
    registers,
  })
  const questions = new Gauge({
    name: 'ocop_questions',
    help: 'Questions answered so far, by outcome',
    labelNames: ['status'],
    registers,
  })

  return {
    counted(receive: Receive): Receive {
      return async (incoming) => {
        await receive(incoming)
        received.inc({ channel: incoming.conversation.split(':', 1)[0] })
      }
    },
    async print() {
      const { waiting, unsent, unsure, aside, oldestSeconds } = await mailbox.backlog()
      for (const [kind, count] of Object.entries({ waiting, unsent, unsure, aside })) {
        backlog.set({ kind }, count)
      }
      oldest.set(oldestSeconds)
      const outcomes = await database.db.question.groupBy({ by: ['status'], _count: true })
      for (const { status, _count } of outcomes) questions.set({ status }, _count)
      return { contentType: registry.contentType, text: await registry.metrics() }
    },
  }
}

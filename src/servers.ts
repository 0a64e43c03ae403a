import type { Config } from './config.ts'
import type { Desk } from './conversation/desk.ts'
import { createModelDesk } from './conversation/model/desk.ts'
import type { Servers } from './conversation/model/improve.ts'
import { toReading } from './conversation/model/names.ts'
import { createPermission } from './conversation/model/permission.ts'
import type { OpenDatabase } from './database/client.ts'
import { createModel } from './knowledge/model/model.ts'
import type { openKnowledge } from './knowledge/open.ts'
import { say } from './log.ts'
import type { ConsentFacts } from './text/consent.ts'
import { modelStart } from './text/model.ts'

type Parts = {
  database: OpenDatabase
  knowledge: Awaited<ReturnType<typeof openKnowledge>>
  config: Partial<Config>
}

/** The operator's servers of models: whom they may serve, and the desk where people allow it. */
export function openServers({ database: { db }, knowledge, config }: Parts): {
  servers: Servers | undefined
  desks: Desk[]
} {
  const { embeddings, model: settings, modelPlace: place, modelLimits: limits } = config
  if (!place || (!settings && !embeddings)) return { servers: undefined, desks: [] }
  const { library, readers } = knowledge
  const model = settings
    ? createModel({
        settings,
        limits,
        ...toReading(library, readers),
      })
    : null
  const desks =
    place.kind === 'foreign' ? [createModelDesk({ db, facts: toFacts(config, place.host) })] : []
  return { servers: { permission: createPermission(db, place.kind), model }, desks }
}

/** What the text of the consent names. */
function toFacts({ retention, contact }: Partial<Config>, model: string): ConsentFacts {
  const { chatDays = 90, draftDays = 30 } = retention ?? {}
  return { chatDays, draftDays, model, ...(contact === undefined ? {} : { contact }) }
}

/** Tells the operator whether a model helps, and where it stands. */
export function announceServers({ model, modelPlace: place }: Config) {
  if (place?.kind === 'foreign' && place.acceptedBy === null) {
    say(modelStart.notAccepted(place.host))
  } else if (!model || !place) say(modelStart.off)
  else if (place.kind === 'domestic') say(modelStart.domestic(model.model))
  else say(modelStart.foreign(model.model, place.host, place.acceptedBy ?? ''))
}

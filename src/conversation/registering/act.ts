import { ask } from '#src/conversation/ask.ts'
import { say } from '#src/conversation/say.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { saveProfile } from '#src/people/person.ts'
import { toKnown } from '#src/registration/form/form.ts'
import { newObstacles, type Obstacle } from '#src/registration/form/obstacles.ts'
import { type Dossier, saveDraft } from '#src/registration/store.ts'
import type { Desk } from './context.ts'
import { type Prompt, promptFor } from './prompt.ts'
import { toSentence } from './review.ts'
import { withState } from './state.ts'

type Changed = Pick<Dossier, 'answers' | 'step'> &
  Partial<Pick<Dossier, 'formVersion' | 'criteriaVersion'>>
type Said = Parameters<typeof promptFor>[2]

/** Shows where the dossier stands, without a change of it. */
export async function show(desk: Desk, dossier: Dossier, more: Said = {}): Promise<Turn> {
  return toTurn(desk, await promptFor(desk, dossier, more))
}

/** Stores a change of the dossier and asks what comes then. */
export async function change(
  desk: Desk,
  dossier: Dossier,
  changed: Changed,
  more: Said = {},
): Promise<Turn> {
  const { answers } = changed
  const next = { ...dossier, ...changed, version: dossier.version + 1 }
  const raised = newObstacles(toKnown(dossier.answers), toKnown(answers), desk.today)
  const lead = [...(more.lead ?? []), ...raised.map((one: Obstacle) => toSentence(one))]
  const turn = toTurn(desk, await promptFor(desk, next, { ...more, lead }))
  return {
    ...turn,
    // A question at a later step goes on from none before.
    session: { ...turn.session, talk: null },
    async write(tx) {
      await saveDraft(tx, dossier, changed, desk.now)
      await saveProfile(tx, dossier.person, profileOf(answers), desk.now)
      await turn.write?.(tx)
    },
  }
}

/** What a next dossier of the same producer begins with. */
const PROFILE = [
  ...['kind', 'companySize', 'registered', 'organisation', 'registrationNumber'],
  ...['representative', 'sex', 'ethnicity', 'address', 'street', 'phone', 'email'],
  ...['history', 'structure'],
]

function profileOf(answers: Dossier['answers']): Record<string, unknown> {
  return Object.fromEntries(
    PROFILE.flatMap((name) => {
      const answer = answers[name]
      return answer && 'value' in answer ? [[name, answer.value]] : []
    }),
  )
}

/** A question in the middle: its answer with its source, then the same step again. */
export async function answerBetween(desk: Desk, dossier: Dossier, text: string): Promise<Turn> {
  const answered = await ask(desk.session, text, desk.occasion)
  const prompt = await promptFor(desk, dossier)
  // The numbers that are typed next belong to the step, so the answer brings none of its own.
  const replies = answered.replies.map(({ choices: _, ...reply }) => reply)
  const turn = toTurn({ ...desk, session: answered.session }, prompt)
  return {
    session: { ...turn.session, awaiting: null },
    replies: [...replies, ...turn.replies],
    async write(tx) {
      await answered.write?.(tx)
      await turn.write?.(tx)
    },
  }
}

function toTurn({ session }: Desk, { reply, state, write }: Prompt): Turn {
  const turn = say(withState({ ...session, awaiting: null }, state), reply)
  return write ? { ...turn, write } : turn
}

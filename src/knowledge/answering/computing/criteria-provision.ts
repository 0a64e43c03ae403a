import type { CriteriaSet, Criterion } from '#src/programme/criteria.ts'
import { criteriaWords } from '#src/text/criteria.ts'
import { computed, type DocumentHead, type Provision } from '../../document.ts'

/** A criterion as a provision: its words are generated from the data, and quotes are taken from them. */
export function toCriterionProvision(
  document: DocumentHead,
  { set, name }: CriteriaSet,
  criterion: Criterion,
): Provision {
  const options = criterion.options.map(({ points, text, minimumFor, case: of }) =>
    minimumFor
      ? criteriaWords.optionMinimum(points, minimumFor, text)
      : criteriaWords.option(points, text, of),
  )
  const { id, max, note } = criterion
  return {
    id: `${document.id}#pl2/${set}/${id}`,
    document,
    article: criteriaWords.article(set, id),
    heading: criteriaWords.setHeading(set, name),
    text: [
      criteriaWords.maximum(id, criterion.name, max),
      ...options,
      ...(note ? [criteriaWords.note(note)] : []),
    ].join('\n'),
    ...computed,
  }
}

/** A set's name, group, ministries and what ends a dossier of it. */
export function toSetProvision(document: DocumentHead, set: CriteriaSet): Provision {
  const { disqualifiers } = set
  return {
    id: `${document.id}#pl2/${set.set}`,
    document,
    article: criteriaWords.setArticle(set.set),
    heading: criteriaWords.setHeading(set.set, set.name),
    text: [
      criteriaWords.setText(set.set, set.name, set.sector),
      criteriaWords.ministries(set.ministries),
      ...(disqualifiers.length > 0 ? [criteriaWords.disqualified] : []),
      ...disqualifiers.map((reason) => `- ${reason}`),
    ].join('\n'),
    ...computed,
  }
}

import { createAnswerer } from './answer.ts'
import { loadCorpus } from './corpus.ts'
import type { Problem, Provision } from './document.ts'
import { buildLexicalIndex, createLexicalSearch } from './lexical.ts'

type Options = { folder: string; dataDir: string; onProgress?: (done: number, total: number) => void }

export async function openKnowledge({ folder, onProgress }: Options) {
  const loaded = await loadCorpus(folder)
  if (loaded.kind === 'bad') throw new Error(JSON.stringify(loaded.problems.slice(0, 5)))
  const { corpus } = loaded
  const index = buildLexicalIndex(corpus.provisions.map(toIndexed), onProgress)
  const lexical = createLexicalSearch(index)
  return {
    answer: createAnswerer({ ...corpus, ...lexical }),
    corpusVersion: corpus.version,
    provisions: corpus.provisions.length,
  }
}

export function toIndexed({ id, document, heading, text, asks }: Provision) {
  const { kind, number, title, scope } = document
  const place = [scope.place, scope.formerly].filter((name) => name !== null)
  return { id, title: [`${kind} ${number}`, title, ...place, heading].join(' — '), text, asks }
}

import { beforeAll, describe, expect, it } from 'vitest'
import {
  findCandidates,
  findReferences,
  findReferred,
  markReferences,
} from '#src/knowledge/answering/reading/reference.ts'
import { loadCorpus } from '#src/knowledge/corpus.ts'
import type { DocumentHead } from '#src/knowledge/document.ts'

let documents: DocumentHead[] = []

beforeAll(async () => {
  const loaded = await loadCorpus('knowledge')
  if (loaded.kind === 'loaded') documents = loaded.corpus.documents
})

const idsOf = (text: string, find = findCandidates) =>
  findReferences(text).map((reference) => find(reference, documents).map(({ id }) => id))

describe('a document number in a question', () => {
  it.each([
    ['QĐ 148', [['qd-148-2023', 'qd-148-2025']]],
    ['quyet dinh so 148/QD-TTg', [['qd-148-2023', 'qd-148-2025']]],
    ['QĐ 148 năm 2023', [['qd-148-2023']]],
    ['148/QĐ-TTg ngày 16/01/2025', [['qd-148-2025']]],
    ['Quyết định 148 (2025)', [['qd-148-2025']]],
    ['Quyết định 148 hồi 2023 của Thủ tướng', [['qd-148-2023']]],
    ['QĐ 148 năm 2023 với QĐ 148 năm 2025', [['qd-148-2023'], ['qd-148-2025']]],
    ['148/QĐ-UBND', [[]]],
    ['QĐ 148 năm 2021', [[]]],
    ['Theo QĐ 148 năm 2024', [['qd-148-2023']]],
    ['NĐ 15', [['nd-15-2018']]],
    ['NQ 15', [['nq-15-2026']]],
    ['nq 66.13', [['nq-66-13-2026']]],
    ['NĐ 15/2018 và NQ 15/2026', [['nd-15-2018'], ['nq-15-2026']]],
    ['nghị định 46/2026/NĐ-CP', [['nd-46-2026']]],
    ['Kế hoạch 94/KH-UBND ngày 31/5/2019', [['can-tho-kh-94-2019']]],
  ])('%s', (text, ids) => {
    expect(idsOf(text)).toEqual(ids)
  })

  it('given twice, typed and repaired, is one', () => {
    expect(findReferences('qd 148 nam 2023 \n quyết định 148/QĐ-TTg')).toHaveLength(1)
  })

  it('means one of ours where nothing says that it is the other', () => {
    expect(idsOf('QĐ 148', findReferred)).toEqual([['qd-148-2023']])
    expect(idsOf('QĐ 148 năm 2025', findReferred)).toEqual([['qd-148-2025']])
  })

  it('can be taken out of what is said around it', () => {
    expect(markReferences('qd 148 nam 2023 thay van ban nao')).toBe('@ thay van ban nao')
    expect(markReferences('148/qd-ttg va nd 15/2018/nd-cp')).toBe('@ va @')
  })
})

import { learnIntents } from '#src/knowledge/answering/reading/intent.ts'
import type { Corpus } from '#src/knowledge/corpus.ts'
import { computed, documentHead, type Provision } from '#src/knowledge/document.ts'
import { buildNearest } from '#src/knowledge/encoder/nearest.ts'
import { trainEncoder } from '#src/knowledge/encoder/train.ts'
import { buildLexicalIndex } from '#src/knowledge/indexing/lexical.ts'

export const documents = [
  ['hạng', 'Phân hạng', 'Sản phẩm được phân năm hạng sao theo tổng điểm của bộ tiêu chí.'],
  ['hạn', 'Thời hạn', 'Giấy công nhận sản phẩm có giá trị 36 tháng kể từ ngày ký.'],
  ['hồ sơ', 'Hồ sơ', 'Hồ sơ gồm phiếu đăng ký sản phẩm và giấy chứng nhận đăng ký kinh doanh.'],
  ['hỗ trợ', 'Mức hỗ trợ', 'Hợp tác xã mua máy sấy được hỗ trợ theo kế hoạch của tỉnh.'],
  ['vay', 'Vốn vay', 'Hợp tác xã được vay vốn mua máy theo kế hoạch của ngân hàng.'],
].map(([id = '', title = '', text = '']) => ({ id, title, text }))

export const corpus: Corpus = { documents: [], provisions: [], version: 'corpus 1' }

const head = {
  ...documentHead.parse({
    id: 'a',
    kind: 'Quyết định',
    number: '1/QĐ',
    title: 'Một việc',
    issuer: 'Một nơi',
    issued: '',
    effective: null,
    scope: { level: 'national' },
    sources: ['bản gốc'],
    verified: '2026-11-30',
    confidence: 'high',
  }),
  suspensions: [],
}

const asks: Record<string, string[]> = {
  hạng: ['được mấy sao', 'xếp hạng thế nào', 'bao nhiêu điểm thì mấy sao'],
  hạn: ['giấy dùng được bao lâu', 'giấy có hạn mấy tháng', 'khi nào giấy hết hạn'],
  'hồ sơ': ['nộp những giấy gì', 'hồ sơ gồm gì', 'cần giấy tờ gì'],
  'hỗ trợ': ['nhà nước cho tiền mua máy không', 'được hỗ trợ gì', 'hợp tác xã được giúp gì'],
  vay: ['vay vốn ở đâu', 'hợp tác xã mượn tiền ngân hàng', 'muốn vay mua máy'],
}

export const provisions: Provision[] = documents.map(({ id, title, text }) => ({
  ...computed,
  ...{ id, document: head, article: title, heading: title, text },
  asks: asks[id] ?? [],
}))

/** An index with an encoder learnt from its own few questions. */
export async function buildSmallIndex() {
  return {
    corpus,
    lexical: buildLexicalIndex(documents),
    intents: learnIntents({
      ours: ['giấy OCOP có hạn bao lâu', 'hạn của giấy'],
      'off-topic': ['thời tiết mai thế nào', 'thời tiết hôm nay', 'mai thời tiết đẹp không'],
      unsafe: ['làm giả giấy', 'giấy giả mua ở đâu'],
      'own-case': ['hồ sơ của tôi tới đâu', 'hồ sơ tôi xong chưa'],
    }),
    meaning: null,
    nearest: buildNearest(trainEncoder(provisions, { size: 32, steps: 60, batch: 15 }), provisions),
  }
}

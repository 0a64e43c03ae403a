import type { Corpus } from '#src/knowledge/corpus.ts'
import { buildLexicalIndex } from '#src/knowledge/indexing/lexical.ts'
import { buildMeaning } from '#src/knowledge/indexing/meaning.ts'

export const documents = [
  ['hạng', 'Phân hạng', 'Sản phẩm được phân năm hạng sao theo tổng điểm của bộ tiêu chí.'],
  ['hạn', 'Thời hạn', 'Giấy công nhận sản phẩm có giá trị 36 tháng kể từ ngày ký.'],
  ['hồ sơ', 'Hồ sơ', 'Hồ sơ gồm phiếu đăng ký sản phẩm và giấy chứng nhận đăng ký kinh doanh.'],
  ['hỗ trợ', 'Mức hỗ trợ', 'Hợp tác xã mua máy sấy được hỗ trợ theo kế hoạch của tỉnh.'],
  ['vay', 'Vốn vay', 'Hợp tác xã được vay vốn mua máy theo kế hoạch của ngân hàng.'],
].map(([id = '', title = '', text = '']) => ({ id, title, text }))

export const corpus: Corpus = { documents: [], provisions: [], version: 'corpus 1' }

/** An index with vectors learnt from its own few documents. */
export async function buildSmallIndex() {
  return {
    corpus,
    lexical: buildLexicalIndex(documents),
    meaning: await buildMeaning(documents, null, null),
  }
}

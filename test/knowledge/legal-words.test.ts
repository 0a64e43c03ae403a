import { beforeAll, expect, test } from 'vitest'
import { putLegally } from '#src/knowledge/answering/reading/legal-words.ts'
import { loadCorpus } from '#src/knowledge/corpus.ts'
import { buildLexicalIndex, createLexicalSearch } from '#src/knowledge/indexing/lexical.ts'
import { toIndexed } from '#src/knowledge/open-index.ts'
import { kindsOfProducts, sayings } from '#src/text/sayings.ts'
import { normalise } from '#src/vietnamese/normalise.ts'
import { splitSyllables } from '#src/vietnamese/syllables.ts'

let repair: (question: string) => string
let provided = new Set<string>()

beforeAll(async () => {
  const loaded = await loadCorpus('knowledge')
  if (loaded.kind !== 'loaded') return expect.unreachable()
  const { provisions } = loaded.corpus
  repair = createLexicalSearch(buildLexicalIndex(toIndexed(provisions))).repair
  const said = provisions.map(({ heading, text }) => `${heading} ${text}`).join(' ')
  provided = new Set(splitSyllables(said).map(({ term }) => term))
})

const meanings: [string, string][] = [
  ['mấy chị trong nhóm hộ làm chung', 'tổ hợp tác'],
  ['tiểu thương có được làm không', 'hộ kinh doanh'],
  ['tập đoàn có được làm không', 'doanh nghiệp lớn'],
  ['chưa khai báo gì hết', 'chưa đăng ký kinh doanh'],
  ['chị em làm chủ có được cộng', 'người đại diện là nữ'],
  ['người tàn tật làm chủ', 'người khuyết tật'],
  ['mướn thợ ở xóm bên', 'lao động trong xã'],
  ['đem hồ sơ ra đâu', 'nộp hồ sơ'],
  ['bản photo có được không', 'bản sao'],
  ['tự chấm sai thì sao', 'Mẫu 02 báo cáo tự đánh giá'],
  ['hũ mẫu có được trả không', 'sản phẩm mẫu'],
  ['nộp qua mạng được chưa', 'phần mềm'],
  ['sự tích của món này', 'câu chuyện sản phẩm'],
  ['ai nhận trên phường', 'UBND xã'],
  ['bỏ huyện rồi thì ai chấm', 'cấp huyện đã kết thúc hoạt động'],
  ['ban giám khảo có mấy người', 'Hội đồng'],
  ['xã om hồ sơ cả tháng', 'giữ hồ sơ quá hạn'],
  ['hụt đợt rồi', 'lỡ đợt'],
  ['hậu kiểm có báo trước không', 'kiểm tra sau công nhận'],
  ['có phải đóng tiền không', 'phí đánh giá'],
  ['bị ép điểm thì làm gì', 'không đồng ý với điểm chấm'],
  ['bị rớt thì sao', 'không đạt'],
  ['điểm liệt ở mục nào', 'mức tối thiểu'],
  ['hàng đại trà có được sao', 'hàng phổ biến không có nét trội'],
  ['hai sao có giấy không', '2 sao'],
  ['đi thi ocop cần gì', 'đánh giá phân hạng sản phẩm'],
  ['muốn nhảy hạng', 'nâng hạng'],
  ['tấm bằng để được mấy năm', 'giấy chứng nhận OCOP'],
  ['giấy hết đát rồi', 'hết hạn'],
  ['bao giờ phải thi lại', 'đánh giá lại'],
  ['giấy bị rách thì xin ở đâu', 'giấy bị mất hỏng cấp lại'],
  ['bị tước sao', 'thu hồi giấy chứng nhận'],
  ['khai láo thì bị gì', 'khai gian giả mạo hồ sơ'],
  ['dẹp tiệm có phải báo không', 'ngừng sản xuất'],
  ['quét mã ra gì', 'mã truy xuất điện tử'],
  ['nhãn cũ còn hai thùng', 'nhãn kiểu cũ đã in'],
  ['giấy vệ sinh xin ở đâu', 'giấy chứng nhận đủ điều kiện an toàn thực phẩm'],
  ['xe đẩy có cần giấy không', 'bán rong thức ăn đường phố'],
  ['giữ tên cho hàng của mình', 'đăng ký nhãn hiệu'],
  ['khỏi sổ đỏ vay được mấy', 'vay không có tài sản bảo đảm'],
  ['tiền túi bỏ ra hết', 'vốn tự có'],
  ['tỉnh gộp với đâu', 'sáp nhập'],
  ['phấn đấu năm tới', 'mục tiêu'],
  ['toàn quốc có mấy', 'cả nước'],
  ['mở farmstay', 'du lịch sinh thái'],
]

test.each(meanings)('"%s" speaks of: %s', (said, meant) => {
  expect(putLegally(repair(said))).toContain(normalise(meant))
})

const untouched = [
  'Giấy chứng nhận đủ điều kiện an toàn thực phẩm do cơ quan nào cấp',
  'Sản phẩm được kiểm tra định kỳ và đột xuất sau khi công nhận',
  'Phiếu kiểm nghiệm làm trong vòng 12 tháng',
  'Ủy ban nhân dân cấp tỉnh quyết định thành lập Hội đồng',
  'UBND xã, phường, đặc khu nhận hồ sơ',
  'Chủ tịch UBND cấp tỉnh công nhận 3 sao và 4 sao',
  'Bộ trưởng Bộ Nông nghiệp và Môi trường công nhận 5 sao',
  'Báo cáo tự đánh giá theo Mẫu 02',
  'Thu hồi giấy chứng nhận khi ngừng sản xuất',
  'Hàng giống mẫu trên thị trường',
  'Nhãn hiệu tập thể và chỉ dẫn địa lý',
  'Trồng củ sắn, bắp cải và hành lá',
  'Vòng tay bạc chạm tay và áo khâu tay',
  'Bánh bông lan nhà làm',
  'Ruộng lúa hữu cơ và hạt giống',
  'Mắm ngâm ba tháng, giữ lạnh trong kho',
  'Cá mè nuôi lồng',
  'Vay không quá 300 triệu đồng',
  'Ngân hàng cho vay không?',
  'Nộp Mẫu 01 cùng phương án sản xuất',
  'Điểm trung bình của Hội đồng',
  'Hợp đồng liên kết tiêu thụ nông sản',
  'Đậu xanh, đậu nành và đỗ đen',
  'Sản phẩm hướng tới xuất khẩu và sản xuất xanh',
  'Kinh phí giai đoạn 2021-2025 từ ngân sách trung ương',
]

test.each(untouched)('"%s" is left as it is', (sentence) => {
  expect(putLegally(normalise(sentence))).toBe(normalise(sentence))
})

const all = [...Object.values(sayings), kindsOfProducts].flatMap(Object.entries<string>)

test('what is meant is said in the words of the provisions, and every saying stands once', () => {
  const foreign = all.filter(([meant]) => {
    return splitSyllables(meant).some(({ term }) => !provided.has(term))
  })
  const said = all.flatMap(([, list]) => list.split(', ').map(normalise))
  expect(foreign.map(([meant]) => meant)).toEqual([])
  expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([])
  expect(said.length).toBeGreaterThan(1000)
})

test('whole words only, the longest first, and bare words where others vouch for them', () => {
  expect(putLegally('thi lại sao')).toBe('đánh giá lại sao')
  expect(putLegally('photocopy photo1')).toBe('bản sao photo1')
  expect(putLegally('rut sao')).toBe('thu hồi giấy chứng nhận')
  expect(putLegally('bong')).toBe('bong')
})

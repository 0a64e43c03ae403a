import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer } from '#src/knowledge/answer.ts'
import { openKnowledge } from '#src/knowledge/open.ts'
import { fold } from '#src/vietnamese/normalise.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'ocop-own-words-'))
let ask: (question: string) => Promise<Answer>

beforeAll(async () => {
  const { answer } = await openKnowledge({ folder: 'knowledge', dataDir })
  ask = (question) => answer(question, { asOf: '2026-11-22' })
})
afterAll(() => rmSync(dataDir, { recursive: true }))

/** A question as people put it, and what its answer holds. */
const asked: [string, ...string[]][] = [
  // points for one's own case
  [
    'Tổ rau sạch chúng tôi có 6/10 người làm là dân trong xã, mục lao động được mấy điểm?',
    '60%',
    '2 điểm',
  ],
  ['cà chua bi trồng trong xã một nửa thôi thì nguồn gốc sản phẩm mấy điểm', '50%', '2 điểm'],
  ['Kẹo dừa dùng 70% dừa trong tỉnh thì điểm nguyên liệu bao nhiêu', '70%', '2 điểm'],
  ['nước mắm cá mua trong tỉnh ba phần tư thì nguồn nguyên liệu mấy điểm', '75%', '5 điểm'],
  [
    'chả mực ký hợp đồng bao tiêu được tám mươi phần trăm sản lượng, điểm liên kết là mấy',
    '80%',
    '2 điểm',
  ],
  ['homestay có 40% nhân viên qua đào tạo nghiệp vụ thì mấy điểm', '40%', '1 điểm'],
  [
    'gạo séng cù in phiếu có hai chỉ tiêu dinh dưỡng thì được mấy điểm mục dinh dưỡng',
    '3 điểm',
    'Tính theo bộ 3',
  ],
  ['mật ong bạc hà làm chủ là phụ nữ thì được cộng mấy điểm', '3.2', '1 điểm'],
  ['bánh đa nem nhà em là hộ kinh doanh, loại hình tổ chức mấy điểm', '3.1', '1 điểm'],
  [
    'Muối tôm có người lo bán hàng thôi, chưa có phòng, tổ chức phân phối được mấy điểm',
    '4.2',
    '1 điểm',
  ],
  ['trà hoa cúc đã dự hội chợ ngoài tỉnh, có fanpage thì quảng bá mấy điểm', '4.3', '3 điểm'],
  [
    'kẹo dừa xuất khẩu sang Mỹ thì mục thị trường toàn cầu mấy điểm',
    'Cơ hội thị trường toàn cầu',
    '3 điểm',
  ],
  [
    'cà phê rang xay bán sang Thái Lan thì được mấy điểm phần thị trường toàn cầu',
    'Cơ hội thị trường toàn cầu',
    '1 điểm',
  ],
  ['nhãn nước ép dứa có thêm tiếng Anh thì được mấy điểm', '2.4', '1 điểm'],
  ['xà phòng thảo dược câu chuyện mới in tờ rơi thì mấy điểm', '5.1', '2 điểm'],
  // what a rating takes
  ['cua biển muốn 4 sao thì màu sắc tối thiểu mấy điểm', 'Muốn 4 sao', 'ít nhất 3 điểm'],
  ['gạo séng cù lên năm sao thì độc đáo phải bao nhiêu điểm', 'Muốn 5 sao', 'ít nhất 5 điểm'],
  ['com chay muon 4* thi y tuong phai may diem', 'Muốn 4 sao', 'ít nhất 5 điểm'],
  ['rượu ngô xin 4 sao mục nguồn gốc ý tưởng phải đạt mấy', 'Muốn 4 sao', 'ít nhất 4 điểm'],
  ['áo dài lên 4 sao cần bao bì ghi nhãn mấy điểm', 'ít nhất 5 điểm'],
  ['lan hồ điệp muốn 3 sao thì đảm bảo chất lượng phải mấy điểm', 'ít nhất 4 điểm'],
  ['cây quất cảnh muốn 4 sao thì độc đáo tối thiểu bao nhiêu', 'ít nhất 6 điểm'],
  ['cá koi 5 sao thì tính độc đáo mấy điểm mới được', 'ít nhất 10 điểm'],
  ['homestay lên 4 sao thì tăng trưởng kinh doanh phải mấy điểm', 'ít nhất 3 điểm'],
  ['nước khoáng muốn 5 sao phần an toàn, chất lượng phải mấy điểm', 'ít nhất 5 điểm'],
  ['viên nang linh chi 3 sao có cần GMP không', 'Muốn 3 sao', 'ít nhất 1 điểm'],
  ['tinh dầu quế lên 4 sao thì bảo đảm chất lượng mấy điểm', 'ít nhất 3 điểm'],
  ['nước ép dứa muốn 4 sao thì mùi phải mấy điểm', 'ít nhất 3 điểm'],
  ['che o long len 4 sao tap chat phai may diem', 'ít nhất 2 điểm'],
  ['kẹo dừa phải bán cho mấy đại lý mới lên 4 sao', 'ít nhất 3 điểm', 'từ 5 đại diện'],
  [
    'nuoc mam phai co hop dong voi ba con bao nhieu phan tram thi moi len 5 sao',
    'Muốn 5 sao',
    'ít nhất 3 điểm',
  ],
  ['mứt gừng làm ăn lỗ thì có lên 4 sao được không, tăng trưởng phải mấy điểm', 'ít nhất 2 điểm'],
  ['chả mực muốn 4 sao thì tem nhãn phải có mã QR không', 'Phong cách, ghi nhãn', 'ít nhất 3 điểm'],
  [
    'cơm cháy nguyên liệu trong tỉnh 30% có xin 3 sao được không',
    '30%',
    'chưa đủ cho hạng 3 sao',
    'ít nhất 2 điểm',
  ],
  ['bánh đa nem gạo trong tỉnh 55% xin 3 sao được không', '55%', 'đủ mức tối thiểu của hạng 3 sao'],
  [
    'mật ong nhà tôi 3 sao rồi, muốn lên 4 sao thì sở hữu trí tuệ mấy điểm',
    'Muốn 4 sao',
    'ít nhất 2 điểm',
  ],
  ['lụa tơ tằm 5 sao phải liên kết mức nào', 'Muốn 5 sao, mục 1.4', 'ít nhất 4 điểm'],
  [
    'trà hoa vàng được 4 điểm phần thể hiện câu chuyện thì có lên 4 sao được không',
    'mục 5.1',
    'ít nhất 5 điểm',
  ],
  // full points, and the points wanted
  ['kẹo dừa muốn trọn điểm câu chuyện thì phải làm tới đâu', 'truy xuất nguồn gốc điện tử'],
  ['homestay muốn ăn trọn điểm mục tiện nghi thì cần gì', 'Tiện nghi', '3 điểm'],
  ['đèn lồng muốn được 5 điểm độ tinh xảo thì sao', 'Tinh xảo, giàu giá trị'],
  ['nước mắm muốn được 2 điểm bảo vệ môi trường phải có gì', 'thu gom, xử lý chất thải'],
  // groups and their parts
  [
    'chè ô long: ngoại hình mấy điểm, nước pha mấy điểm',
    'Ngoại hình tối đa 4 điểm',
    'Nước pha tối đa 11 điểm',
  ],
  ['áo dài: phần tay nghề, thiết kế, nguyên liệu gồm những gì, tối đa mấy điểm', 'tối đa 24 điểm'],
  ['lan hồ điệp phần cộng đồng tối đa bao nhiêu điểm', 'Sức mạnh cộng đồng tối đa 12 điểm'],
  ['cà phê rang xay phần tiếp thị tối đa mấy điểm', 'Tiếp thị tối đa 13 điểm'],
  [
    'đèn lồng nhắm 5 sao thì trong tay nghề, thiết kế những mục nào phải đủ điểm',
    'mục 6.1',
    'mục 6.2',
    'từ 5 điểm',
  ],
  ['Phiếu nước mắm phần B chia thế nào, mấy điểm', 'mục 4 Tiếp thị 13', 'mục 5.3'],
  ['homestay phần C gồm những mục gì, mấy điểm', 'tối đa 35', 'mục 6 Vị trí', 'mục 17'],
  [
    'mật ong muốn lên ba sao rồi lên bốn sao thì sở hữu trí tuệ mỗi hạng mấy điểm',
    'Muốn 3 sao',
    'Muốn 4 sao',
  ],
  [
    'Nước mắm nhãn đủ nhưng chưa có mã truy xuất, mục ghi nhãn được mấy điểm, đủ 4 sao chưa',
    'Mức 2 điểm chưa đủ cho hạng 4 sao',
    'ít nhất 3 điểm',
  ],
  // misspelt products
  ['bành phồng tôm thuộc bộ nào', 'bộ 8'],
  ['bánh trắng mè vào bộ nào', 'bộ 6'],
  ['chà thảo mộc thuộc bộ mấy', 'bộ 12'],
  // a rating's list, the set, who runs it
  ['muối tôm muốn 3 sao phải đạt những tiêu chí nào', 'mục 2.2', 'mục 9', 'từ 50 trở lên'],
  ['lan hồ điệp 5 sao thì những mục nào bắt buộc', 'mục 7', 'từ 8 điểm', 'từ 90 trở lên'],
  ['khô cá lóc chấm theo phiếu số mấy', 'bộ 8', 'Bộ Công Thương'],
  ['rượu ghè do bộ nào quản lý', 'bộ 15', 'Bộ Công Thương'],
  ['xương rồng thuộc nhóm nào', 'bộ 24'],
  ['tranh sơn mài thuộc bộ mấy', 'bộ 21'],
  ['bánh tráng mè vào bộ nào', 'bộ 6'],
  ['chè vằng thuộc bộ nào', 'bộ 12'],
  ['gà nhà tôi ủ muối bán hộp thì thuộc bộ nào', 'bộ 8'],
  ['xoài cát sấy dẻo thuộc bộ mấy', 'bộ 7'],
  ['xoài cát tươi thuộc bộ mấy', 'ộ 1'],
  ['dầu gội bồ kết thuộc nhóm nào', 'bộ 19'],
  ['siro mơ thuộc bộ nào', 'bộ 17'],
  // faults
  ['kẹo dừa giống hệt hàng nhà khác, chỉ đổi tên thì có được chấm không', 'bị loại', 'đổi tên'],
  ['siro dâu chưa có giấy phép sản xuất thì có bị loại không', 'bị loại', 'giấy phép sản xuất'],
  ['áo dài vi phạm sở hữu trí tuệ thì sao', 'bị loại', 'sở hữu trí tuệ'],
  ['bánh đa nem lẫn côn trùng thì có chấm tiếp không', 'dừng chấm'],
  ['tinh dầu quế bị loại khi nào', 'hồ sơ bị loại', 'nhập khẩu'],
  ['homestay có phải gửi hàng mẫu không', 'không phải nộp sản phẩm mẫu'],
  // totals
  ['hội đồng cho 66 điểm thì mấy sao', '3 sao'],
  ['được bảy mươi tám điểm thì xếp hạng mấy sao', '78 điểm', '4 sao'],
  ['bình quân 89,9 điểm là mấy sao', '89,9 điểm', '4 sao'],
  [
    'chấm được bốn mươi chín điểm rưỡi thì có giấy chứng nhận không',
    '49,5',
    'không cấp giấy chứng nhận',
  ],
  [
    'muối tôm tổng 91 điểm mà chưa bán được ngoài xã thì có lên 5 sao không',
    'Chưa lên 5 sao',
    'mục 4.1',
  ],
  [
    'nước mắm 75 điểm nhưng chưa có mã truy xuất trên nhãn, lên 4 sao được không',
    'Chưa lên 4 sao',
    'mục 2.3',
    'không đạt hạng đó',
  ],
  ['kẹo dừa được 68 điểm có lên 4 sao không', 'Chưa được 4 sao', '70 điểm'],
  ['Bốn thành viên chấm 81, 85, 90 và 88 thì cuối cùng mấy sao', '86 điểm', '4 sao'],
  ['ba giám khảo cho 66 điểm, 70 điểm, 72 điểm thì bình quân mấy điểm', '69,33', '3 sao'],
  ['phần A em được 30, phần B 20, phần C 31, tổng mấy điểm', '30 + 20 + 31 = 81', '4 sao'],
  ['a 20 b 12 c 15 tong may sao', '47 điểm', '2 sao'],
  ['em được 65 điểm, còn thiếu mấy điểm nữa mới 4 sao', 'còn thiếu 5 điểm'],
  ['62,5đ thiếu mấy điểm lên 4*', 'còn thiếu 7,5 điểm'],
  [
    'Tổng 92 điểm mà chưa có nhãn hiệu đăng ký thì 5 sao được không',
    'Chưa lên 5 sao',
    'sở hữu trí tuệ phải từ 2 điểm',
    'không đạt hạng đó',
  ],
  [
    '75 điểm nhưng không có hồ sơ môi trường, lên 4 sao được không',
    'Chưa lên 4 sao',
    'bảo vệ môi trường phải từ 1 điểm',
  ],
  // all sets
  ['4 sao thì phải có mấy đại lý', '4 sao', 'từ 3 điểm', 'từ 5 đại'],
  ['những bộ nào đòi nguyên liệu trong tỉnh từ 50% cho 3 sao', '5, 6, 11–13'],
  ['cảm quan tối đa mấy điểm ở các bộ', '15 điểm', '12 điểm', '3 điểm'],
  ['bộ 7 và bộ 8 khác nhau chỗ nào', 'khác nhau ở 2 mục', 'Vị'],
  // days
  ['giấy cấp ngày 20-3-2025 thì nộp đánh giá lại lúc nào', '20/3/2028', '22/9/2027', '21/11/2027'],
  ['giay 3 sao ky 1.6.2024 khi nao het han', '1/6/2027', '3/12/2026', '1/2/2027'],
  ['Giấy 4 sao của em hết hạn ngày 31 tháng 12 năm 2027, muộn nhất khi nào phải nộp', '2/9/2027'],
  ['giấy OCOP cấp tháng 10 năm 2024 bao giờ hết hạn', 'tháng 10/2027'],
  ['nộp hồ sơ cho xã ngày 1/2/2027 thì chậm nhất bao giờ xã gửi tỉnh', '1/3/2027'],
  ['trễ đợt tháng 10 rồi, đợt kế tiếp xã phải gửi tỉnh trước ngày nào', '30/4/2027', '30/6/2027'],
  ['tỉnh trình Bộ xét 5 sao đợt kế tiếp trước ngày nào', '30/1/2027', '30/3/2027'],
  ['Ngày 15/8/2027 giấy hết hiệu lực, trễ nhứt bữa nào phải nộp lại?', '17/4/2027'],
  ['giấy 4 sao tới 15/8/2027 hết, sớm nhứt chừng nào nộp', '16/2/2027'],
  ['15/8/2027 là đáo hạn, muộn nhất hôm nào nộp đánh giá lại', '17/4/2027'],
  ['Giấy của em ghi ngày 15/8/2024, khi nào hết hạn', '15/8/2027'],
  ['giấy ngày 15/8/2024 hết hạn khi nào', '15/8/2027'],
  [
    'bằng 3 sao cấp tháng 5/2025 theo bộ tiêu chí cũ thì có phải thi lại theo bộ mới liền không',
    'vẫn còn giá trị',
    'tháng 5/2028',
  ],
  ['Trễ đợt nộp Bộ tháng 7 rồi thì đợt kế tỉnh gửi Bộ trước ngày nào', '30/1/2027'],
  ['nếu lỡ đợt tháng 4 thì đợt sau xã gửi tỉnh trước ngày nào', '30/10/2027'],
  ['Phiếu xét nghiệm làm ngày 10/9/2025 còn dùng để tự công bố được không', 'Không', '10/9/2026'],
  ['phiếu kiểm nghiệm ngày 2/3/2026 còn xài để tự công bố được không', 'Được', '2/3/2027'],
  ['kết quả kiểm nghiệm tháng 11/2025 còn nộp tự công bố được không', 'nếu làm từ ngày 22/11/2025'],
  // provinces
  ['Mã tỉnh Cần Thơ là số mấy', 'Mã tỉnh của Cần Thơ là 92'],
  ['tỉnh Bắc Giang gộp với tỉnh nào', 'Bắc Giang trước đây nay thuộc Bắc Ninh'],
  ['Bình Phước giờ thuộc tỉnh nào, mã tỉnh mấy', 'nay thuộc Đồng Nai', 'là 75'],
  // loans
  ['bốn hộ góp lại thành tổ vay không thế chấp được nhiều nhất bao nhiêu', '500 triệu'],
  ['chủ trang trại không có sổ đỏ vay tối đa bao nhiêu', '3 tỷ'],
  ['HTX muốn vay 6 tỷ không thế chấp được không', '6 tỷ đồng vượt mức', '5 tỷ'],
  ['nông dân vay tín chấp nhiều nhất bao nhiêu', '300 triệu'],
]

test.each(asked)('"%s" is answered by its own figures', async (question, ...says) => {
  const { text } = await ask(question)
  for (const words of says) expect(text).toContain(words)
})

test('without marks nine in ten of them get the same figures', async () => {
  const right: string[] = []
  // Every other one: they are many.
  const some = asked.filter((_, nth) => nth % 2 === 0)
  for (const [question, ...says] of some) {
    const { text } = await ask(fold(question))
    if (says.every((words) => text.includes(words))) right.push(question)
  }
  expect(right.length / some.length).toBeGreaterThanOrEqual(0.9)
})

test.each([
  ['Vườn cà chua bi làm VietGAP thì tỉnh hỗ trợ bao nhiêu tiền?'],
  ['Xưởng kẹo dừa có HACCP rồi có phải xin thêm giấy an toàn thực phẩm không?'],
  ['Theo quyết định 148 thì nước mắm mục bao bì mấy điểm?'],
  ['Cơ sở chả mực muốn vay vốn mua máy thì vay được bao nhiêu?'],
  ['Kẹo dừa 3 sao bị thu hồi khi nào?'],
  ['Kế hoạch tỉnh đặt bao nhiêu sản phẩm nước mắm 4 sao?'],
  ['Báo cáo tỉnh gửi Bộ chấm 5 sao nước mắm phải có gì?'],
])('"%s" is no question for a score sheet', async (question) => {
  const { citations = [] } = await ask(question)
  expect(citations.filter(({ article }) => /, mục \d/u.test(article))).toEqual([])
})

test.each([
  ['Món này muốn 4 sao thì vị mấy điểm?'],
  ['sản phẩm này của nhà em còn thiếu gì để được 4 sao'],
  ['Hàng của tôi lên 4 sao thì mục nhãn mấy điểm'],
  ['Liên kết bao nhiêu phần trăm thì đạt'],
  ['Bao bì mấy điểm thì đủ ạ'],
])('"%s" hangs on the product, which is asked back for', async (question) => {
  const { status, choices = [] } = await ask(question)
  expect(status).toBe('clarify')
  expect(choices).toHaveLength(4)
  for (const { value } of choices) expect((await ask(value)).status).toBe('answered')
})

test.each([
  ['Quyết định 26 ký ngày 22/5/2026 chừng nào hết hiệu lực'],
  ['hồ sơ đánh giá lại nộp ngày 1/2/2027 hết hạn bổ sung chừng nào'],
  ['Xã nhận đủ hồ sơ ngày 1/12/2026 thì hết hạn xử lý là bữa nào'],
])('the day in "%s" is no certificate\'s', async (question) => {
  expect((await ask(question)).text).not.toMatch(/Giấy (?:cấp|hết hạn)/u)
})

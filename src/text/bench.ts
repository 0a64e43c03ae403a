/** What benchmarks ask: short and long, with and without marks, answerable and not. */
export const benchQuestions = [
  'Sản phẩm được 82 điểm thì xếp mấy sao, ai công nhận?',
  'nop ho so ocop o dau',
  'Giấy chứng nhận OCOP có hạn bao lâu?',
  'ho kinh doanh co duoc tham gia ocop khong',
  'Bao nhiêu điểm thì được 4 sao?',
  'QĐ 148 còn hiệu lực không',
  'ke hoach 94 can tho tong kinh phi bao nhieu',
  'Cao Bằng giai đoạn 2019-2020 bố trí bao nhiêu tiền',
  'xã giữ hồ sơ của tôi tối đa bao nhiêu ngày',
  'Quyết định 490 nói về gì',
  'danh gia lai phai nop truoc may ngay',
  'Hồ sơ gồm những gì, cần mấy sản phẩm mẫu?',
  'giá vàng hôm nay',
  'cảm ơn em',
  'Khi nào bị thu hồi giấy chứng nhận OCOP?',
  'nguyen lieu nhap khau het co lam ocop duoc ko',
]

// The assistant calls itself "em" and everybody else "anh chị".

/** Why a file is not kept, and the way out. */
export const fileRefusals = {
  empty: 'Tệp này trống, không có nội dung. Anh chị kiểm tra rồi gửi lại giúp em.',
  tooBig:
    'Tệp lớn hơn 20 MB. Anh chị chụp lại ở cỡ ảnh nhỏ hơn, hoặc chia tệp thành nhiều phần rồi gửi lại.',
  dossierFull:
    'Các tệp của hồ sơ đã gần đủ 200 MB nên em không nhận thêm được tệp này. Anh chị xóa bớt tệp không cần rồi gửi lại.',
  closed:
    'Hồ sơ này không còn nhận tệp nữa (đã nộp hoặc đã hủy). Anh chị nhắn trợ lý để biết hồ sơ đang ở bước nào.',
  type: 'Em chỉ nhận ảnh JPEG, PNG, WebP và tệp PDF, Word (.docx), Excel (.xlsx). Anh chị chụp ảnh giấy tờ hoặc lưu thành PDF rồi gửi lại.',
  heic: 'Ảnh này ở dạng HEIC của iPhone nên em chưa mở được. Anh chị vào Cài đặt → Camera → Định dạng → chọn "Tương thích nhất", chụp lại rồi gửi giúp em.',
  oldOffice:
    'Đây là tệp Word hoặc Excel kiểu cũ (.doc, .xls). Anh chị lưu lại thành PDF, .docx hoặc .xlsx rồi gửi.',
  archive: 'Em không nhận tệp nén (ZIP, RAR…). Anh chị gửi từng ảnh, từng tệp bên trong giúp em.',
  damaged: 'Tệp bị hỏng hoặc gửi chưa trọn nên em không mở được. Anh chị gửi lại bản khác giúp em.',
  encrypted: 'Tệp có mật khẩu nên em không mở được. Anh chị bỏ mật khẩu rồi gửi lại.',
  pixels: 'Ảnh lớn quá 70 triệu điểm ảnh. Anh chị chụp lại ở cỡ thường rồi gửi giúp em.',
  pages: 'Tệp PDF có hơn 500 trang. Anh chị chỉ gửi những trang cần cho hồ sơ, hoặc chia nhỏ tệp.',
  active:
    'Tệp PDF có mã lệnh hoặc tệp khác kèm bên trong nên em không nhận. Anh chị mở tệp, chọn In → Lưu thành PDF, rồi gửi bản mới.',
  macro: 'Tệp có macro (mã lệnh) nên em không nhận. Anh chị lưu lại thành PDF rồi gửi.',
  external:
    'Tệp có phần lấy nội dung từ nơi khác khi mở nên em không nhận. Anh chị lưu lại thành PDF rồi gửi.',
  embedded: 'Tệp có tệp khác nhúng bên trong nên em không nhận. Anh chị lưu lại thành PDF rồi gửi.',
  disguised:
    'Tệp này có nội dung khác giấu bên trong nên em không nhận. Anh chị gửi bản gốc, hoặc chụp ảnh giấy tờ rồi gửi.',
  bomb: 'Tệp nén quá chặt hoặc quá nhiều phần, mở ra sẽ rất lớn nên em không nhận. Anh chị lưu lại thành PDF rồi gửi.',
  virus:
    'Tệp có dấu hiệu của vi-rút nên em không nhận. Anh chị quét vi-rút máy mình rồi gửi bản khác.',
  slow: 'Em xem tệp này quá lâu mà chưa xong nên không nhận. Anh chị chụp ảnh giấy tờ hoặc lưu thành PDF gọn hơn rồi gửi lại.',
  memory:
    'Tệp này mở ra quá lớn nên em không nhận. Anh chị chụp ảnh giấy tờ hoặc lưu thành PDF gọn hơn rồi gửi lại.',
  crashed: 'Em không xem được tệp này. Anh chị gửi bản khác, hoặc chụp ảnh giấy tờ rồi gửi.',
}

export const uploadText = {
  /** The name of a file that came without one. */
  unnamed: 'tệp',

  page: {
    title: 'Gửi giấy tờ, ảnh cho hồ sơ',
    description: 'Trợ lý OCOP nhận tệp vào hồ sơ của anh chị',
    skip: 'Đến chỗ chọn tệp',
    noScript:
      'Trang này cần JavaScript để gửi tệp. Anh chị bật JavaScript trong phần cài đặt của trình duyệt rồi tải lại trang, hoặc mang giấy tờ đến cán bộ phụ trách OCOP ở xã, phường.',
    opening: 'Đang mở trang gửi tệp…',
    what: 'Tệp này là gì?',
    choose: 'Chọn loại giấy tờ',
    ends: 'Giấy tờ này có giá trị đến ngày (nếu có)',
    camera: 'Chụp ảnh',
    pick: 'Chọn ảnh, tệp',
    rules:
      'Nhận ảnh JPEG, PNG, WebP và tệp PDF, Word (.docx), Excel (.xlsx), mỗi tệp không quá 20 MB. Em bỏ thông tin vị trí trong ảnh trước khi lưu.',
    sending: 'Đang gửi',
    kept: 'Đã nhận',
    missing: 'Còn thiếu',
    downloads: 'Tải hồ sơ về máy',
    nothingYet: 'Chưa có tệp nào.',
  },

  /** What the page's script says; it reads them out of the page. */
  script: {
    for: 'Tệp gửi ở đây: {kind}',
    until: 'Trang này dùng được đến {time}. Hết giờ, anh chị nhắn trợ lý để lấy đường dẫn mới.',
    chooseFirst: 'Anh chị chọn loại giấy tờ trước, rồi mới chọn tệp.',
    waiting: 'Đang chờ đến lượt…',
    sending: 'Đã gửi {percent}%',
    paused: 'Mất kết nối. Có mạng lại là em gửi tiếp từ chỗ dừng.',
    checking: 'Gửi xong, em đang kiểm tra tệp…',
    kept: 'Đã nhận ✔ {name}',
    again: 'Tệp {name} đã có từ trước ✔',
    failed: 'Chưa gửi được.',
    tooBig: 'Tệp lớn hơn 20 MB. Anh chị chụp lại ở cỡ nhỏ hơn, hoặc chia thành nhiều phần.',
    empty: 'Tệp này trống, không có nội dung.',
    retry: 'Gửi lại',
    cancel: 'Bỏ',
    remove: 'Xóa',
    removeSure: 'Xóa thật?',
    removed: 'Đã xóa {name}',
    download: 'Tải về',
    ends: 'có giá trị đến {day}',
    offline: 'Đang mất kết nối. Có mạng lại là em gửi tiếp.',
    noSecret:
      'Anh chị mở trang này từ đường dẫn mà trợ lý vừa gửi trong cuộc trò chuyện. Nếu chưa có, anh chị nhắn trợ lý "gửi tệp".',
    noCookie:
      'Trình duyệt không cho trang này nhớ anh chị. Anh chị bật cookie trong phần cài đặt, hoặc mở đường dẫn bằng trình duyệt khác.',
    unreachable: 'Chưa kết nối được. Em đang thử lại…',
  },

  refusals: {
    unknown: 'Đường dẫn này không đúng. Anh chị nhắn trợ lý để lấy đường dẫn mới.',
    expired:
      'Đường dẫn đã hết hạn (mỗi đường dẫn dùng được 30 phút). Tệp đã nhận vẫn còn trong hồ sơ. Anh chị nhắn trợ lý để lấy đường dẫn mới.',
    taken:
      'Đường dẫn này đã được mở ở một trình duyệt khác nên không dùng ở đây được nữa. Anh chị nhắn trợ lý để lấy đường dẫn mới.',
    notComplete: 'Tệp chưa gửi xong. Anh chị bấm "Gửi lại" để gửi tiếp.',
    gone: 'Không còn tệp này. Anh chị gửi lại giúp em.',
    badRequest: 'Yêu cầu không đúng khuôn. Anh chị tải lại trang rồi thử lại.',
    tooMuch: 'Đang có quá nhiều tệp gửi dở. Anh chị chờ các tệp trước xong rồi gửi tiếp.',
    unavailable: 'Trợ lý đang bận nên chưa nhận được tệp. Anh chị chờ ít phút rồi gửi lại.',
  },
}

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
}

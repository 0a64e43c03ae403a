/** One sentence for each kind of message that the assistant cannot read, with what to do instead. */
export const unsupported = {
  photo:
    'Em chưa xem được hình. Anh chị gõ giúp em điều muốn hỏi, hoặc chép dòng chữ trong hình sang nhé. Nếu là giấy tờ của hồ sơ đăng ký, anh chị nhắn "gửi tệp", em đưa trang gửi tệp.',
  sticker: 'Em chưa hiểu được nhãn dán. Anh chị gõ câu hỏi về OCOP giúp em nhé.',
  voice: 'Em chưa nghe được ghi âm. Anh chị gõ câu hỏi giúp em, không cần dấu cũng được.',
  video: 'Em chưa xem được video. Anh chị gõ điều muốn hỏi giúp em nhé.',
  document:
    'Em chưa đọc được tệp gửi qua đây. Anh chị gõ câu hỏi, hoặc chép đoạn cần hỏi trong tệp sang nhé. Nếu là giấy tờ của hồ sơ đăng ký, anh chị nhắn "gửi tệp", em đưa trang gửi tệp.',
  contact: 'Em chưa dùng được danh thiếp. Anh chị gõ số điện thoại hoặc câu hỏi giúp em nhé.',
  location: 'Em chưa đọc được vị trí. Anh chị gõ tên xã, tỉnh giúp em nhé.',
  hidden:
    'Ứng dụng không chuyển nội dung tin này cho em (thường là tệp, video, vị trí, danh thiếp hay đường dẫn). Anh chị gõ câu hỏi bằng chữ giúp em nhé; muốn gửi tệp vào hồ sơ đăng ký thì nhắn "gửi tệp", em đưa trang gửi tệp.',
  other: 'Em mới đọc được chữ. Anh chị gõ câu hỏi giúp em nhé.',
}

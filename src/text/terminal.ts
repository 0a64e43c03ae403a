export const terminal = {
  prompt: 'Anh chị: ',
  welcome:
    'Trợ lý OCOP. Gõ câu hỏi rồi Enter; gõ số để chọn; Ctrl+D để thoát. Em là trợ lý tự động, không phải cán bộ.',
  notStored: 'Tin này chưa lưu được, anh chị gửi lại giúp em.',
}

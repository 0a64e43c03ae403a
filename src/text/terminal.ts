export const terminal = {
  prompt: 'Anh chị: ',
  welcome:
    'Trợ lý OCOP. Gõ câu hỏi rồi Enter; gõ số để chọn; Ctrl+D để thoát. Em là trợ lý tự động, không phải cán bộ.',
  sources: 'Nguồn:',
  notStored: 'Tin này chưa lưu được, anh chị gửi lại giúp em.',
  validity: {
    'in-force': 'còn hiệu lực',
    expired: 'hết hiệu lực',
    'not-yet': 'chưa có hiệu lực',
    unknown: 'chưa rõ hiệu lực',
  },
}

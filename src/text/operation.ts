/** Sentences for whoever runs the program. */
export const refusals = {
  badSettings: (names: string[]) =>
    `Thiết lập không hợp lệ: ${names.join(', ')}. Xem giải thích từng thiết lập trong .env.example.`,
  secondProcess: (file: string) =>
    `Cơ sở dữ liệu ${file} đang được một tiến trình khác của trợ lý sử dụng. Hãy tắt tiến trình kia trước, hoặc dùng PostgreSQL (DATABASE_URL=postgresql://…) nếu cần chạy nhiều tiến trình.`,
  oldSqlite: (version: string, floor: string) =>
    `SQLite ${version} quá cũ: các bản trước ${floor} có lỗi làm mất dữ liệu đã lưu. Hãy cài lại bằng "npm ci".`,
  weakSqlite: (pragma: string, value: string) =>
    `SQLite không nhận thiết lập an toàn: ${pragma} = ${value}. Hãy đặt tệp dữ liệu trên ổ đĩa cục bộ rồi khởi động lại.`,
  unknownMigration: (name: string) =>
    `Cơ sở dữ liệu đã qua bước chuyển đổi "${name}" mà phiên bản chương trình này không có. Hãy dùng phiên bản mới hơn của chương trình, hoặc khôi phục bản sao lưu cũ.`,
  changedMigration: (name: string) =>
    `Tệp chuyển đổi "${name}" khác với bản đã áp dụng vào cơ sở dữ liệu. Hãy lấy lại tệp gốc trong prisma/migrations; không sửa tệp đã phát hành.`,
}

/** Sentences for whoever runs the program. */
export const refusals = {
  badSettings: (names: string[]) =>
    `Thiết lập không hợp lệ: ${names.join(', ')}. Xem giải thích từng thiết lập trong .env.example.`,
  halfWebhook: (secret: string, needed: string) =>
    `Đã đặt ${secret} nhưng thiếu ${needed}: nhận tin bằng webhook cần cả hai. Hãy đặt ${needed}, hoặc bỏ ${secret} để hỏi tin liên tục.`,
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
  portTaken: (port: number) =>
    `Cổng ${port} đang có chương trình khác dùng. Hãy tắt chương trình đó, hoặc chọn cổng khác: PORT=${port + 1} npm start`,
  cannotListen: (host: string, port: number) =>
    `Không mở được địa chỉ ${host}:${port}. Hãy kiểm tra HOST và PORT trong tệp .env.`,
}

export const startUp = {
  building: 'Lập chỉ mục tri thức',
  knowledge: (provisions: number) =>
    `✓ Tri thức: ${provisions} điều khoản, mỗi câu trả lời có căn cứ, không cần mạng hay khoá nào.`,
  database: (engine: 'sqlite' | 'postgresql', dataDir: string) =>
    engine === 'sqlite'
      ? `✓ Dữ liệu: SQLite trong ${dataDir}, một tiến trình.`
      : '✓ Dữ liệu: PostgreSQL, nhiều tiến trình dùng chung được.',
  notPublic: (host: string) =>
    `– Địa chỉ công khai: tắt, vì chưa đặt PUBLIC_URL; trang chỉ mở tại ${host}.`,
  page: (address: string) => `\nMở trang trò chuyện: ${address}   (Ctrl+C để dừng)\n`,
  stopping: 'Đang dừng: làm nốt việc dở rồi thoát…',
}

/** What /readyz says of a part that does not work: what is wrong and what to do. */
export const health = {
  backlog: (seconds: number) =>
    `Tin cũ nhất đã chờ ${seconds} giây. Kiểm tra log "turn failed"; nếu quá tải, chạy thêm tiến trình với PostgreSQL.`,
  database: (engine: string) =>
    `Không đọc được cơ sở dữ liệu ${engine}. Kiểm tra DATABASE_URL, quyền ghi thư mục dữ liệu và máy chủ cơ sở dữ liệu.`,
  index: 'Chưa có điều khoản nào trong chỉ mục. Chạy "npm run index" và xem tệp nào bị báo lỗi.',
  disk: (dataDir: string) =>
    `Ổ đĩa chứa ${dataDir} còn dưới 500 MB. Dọn chỗ trống trước khi dữ liệu không ghi được nữa.`,
}

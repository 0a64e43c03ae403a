// What is said of a document's or a provision's time.

export const states = {
  suspended: 'đang tạm ngưng áp dụng',
  wasSuspended: (day: string) => `bị tạm ngưng áp dụng vào ${day}`,
  partExpired: (day: string) => `phần này chỉ áp dụng đến trước ngày ${day}`,
  partNotYet: (day: string) => `phần này áp dụng từ ngày ${day}`,
}

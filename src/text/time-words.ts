// Words that time makes untrue: what is stored is true for good, and what is so "now" is written for the day asked about.

const whole = (words: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu')

export const timeWords = [
  whole('(?:hiện |ngày |hôm |năm |lâu |đến )?nay'),
  whole('hiện (?:tại|hành|còn|có|đang|chưa|vẫn|giờ|không|là|do|theo)'),
  whole(
    'bây giờ|lúc này|thời điểm này|mới nhất|mới đây|gần đây|vừa qua|sắp tới|tới đây|vừa được|vừa ban hành',
  ),
  whole('đã hết (?:hiệu lực|kỳ|hạn áp dụng)|không còn (?:dùng|áp dụng|hiệu lực)|đang áp dụng'),
]

// What the values about a producer and a product are called.

export const producerKindLabels = {
  cooperative: 'Hợp tác xã',
  group: 'Tổ hợp tác',
  company: 'Doanh nghiệp',
  farm: 'Trang trại',
  household: 'Hộ sản xuất, hộ gia đình',
  association: 'Hội, hiệp hội, trung tâm điều hành hoặc tương đương',
}

export const companySizeLabels = {
  small: 'Doanh nghiệp nhỏ và vừa',
  large: 'Doanh nghiệp lớn',
}

export const registeredLabels = { yes: 'Đã đăng ký', no: 'Chưa đăng ký' }

export const sexLabels = { female: 'Nữ', male: 'Nam', other: 'Khác' }

export const originLabels = {
  province: 'Toàn bộ trong tỉnh',
  mostlyProvince: 'Phần lớn trong tỉnh',
  country: 'Từ tỉnh khác trong nước',
  partImported: 'Một phần nhập khẩu',
  imported: 'Toàn bộ nhập khẩu',
  unknown: 'Chưa rõ nơi xuất xứ',
}

export const caseLabels = {
  first: 'Đánh giá lần đầu',
  upgrade: 'Đánh giá nâng hạng',
  renewal: 'Đánh giá lại',
}

export const periodLabels = { year: 'năm', month: 'tháng', day: 'ngày' }

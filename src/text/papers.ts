// The kinds of papers of a dossier, by the names of their kinds.

/** As people and officials call them. */
export const paperLabels = {
  registration: 'Giấy đăng ký kinh doanh',
  foodSafety: 'Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm',
  permit: 'Giấy phép, giấy chứng nhận điều kiện sản xuất khác',
  selfDeclaration: 'Bản tự công bố hoặc đăng ký công bố sản phẩm',
  testReport: 'Phiếu kiểm nghiệm',
  trademark: 'Giấy tờ sở hữu trí tuệ (nhãn hiệu, chỉ dẫn địa lý…)',
  oldCertificate: 'Giấy chứng nhận sản phẩm OCOP đã được cấp',
  label: 'Nhãn sản phẩm',
  packaging: 'Bao bì sản phẩm',
  photo: 'Ảnh sản phẩm',
  contract: 'Hợp đồng, hóa đơn mua bán, giấy tờ vùng nguyên liệu',
  story: 'Câu chuyện sản phẩm (tờ rơi, bài viết, clip)',
  other: 'Giấy tờ khác',
}

/** Their folders in the package: names that every system can read. */
export const paperFolders = {
  registration: 'dang-ky-kinh-doanh',
  foodSafety: 'chung-nhan-attp',
  permit: 'giay-phep-khac',
  selfDeclaration: 'cong-bo-san-pham',
  testReport: 'phieu-kiem-nghiem',
  trademark: 'so-huu-tri-tue',
  oldCertificate: 'giay-chung-nhan-ocop-cu',
  label: 'nhan-san-pham',
  packaging: 'bao-bi',
  photo: 'anh-san-pham',
  contract: 'hop-dong',
  story: 'cau-chuyen',
  other: 'giay-to-khac',
}

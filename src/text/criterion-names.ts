// Fixed words that name a criterion whatever else a question says.

const whole = (words: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu')

/** What people say, over text with and without marks, and the names the score sheets use. */
export const criterionWords: { said: RegExp; names: string[]; every?: true }[] = [
  {
    said: whole('mùi (?:với|và|lẫn) vị|mui (?:voi|va|lan) vi'),
    names: ['Mùi', 'Vị', 'Mùi, vị'],
    every: true,
  },
  { said: whole('mùi,? vị|mui,? vi'), names: ['Mùi, vị', 'Mùi', 'Vị'] },
  {
    said: whole('mùi(?!,? vị| (?:với|và|lẫn) vị)|mui (?:phai|thom|toi thieu|it)|diem mui'),
    names: ['Mùi', 'Mùi, vị', 'Mùi nước'],
  },
  { said: whole('(?<!đơn |hương )vị(?! trí)|diem vi|d vi'), names: ['Vị', 'Mùi, vị', 'Vị nước'] },
  {
    said: whole('màu sắc|mau sac|màu'),
    names: ['Màu sắc', 'Màu sắc, độ chín', 'Màu sắc, thể chất', 'Màu nước'],
  },
  { said: whole('tạp chất|tap chat'), names: ['Tạp chất', 'Tạp chất lạ'] },
  { said: whole('độc đáo|doc dao'), names: ['Tính độc đáo'] },
  { said: whole('dinh dưỡng|dinh duong'), names: ['Dinh dưỡng'] },
  {
    said: whole('đồng đều|dong deu'),
    names: ['Độ đồng đều', 'Kích thước, độ đồng đều', 'Ngoại hình, độ đồng đều'],
  },
  {
    said: whole('bao bì,? (?:và )?(?:ghi )?nhãn|bao bi,? (?:va )?(?:ghi )?nhan'),
    names: ['Bao bì, ghi nhãn', 'Đóng gói, bao bì', 'Phong cách, ghi nhãn', 'Phong cách, tem nhãn'],
  },
  {
    said: whole('bao bì(?!,? (?:và )?(?:ghi )?nhãn)|đóng gói|bao bi(?!,? (?:va )?(?:ghi )?nhan)'),
    names: ['Đóng gói, bao bì', 'Bao bì, ghi nhãn'],
  },
  {
    said: whole(
      '(?<!bao bì,? |bao bì và |bao bì, ghi )(?:ghi nhãn|nhãn mác|tem nhãn|mục nhãn|điểm nhãn)(?! hiệu)|nhãn (?:phải |cần |thì )?(?:mấy|bao nhiêu) điểm|nhan mac|tem nhan|nhan (?:phai |can |thi )?(?:may|bao nhieu) diem|ma qr|mã qr',
    ),
    names: ['Phong cách, ghi nhãn', 'Bao bì, ghi nhãn', 'Phong cách, tem nhãn'],
  },
  { said: whole('song ngữ|song ngu'), names: ['Nhãn song ngữ'] },
  {
    said: whole('liên kết(?! vùng| quảng bá)|lien ket(?! vung| quang ba)'),
    names: ['Liên kết chuỗi sản xuất', 'Liên kết sản xuất'],
  },
  { said: whole('lao động|lao dong'), names: ['Lao động địa phương'] },
  {
    said: whole('sở hữu trí tuệ|so huu tri tue|shtt|nhãn hiệu|nhan hieu'),
    names: ['Sở hữu trí tuệ'],
  },
  { said: whole('tăng trưởng|tang truong'), names: ['Tăng trưởng kinh doanh'] },
  { said: whole('loại hình tổ chức|loại hình|loai hinh'), names: ['Loại hình tổ chức'] },
  { said: whole('người đại diện|nguoi dai dien'), names: ['Người đại diện pháp luật'] },
  { said: whole('môi trường|moi truong'), names: ['Bảo vệ môi trường'] },
  { said: whole('công nghệ|cong nghe'), names: ['Công nghệ bền vững'] },
  { said: whole('gia tăng giá trị|gia tang gia tri|chế biến sâu'), names: ['Gia tăng giá trị'] },
  { said: whole('năng lực sản xuất|nang luc san xuat|quy mô'), names: ['Năng lực sản xuất'] },
  {
    said: whole(
      '(?:nguồn )?nguyên liệu|(?:nguon )?nguyen lieu|(?:gạo|sen|cà phê|dược liệu|trái cây) trong tỉnh|(?:gao|sen|ca phe|duoc lieu) trong tinh',
    ),
    names: ['Nguồn nguyên liệu', 'Chất lượng nguyên liệu'],
  },
  { said: whole('nguồn gốc sản phẩm|nguon goc san pham'), names: ['Nguồn gốc sản phẩm'] },
  {
    said: whole(
      'vùng (?:trồng|nguyên liệu) (?:có )?chứng nhận|vung (?:trong|nguyen lieu) (?:co )?chung nhan|vietgap|globalgap',
    ),
    names: ['Vùng nguyên liệu có chứng nhận', 'Vùng sản xuất có chứng nhận'],
  },
  { said: whole('ý tưởng|y tuong'), names: ['Nguồn gốc ý tưởng'] },
  { said: whole('tổ chức sản xuất|to chuc san xuat'), names: ['Tổ chức sản xuất'] },
  { said: whole('phát triển sản phẩm|phat trien san pham'), names: ['Phát triển sản phẩm'] },
  { said: whole('sức mạnh cộng đồng|suc manh cong dong'), names: ['Sức mạnh cộng đồng'] },
  { said: whole('tiếp thị(?! số)|tiep thi'), names: ['Tiếp thị'] },
  { said: whole('cấu trúc câu chuyện|cau truc cau chuyen'), names: ['Cấu trúc câu chuyện'] },
  {
    said: whole('(?<!cấu trúc )câu chuyện|(?<!cau truc )cau chuyen'),
    names: ['Thể hiện câu chuyện', 'Cẩm nang, câu chuyện'],
  },
  { said: whole('bản sắc|ban sac'), names: ['Trí tuệ, bản sắc địa phương'] },
  { said: whole('tổ chức phân phối|to chuc phan phoi'), names: ['Tổ chức phân phối'] },
  {
    said: whole(
      'khu vực phân phối|thị trường chính|đại lý|khu vuc phan phoi|thi truong chinh|dai ly',
    ),
    names: ['Khu vực phân phối chính'],
  },
  { said: whole('quảng bá|quang ba'), names: ['Quảng bá sản phẩm'] },
  { said: whole('cảm quan|cam quan'), names: ['Cảm quan'] },
  { said: whole('công bố chất lượng|cong bo chat luong'), names: ['Công bố chất lượng'] },
  {
    said: whole(
      '(?:đảm|bảo) (?:bảo|đảm) chất lượng|(?:dam|bao) (?:bao|dam) chat luong|haccp|iso(?: 22000)?',
    ),
    names: ['Đảm bảo chất lượng'],
  },
  { said: whole('hướng dẫn sử dụng|huong dan su dung'), names: ['Hướng dẫn sử dụng'] },
  { said: whole('thị trường toàn cầu|thi truong toan cau'), names: ['Cơ hội thị trường toàn cầu'] },
  {
    said: whole('thực hành sản xuất tốt|thuc hanh san xuat tot|gmp'),
    names: ['Chất lượng an toàn thực phẩm'],
  },
  { said: whole('tinh xảo|tinh xao'), names: ['Độ tinh xảo, sắc nét'] },
  { said: whole('thiết kế|thiet ke'), names: ['Thiết kế độc đáo'] },
  { said: whole('tiện lợi|tien loi'), names: ['Tiện lợi khi dùng, bảo quản'] },
  { said: whole('hiệu quả sử dụng|hieu qua su dung'), names: ['Hiệu quả sử dụng'] },
  { said: whole('kiểm tra định kỳ|kiem tra dinh ky'), names: ['Kiểm tra định kỳ'] },
  { said: whole('hình dáng|hinh dang'), names: ['Hình dáng', 'Hình dạng'] },
  { said: whole('nhân sự|nhân viên|nhan su|nhan vien'), names: ['Quản lý và nhân viên'] },
  { said: whole('tiện nghi|tien nghi'), names: ['Tiện nghi'] },
  { said: whole('liên kết vùng|lien ket vung'), names: ['Liên kết vùng'] },
]

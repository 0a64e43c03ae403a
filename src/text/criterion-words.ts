// How people name what the score sheets ask for: everyday words of each criterion, for searching.

/** By the criterion's printed name; those of one name are asked about alike in every set. */
export const everydayWords: Record<string, string> = {
  'Nguồn gốc sản phẩm':
    'trồng trong xã, nuôi trong xã, hái trong xã, đánh bắt trong xã, sản lượng của xã, gom xã bên, tỷ lệ trong xã',
  'Nguồn nguyên liệu':
    'nguyên liệu trong tỉnh, mua ngoài tỉnh, mua tỉnh khác, mua tỉnh bạn, lấy tỉnh ngoài, lấy hàng tỉnh bên, nguyên liệu tại chỗ, nguyên liệu địa phương, trong tỉnh được bao nhiêu phần, nhập từ tỉnh khác',
  'Vùng nguyên liệu có chứng nhận':
    'vùng trồng đạt chuẩn, VietGAP, GlobalGAP, hữu cơ, organic, vùng nguyên liệu đạt chứng nhận, giấy vùng trồng',
  'Vùng sản xuất có chứng nhận':
    'vùng nuôi đạt chuẩn, VietGAP, VietGAHP, ASC, GlobalGAP, chứng nhận vùng nuôi',
  'Gia tăng giá trị':
    'chế biến sâu, sơ chế, làm tay hay làm máy, máy móc, dây chuyền, công nghệ chế biến, công nghệ tiên tiến, kỹ thuật',
  'Năng lực sản xuất': 'quy mô, sản lượng lớn nhỏ, làm được nhiều hay ít, công suất',
  'Liên kết chuỗi sản xuất':
    'hợp đồng bao tiêu, bao tiêu, ký hợp đồng với bà con, hợp đồng thu mua, hợp đồng liên kết, liên kết theo chuỗi',
  'Liên kết sản xuất':
    'hợp đồng bao tiêu, bao tiêu, ký hợp đồng với bà con, hợp đồng thu mua, hợp đồng liên kết, liên kết theo chuỗi',
  'Bảo vệ môi trường':
    'hồ sơ môi trường, giấy phép môi trường, xử lý nước thải, chất thải, rác thải, thu gom rác, bao gói thân thiện',
  'Công nghệ bền vững':
    'tái chế, tận dụng phụ phẩm, tiết kiệm nhiên liệu, sản xuất xanh, tuần hoàn',
  'Nguồn gốc ý tưởng':
    'ý tưởng, đặc sản riêng của xã, nơi nào cũng có, hàng phổ biến, đặc trưng của tỉnh, sản phẩm mới',
  'Đóng gói, bao bì': 'bao bì, hộp, túi, chai lọ, mẫu mã, vỏ hộp, gói hàng, cái hộp đẹp',
  'Bao bì, ghi nhãn': 'bao bì, hộp, túi, mẫu mã, nhãn mác, tem nhãn, mã truy xuất, mã QR',
  'Phong cách, ghi nhãn': 'nhãn mác, tem nhãn, mã truy xuất, mã QR, quét mã, nhãn đủ nội dung',
  'Phong cách, tem nhãn': 'nhãn mác, tem nhãn, mã truy xuất, mã QR, quét mã, thẻ đeo',
  'Nhãn song ngữ': 'nhãn tiếng Anh, tiếng nước ngoài trên nhãn, hai thứ tiếng',
  'Loại hình tổ chức':
    'hộ kinh doanh hay hợp tác xã, công ty TNHH, doanh nghiệp tư nhân, loại hình chủ thể, hình thức đăng ký, là hợp tác xã',
  'Người đại diện pháp luật':
    'nữ làm chủ, giám đốc là nữ, chủ cơ sở là nữ, phụ nữ làm chủ, người dân tộc làm chủ, người khuyết tật làm chủ, chị làm giám đốc',
  'Lao động địa phương':
    'thợ trong xã, người làm trong xã, công nhân trong xã, thuê người trong xã, nhân công địa phương, lao động tại chỗ',
  'Tăng trưởng kinh doanh':
    'lợi nhuận, lãi, làm ăn có lời, xếp loại hợp tác xã, hợp tác xã loại khá, hợp tác xã loại tốt, doanh thu tăng',
  'Sở hữu trí tuệ':
    'nhãn hiệu, đăng ký nhãn hiệu, thương hiệu, đăng ký thương hiệu, bảo hộ, độc quyền, chỉ dẫn địa lý, kiểu dáng công nghiệp, sáng chế, bản quyền, đơn nhãn hiệu',
  'Khu vực phân phối chính':
    'thị trường, thị trường phân phối, thị trường chính, bán ở đâu, bán ra ngoài, bán ngoài xã, bán được ngoài xã, bán trong xã, đại lý, mấy đại lý, siêu thị, bán khắp tỉnh, xuất khẩu, sàn thương mại điện tử, bán trên mạng, nơi tiêu thụ',
  'Tổ chức phân phối':
    'phòng bán hàng, phòng kinh doanh, bộ phận bán hàng, người lo bán hàng, phần mềm bán hàng, phần mềm quản lý, công nghệ thông tin',
  'Quảng bá sản phẩm':
    'quảng cáo, giới thiệu sản phẩm, hội chợ, triển lãm, trang web, fanpage, mạng xã hội, đặt phòng qua mạng, kênh đặt online',
  'Thể hiện câu chuyện':
    'câu chuyện sản phẩm, tờ rơi, clip, video câu chuyện, câu chuyện in ở đâu, câu chuyện trên web',
  'Cấu trúc câu chuyện': 'giọng kể, cách kể, câu chuyện ngắn gọn, văn kể chuyện, lời kể',
  'Trí tuệ, bản sắc địa phương':
    'bản sắc, nét văn hóa quê, truyền cảm, câu chuyện riêng, đậm chất quê',
  'Cảm quan': 'nếm thử, nhìn ngửi nếm, cảm quan, điểm nếm',
  'Tạp chất': 'lẫn tạp, sạn, cát, sạch hay không, lẫn gì',
  'Tạp chất lạ': 'lẫn tạp, vẩn, cặn, sạch hay không, lẫn gì',
  'Mùi, vị': 'mùi vị, thơm ngon, hương vị, ăn thơm ngon',
  Mùi: 'mùi thơm, hương thơm, thơm',
  Vị: 'vị ngon, ăn ngon, uống ngon, đậm đà, vị ngọt',
  'Mùi nước': 'mùi nước pha, thơm khi pha',
  'Vị nước': 'vị nước pha, hậu vị, vị chát, uống vào',
  'Màu nước': 'màu nước pha, nước xanh, nước trong',
  'Màu sắc': 'màu, sắc, đẹp màu, trong suốt',
  'Màu sắc, độ chín': 'màu vỏ, độ chín, chín đều',
  'Màu sắc, thể chất': 'màu, độ sánh, sánh đặc',
  'Ngoại hình': 'nhìn bề ngoài, khi chưa pha, hạt và màu lúc khô',
  'Nước pha': 'khi pha ra, pha ra uống, lúc pha',
  'Hình dạng, màu cánh chè': 'cánh chè, sợi xoăn',
  'Kích thước, hình dạng': 'to nhỏ đều, tròn đều, cỡ đều, đều nhau, kích cỡ',
  'Kích thước, độ đồng đều': 'hạt đều, to nhỏ, đều hạt',
  'Độ đồng đều': 'đều nhau, đồng đều, đều hạt',
  'Hình dáng': 'dáng, thế, dáng đẹp, thân hình',
  'Hình dạng': 'hình, dáng bề ngoài, đều sợi',
  'Hình dạng, thể chất': 'kích cỡ, giòn, dẻo, độ đều',
  'Thể chất': 'lỏng, đặc, khô, mịn, sánh',
  'Kiểu dáng, tạo hình, mỹ thuật': 'thế cây, uốn cây, tạo thế, tạo dáng, nghệ thuật',
  'Dinh dưỡng': 'đạm, vitamin, chất xơ, chất khoáng, chỉ tiêu dinh dưỡng, thành phần dinh dưỡng',
  'Tính độc đáo': 'độc đáo, khác lạ, độc lạ, nét riêng, không đụng hàng',
  'Công bố chất lượng':
    'công bố, tự công bố, bản công bố, phiếu công bố, tiêu chuẩn áp dụng, phiếu kiểm nghiệm, hồ sơ công bố, tiêu chuẩn cơ sở',
  'Đảm bảo chất lượng':
    'HACCP, ISO, GMP, BRC, Halal, FDA, giấy an toàn thực phẩm, giấy vệ sinh, ATTP, quản lý chất lượng, kiểm soát nội bộ, kế hoạch kiểm soát',
  'Hướng dẫn sử dụng': 'cách dùng, hướng dẫn dùng, chỉ cách dùng, hướng dẫn bảo quản, cách giữ',
  'Cơ hội thị trường toàn cầu':
    'xuất khẩu đi đâu, đi Mỹ, đi Nhật, sang Châu Âu, sang EU, sang Thái Lan, Đông Nam Á, ra nước ngoài',
  'Chất lượng an toàn thực phẩm': 'GMP, thực hành sản xuất tốt, chất lượng an toàn, hậu kiểm',
  'Kiểm tra định kỳ': 'kiểm nghiệm định kỳ, kiểm tra hằng năm, xét nghiệm định kỳ',
  'Hiệu quả sử dụng': 'dùng có hiệu quả, công hiệu, công dụng, khách dùng thấy đỡ',
  'Tiện lợi khi dùng, bảo quản': 'dễ dùng, tiện dùng, dễ cất giữ, dễ bảo quản',
  'Tính an toàn': 'an toàn khi dùng, kích ứng, thử nghiệm an toàn',
  'Điều kiện an toàn, chất lượng': 'dây chuyền hiện đại, đủ điều kiện an toàn, kiểm tra lại',
  'Tay nghề, thiết kế, nguyên liệu': 'tay nghề, kiểu dáng, khéo tay',
  'Độ tinh xảo, sắc nét': 'tinh xảo, sắc nét, khéo léo, đường kim mũi chỉ, chạm trổ',
  'Thiết kế độc đáo': 'mẫu thiết kế, thiết kế riêng, kiểu riêng, phong cách riêng',
  'Các yếu tố làm nên giá trị': 'hoa văn, kết cấu, hài hòa, màu hoa văn, cân đối',
  'Tính năng sản phẩm': 'công năng, dùng được, bền chắc, chức năng',
  'Chất lượng nguyên liệu':
    'nguyên liệu xanh, nguyên liệu sạch, chứng chỉ bền vững, nguyên liệu thân thiện môi trường, sinh kế bà con',
  'Chất lượng sản phẩm': 'chất lượng hoa, chất lượng cây, nhìn tận mắt',
  'Thiết kế bao gói, chậu trồng': 'chậu, bao gói, giấy gói hoa',
  'Thiết kế chậu, phụ kiện': 'chậu, đôn, phụ kiện',
  'Bộ phận điều phối, điều hành': 'ban quản lý, tổ điều hành, ai điều hành, ban điều phối',
  'Cơ chế, quy định quản lý': 'nội quy, quy chế, bà con cùng hưởng lợi, chia lợi nhuận',
  'Tiết kiệm năng lượng': 'điện mặt trời, tiết kiệm điện, năng lượng',
  'Thị trường mục tiêu': 'khách nhắm tới, nhóm khách, khách mục tiêu',
  'Bảo tồn di sản, thiên nhiên': 'giữ rừng, di sản, bảo tồn, đa dạng sinh học',
  'Liên kết quảng bá': 'đại lý du lịch, công ty lữ hành, công ty tour, đại diện quảng bá',
  'Liên kết vùng': 'nối tour, điểm du lịch khác, liên kết điểm khác, kết nối tỉnh khác',
  'Tổ chức quảng bá, bán hàng': 'người bán tour, bộ phận bán dịch vụ, người phụ trách bán',
  'Bộ nhận diện quảng bá': 'tờ rơi, poster, phim ngắn, clip giới thiệu, bộ nhận diện',
  'Cẩm nang, câu chuyện': 'cẩm nang, chuyện kể, sổ tay du lịch',
  'Trình bày câu chuyện': 'trưng bày câu chuyện, tư liệu ở đâu',
  'Địa bàn đạt nông thôn mới': 'xã nông thôn mới, đạt chuẩn nông thôn mới, xã đạt chuẩn',
  'Vị trí': 'đường vào, dễ đến, gần khu du lịch, chỗ ở đâu',
  'Kiến trúc, cảnh quan': 'nhà sàn, phong cảnh, cảnh đẹp, kiến trúc, sạch đẹp',
  'Điều kiện kinh doanh': 'đăng ký kinh doanh du lịch, chuẩn phục vụ khách, giấy kinh doanh',
  'An toàn, an ninh trật tự': 'phòng cháy chữa cháy, an ninh, an toàn cho khách, tập huấn',
  'Hoàn thiện quá trình dịch vụ': 'bãi đỗ xe, nhà vệ sinh, nơi trưng bày, quầy bán hàng',
  'Hoạt động trải nghiệm': 'khách trải nghiệm, khách làm thử, tát mương bắt cá, hái trái',
  'Quản lý và nhân viên':
    'nhân sự, nhân viên, người làm đã học nghiệp vụ, học lớp nghiệp vụ, qua đào tạo, ngoại ngữ, tiếng Anh, người đón khách',
  'Chất lượng dịch vụ du lịch': 'dịch vụ đa dạng, chất lượng dịch vụ, khách đánh giá',
  'Chất lượng phục vụ': 'thái độ phục vụ, phục vụ nhanh, thân thiện, chu đáo',
  'Tiện nghi': 'internet, wifi, nước sạch, nhà vệ sinh, điện nước, đường nội bộ',
  'Hoạt động thu hút khách':
    'biểu diễn, trình diễn, múa hát, diễn mấy lần, đờn ca, lễ hội, văn nghệ, cồng chiêng, thu hút khách',
  'Hàng hóa, đồ lưu niệm': 'quà lưu niệm, quà, hàng lưu niệm, bán quà, đồ ăn uống',
}

/** Words of any question about a sheet: they tell no criterion from another. */
export const sheetFillers =
  'điểm đ mục phần khoản tiêu chí chí phiếu chấm sao hạng sản phẩm cơ sở tối đa tối thiểu ít nhất cao nhất thấp nhất bao nhiêu nhiêu mấy phải đạt đủ cần bắt buộc trọn được có không chưa của cho em tôi tui mình nhà bên anh chị muốn thì là và với hay hoặc các những này kia đó vậy ạ lên xuống ăn lấy nhắm xét bộ số trong ngoài ở làm gì nào hai ba bốn năm còn thiếu thêm mới như thế ra sao một người hội đồng tính'

/**
 * What people say, and the words of the provisions for it: by subject, the legal words first, then the
 * sayings they stand for. A saying is whole syllables with their marks; the longest that fits is read.
 * Each was kept only where it did not make the corpus's own questions find less.
 */
export const sayings: Record<string, Record<string, string>> = {
  'who takes part': {
    'tổ hợp tác':
      'tổ nhóm, nhóm hộ, tổ liên kết, nhóm liên kết, nhóm sản xuất, tổ sản xuất, tổ làm ăn',
    'hộ kinh doanh':
      'hộ cá thể, kinh doanh cá thể, hộ buôn bán, tiểu thương, buôn bán nhỏ, làm ăn nhỏ, làm ăn lẻ',
    'hộ gia đình': 'vợ chồng tui, vợ chồng tôi, vợ chồng em, làm tại nhà, làm ở nhà, tại gia',
    'doanh nghiệp nhỏ và vừa':
      'công ty nhỏ, công ty bé, công ty gia đình, doanh nghiệp bé, startup',
    'công ty mới mở': 'công ty mới lập, công ty vừa lập, mới ra đời, vừa thành lập, mới thành lập',
    'doanh nghiệp lớn':
      'tập đoàn, công ty lớn, công ty to, xí nghiệp lớn, đại gia, ông lớn, nhà máy lớn',
    'doanh nghiệp lớn vốn nước ngoài': 'fdi, công ty nước ngoài, công ty tây, vốn ngoại, ông tây',
    'chưa đăng ký kinh doanh':
      'chưa khai báo, chưa có giấy phép kinh doanh, chưa đăng ký gì, chưa có đăng ký, chưa lập hộ, chưa ra giấy phép, làm chui, chưa giấy tờ gì',
    'đăng ký kinh doanh':
      'giấy phép kinh doanh, giấy kinh doanh, giấy phép hộ, giấy phép cá thể, giấy đăng ký hộ, mở hộ, lập hộ, gpkd',
    'hội hiệp hội': 'hội phụ nữ, hội nông dân, hội cựu chiến binh, hội làng nghề, đoàn thanh niên',
    'chủ thể OCOP': 'người dự thi, bên dự thi, thí sinh, người làm hàng, bên tham gia, bên đăng ký',
    'chủ thể': 'đứng đơn, đứng ra đăng ký',
    'người đại diện là nữ':
      'chủ là nữ, chủ là phụ nữ, nữ chủ, chị em làm chủ, giám đốc nữ, phụ nữ làm chủ, phụ nữ đứng tên, đàn bà làm chủ, nữ đứng tên',
    'người dân tộc thiểu số':
      'dân tộc ít người, người tày, người thái, người mông, người dao, người mường, người nùng, người khmer, người chăm, người ê đê, người cơ tu',
    'người khuyết tật': 'người tàn tật, tàn tật, khiếm thị, khiếm thính',
    'lao động trong xã':
      'bà con trong xã, công nhân, nhân công, người làm công, thuê người, mướn người, thuê thợ, mướn thợ, người trong làng, người làng',
    'thành viên hợp tác xã': 'xã viên',
  },
  dossier: {
    'nộp sản phẩm mẫu':
      'gửi hàng mẫu, nộp hàng mẫu, gửi hàng chấm, đưa hàng mẫu, nộp hũ mẫu, nộp chai mẫu, gửi hũ mẫu',
    'hồ sơ gồm giấy tờ': 'giấy tờ gì, giấy tờ nào',
    'nộp hồ sơ':
      'nạp hồ sơ, đưa hồ sơ, đem hồ sơ, gởi hồ sơ, gửi hồ sơ, mang hồ sơ, trình hồ sơ, nạp giấy tờ, đưa giấy tờ, đem giấy tờ, gửi giấy tờ, bỏ hồ sơ',
    'đăng ký đánh giá':
      'xin thi, xin xét, xin sao, đăng ký thi, ghi danh, ghi tên thi, xin lên sao',
    'hồ sơ gồm': 'giấy má gì, những giấy gì, gồm giấy gì, giấy má, mấy thứ giấy',
    'hồ sơ đăng ký lần đầu': 'mới thi, thi lần đầu, thi mới, mới làm lần đầu, chưa thi bao giờ',
    'lần đầu': 'đầu tiên, bước đầu',
    'minh chứng': 'giấy tờ chứng minh, bằng chứng, giấy chứng minh, giấy làm bằng, chứng từ',
    'Mẫu 01 phiếu đăng ký': 'tờ đơn, lá đơn, tờ đăng ký, phiếu đăng kí',
    'Mẫu 02 báo cáo tự đánh giá':
      'tự chấm, tự chấm điểm, bản tự chấm, tự cho điểm, phiếu tự chấm, tự khai điểm, bản tự khai, tự nhận xét',
    'Mẫu 03 báo cáo của UBND cấp xã':
      'giấy của xã gửi tỉnh, xã viết gì, nhận xét của xã, báo cáo của xã',
    'sản phẩm mẫu':
      'hàng mẫu, hàng thử, mẫu thử, hũ mẫu, chai mẫu, gói mẫu, hộp mẫu, lọ mẫu, quà mẫu, phần quà mẫu, hàng gửi chấm',
    'bản sao': 'photo, phô tô, bản phô tô, photocopy, bản chụp, sao y, bản chụp lại, giấy photo',
    'phần mềm': 'qua mạng, trên mạng, online, nộp mạng, trực tuyến, trên máy tính, lên mạng nộp',
    'hồ sơ thiếu giấy tờ bổ sung':
      'thiếu giấy, sót giấy, hồ sơ chưa đủ, thiếu giấy tờ, còn thiếu giấy',
    'phương án sản xuất kinh doanh':
      'phương án làm ăn, kế hoạch làm ăn, kế hoạch kinh doanh, bản kế hoạch kinh doanh',
    'phiếu đăng ký ý tưởng': 'đăng ký ý tưởng, phiếu ý tưởng, giấy ý tưởng, đơn ý tưởng',
    'câu chuyện sản phẩm':
      'kể chuyện, sự tích, tích xưa, chuyện kể, chuyện làng nghề, chuyện nhà, kể lể, chuyện về món',
    'liên kết tiêu thụ hợp đồng':
      'hợp đồng bao tiêu, bao tiêu, thu mua của bà con, mua của bà con, mua gom, gom hàng của dân, ký với bà con, hợp đồng với bà con, hợp đồng với dân',
    'số bộ hồ sơ': 'mấy bộ hồ sơ, mấy bộ giấy, bao nhiêu bộ hồ sơ, in mấy bộ, nộp mấy bộ',
  },
  'steps and offices': {
    'UBND xã':
      'ủy ban xã, ủy ban phường, trên xã, ngoài xã, ra xã, lên xã, đằng xã, bên xã, dưới xã, trên phường, ngoài phường, ra phường, lên phường, bên phường',
    'cấp tỉnh': 'trên tỉnh, lên tỉnh, đằng tỉnh, bên tỉnh',
    'cấp huyện': 'trên huyện, lên huyện, dưới huyện, đằng huyện, bên huyện, ra huyện',
    'cấp huyện đã kết thúc hoạt động':
      'bỏ huyện, hết huyện, không còn huyện, huyện giải thể, bỏ cấp huyện, dẹp huyện',
    'Bộ Nông nghiệp và Môi trường': 'trên bộ, ra bộ, lên bộ, đằng bộ, ngoài bộ, gửi bộ',
    'Sở Nông nghiệp và Môi trường': 'bên sở, trên sở, lên sở, ra sở, chi cục phát triển nông thôn',
    'Hội đồng cấp trung ương':
      'hội đồng bộ, hội đồng của bộ, hội đồng quốc gia, giám khảo trung ương, trung ương chấm, ngoài trung ương, hội đồng trung ương',
    'Hội đồng':
      'ban giám khảo, giám khảo, hội đồng chấm, hội đồng thi, người chấm, ông chấm, mấy ông chấm, bgk',
    'Hội đồng cấp tỉnh': 'hội đồng tỉnh, hội đồng trên tỉnh, hội đồng của tỉnh',
    'Tổ tư vấn': 'tổ giúp việc, nhóm thẩm định, tổ thẩm định, nhóm tư vấn, tổ giúp hội đồng',
    'Chủ tịch UBND cấp tỉnh': 'chủ tịch tỉnh, ông chủ tịch tỉnh, lãnh đạo tỉnh ký',
    'Bộ trưởng Bộ Nông nghiệp và Môi trường': 'ông bộ trưởng, bộ trưởng ký',
    bước: 'công đoạn, mấy khâu, khâu nào, khâu gì, các khâu, khâu chi, mấy công đoạn, công đoạn nào, vòng nào, mấy vòng, vòng loại, vòng chi',
    'trình tự các bước':
      'đường đi nước bước, quy trình thi, thủ tục thi, trải qua mấy vòng, đi mấy vòng',
    'giữ hồ sơ quá hạn':
      'ngâm hồ sơ, om hồ sơ, giam hồ sơ, xã ngâm, xã om, kẹt ở xã, dây dưa, câu giờ',
    'đợt đánh giá':
      'kỳ chấm, kỳ thi, kỳ xét, đợt thi, đợt chấm, đợt xét, lần chấm, mùa thi, mùa chấm, lịch chấm',
    'lỡ đợt': 'trễ đợt, hụt đợt, nộp trễ, nộp muộn, mất đợt, trượt đợt, trễ hẹn, quá đợt, bỏ lỡ',
    'trước ngày': 'hạn chót, deadline, hạn cuối, chót là ngày, chậm nhất ngày',
    'khảo sát':
      'đoàn xuống, xuống xem, xuống tận nơi, xuống cơ sở, đến nhà xem, đi thực tế, xuống nhà, xuống tận xưởng, coi tận xưởng',
    'kiểm tra sau công nhận':
      'đoàn kiểm tra, hậu kiểm, kiểm tra đột xuất, kiểm tra bất chợt, sau khi có sao kiểm tra',
    'phí đánh giá':
      'tiền thi, tiền chấm, đóng tiền, mất tiền, tốn tiền, trả tiền, lệ phí chấm, lệ phí thi, tiền hồ sơ, phí nộp, mất phí, thu tiền, tốn phí, phí thi',
    'không đồng ý với điểm chấm khiếu nại':
      'phúc khảo, chấm oan, bị chấm oan, chấm thấp quá, chấm ép, không phục, xem lại điểm, bị ép điểm, chấm không công bằng',
  },
  scoring: {
    'quảng bá mạng xã hội':
      'bán facebook, bán fanpage, bán tiktok, bán zalo, lên tiktok, live stream',
    'điểm trung bình': 'điểm cuối cùng, điểm chung cuộc, cộng chia, chia đều, chia trung bình',
    'mức tối thiểu': 'điểm liệt, điểm sàn, điểm chết, mức sàn, ngưỡng, điểm khống chế',
    'tối đa':
      'lâu nhất, kịch trần, hết cỡ, kịch kim, full điểm, điểm tuyệt đối, điểm trần, kịch khung, ăn trọn',
    'ít nhất': 'bét, bét nhất, bét nhứt, ít ra, chí ít, tối thiểu phải, bèo nhất, ít nhứt',
    'làm tròn điểm': 'bo tròn, tính tròn, rưỡi điểm, lẻ nửa điểm, nửa điểm',
    'không đạt':
      'bị rớt, thi rớt, thi trượt, bị trượt, tạch, bị tạch, hỏng thi, bị đánh rớt, không đậu, thi hỏng',
    đạt: 'thi đậu, đậu sao, được đậu, có đậu, đậu hay rớt, thi đỗ, lọt vào, ăn điểm',
    'bị loại':
      'bị gạch tên, gạch tên, loại thẳng, đánh trượt ngay, cấm thi, bị cấm thi, loại ngay, loại luôn',
    'dừng chấm': 'ngưng chấm, khỏi chấm, thôi chấm, không chấm nữa',
    'cảm quan mùi vị': 'nếm thử, ăn thử, ngửi, hương vị, ngon dở, nếm hàng, ngon hay dở, độ ngon',
    'cảm quan tạp chất': 'lẫn cát, lẫn rác, có sạn, bụi bẩn, có tóc, lẫn sạn',
    'độc đáo': 'khác lạ, có một không hai, nét riêng lạ, không giống ai, lạ lẫm',
    'giống hệt hàng người khác':
      'đụng hàng, trùng hàng, y chang, giống y, bắt chước, làm theo nhà khác, giống hệt, y hệt, y xì',
    'hàng phổ biến không có nét trội':
      'hàng đại trà, đại trà, hàng bình thường, chỗ nào cũng có, đâu cũng có, nhan nhản',
    'quảng bá':
      'marketing, chạy quảng cáo, livestream, chạy ads, rao hàng, đăng bài bán, lên tivi, youtube, bán trên mạng',
    'đại lý': 'bỏ mối, mối lái, mối hàng, nhà phân phối, bỏ sỉ, bán sỉ, mối sỉ, chỗ lấy hàng',
    'bán quốc tế xuất khẩu':
      'xuất ngoại, bán ra nước ngoài, đi tây, bán cho tây, xuất đi, xuất sang, đi nhật, đi mỹ',
    'tăng trưởng lãi':
      'lời lãi, tiền lời, doanh số, có lời, làm ăn có lãi, làm ăn khấm khá, bán chạy hơn, tăng doanh thu',
    'nguyên liệu trong tỉnh':
      'nguyên liệu tỉnh khác, nguyên liệu ngoài tỉnh, mua ở tỉnh khác, lấy ở tỉnh khác, mua tỉnh ngoài, hàng tỉnh khác, nguyên liệu nơi khác, mua nơi khác, nguyên liệu tại chỗ, nhập từ tỉnh khác',
    'nguyên liệu nhập khẩu hoàn toàn':
      'nguyên liệu trung quốc, nguyên liệu ngoại, nguyên liệu tàu, nhập ngoại, hàng tàu, hàng trung quốc, nguyên liệu nhập, nhập từ nước ngoài, đồ ngoại nhập',
    'năng lực quy mô sản xuất':
      'sức làm, công suất, làm số lượng lớn, làm nhiều ít, làm được nhiều, quy mô xưởng',
    'môi trường chất thải':
      'nước thải, xử lý rác, rác thải, xả thải, khói bụi, xả ra sông, hôi thối, đổ rác',
    'công nghệ bền vững':
      'pin mặt trời, điện mặt trời, tiết kiệm điện, máy sấy năng lượng, năng lượng sạch',
    'vùng nguyên liệu có chứng nhận':
      'vùng trồng sạch, vườn sạch, trồng sạch, organic, trồng hữu cơ',
    'chế biến sâu': 'chế biến nhiều khâu, làm tinh, tinh chế',
    'tổ chức phân phối bộ phận phụ trách':
      'người bán hàng, nhân viên bán hàng, phòng bán hàng, đội bán hàng, phòng kinh doanh',
    'phiếu chấm': 'bảng điểm, phiếu điểm, barem, thang chấm, bảng chấm, tờ chấm',
    'tiêu chí': 'yêu cầu chấm, chuẩn chấm, tiêu chuẩn chấm',
  },
  stars: {
    '1 sao': 'một sao, 1s',
    '2 sao': 'hai sao, 2s',
    '3 sao': 'ba sao, 3s',
    '4 sao': 'bốn sao, 4s',
    '5 sao': 'năm sao, 5s',
    'đánh giá phân hạng sản phẩm':
      'đi thi, dự thi, thi ocop, đi thi ocop, dự thi ocop, thi sao, xét sao, chấm thi, xếp sao, thi thố, thi cử',
    'nâng hạng':
      'lên hạng, lên sao, nâng sao, thăng hạng, lên đời, nhảy sao, lên thêm sao, nhảy hạng, nâng cấp sao, tăng sao',
    'xếp hạng': 'ăn mấy sao, lấy mấy sao, được cỡ mấy sao',
    'không được công nhận': 'không ra sao, không có sao nào, trắng sao',
  },
  'certificate and renewal': {
    'gia hạn đánh giá lại': 'gia hạn, xin gia hạn',
    'giấy chứng nhận OCOP':
      'tấm bằng, cái bằng, bằng ocop, giấy sao, giấy ocop, bằng khen ocop, bằng sao, giấy khen ocop, chứng chỉ ocop, tờ giấy sao, bằng ba sao, bằng bốn sao, giấy chứng ocop, bằng chứng nhận, tấm giấy',
    'thời hạn 36 tháng':
      'xài được mấy năm, dùng được mấy năm, hạn mấy năm, xài bao lâu, dùng được bao lâu, bao lâu hết hạn, xài hoài, xài mãi, vĩnh viễn',
    'hết hạn': 'hết đát, quá đát, quá hạn, hết date, sắp hết đát, tới hạn, đáo hạn',
    'có thời hạn': 'có hạn',
    'đánh giá lại':
      'xét lại, chấm lại, thi lại, làm lại giấy, xin lại giấy, đổi giấy, cấp đổi, tái chứng nhận, tái công nhận, tái xét, giữ sao, giữ hạng, duy trì sao, làm lại sao, xin lại sao, thi tiếp, công nhận lại, tái đánh giá, giữ bằng',
    'giấy bị mất hỏng cấp lại':
      'mất giấy chứng nhận, mất tấm giấy, làm mất giấy, rách giấy, cháy giấy, giấy bị rách, giấy bị ướt, lụt cuốn, ướt giấy, giấy cháy, mất bằng, làm rơi giấy, mối ăn giấy',
    'giấy chứng nhận đã cấp trước theo quy định cũ':
      'giấy cũ, giấy đời cũ, bằng cũ, sao cũ, giấy hồi trước, giấy đời trước, giấy kiểu cũ',
    'trước ngày 22/5/2026 chuyển tiếp':
      'luật cũ, chấm theo luật cũ, hồ sơ cũ, nộp từ trước, nộp hồi trước',
    'quên nộp giấy đã hết hạn': 'quên nộp, quên thi lại, quên làm lại, để quá hạn',
  },
  withdrawal: {
    'thu hồi giấy chứng nhận':
      'bị mất sao, mất sao luôn, mất luôn sao, rút sao, tước sao, lột sao, gỡ sao, cắt sao, hủy sao, xóa sao, thu sao, rút giấy, tước giấy, tước bằng, rút bằng, thu bằng, lấy lại giấy, lấy lại sao, lấy lại bằng, bị lấy lại, đòi lại giấy, bị tước, bị tước sao, bị lột sao, bị rút sao, bị rút, thu giấy, bị thu lại',
    'khai gian giả mạo hồ sơ':
      'khai man, nói dối, khai láo, khai bậy, khai khống, gian dối, gian lận, nói láo, khai sai sự thật, giấy giả',
    'ngừng sản xuất':
      'nghỉ làm, đóng cửa, dẹp tiệm, sập tiệm, phá sản, bỏ nghề, thôi làm, ngưng làm, nghỉ bán, dẹp luôn, bỏ không làm, nghỉ luôn, ngưng sản xuất, không làm nữa, thôi không làm',
    'không còn đáp ứng tiêu chí': 'làm dở đi, kém đi, xuống cấp, tệ đi, không ngon như trước',
    'dùng nhãn hiệu OCOP sai':
      'dán bậy, in bậy, dán sao bậy, in sao bậy, gắn sao bậy, dán lung tung, xài ké sao, mượn sao',
    'bị thu hồi rồi làm lại': 'bị rút rồi, bị tước rồi, mất sao rồi, bị thu rồi',
  },
  'logo, labels, tracing': {
    'tem truy xuất nguồn gốc':
      'tem qr, tem qr truy xuất, mã qr truy xuất, tem điện tử, tem thông minh, tem quét, tem mã qr',
    'lô-gô OCOP': 'biểu trưng ocop, hình ocop, con logo',
    'nhãn hiệu chứng nhận OCOP': 'mẫu logo',
    'lô-gô hạng sao trên bao bì':
      'in sao, dán sao, gắn sao, in ngôi sao, dán tem sao, dán tem ocop, in logo, gắn logo, dán logo, tem sao',
    'nhãn hàng hoá':
      'nhãn mác, mác hàng, tem mác, giấy dán hộp, giấy dán, miếng dán, cái mác, nhãn dán',
    'mã truy xuất điện tử': 'mã quét, quét mã, qr code, qr, mã vuông, quét ra, ô vuông quét',
    'mã số mã vạch': 'mã sọc, barcode, bar code, mã gạch, mã bíp, vạch đen, mã tính tiền',
    'nhãn kiểu cũ đã in':
      'nhãn cũ, nhãn in rồi, nhãn in sẵn, nhãn còn tồn, hộp in sẵn, bao bì cũ, hộp cũ, tem cũ, nhãn thừa',
    'bao bì':
      'vỏ hộp, mẫu mã, kiểu hộp, cái hộp, bao gói, đồ đựng, bao bịch, hũ đựng, hộp đựng, hộp quà, vỏ bọc',
    'nhãn song ngữ': 'nhãn tiếng anh, in tiếng anh, nhãn hai thứ tiếng, in hai thứ tiếng, chữ tây',
    'hướng dẫn sử dụng': 'cách dùng, cách xài, chỉ cách ăn, cách ăn, cách pha',
    'dinh dưỡng': 'bảng dinh dưỡng, calo, đạm béo đường, thành phần dinh dưỡng',
    'mã sản phẩm': 'số hiệu sao, số ocop, mã của món',
  },
  'food safety': {
    'giấy chứng nhận đủ điều kiện an toàn thực phẩm':
      'giấy vệ sinh, giấy vệ sinh thực phẩm, giấy vệ sinh an toàn thực phẩm, giấy an toàn, giấy an toàn thực phẩm, giấy attp, giấy vsattp, giấy attp an toàn thực phẩm, giấy vsattp vệ sinh an toàn thực phẩm, chứng nhận vệ sinh, giấy sạch, giấy vệ sinh an toàn, vệ sinh an toàn thực phẩm, vệ sinh thực phẩm',
    'tự công bố sản phẩm':
      'giấy công bố, tờ công bố, công bố hàng, tự khai báo chất lượng, tự công bố chất lượng, làm tự công bố, giấy tự công bố',
    'phiếu kiểm nghiệm':
      'xét nghiệm, giấy xét nghiệm, phiếu xét nghiệm, đi test, test mẫu, kiểm định mẫu, kiểm mẫu, đem thử, giấy kiểm định, giấy kiểm nghiệm, đem đi kiểm, giấy test, đi xét nghiệm',
    'bán rong thức ăn đường phố':
      'gánh hàng rong, hàng rong, xe đẩy, bán dạo, vỉa hè, lề đường, bán lề đường, quán cóc, bán hàng rong',
    'cơ sở nhỏ lẻ': 'làm lặt vặt, làm ít ít, làm lai rai, bán lai rai, làm nhỏ, bán lẻ ở chợ',
    'thực phẩm chức năng': 'thuốc bổ, viên uống, tpcn, thực phẩm bổ, đồ bổ, viên sủi, hàng bổ',
    'vi phạm an toàn thực phẩm':
      'mất vệ sinh, làm dơ, đồ dơ, hàng bẩn, đồ bẩn, làm bẩn, đau bụng vì',
    'phụ gia': 'hàn the, hương liệu, bột nổi, màu thực phẩm',
    'trẻ đến 36 tháng tuổi': 'ăn dặm, trẻ con, sơ sinh',
    'được miễn giấy':
      'khỏi xin giấy, khỏi giấy, không cần xin giấy, khỏi làm giấy, miễn xin giấy, khỏi cần giấy',
    'xử phạt': 'nộp phạt, đóng phạt, ăn phạt, dính phạt',
  },
  trademarks: {
    'đăng ký nhãn hiệu':
      'đăng ký thương hiệu, đăng ký tên hàng, giữ tên, đăng ký logo, bảo hộ tên, đăng ký độc quyền, độc quyền tên, thương hiệu riêng, đăng ký bảo hộ, đăng ký tên riêng, làm thương hiệu',
    'địa danh đã được bảo hộ':
      'tên làng, tên quê, tên xứ, tên vùng, tên địa phương, tên đất, tên xã trên hộp',
    'kiểu dáng sáng chế': 'bằng phát minh, phát minh',
    'bị nhái nhãn tranh chấp tên':
      'bị nhái, nhái hàng, nhái tên, nhái mẫu, hàng nhái, ăn cắp thương hiệu, ăn cắp tên, ăn cắp mẫu, giành mất tên, trùng tên',
    'đơn đã qua thẩm định hình thức':
      'mới nộp đơn nhãn hiệu, đơn nhãn hiệu chưa xong, chưa có bằng nhãn hiệu, nhãn hiệu đang chờ',
  },
  'money and credit': {
    'lãi suất vay': 'lãi ngân hàng, lãi suất ngân hàng, lời ngân hàng',
    'vay không có tài sản bảo đảm':
      'không thế chấp, khỏi thế chấp, không cần thế chấp, không cần sổ đỏ, khỏi sổ đỏ, không cầm sổ đỏ, khỏi cầm sổ, không cầm cố, khỏi cầm cố, không có sổ đỏ, vay suông, không sổ đỏ, vay khỏi thế chấp',
    'vay ngân hàng': 'mượn tiền, mượn ngân hàng, mượn vốn, vay mượn',
    'lãi suất': 'tiền lãi, lãi vay, lãi mấy phân, mấy phân lãi, lời mấy phân',
    thưởng: 'thưởng nóng, lì xì, phần thưởng, quà thưởng',
    'ngân sách hỗ trợ':
      'trợ cấp, giúp tiền, nhà nước bù, bù tiền, tiền nhà nước, nhà nước lo, trên cho, trên rót, nhà nước giúp, được cho tiền',
    'kinh phí': 'rót tiền, rót vốn, đổ tiền, bỏ tiền, chi ra, tiền rót, rót về, xài hết',
    'đối ứng': 'bỏ thêm, góp vào, phần mình góp, phải bỏ, góp thêm',
    'vốn tự có': 'tiền túi, tiền nhà, vốn nhà, tự bỏ tiền, bỏ tiền túi, tiền mình',
    'xúc tiến thương mại hội chợ': 'đi hội chợ, tuần hàng, dự hội chợ, bán hội chợ',
    'điểm giới thiệu và bán sản phẩm':
      'quầy ocop, tiệm ocop, quầy hàng, điểm bán, sạp, cửa hàng trưng bày, quầy trưng bày, mở quầy, mở điểm bán',
    'tập huấn': 'mở lớp, lớp học, học lớp, lớp bồi dưỡng, đi học, dạy nghề, lớp ocop, được học',
    'máy móc thiết bị': 'mua máy, sắm máy, sắm đồ nghề, mua thiết bị, đồ nghề, máy sấy, tủ đông',
    'đã hết kỳ giai đoạn 2021–2025':
      'tiền hồi trước, mức cũ, mức hồi trước, hỗ trợ cũ, hỗ trợ hồi trước',
    'thuê tư vấn làm hồ sơ':
      'thuê người làm hồ sơ, mướn người làm hồ sơ, dịch vụ làm hồ sơ, bên làm hồ sơ giùm, làm hồ sơ giùm, công ty tư vấn',
  },
  'plans and mergers': {
    'sáp nhập tỉnh': 'sát nhập tỉnh, nhập tỉnh với, gộp tỉnh với',
    'sáp nhập':
      'gộp tỉnh, nhập tỉnh, sát nhập, gộp với, gộp chung, nhập chung, dồn tỉnh, ghép tỉnh, nhập vào, gộp vào, nhập về, gộp về, nhập một, về chung, ghép với, sáp vô',
    'mục tiêu': 'phấn đấu, nhắm, nhắm tới, đặt chỉ tiêu, đặt ra, nhắm đạt',
    'giai đoạn': 'thời kỳ',
    'cả nước': 'toàn quốc, nước mình, khắp nước, khắp cả nước, nước ta',
    'còn hiệu lực': 'còn xài, còn dùng được, còn giá trị, còn áp dụng',
    'thay thế': 'thế chỗ, thay bằng, thế bằng, đè lên',
    'hết hiệu lực':
      'bị bỏ, bỏ rồi, không còn dùng, hết xài, hết dùng, bị khai tử, hết áp dụng, dẹp rồi',
    'ban hành': 'ra văn bản',
    'có hiệu lực': 'bắt đầu áp dụng, chạy từ, bắt đầu chạy',
    'chu trình OCOP thường niên':
      'vòng quay ocop, một năm làm ocop, các việc trong năm, lịch làm ocop',
    'phân công trách nhiệm': 'ai lo, ai làm việc, lo phần nào, lo việc gì, lo cái gì',
    'dân tự làm Nhà nước hỗ trợ': 'nhà nước làm thay, nhà nước làm hết',
    'chuẩn hoá sản phẩm': 'nâng cấp hàng, chỉnh trang hàng, làm lại hàng cho chuẩn',
    'đã có sản phẩm': 'làm được mấy món, có mấy món, được mấy món, mấy món, mấy mặt hàng',
  },
  tourism: {
    'du lịch cộng đồng du lịch sinh thái điểm du lịch':
      'farmstay, nhà vườn đón khách, đón khách, cho khách ngủ, khách ngủ lại, khu vui chơi, khu sinh thái, vườn sinh thái, cắm trại, glamping, tham quan vườn, miệt vườn, khách tây, điểm tham quan, làng du lịch, chèo thuyền, cho thuê lều, điểm check in, nhà sàn đón khách, ngủ bản',
    'dịch vụ du lịch': 'làm du lịch, mở du lịch, kinh doanh du lịch, bên du lịch',
  },
  'everyday verbs, numbers, time': {
    'mấy ngày': 'mấy bữa, mấy hôm',
    'bao nhiêu ngày': 'bao nhiêu bữa, bao nhiêu hôm',
    'đến hết năm': 'chốt năm, tính tới năm, cho tới hết năm',
    'ngày nào': 'bữa nào, hôm nào, bữa mô, hôm mô',
    dùng: 'xài, xử dụng',
    'yêu cầu': 'bắt phải, kêu phải, biểu phải',
    'không phải': 'khỏi phải, đâu phải',
    'bắt buộc': 'ép phải, buộc lòng',
    thuê: 'mướn',
    'cửa hàng': 'tiệm',
    '36 tháng': 'ba năm, 3 năm',
    '6 tháng': 'nửa năm, sáu tháng',
    '12 tháng': 'một năm trở lại, trong một năm, 1 năm trở lại',
    '50%': 'một nửa, phân nửa, nửa tiền, năm chục phần trăm',
    '100%': 'trọn gói, cho hết, một trăm phần trăm, bao hết',
    'hằng năm': 'hàng năm, năm nào cũng',
    'ngày làm việc': 'ngày công, ngày hành chính',
  },
}

/** What products are called, and the kind they count as; the name says more than the kind, and stays. */
export const kindsOfProducts: Record<string, string> = {
  'hoa tươi': 'bông tươi, bông cắt cành',
  'chế biến từ rau củ quả hạt':
    'trái cây sấy, hoa quả sấy, mít sấy, chuối sấy, khoai sấy, xoài sấy, ô mai, dưa muối, kim chi, cà muối, hạt rang, đậu phộng rang, hạt điều rang, kẹo dừa, kẹo lạc, măng khô, miến dong',
  'rau củ quả hạt tươi': 'trái cây tươi, hoa quả, rau sống, rau xanh, củ tươi',
  'chế biến từ thịt thuỷ sản trứng sữa':
    'giò chả, giò lụa, chả lụa, nem chua, lạp xưởng, khô bò, mực khô, chà bông, thịt gác bếp, cá kho, trứng muối, sữa chua, thịt hun khói, khô gà',
  'thịt thuỷ sản trứng sữa tươi':
    'thịt tươi, cá tươi, tôm tươi, trứng gà, trứng vịt, thịt heo, cá sống',
  'chế biến từ gạo ngũ cốc':
    'bún khô, phở khô, bánh đa, mì khô, hủ tiếu, bánh phồng, bánh hỏi, bánh gạo, bánh cốm',
  'đồ ăn nhanh': 'ăn liền, mì gói, cháo gói, mì ăn liền, cháo ăn liền, đồ ăn vặt',
  'tương nước mắm gia vị dạng lỏng':
    'mắm nêm, nước tương, xì dầu, tương ớt, mắm cá, tương bần, giấm, mắm cái',
  'gia vị khác':
    'muối tôm, muối ớt, sa tế, muối vừng, bột nghệ, ngũ vị hương, chẩm chéo, muối chấm',
  'chè chế biến': 'trà xanh, trà mạn, trà shan, trà ô long, trà búp, chè xanh, chè shan, trà đen',
  'trà từ thực vật khác':
    'trà hoa, trà gừng, trà atiso, trà hoa vàng, trà sen, trà dây, trà lá ổi, trà nụ vối, trà mãng cầu, trà túi lọc',
  'rượu trắng': 'rượu gạo, rượu nếp, rượu quê, cuốc lủi, rượu ngô, rượu bắp',
  'đồ uống có cồn khác':
    'rượu trái cây, rượu cần, rượu sim, bia thủ công, rượu mơ, rượu chuối, rượu ngâm, rượu thuốc',
  'đồ uống không cồn khác': 'nước ép, sinh tố, nước sâm, siro, nước mát, nước yến, nước trái cây',
  'nước khoáng nước uống đóng chai':
    'nước suối, nước lọc, nước tinh khiết, bình nước, nước đóng bình',
  'mỹ phẩm có thành phần từ dược liệu':
    'xà bông, xà phòng, dầu gội, son dưỡng, kem dưỡng, sữa tắm, nước hoa hồng, mặt nạ, son môi',
  'tinh dầu và dược liệu khác':
    'dầu tràm, dầu sả, dầu bưởi, dầu xoa, nhang, lá thuốc, dầu quế, dầu gió',
  'thực phẩm chức năng thuốc cổ truyền': 'cao gắm, cao lá, viên nghệ, cao dược liệu, thuốc bắc',
  'thủ công mỹ nghệ gia dụng trang trí':
    'mây tre, đồ gốm, nón lá, chiếu cói, đồ tre, đan lát, hàng thủ công, đồ thủ công, đồ mộc, chạm khắc, đồ đồng, lục bình',
  'vải may mặc': 'thổ cẩm, lụa, khăn lụa, áo dài, đồ thêu, khăn dệt, dệt vải, đồ dệt',
  'hoa cây cảnh': 'cây kiểng, kiểng lá, bông kiểng',
  'cây cảnh': 'bonsai, cây thế, sen đá, kiểng bonsai',
  'động vật cảnh': 'cá kiểng, cá koi, chim cảnh, chim kiểng, gà chọi, cá cảnh, thú kiểng, chó cảnh',
  'mật ong': 'ong mật, mật ong rừng, mật rừng, mật ong hoa nhãn',
  'sơ chế': 'rửa sạch đóng gói, làm sạch đóng gói, lột vỏ, rửa rồi đóng, phơi rồi bán',
  'cá quả': 'cá lóc',
  hạt: 'hột',
}

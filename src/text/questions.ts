// How questions are recognised: patterns over text without marks, in lower case, with single blanks.

/** What makes a question one of ours, whatever else it mentions. */
export const ourTopic =
  /\b(?:ocop|moi xa mot san pham|san pham|ho so|phan hang|xep hang|cham (?:diem|sao|thi)|hoi dong (?:cham|danh gia|cap|tinh|trung uong)|chung nhan|cong nhan|tieu chi|hop tac xa|htx|to hop tac|chu the|quyet dinh|nghi dinh|thong tu|nghi quyet|ke hoach|ubnd|so nong nghiep|nhan hieu|thuong hieu|logo|lo go|an toan thuc pham|attp|tu cong bo|cong bo|kiem nghiem|bao bi|ghi nhan|nhan mac|tem nhan|ma vach|ma so|truy xuat|dac san|nong thon moi|ho kinh doanh|dang ky kinh doanh|trang trai|nguyen lieu|kinh phi|ho tro|khuyen nong|tin chap|the chap|sap nhap|gop tinh|nhap (?:voi|vs|vao|tinh)|xa phuong|hoi dong|co sao|rut sao|ngoi sao|dau sao|het han|gia han|bo so|nhom (?:nao|may|san pham)|muc (?:nao|lao dong|[1-9])|may diem|bao nhieu diem|diem (?:toi thieu|toi da)|giay (?:cua (?:em|toi|tui|minh)|cu)|tinh nao|dac khu|[1-5] ?(?:sao|\*)|(?:mot|hai|ba|bon|nam|may) sao|len sao|gan sao|mau (?:so )?0?[1-3]|phieu (?:dang ky|cham)|to tu van|tu danh gia|vietgap|globalgap|haccp|halal|gmp|iso)\b/

/** Subjects people try on any chat assistant, none of them ours. */
export const foreignTopics = [
  /\b(?:thoi tiet|troi mua|co mua|mua khong|nang nong|nhiet do|du bao thoi|bao so|ap thap|thuy trieu)\b/,
  /\b(?:bong da|da bong|world cup|tran dau|ti so|ty so|doi tuyen|ngoai hang|cau thu|bong chuyen|doi (?:viet nam|nha) da)\b/,
  /\b(?:xo so|so de|lo de|vietlott|ve so|danh bac|ca do|ca cuoc)\b/,
  /\b(?:gia vang|gia usd|ty gia|chung khoan|co phieu|bitcoin|tien ao|coin|crypto|forex|mua vang|gia xang|gia dien)\b/,
  /\b(?:python|java|javascript|html|css|sql|excel|lap trinh|viet code|doan code|thuat toan|ham so|nullpointer\w*|exception|wifi|wi fi|facebook bi|cai win|may tinh bi|dien thoai (?:bi|em|toi|cua|roi|rot|hu))\b/,
  /\b(?:lam tho|bai tho|viet tho|ke chuyen cuoi|truyen cuoi|bai hat|loi bai hat|ca si|dien vien|phim (?:gi|hay|nao)|ke chuyen ma|viet van|bai van)\b/,
  /\b(?:nguoi yeu|ny|to tinh|that tinh|vo toi gian|chong toi gian|ban gai|ban trai|crush|cuoi vo|lay chong|ly hon|ngoai tinh)\b/,
  /\b(?:tu vi|xem boi|boi toan|cung hoang dao|phong thuy|xem ngay|giai mong|nam mo thay|tuoi (?:ty|suu|dan|mao|thin|ngo|mui|than|dau|tuat|hoi|canh|giap|at|binh|dinh|mau|ky|tan|nham|quy))\b/,
  /\b(?:dau bung|dau dau|dau lung|bi sot|ha sot|sot [34]\d|uong thuoc|thuoc gi|trieu chung|bac si|benh vien|ung thu|huyet ap|mang thai|ba bau|trung thuoc|mat ngu)\b/,
  /\b(?:tong thong|bau cu|bau cho|dang phai|bien dao|tranh chap bien|chien tranh|nga va ukraine|trung quoc va|chinh tri)\b/,
  /\b(?:phuong trinh|dao ham|tich phan|giai bai|bai tap|hinh hoc|hoa hoc lop|toan lop|luong giac|can bac)\b/,
  /\b(?:nau (?:bun|pho|canh|com|an)|cach nau|cong thuc nau|mon ngon|an gi hom nay|quan an|nha hang nao)\b/,
  /\b(?:ve may bay|dat ve|ve tau|ve xe|khach san nao|dat phong|lich tau|lich bay|kham pha du lich|visa)\b/,
  /\b(?:dich (?:giup|gium|giùm|ho|cau|sang)|tieng (?:anh|han|nhat|trung|phap)|hoc tieng)\b/,
  /\b(?:thu do (?:cua|nuoc)|dan so the gioi|cao nhat the gioi|ai phat minh|lich su the gioi|chia (?:dat|tai san)|thua ke|giay phep lai xe|bang lai|can cuoc cua toi|ho chieu)\b/,
  /\b(?:cong thuc (?:lam|nau|pha)|lich am|am lich|may gio|hom nay thu may|hom nay ngay (?:may|bao nhieu)|bao nhieu (?:km|cay so)|dan so|giam can|tang can|tri mun|tri nam|cham soc da|(?:tri|chua|bi) (?:ho|benh|mun|dau|cam|sot)|tien (?:dien|nuoc|luong)|xin nghi viec|tim viec|tuyen dung)\b/,
  /\b(?:ket hon|khai sinh|ho khau|lai xe|so do|thua dat|tranh chap dat|thai san|bao hiem y te|luong huu|thi dai hoc|tuyen sinh|hoc them|diem thi (?:dai hoc|vao|tot nghiep|lop|thpt|mon))\b/,
  /\b(?:mua dien thoai|iphone|samsung|xe may|o to|laptop|game|lien quan|pubg|tiktok trend)\b/,
]

/** Attempts on the assistant itself: its rules, its secrets, its data, its role. */
export const attacks = [
  /\b(?:bo (?:qua|het|ngay)|quen|lo di|phot lo|ignore|dep)\b.{0,30}\b(?:huong dan|quy tac|chi dan|menh lenh|luat le|instruction\w*|rule\w*|lenh)\b/,
  /\b(?:loi nhac|system prompt|prompt|cau hinh ban dau|huong dan he thong|chi dan he thong|dong cau hinh|tung dong cau hinh)\b/,
  /\b(?:bien moi truong|api key|khoa api|token|mat khau (?:he thong|quan tri|admin)|ma nguon)\b/,
  /\b(?:che do (?:bao tri|nha phat trien|developer|admin|quan tri)|jailbreak|(?:ban|may) la dan\b|developer mode)/,
  /\b(?:tu gio|tu bay gio|ke tu gio|bay gio)\b.{0,12}\b(?:may|ban|em|nguoi) (?:la|se la|dong vai)\b/,
  /\b(?:dong vai|gia vo|(?<!tham )gia lam|nhan danh|thay mat|tu xung)\b/,
  /\b(?:tro ly phai|lam theo (?:tai lieu|doan|chuoi|lenh)|lam dung theo)\b/,
  /\b(?:base64|giai ma chuoi|rot13)\b/,
  /\b(?:xoa (?:het|toan bo|sach)? ?(?:du lieu|kho|tri thuc|van ban)|ghi de|sua du lieu|hack)\b/,
  /\b(?:tin nhan cua (?:ho|nguoi|ai|khach)|nhung ai (?:da )?hoi|ai (?:da )?hoi (?:ban|em|may)|nguoi khac (?:da )?hoi gi)\b/,
]

/** A fair question about a wrong: what happens to who does it, or how to report it. */
export const asksConsequence =
  /\b(?:bi phat|phat (?:bao|may|tien|the nao|ra sao|khong)|muc phat|xu ly|xu phat|bi gi|bi sao|thu hoi|to cao|to giac|bao cao ai|bao ai|trach nhiem|vi pham|bi toi gi|co toi (?:khong|gi)|truy cuu|(?:cach|lam sao|lam sao de) (?:phan|nhan) biet|nhan biet (?:sao|the nao)|trinh bao|kien (?:ai|o dau)|bao (?:cho ai|co quan|cong an)|minh oan|bi coi la)\b/

/** The same where only the marks tell, over text in lower case. */
export const wrongsWithMarks = [
  /(?:phiếu|giấy|hóa đơn|hợp đồng|số liệu|hồ sơ|biên bản)[^.?!]{0,30}khống(?!\p{L})/u,
  /(?:tem|nhãn|giấy|dấu|hóa đơn|chứng nhận|phiếu|hồ sơ)(?: \S+){0,3} giả(?!\p{L})/u,
]

/** Help with fraud, forgery, bribery, poisoning or prying. */
export const wrongs = [
  /\b(?:lam|mua|ban|in|soan|viet|tao|che|dung|xai) (?:\S+ ){0,3}gia (?:hoa don|giay|phieu|ho so|tem|dau|con dau|chu ky|chung nhan|mao|cho)\b/,
  /\blam gia\b|\bgia mao (?:giay|ho so|chu ky|hoa don)|(?<!tham )\bgia danh\b(?! gia)/,
  /\b(?:y nhu that|nhu that|giong that|giong nhu that|khong ai biet|khong bi phat hien|kiem (?:nghiem|tra) khong ra)\b/,
  /\b(?:soan|viet|lam|tao|in|ky)\b.{0,20}\b(?:quyet dinh cong nhan|giay chung nhan|phieu kiem nghiem)\b.{0,60}\b(?:chu ky|con dau|in treo|dau do|dat het|nhu)\b/,
  /\b(?:ky|xac nhan|cong nhan|chung nhan|cap giay)\b.{0,20}\b(?:cho (?:toi|em|tui|minh)|cua (?:toi|em|tui|minh))\b.{0,16}\bdat [1-5] sao\b/,
  /\b(?:tra nuoc|qua cap|chut qua|it qua|bia (?:kem|gui)|boi duong)\b(?: \S+){0,8} (?:cho (?:ho so )?(?:troi|nhanh|qua|de|em|de dang)|de (?:duoc|cham|len|qua))/,
  /\b(?:che|do|cat ghep|photoshop|pts|chinh) (?:giup|gium|giùm|ho|lai)?(?: \S+){0,3} (?:ban (?:scan|photo|sao)|giay|con dau|chu ky|phieu)\b.{0,30}\b(?:giong|nhu|y)\b/,
  /\b(?:in|dap|dan|sua|doi) (?:lai |de )?(?:cai )?(?:ngay|han|date|hsd|nsx)\b(?!.{0,30}(?:quy dinh|duoc phep|co duoc))/,
  /\b(?:dua|bo|bieu|dut|gui) (?:tien |qua |it )?cho (?:\S+ ){0,5}(?:hoi dong|cham thi|cham|giam khao|to tu van)\b.{0,40}\b(?:bao nhieu|may|de (?:len|duoc|qua))\b/,
  /\bin (?:\S+ ){0,2}(?:tem|sao|nhan|giay|chung nhan) (?:\S+ )?gia\b(?! tri| bao| ban| dinh)/,
  /\b(?:lay|chiem|do|vao trom|xam nhap) (?:\S+ ){0,2}(?:tai khoan|mat khau)\b.{0,20}\b(?:quan tri|admin|can bo|nguoi khac|cua tinh|cua xa)\b/,
  /\blam (?:cho |sao cho )?ho so (?:cua )?(?:ho|doi thu|nguoi ta|ben kia|no)\b/,
  /\b(?:kho|khong|ko|hong) (?:bi )?(?:phat hien|test ra|soi ra)\b|\b(?:test|kiem nghiem|soi|quet) (?:\S+ )?(?:khong|ko|hong) ra\b/,
  /\b(?:phong bi|hoi lo|lot tay|dut lot|dut tien|chay (?:sao|chung nhan|giay)|mua sao|mua chuoc|lai qua)\b/,
  /\b(?:chua co sao|khong co sao|chua duoc sao)\b.{0,40}\b(?:in|dan|gan)\b/,
  /\b(?:danh gia|binh luan|khen|nhan xet|don hang|review) (?:\S+ ){0,2}(?:gia|ao)\b|\bseeding\b/,
  /\b(?:lua dao|lua tien|chuyen tien phi|goi dien tu xung)\b/,
  /\buop (?:hoa chat|phan|han the)|\b(?:hoa chat|chat cam)\b.{0,40}\b(?:khong ra|qua mat|giau)\b/,
  /\b(?:qua mat|lach luat|ne kiem tra|tron kiem tra|tron thue|ne thue|giau (?:co quan|doan))\b/,
  /\b(?:so can cuoc|cccd|cmnd|so tai khoan|dia chi nha|(?<!ho )so nha|so dien thoai rieng)\b.{0,40}\b(?:ong|ba|chu|anh|chi|co|nguoi|giam doc|ho)\b/,
  /\b(?:ho so|diem|bi quyet|cong thuc|don gia)\b.{0,30}\b(?:doi thu|htx ben canh|ben canh|co so khac|nha khac|nguoi khac|hang xom)\b/,
  /\bmua (?:giay|bang|chung nhan|sao|diem)\b|\bkhai (?:gian|man|khong dung|lao)\b/,
  /\b(?:sua|tay|cao|chinh) (?:lai )?(?:ngay|nam|so|diem|ket qua|ten)\b.{0,12}\b(?:giay|ho so|phieu|quyet dinh)\b/,
  /\b(?:chup|scan|khac|photo|ghep|cat) (?:lai )?(?:con dau|dau do|chu ky)\b/,
  /\b(?:boi nho|boi xau|ha be|dim hang|noi xau|pha hoai|triet ha)\b/,
  /\b(?:lich su (?:chat|tro chuyen|tin nhan)|can cuoc|cccd|cmnd)\b.{0,30}\b(?:nguoi khac|khach|cac|chu the|ai|giam doc|chu co so)\b/,
  /\b(?:che bom|chat no|thuoc no|ma tuy|giet nguoi|vu khi|thuoc doc|tu tu)\b/,
]

/** The kinds of fact people ask for: how the question shows it, and what a text that answers it must hold. */
export const factKinds = {
  money: {
    asked:
      /\b(?:bao nhieu (?:tien|dong|trieu|ty)|may (?:trieu|ty|dong|tram trieu)|tong kinh phi|kinh phi (?:la )?bao nhieu|le phi|lai suat|(?<!danh |tham |quoc |chuyen |dinh )gia\b(?! dinh| tri| han| tang| cong| vi| suc| cam| phan).{0,30}\bbao nhieu|bao nhieu von|tong von|phi\b.{0,20}\bbao nhieu|(?:thuong|ho tro|vay|ton|phat|bo tri|rot|tinh chi|du chi|chi ra|dong (?:tien|phi|thue)|tien)\b.{0,40}\b(?:bao nhieu|toi da)(?! ?(?:phan tram|%|san pham|sp|diem|ngay|thang|nam|nguoi|sao|lan|bo|mau|ho so)))\b/,
    held: /\d[\d.,]*(?:\s?-\s?\d[\d.,]*)? ?(?:ty|trieu|nghin|ngan|dong|d|vnd)\b|\bkhong (?:thu|mat|phai nop|phai dong|quy dinh) (?:\S+ ){0,2}(?:phi|tien)\b/,
  },
  fee: {
    asked:
      /\b(?:co|phai|het|khoi|mien)\b.{0,12}\b(?:dong|mat|ton|tra|nop|thu) (?:tien|phi|le phi)\b/,
    held: /\b(?:phi|le phi|tien)\b/,
  },
  percent: {
    asked: /\b(?:bao nhieu|may) (?:phan tram|%)|\bty le\b|\bbao nhieu %/,
    held: /\d ?%|phan tram|toan bo/,
  },
  phone: {
    asked: /\b(?:so dien thoai|sdt|so dt|hotline|so may ban|zalo cua|email|dia chi web)\b/,
    held: /\b0\d{8,10}\b|\b1[89]00 ?\d+|@/,
  },
  link: {
    asked: /\b(?:tai o dau|tai ve|file|link|duong dan|download)\b/,
    held: /https?:|www\.|\.vn\b/,
  },
  name: {
    asked: /\b(?:ten (?:la )?gi|ten ai|ho ten|ho va ten)\b/,
    held: /\b(?:ong|ba|dong chi|chu tich \S+ \S+|giam doc|chanh van phong) [a-z]+ [a-z]+ [a-z]+/,
  },
  list: {
    asked:
      /\bdanh sach (?:\S+ ){0,3}(?:thanh vien|can bo|lanh dao|chuyen gia)\b|\b(?:danh sach|liet ke|ke ten|nhung) (?:cac |nhung |du )?(?:\d+ )?(?:san pham|chu the|co so|htx|hop tac xa|don vi|mon|cai)\b.{0,40}\b(?:duoc|dat|da|vua|nao|[1-5] sao|nam 20\d\d)\b|\b(?:san pham|chu the|co so|htx|hop tac xa|don vi|mon|homestay|nha|xa|hang) nao\b(?: \S+){0,8} (?:duoc|dat|dang|da) (?:\S+ ){0,3}(?:sao|cong nhan)\b/,
    held: /\b(?:danh sach|gom|bao gom|nhu sau)\b/,
  },
  when: {
    asked:
      /\b(?:khi nao|ngay nao|bao gio|luc nao|ngay may|thang may|bua nao|chung nao|han chot|truoc ngay|tu ngay|den ngay|thoi diem nao|nam nao|dot nao)\b/,
    held: /\d{1,2}\/\d{1,2}|\bthang \d|\bnam \d{4}|\d+ (?:ngay|thang|nam)\b/,
  },
  duration: {
    asked:
      /\b(?:bao lau|(?:may|bao nhieu) (?:ngay|thang|nam|tuan)|thoi han|han may|han bao|(?:co )?han \d+ (?:nam|thang))\b/,
    held: /\d+ (?:ngay|thang|nam|tuan)\b|\d{1,2}\/\d{1,2}|thoi han/,
  },
  points: {
    asked: /\b(?:may|bao nhieu) diem\b|\bdiem (?:may|bao nhieu)\b/,
    held: /\bdiem\b/,
  },
  who: {
    asked:
      /\b(?:ai|nguoi nao|co quan nao|cap nao|don vi nao|phong nao|bo nao|so nao|lanh dao nao|ca nhan nao|to chuc nao)\b/,
    held: /\b(?:chu tich|ubnd|uy ban|bo|bo truong|so|hoi dong|phong|co quan|van phong|to tu van|ong|ba|chu the|hop tac xa|ho)\b/,
  },
  where: {
    asked: /\b(?:o dau|noi nao|cho nao|di dau|ve dau)\b/,
    held: /\b(?:xa|phuong|tinh|bo|so|ubnd|uy ban|co quan|he thong|phan mem)\b/,
  },
  count: {
    asked: /\b(?:bao nhieu|may|so luong)\b/,
    held: /\d|\b(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\b/,
  },
} as const

/** Syllables, with marks, that carry no content: a question made of these alone says nothing. */
export const emptyWords = `a ad ai anh bao biết bn bà bác bây bên bạn bấy bị bố bởi bữa chi cho chú chút chưa chắc chỉ chị chịu chớ chứ chừng coi con càng các cái còn có cô cũng cả cần cậu của cứ dc do dzô dzậy dám dạ e em giùm giúp giờ gì h hay hen hiện hk hok hong hãy hè hé hén hông hả hề hỉ họ hổng j k khi khác không ko liệu luôn là làm lên lúc lại lắm mk mong ms muốn mà mày mình mô mấy mần mỗi một mới mợ nay nghe nghen nghĩ người nha nhiêu nhiều nhà nhá nhé như nhưng nhỉ nhờ nhở những ntn nào này nên nói nơi nếu nổi nớ nữa phải pải qua quá r ra răng rưa rất rằng rồi rứa sắp sẽ ta tao theo thì thôi thấy thế trong trên trước tui tính tôi tại tất tớ tới tụi từ từng vs và vài vào vô vẫn vậy về với vụ vừa xem xin xong y z zậy à ông ý đang đc đem đi đâu đây đã đó đưa được đấy đầu đến đều để đối đừng ơi ạ ấy ở ủa`

/** Where one clause of a question ends and the next begins. */
export const partBreak =
  /[,;.?!:]+\s+|\s+(?:và|với|mà|còn|rồi|rứa|vậy|trong đó|va|voi|ma|con|roi)\s+/u

/** The words that ask, one syllable of each. */
export const interrogatives = 'mấy nhiêu bn gì chi ai nào đâu lâu mô nhiu răng'.split(' ')
/** Those that are other words as often when typed without marks. */
export const oftenOther = new Set(['chi', 'mô', 'răng', 'đâu'])

/** What became of a former province. */
export const asksMerger =
  /\b(?:(?:sap|sat|hop) nhap|nhap|gop|chap|ghep) (?:voi|vs|vo|vao|chung|ve|cung|tinh|nhau)\b|\b(?:nay|gio|bay gio|chu|chung chu|hien) (?:la|thuoc|ten|mang ten|goi la|nam trong|ve) (?:tinh|thanh pho|tp|dau|mo|ten)?\b|\b(?:ten moi|doi ten|tinh (?:nao|mo|chi|gi))\b/

/** "still in force?" in the ways people say it. */
export const asksValidity =
  /\b(?:con (?:hieu luc|gia tri|ap dung|dung (?:duoc|khong)|xai|hieu nghiem|khong)|het hieu luc|het han chua|bi (?:thay|bai bo|huy)|da (?:thay|bai bo|het)|thoi ap dung|co hieu luc (?:chua|khong|tu)|hieu luc (?:khi nao|tu|chua|khong|den)|dang ap dung|ap dung chua|ngung ap dung|thay the (?:chua|boi))\b/

/** A question about what a document is, and nothing more. */
export const asksContents =
  /\b(?:noi (?:gi|ve gi|ve cai gi|den gi)|ve (?:viec|van de|cai)? ?gi|quy dinh (?:gi|nhung gi|ve gi|dieu gi)|noi dung (?:gi|la gi|chinh)|la (?:gi|van ban gi|quyet dinh gi)|gom (?:gi|nhung gi)|nhung gi)\b/

export const asksStars =
  /\b(?:may sao|hang (?:may|nao|gi|bao nhieu)|xep (?:hang|loai)|[1-5] sao|(?:mot|hai|ba|bon|nam) sao|bao nhieu sao|duoc sao|co sao|sao khong|cap giay|cong nhan)\b/

/** Asks what came of something, and speaks only of what was planned. */
export const asksOutcome =
  /\b(?:thuc te|da dat|dat duoc|ket qua|hoan thanh|da (?:chuan hoa|co|lam|cong nhan|chi|giai ngan)|den nay co|hien (?:nay |gio )?(?:dang )?co|(?:toi|den|tinh den) (?:hom nay|nay|gio|bay gio)|dang co|nam nay|bay gio co|(?:duoc|dat) (?:\S+ ){0,2}sao (?:\S+ )?roi)\b/
/** Years told from today. */
export const yearsFromNow: [RegExp, number][] = [
  [/\bnam (?:nay|ni)\b/, 0],
  [/\bnam (?:ngoai|truoc|roi)\b/, -1],
  [/\b(?:sang nam|nam (?:toi|sau))\b/, 1],
]
export const tellsPlan =
  /^(?:ke hoach|de an)\b|\b(?:khong phai (?:la )?ket qua|muc tieu|du kien|dinh huong|ke hoach dat)\b/

/** A text that says itself that it lacks the figure asked for. */
export const tellsLack =
  /\bkhong (?:neu|co|thay|ghi|dat) (?:\S+ ){0,2}(?:so tien|tong so tien|kinh phi|so san pham|so lieu|con so|chi tieu)\b/

/** Facts that belong to a place: nobody else's document can give them. */
export const localFact =
  /\b(?:thuong|ho tro|kinh phi|ngan sach|bo tri|muc tieu|chi tieu|ke hoach|de an|chuan hoa|(?:bao nhieu|may|bn) (?:sp )?(?:san pham|sp|chu the)|may lang|lanh dao|giam doc|phu trach|chu tich|hoi nghi|hoi cho|dao tao|lua chon|chon|thu hoi may|cong nhan may|hien co|hien nay co|toi da|chi bao nhieu)\b/

/** What a question about a score sheet speaks of; no other is answered by a sheet's sections. */
export const speaksOfSheets =
  /\b(?:bo|phieu|nhom|nganh|diem|muc|tieu chi|toi thieu|toi da|it nhat|quan ly|phan [abc]|bat buoc)\b/
/** Who holds an office by name: offices change hands, and no source of ours says who holds one. */
export const asksPersonsName =
  /\b(?:(?:ho va ten|ho ten|danh tinh|ten(?: that| tuoi)?)(?: cua)?(?: \S+){0,2} (?:chu tich|pho chu tich|giam doc|pho giam doc|bi thu|can bo|chuyen vien|chanh van phong|truong phong|lanh dao)\b|(?:chu tich|giam doc|bi thu|chanh van phong|truong phong|can bo)(?: \S+){0,8} (?:ten (?:gi|chi|la gi|la chi)|ho ten (?:gi|la gi)))/
export const asksOwnCase =
  /\b(?:(?:ky|dot|lan|cham|xet) (?:cham |xet |thi )?(?:vua roi|vua qua|moi roi)|(?:toi|em|tui|minh) (?:duoc|dc|dat) may (?:diem|sao) (?:roi|vay|the|a|nhi)|co ket qua chua|ho so (?:\S+ ){0,4}(?:cua )?(?:toi|em|tui|minh|nha em|nha toi)\b(?: \S+){0,8} (?:(?:toi|den) (?:dau|buoc nao|khau nao|cho nao)(?: roi)?|o (?:buoc|khau) nao(?: roi)?|sao roi|xong chua|duyet chua|the nao roi)$|doan (?:khao sat|kiem tra) (?:xuong|toi|den|ve))\b/

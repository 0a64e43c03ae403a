// Somebody's own product that the question does not name.

const mine =
  '(?:em|e|toi|tui|minh|mik|mk|nha (?:em|toi|tui|minh)|ben em|co so (?:em|toi)|htx (?:em|toi))'
const product = '(?:mon|san pham|sp|mat hang|hang|do|thu)'

/** "this dish", "my goods", over text without marks. */
export const namesOwnProduct = new RegExp(
  `\\b${product}(?: hang)? (?:nay|kia|ay)\\b|\\b${product}(?: nay)? (?:cua )?${mine}\\b`,
)
/** What it still lacks for a rating. */
export const asksLacking =
  /\b(?:con |can )?thieu (?:\S+ )?(?:gi|chi|nhung gi|cai gi|dieu gi|muc nao|tieu chi nao|cho nao)\b|\bcan (?:them )?(?:nhung |co )*(?:giay to |dieu kien |tieu chi |muc )?(?:gi|chi|nao)\b/
/** Points or a share: what a sheet gives. */
export const asksAmount =
  /\b(?:may|bao nhieu|bn) (?:diem|d|phan tram)\b|\b(?:may|bao nhieu|bn) ?%|\bdu diem\b/
/** Enough for what is not said. */
export const asksEnough =
  /\b(?:thi|moi|la) (?:moi )?(?:du|dat|duoc)(?: (?:a|vay|ha|he|nhi|the|yeu cau))?$|\b(?:du|dat) chua(?: (?:a|vay|ha|he|nhi))?$/

export const ownProduct = {
  ask: 'Mỗi bộ tiêu chí chấm một khác. Anh chị cho em biết sản phẩm là gì, hoặc thuộc nhóm nào ạ?',
  /** The groups that most products belong to. */
  frequent: [
    { set: 7, label: 'Chế biến từ rau, củ, quả, hạt' },
    { set: 8, label: 'Chế biến từ thịt, thủy sản' },
    { set: 6, label: 'Bún, bánh, chế biến từ gạo' },
    { set: 26, label: 'Du lịch cộng đồng' },
  ],
}

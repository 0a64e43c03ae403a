// Test reports of food: how people ask whether one still serves, and the sentences that answer.

export const namesTestReport =
  /\b(?:phieu|giay|to|ket qua|ban)(?: ket qua)? (?:kiem nghiem|xet nghiem|phan tich|thu nghiem)\b|\b(?:kiem nghiem|xet nghiem) (?:lam |tu |hoi |ngay |vao |thang )/
export const asksWhetherServes =
  /\b(?:con|van) (?:\S+ )?(?:dung|xai|gia tri|han|hieu luc|kip|nop|tu cong bo)\b|\b(?:dung|xai|nop|kem|lam) (?:de |cho |vao |vo )?(?:\S+ ){0,4}(?:duoc|dc|khong|ko|k|hong|chua)\b|\b(?:het|qua) han\b|\b(?:phai|can) (?:kiem nghiem |xet nghiem |lam )lai\b|\bden (?:khi nao|bao gio|ngay nao)\b/
export const testReport = {
  until: (made: string, last: string) =>
    `Được: phiếu kiểm nghiệm ngày ${made} dùng để tự công bố được đến hết ngày ${last}.`,
  over: (made: string, last: string) =>
    `Không: phiếu kiểm nghiệm ngày ${made} đã quá 12 tháng từ sau ngày ${last}, phải kiểm nghiệm lại để tự công bố.`,
  untilMonth: (made: string, last: string) =>
    `Được: phiếu kiểm nghiệm trong ${made} dùng để tự công bố được, tùy ngày ghi trên phiếu, ít nhất đến ngày ${last}.`,
  overMonth: (made: string) =>
    `Không: phiếu kiểm nghiệm trong ${made} đã quá 12 tháng, phải kiểm nghiệm lại để tự công bố.`,
  depends: (made: string, from: string) =>
    `Tùy ngày ghi trên phiếu: phiếu trong ${made} còn dùng để tự công bố được nếu làm từ ngày ${from}; làm trước ngày đó là đã quá 12 tháng.`,
  tells: (text: string) =>
    /phiếu kiểm nghiệm trong hồ sơ tự công bố.*trong vòng 12 tháng/iu.test(text),
}

// How a question names a time, over text without marks, in lower case, with single blanks.

const monthNames = 'gieng|mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi|muoi mot|muoi hai|chap'

export const monthNumbers: Record<string, number> = {
  gieng: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  'muoi mot': 11,
  'muoi hai': 12,
  chap: 12,
}

/** A day, a month, a part of a year, a year, a year counted from this one. */
export const times = {
  day: /\b(?:ngay |hom |bua |mung )?(\d{1,2})(?:[/.-]| thang )(\d{1,2})(?:[/.-]| nam | )(20\d\d)\b/g,
  month: new RegExp(
    String.raw`\b(?:thang |t)(\d{1,2}|${monthNames})(?: nam |\s?[/.-]\s?| )(20\d\d)\b`,
    'g',
  ),
  part: /\b(dau|giua|cuoi|nua dau|nua cuoi)(?: cua)?(?: nam)? (20\d\d)\b(?!\/)/g,
  year: /(?:^|\b(?:nam|hoi|vao|trong|luc) )(20\d\d)\b(?![/-])/g,
  ago: /\b(nam ngoai|nam kia|nam truoc)\b/g,
}
export const partMonths: Record<string, [number, number]> = {
  dau: [1, 3],
  giua: [5, 8],
  cuoi: [10, 12],
  'nua dau': [1, 6],
  'nua cuoi': [7, 12],
}
export const yearsAgo: Record<string, number> = { 'nam ngoai': 1, 'nam truoc': 1, 'nam kia': 2 }

/** Two years that bound a plan. */
export const span = /\b20\d\d ?(?:-|den|toi)? ?20\d\d\b/g

/** Times known by what had not happened yet, with their last day. */
export const befores: { said: RegExp; lastDay: string }[] = [
  {
    said: /\b(?:truoc (?:khi |luc |ngay )?(?:bo|giai the|xoa|khong con|het)(?: bo)?(?: cap)? huyen|(?:khi|luc|hoi|thoi|ngay|dang) (?:van )?(?:con|chua (?:bo|giai the|xoa))(?: cap)? huyen)\b/,
    lastDay: '2025-06-30',
  },
  {
    said: /\b(?:truoc (?:khi |luc |ngay )?|(?:khi |luc |hoi |thoi )chua )(?:sap nhap|sat nhap|nhap tinh|gop tinh|nhap xa|gop xa|sap xep)\b/,
    lastDay: '2025-06-30',
  },
  {
    said: /\b(?:truoc (?:khi |luc )?|(?:khi |luc |hoi |thoi )?chua )(?:co |ra |ban hanh )(?:quyet dinh|qd|quy dinh|luat|bo tieu chi)(?: so)? (?:moi|26)\b/,
    lastDay: '2026-05-21',
  },
]

/** The time of a decision that ruled before. */
export const reign =
  /\b(?:thoi|hoi|doi|luc con|khi con|luc dung|luc theo|thoi con)(?: cua| theo)? (?:quyet dinh|qd)(?: so)? ?(\d{2,4})\b/

/** The question is about how things stand now, whatever day it mentions. */
export const aboutNow =
  /\b(?:bay gio|hien (?:nay|gio|tai)|hom nay|(?<!(?:xua|lau|truoc|ngay|nam|hom|den|can|toi|tu|trong|thang) )nay|(?<!can )gio|(?:van )?dang (?:ap dung|hieu luc|la|dung)|van dang|moi nhat|het han (?:khi|ngay|luc)|khi nao (?:thi )?het han)\b/

/** Before a time: how it bounds another, and whose time it is. */
export const before = {
  sooner: /\btruoc(?: ngay| thang| nam)?$/,
  since:
    /(?<!tinh )\b(?:tu|ke tu|sau|den|toi|het|den het|cho den)(?: ngay| thang| nam| cuoi| dau| giua)?$/,
  filing: /\b(?:nop|nap|gui|goi|(?<!(?:chuong|quy|tien|cong) )trinh|dua len)(?: \S+){0,5}$/,
  /** Of a paper, or of something done to one: no day of law. */
  own: /\b(?:cap|ky|ban hanh|cong nhan|in|san xuat|dang ky|sua|ra doi|lap|(?:dat|duoc|len|co|duoc cham)(?: \S+){0,2} (?:[1-5]|mot|hai|ba|bon|nam) ?(?:sao|\*)|giay|giay chung nhan)(?: \S+){0,3}$/,
  back: /\b(?:hoi|luc|thoi diem|vao|tinh den|ngay ay|truoc day|thoi|ngay|khoang|trong)$/,
}

/** Who recognised: the one thing said with those words that asks about law. */
export const asksWho =
  /\b(?:ai|cap nao|noi nao|co quan nao|dau|huyen|tinh|nguoi nao)\b.{0,24}\b(?:cong nhan|cap giay|cham|ky)\b|\b(?:cong nhan|cap|cham|ky)\b.{0,16}\b(?:boi ai|do ai|cap nao|o dau)\b/

export const asksLaw =
  /\b(?:luat|quy dinh|tieu chi|quy trinh|thu tuc|ho so|thang diem|chia diem|diem|phan [abc]|chung nhan|thoi han|co han|bao truoc|cham|phan hang|xep hang|danh gia|hieu luc|ap dung|van ban|quyet dinh|nghi dinh|nhom (?:nao|hang)|cong nhan|may sao|huyen)\b/

/** What a plan or a count is about: its year is no day of law. */
export const asksFigures =
  /\b(?:ke hoach|chi tieu|muc tieu|de an|giai doan|dinh muc|(?:bao nhieu|may|so)(?: (?:ngan|nghin|tram|chuc))? (?:san pham|sp|mon|htx|hop tac xa|chu the|co so|giay|tien|trieu|ty|lang)|ca nuoc|toan quoc|kinh phi|thuong|ho tro|thong ke|doanh thu|hoi cho|hoi nghi|thu hoi)\b/

import type { Language } from "./phrase-group.js";

/** Vietnamese, with its marks taken off but for đ, and as it is written without any. */
export const vietnamese: Language = {
  unit: "words",
  conditional: ["neu", "khi", "lieu"],
  alternative: ["hoac"],
  sets: {
    done: "(đa|da)",
    get: "(đuoc|duoc)",
    id: "email|dia chi email|đia chi email|ten (đang|dang) nhap|ten nguoi dung|ten tai khoan|tai khoan|so (đien|dien) thoai|ten|ma|slug|username|cccd|cmnd",
    thing:
      "nguoi dung|user|san pham|(đon|don) hang|khach hang|danh muc|bai viet|bai (đang|dang)|bai hoc|bai hat|tai khoan|sach|khoa hoc|lop|lop hoc|sinh vien|hoc sinh|giao vien|binh luan|gio hang|phong|nhan vien|bac si|benh nhan|lich hen|hoa (đon|don)|du lieu|trang|voucher|ma giam gia|thanh vien|nhom|phim|ve|su kien|cong viec|nhiem vu|du an|tin nhan|cuoc tro chuyen|thong bao|cua hang|nha hang|mon an|(đia|dia) chi|(đanh|danh) gia|thuong hieu|vai tro|hop (đong|dong)|(đat|dat) phong|giao dich|tin tuc|cong ty|chuyen bay|xe|ban ghi|id",
    login: "email|ten (đang|dang) nhap|ten nguoi dung|tai khoan|so (đien|dien) thoai|username",
    bad: "sai|khong (dung|đung|chinh xac|hop le|khop|ton tai)|chua (dung|đung|chinh xac)",
  },
  groups: [
    { says: "hidden", phrases: ["neu … (ton tai|<done> (đang|dang) ky)"] },
    { says: "neutral", phrases: ["khong co (loi|van đe|van de)"] },
    {
      says: "server-fault",
      strength: "certain",
      phrases: ["loi (tu |phia |cua |o )?(server|may chu|he thong|noi bo)", "(server|he thong) (bi |gap |dang |đang )?loi"],
    },
    {
      says: "server-fault",
      strength: "hint",
      phrases: [
        "(co|xay ra|<done> xay ra|<done> co) loi …",
        "loi khi …",
        "khong the (tao|cap nhat|xoa|lay|luu|gui|them|tai|xu ly) …",
        "(tao|cap nhat|xoa|lay|luu|gui|them|tai) … (that bai|khong thanh cong)",
      ],
    },
    { says: "failure", phrases: ["(that bai|khong thanh cong)"] },
    { says: "success", phrases: ["thanh cong"] },
    {
      says: "state-conflict",
      strength: "likely",
      mayBeFine: true,
      phrases: [
        "<done> (<get> )?(xac thuc|thanh toan|xac nhan|huy|bi huy|duyet|dong|đong|hoan thanh|kich hoat|xoa|(đanh|danh) gia|ket thuc)",
      ],
    },
    {
      says: "duplicate",
      strength: "certain",
      phrases: [
        "<id> … <done> (ton tai|<get> (su dung|(đang|dang) ky|dung)|co nguoi (su )?dung|bi trung)",
        "<thing> … <done> ton tai",
        "<done> ton tai",
        "(bi|du lieu) trung lap",
      ],
    },
    {
      says: "duplicate",
      strength: "likely",
      mayBeFine: true,
      phrases: ["<done> (co|(đang|dang) ky|<get> them|<get> su dung|la thanh vien|tham gia)", "bi trung"],
    },
    {
      says: "not-authenticated",
      strength: "certain",
      phrases: [
        "(vui long|hay|can|phai|yeu cau) (đang|dang) nhap …",
        "chua (đang|dang) nhap",
        "(khong co|khong tim thay|thieu|chua co|khong ton tai) (access |refresh )?token …",
        "phien … het han",
        "chua (<get> )?xac thuc",
      ],
    },
    {
      says: "not-authenticated",
      strength: "likely",
      phrases: ["token … (het han|<bad>|khong con hieu luc)", "phien … khong hop le", "xac thuc (that bai|khong thanh cong)"],
    },
    {
      says: "invalid-input",
      strength: "certain",
      phrases: ["mat khau (moi )?(phai|can|toi thieu|it nhat|qua ngan|qua yeu) …", "xac nhan mat khau …", "nhap lai mat khau …"],
    },
    {
      says: "invalid-credentials",
      strength: "likely",
      phrases: ["mat khau (cu|hien tai) … <bad>", "sai mat khau (cu|hien tai)"],
    },
    { says: "invalid-input", strength: "likely", phrases: ["mat khau … khong (trung khop|giong nhau|khop)"] },
    {
      says: "invalid-credentials",
      strength: "certain",
      phrases: [
        "<login> (hoac|va) mat khau … <bad>",
        "sai (<login> hoac )?mat khau",
        "mat khau … (sai|khong (dung|đung|chinh xac)|chua (dung|đung|chinh xac))",
        "thong tin (đang|dang) nhap … <bad>",
      ],
    },
    {
      says: "not-permitted",
      strength: "certain",
      phrases: [
        "khong (co|đu|du) quyen …",
        "khong <get> phep …",
        "chi (co )?(admin|quan tri vien|chu|nguoi tao|giao vien|_) moi …",
        "khong phai (la )?(chu so huu|chu|admin|quan tri vien)",
      ],
    },
    {
      says: "not-permitted",
      strength: "likely",
      phrases: [
        "(truy cap bi tu choi|tu choi truy cap|bi cam|bi tu choi)",
        "tai khoan … (bi khoa|bi vo hieu hoa|bi chan|chua (<get> )?(kich hoat|xac thuc|xac minh|duyet))",
      ],
    },
    {
      says: "not-found",
      strength: "likely",
      phrases: [
        "(khong tim thay|khong co) (file|tep|anh|hinh anh|du lieu|ket qua|template) …",
        "<login> khong ton tai",
        "<login> chua <get> (đang|dang) ky",
      ],
    },
    {
      says: "not-found",
      strength: "certain",
      phrases: [
        "khong tim thay (_ )?<thing> …",
        "<thing> … khong (ton tai|tim thay|<get> tim thay)",
        "khong ton tai <thing> …",
        "^ khong tim thay $",
      ],
    },
    { says: "not-found", strength: "likely", phrases: ["khong (tim thay|ton tai)"] },
    {
      says: "too-large",
      strength: "certain",
      phrases: ["(file|tep|anh|hinh anh|dung luong|kich thuoc) … (qua lon|vuot qua …)"],
    },
    {
      says: "unsupported-media-type",
      strength: "likely",
      phrases: ["((đinh|dinh) dang|loai) (file|tep|anh|hinh anh) … khong (<get> )?(ho tro|hop le|chap nhan)"],
    },
    { says: "too-many-requests", strength: "certain", phrases: ["qua nhieu (yeu cau|lan) …"] },
    { says: "method-not-allowed", strength: "certain", phrases: ["^ phuong thuc … khong (<get> )?(ho tro|phep|cho phep)"] },
    {
      says: "invalid-input",
      strength: "certain",
      phrases: [
        "vui long (nhap|(đien|dien)|cung cap|chon|dien) …",
        "khong <get> (đe |de |bo )?(trong|rong)",
        "thieu (thong tin|du lieu|tham so|truong|cac truong) …",
        "(it nhat|toi thieu|toi đa|toi da) (_|#) ky tu",
        "… la bat buoc",
        "((đinh|dinh) dang|id|email|so (đien|dien) thoai|ngay|gia tri|tham so|du lieu) … khong (hop le|đung (đinh|dinh) dang)",
      ],
    },
    {
      says: "invalid-input",
      strength: "likely",
      phrases: ["khong hop le", "bat buoc", "(ma|ma otp|otp|ma xac (thuc|nhan)) … (<bad>|het han)"],
    },
    { says: "unavailable", strength: "certain", phrases: ["(đang|dang) bao tri"] },
    { says: "failure", phrases: ["(loi|khong the|khong (đu|du)|bi loi)"] },
    { says: "neutral", phrases: ["(khong|chua|<done>|phai|chi) …"] },
    { says: "success", phrases: ["^ <done> (tao|cap nhat|xoa|luu|gui|them) …"] },
  ],
};

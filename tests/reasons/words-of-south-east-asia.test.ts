import { describe, expect, it } from "vitest";

import { reasonsInText, reportsFailure } from "../../src/reasons/words.js";

/** The reasons as `kind` where certain and `kind?` where likely. */
function said(text: string): string {
  return reasonsInText(text)
    .map(({ kind, strength }) => (strength === "certain" ? kind : `${kind}?`))
    .join(" ");
}

type Row = readonly [text: string, reasons: string];

const indonesian: readonly Row[] = [
  ["Email sudah terdaftar", "duplicate"],
  ["Produk sudah ada", "duplicate"],
  ["Pesanan sudah dibayar", "state-conflict?"],
  ["Produk tidak ditemukan", "not-found"],
  ["User tidak ditemukan", "not-found"],
  ["Email tidak terdaftar", "not-found?"],
  ["Silakan login terlebih dahulu", "not-authenticated"],
  ["Sesi telah berakhir, silakan login kembali", "not-authenticated"],
  ["Token tidak valid", "not-authenticated?"],
  ["Username atau password salah", "invalid-credentials"],
  ["Kata sandi salah", "invalid-credentials"],
  ["Kata sandi lama salah", "invalid-credentials?"],
  ["Anda tidak memiliki akses", "not-permitted"],
  ["Akses ditolak", "not-permitted?"],
  ["Nama dan harga wajib diisi", "invalid-input"],
  ["Konfirmasi password tidak cocok", "invalid-input"],
  ["Ukuran file terlalu besar", "too-large"],
  ["Terlalu banyak percobaan", "too-many-requests"],
  ["Terjadi kesalahan pada server", "server-fault"],
  ["Gagal menyimpan data", "server-fault?"],
  ["Data berhasil dihapus", ""],
];

const vietnamese: readonly Row[] = [
  ["Email đã tồn tại", "duplicate"],
  ["Email da ton tai", "duplicate"],
  ["Số điện thoại đã được đăng ký", "duplicate"],
  ["Đơn hàng đã được thanh toán", "state-conflict?"],
  ["Không tìm thấy đơn hàng", "not-found"],
  ["Sản phẩm không tồn tại", "not-found"],
  ["Vui lòng đăng nhập", "not-authenticated"],
  ["Token đã hết hạn", "not-authenticated?"],
  ["Tên đăng nhập hoặc mật khẩu không chính xác", "invalid-credentials"],
  ["Sai mật khẩu", "invalid-credentials"],
  ["Mật khẩu cũ không đúng", "invalid-credentials?"],
  ["Bạn không có quyền xem đơn hàng này", "not-permitted"],
  ["Tài khoản đã bị khóa", "not-permitted?"],
  ["Vui lòng nhập đầy đủ thông tin", "invalid-input"],
  ["Mật khẩu phải có ít nhất 6 ký tự", "invalid-input"],
  ["Quá nhiều yêu cầu", "too-many-requests"],
  ["Lỗi hệ thống", "server-fault"],
  ["Có lỗi xảy ra", "server-fault?"],
  ["Cập nhật thành công", ""],
];

describe.each([
  ["Indonesian", indonesian],
  ["Vietnamese", vietnamese],
] as const)("%s", (_, rows) => {
  it.each(rows)("%s", (text, reasons) => {
    expect(said(text)).toBe(reasons);
  });
  it("tells failures from successes", () => {
    const failures = rows.map(([text]) => reportsFailure(text));
    expect(failures.slice(0, -1)).not.toContain(false);
    expect(failures.at(-1)).toBe(false);
  });
});

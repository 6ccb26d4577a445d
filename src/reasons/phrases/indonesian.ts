import type { Language } from "./phrase-group.js";

/** Indonesian, and Malay where it says the same. */
export const indonesian: Language = {
  unit: "words",
  conditional: ["jika", "bila", "apabila", "apakah"],
  alternative: ["atau"],
  sets: {
    id: "email|alamat email|username|user name|nama pengguna|nama user|nama|nomor|nomor telepon|nomor hp|no hp|no telepon|nik|nim|nip|nis|slug|kode|judul",
    thing:
      "pengguna|user|produk|pesanan|order|data|kategori|artikel|berita|buku|barang|siswa|mahasiswa|guru|dosen|pelanggan|transaksi|akun|komentar|postingan|post|tugas|proyek|jadwal|kelas|pasien|dokter|karyawan|pegawai|keranjang|alamat|pembayaran|halaman|rute|peran|role|admin|anggota|toko|menu|kota|event|acara|kursus|kamar|pemesanan|tiket|film|lagu|playlist|catatan|note|pesan|kendaraan|supplier|voucher|item|resep|perusahaan|undangan|penulis|penjualan|pembelian|laporan|id",
    login: "email|username|user name|nama pengguna|user|nik|nim|nip|nomor telepon|no hp",
    password: "password|passwordnya|kata sandi|sandi",
    bad: "salah|keliru|tidak (cocok|sesuai|valid|benar|tepat|sah)",
    expired: "expired|kedaluwarsa|kadaluarsa|kadaluwarsa|kedaluarsa|habis|berakhir|habis masa berlaku",
  },
  groups: [
    { says: "hidden", phrases: ["(jika|bila|apabila) … (terdaftar|ada|ditemukan)"] },
    { says: "neutral", phrases: ["(tidak ada|tanpa) (error|kesalahan|masalah|duplikat)"] },
    {
      says: "server-fault",
      strength: "certain",
      phrases: [
        "(kesalahan|error|gangguan|masalah) (_ )?(di |pada )?(server|sistem)",
        "(kesalahan|error) internal",
        "server (error|bermasalah)",
      ],
    },
    {
      says: "server-fault",
      strength: "hint",
      phrases: [
        "(terjadi|ada|telah terjadi) (kesalahan|error|masalah) …",
        "(gagal|tidak (bisa|dapat|berhasil)) (membuat|memperbarui|mengubah|menghapus|mengambil|menyimpan|mengirim|menambah|menambahkan|memuat|memproses|mendapatkan|menampilkan) …",
      ],
    },
    { says: "failure", phrases: ["(gagal|tidak berhasil|tidak sukses)"] },
    { says: "success", phrases: ["(berhasil|sukses)"] },
    {
      says: "state-conflict",
      strength: "likely",
      mayBeFine: true,
      phrases: [
        "(sudah|telah) (diverifikasi|dibayar|dikonfirmasi|dibatalkan|selesai|ditutup|diproses|aktif|login|disetujui|dihapus|lunas)",
      ],
    },
    {
      says: "duplicate",
      strength: "certain",
      phrases: [
        "<id> … (sudah|telah) (terdaftar|digunakan|dipakai|ada|terpakai|diambil|dimiliki) …",
        "<thing> … (sudah|telah) (ada|terdaftar)",
        "(sudah|telah) ada $",
        "(data|email|entri) (duplikat|ganda)",
      ],
    },
    {
      says: "duplicate",
      strength: "likely",
      mayBeFine: true,
      phrases: ["(sudah|telah) (terdaftar|digunakan|dipakai|ada|ditambahkan|bergabung|menjadi)", "duplikat"],
    },
    {
      says: "not-authenticated",
      strength: "certain",
      phrases: [
        "(silakan|silahkan|harap|mohon|tolong) (login|masuk|log in) …",
        "(harus|perlu|wajib) (login|masuk|log in) …",
        "belum (login|masuk|log in|terautentikasi)",
        "token (tidak ada|tidak ditemukan|tidak disertakan|tidak diberikan|diperlukan|dibutuhkan|kosong|wajib …)",
        "sesi … <expired>",
        "(autentikasi|otentikasi) (diperlukan|dibutuhkan)",
      ],
    },
    {
      says: "not-authenticated",
      strength: "likely",
      phrases: ["token … (<bad>|<expired>|invalid)", "(sesi|session) (<bad>|tidak ditemukan)", "api key … <bad>"],
    },
    {
      says: "invalid-input",
      strength: "certain",
      phrases: ["konfirmasi <password> …", "<password> (harus|minimal|terlalu|wajib) …", "<password> dan konfirmasi …"],
    },
    {
      says: "invalid-credentials",
      strength: "likely",
      phrases: ["<password> (lama|saat ini|sekarang) … <bad>", "(password|kata sandi) tidak (cocok|sama|sesuai)"],
    },
    {
      says: "invalid-credentials",
      strength: "certain",
      phrases: [
        "<login> (atau|dan|dan atau) <password> … <bad>",
        "<password> (atau|dan) <login> … <bad>",
        "<password> (anda |yang anda masukkan |yang dimasukkan )?(salah|keliru|tidak benar)",
        "(salah|keliru) <password>",
        "(kredensial|kredensial login|login) (salah|tidak valid)",
      ],
    },
    {
      says: "not-permitted",
      strength: "certain",
      phrases: [
        "tidak (memiliki|punya|mempunyai) (akses|izin|ijin|hak|hak akses|wewenang|otoritas|permission|otorisasi) …",
        "(anda|kamu|user|pengguna) tidak (diizinkan|diijinkan|diperbolehkan|berhak|berwenang|boleh) …",
        "hanya (admin|administrator|pemilik|superadmin|penjual|guru|dosen|petugas|_) yang (bisa|dapat|boleh|diizinkan) …",
        "^ hanya (untuk )?(admin|administrator|pemilik|superadmin|petugas) $",
        "bukan (pemilik|admin|milik) …",
        "(khusus|hanya untuk) (admin|administrator|petugas|pemilik)",
      ],
    },
    {
      says: "not-permitted",
      strength: "likely",
      phrases: [
        "akses (ditolak|dilarang|terbatas|tidak diizinkan)",
        "(dilarang|terlarang|tidak diizinkan|tidak diperbolehkan)",
        "akun … (diblokir|dinonaktifkan|tidak aktif|belum aktif|ditangguhkan|dibekukan|belum (diverifikasi|terverifikasi|diaktifkan))",
      ],
    },
    { says: "not-authenticated", strength: "hint", phrases: ["tidak (terautentikasi|terotorisasi|diotorisasi|sah)"] },
    {
      says: "not-found",
      strength: "likely",
      phrases: [
        "(file|gambar|template|email|username|nama pengguna|parameter|konfigurasi|berkas) … (tidak ditemukan|tidak ada|tidak terdaftar|belum terdaftar)",
        "tidak ada (data|hasil|<thing>) …",
      ],
    },
    {
      says: "not-found",
      strength: "certain",
      phrases: [
        "<thing> … (tidak ditemukan|tidak ada|tidak dapat ditemukan|belum ada|tidak terdaftar)",
        "tidak (ditemukan|menemukan) <thing> …",
        "^ tidak ditemukan $",
      ],
    },
    { says: "not-found", strength: "likely", phrases: ["(tidak ditemukan|tidak dapat ditemukan)"] },
    {
      says: "too-large",
      strength: "certain",
      phrases: ["(file|berkas|gambar|foto|ukuran) … (terlalu besar|melebihi …)"],
    },
    {
      says: "unsupported-media-type",
      strength: "likely",
      phrases: ["(tipe|format|jenis|ekstensi) (file|berkas|gambar|media) … (tidak didukung|tidak diizinkan|tidak valid|salah)"],
    },
    { says: "too-many-requests", strength: "certain", phrases: ["terlalu banyak (permintaan|percobaan|request|upaya) …"] },
    { says: "method-not-allowed", strength: "certain", phrases: ["^ (metode|method) … tidak (diizinkan|didukung|diperbolehkan)"] },
    {
      says: "invalid-input",
      strength: "certain",
      phrases: [
        "… (wajib|harus) (diisi|ada|disertakan|dipilih|berupa|lebih|minimal)",
        "(tidak boleh|jangan) kosong",
        "(validasi|validation) (gagal|error)",
        "(minimal|minimum|maksimal|maksimum|setidaknya) (_|#) karakter",
        "(format|id|email|tanggal|nomor|input|parameter|permintaan|request|body) … <bad>",
        "(data|field|kolom|parameter|input) … (tidak lengkap|kosong|kurang)",
      ],
    },
    {
      says: "invalid-input",
      strength: "likely",
      phrases: ["tidak valid", "(wajib|diperlukan|dibutuhkan)", "(kode|otp|kode otp) … (salah|<expired>)"],
    },
    {
      says: "unavailable",
      strength: "certain",
      phrases: ["(layanan|server) … (tidak tersedia|sibuk)", "sedang (maintenance|pemeliharaan|dalam perbaikan)"],
    },
    { says: "failure", phrases: ["(kesalahan|ditolak|salah|tidak (bisa|dapat|cukup|mencukupi))"] },
    { says: "neutral", phrases: ["(tidak|belum|sudah|telah|tanpa|bukan|harus|hanya) …"] },
    { says: "success", phrases: ["^ … (dibuat|diperbarui|dihapus|disimpan|ditambahkan|dikirim|diubah) $"] },
  ],
};

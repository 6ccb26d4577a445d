import type { Language } from "./phrase-group.js";

export const turkish: Language = {
  unit: "words",
  conditional: ["eger", "ise"],
  alternative: ["veya", "ya da"],
  sets: {
    id: "email|eposta|e posta|mail|email adresi|e posta adresi|eposta adresi|kullanici adi|kullanici|telefon|telefon numarasi|isim|ad|slug|numara",
    thing:
      "kullanici|urun|musteri|siparis|kayit|kaynak|sayfa|rota|makale|yazi|gonderi|kategori|kitap|gorev|proje|etkinlik|mesaj|yorum|hesap|calisan|sirket|film|kurs|ogrenci|ogretmen|randevu|hasta|doktor|fatura|sepet|kisi|belge|tarif|takim|grup|oda|oyuncu|sehir|magaza|profil|not|arac|bilet|blog|rol|restoran|rezervasyon",
    login: "email|eposta|e posta|mail|kullanici adi|kullanici",
    bad: "hatali|yanlis|gecersiz",
  },
  groups: [
    { says: "hidden", phrases: ["eger … (varsa|kayitliysa)"] },
    { says: "neutral", phrases: ["hata (yok|bulunamadi|bulunmadi)"] },
    { says: "failure", phrases: ["(basarisiz|basarisiz oldu)"] },
    { says: "success", phrases: ["(basariyla|basarili|basari ile)"] },
    {
      says: "state-conflict",
      strength: "likely",
      mayBeFine: true,
      phrases: ["zaten (dogrulan*|oden*|onay*|iptal*|aktif*|kapat*|tamamlan*|silin*|giris yap*)"],
    },
    {
      says: "duplicate",
      strength: "certain",
      phrases: [
        "<id> … zaten (kayitli|kayitlidir|kullaniliyor|kullanimda|kullanilmakta|mevcut|var|alinmis)",
        "<thing> … zaten (mevcut|var|kayitli)",
        "(zaten|daha once) (mevcut|kayitli) $",
      ],
    },
    {
      says: "duplicate",
      strength: "likely",
      mayBeFine: true,
      phrases: ["zaten (kayitli|kullaniliyor|kullanimda|mevcut|var|ekl*|uye*|alinmis)"],
    },
    {
      says: "not-authenticated",
      strength: "certain",
      phrases: [
        "giris (yapmaniz|yapmalisiniz|yapman|yapmalisin) …",
        "(oturum acmaniz|oturum acmalisiniz) …",
        "(token bulunamadi|token yok|token gerekli|token eksik)",
        "(oturum|oturumunuz|oturum suresi|oturumunuzun suresi) … (doldu|dolmus|sona erdi)",
        "kimlik dogrulama* (gerekli|gerekiyor)",
      ],
    },
    {
      says: "not-authenticated",
      strength: "likely",
      phrases: ["gecersiz (veya suresi (dolmus|gecmis) )?token", "token … (gecersiz|suresi doldu|suresi dolmus)"],
    },
    {
      says: "invalid-credentials",
      strength: "certain",
      phrases: [
        "<login> (veya|ya da|ve) (sifre|sifreniz|parola) <bad>",
        "<bad> <login> (veya|ya da|ve) (sifre|parola)",
        "(sifre|parola) (veya|ya da) <login> <bad>",
        "gecersiz (kimlik bilgileri|giris bilgileri)",
        "(hatali|yanlis) (sifre|parola)",
        "(sifre|parola|sifreniz) (hatali|yanlis)",
      ],
    },
    {
      says: "invalid-credentials",
      strength: "likely",
      phrases: ["(mevcut|eski) (sifre|parola|sifreniz) … <bad>", "gecersiz (sifre|parola)"],
    },
    { says: "invalid-input", strength: "likely", phrases: ["(sifreler|parolalar) (eslesmiyor|uyusmuyor|ayni degil)"] },
    {
      says: "not-permitted",
      strength: "certain",
      phrases: [
        "(yetkiniz|yetkin|izniniz|izin|yetki) (yok|yoktur|bulunmamaktadir|bulunmuyor)",
        "(yetersiz|yeterli) (yetki|yetkiniz) (yok)?",
        "(bu islem|bu islemi) … (yetkiniz|yetkili|izniniz) (yok|degilsiniz)",
      ],
    },
    {
      says: "not-permitted",
      strength: "likely",
      phrases: ["erisim (reddedildi|engellendi|yasak)", "(yasak|izin verilmedi)", "hesap* … (askiya|devre disi|engellen*|kilitl*) …"],
    },
    { says: "not-authenticated", strength: "hint", phrases: ["(yetkisiz|yetkisiz erisim|yetkilendirme hatasi)"] },
    {
      says: "not-found",
      strength: "likely",
      phrases: ["(dosya|resim|sablon|email|eposta|token|parametre) … bulunamadi", "(hicbir|hic) … bulunamadi"],
    },
    {
      says: "not-found",
      strength: "certain",
      phrases: ["<thing> … (bulunamadi|mevcut degil|bulunmamaktadir)", "(boyle|bu) (bir)? … <thing> (yok|bulunamadi)", "^ bulunamadi $"],
    },
    { says: "not-found", strength: "likely", phrases: ["bulunamadi"] },
    {
      says: "invalid-input",
      strength: "certain",
      phrases: [
        "(tum alanlar|tum alanlari|butun alanlar|gerekli alanlar|alanlar) … (zorunlu|zorunludur|doldurun|doldurunuz|gerekli|gereklidir|eksik)",
        "(isim|ad|email|eposta|sifre|baslik|id|fiyat|tarih|kullanici adi|parola) … (zorunlu|zorunludur|gerekli|gereklidir)",
        "(dogrulama hatasi|validasyon hatasi)",
        "en az _ karakter …",
        "gecersiz (id|email|tarih|format|veri|istek|eposta|parametre) …",
      ],
    },
    { says: "invalid-input", strength: "likely", phrases: ["gecersiz", "(zorunlu|zorunludur|gerekli|gereklidir|eksik)"] },
    { says: "too-many-requests", strength: "certain", phrases: ["cok fazla (istek|deneme|giris denemesi) …"] },
    { says: "server-fault", strength: "certain", phrases: ["(sunucu hatasi|sunucuda hata|dahili sunucu hatasi)"] },
    {
      says: "server-fault",
      strength: "hint",
      phrases: [
        "(bir hata olustu|bir seyler ters gitti|beklenmeyen (bir )?hata|hata olustu)",
        "(olusturulamadi|guncellenemedi|silinemedi|kaydedilemedi|alinamadi|gonderilemedi|eklenemedi)",
      ],
    },
    { says: "failure", phrases: ["(hata|hatasi|yapilamadi|reddedildi|edilemedi)"] },
    { says: "neutral", phrases: ["(hic|hicbir|zaten|henuz) …"] },
    { says: "success", phrases: ["^ … (olusturuldu|guncellendi|silindi|kaydedildi|gonderildi|eklendi) $"] },
  ],
};

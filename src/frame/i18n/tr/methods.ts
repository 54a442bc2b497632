import type { MethodTexts } from '../method-texts.ts';

export const methods: MethodTexts = {
  atScheme: [
    'Ödemeyi {scheme} penceresinde tamamlayın',
    'Bu sayfayı açık tutun. Orada işiniz bitince sayfa kendiliğinden devam eder.',
  ],
  toScheme: [
    '{scheme} sayfasına yönlendiriliyorsunuz',
    'Orada ödeme yapıp buraya dönersiniz. Öncesinde hesabınızdan para çekilmez.',
  ],
  blocked: [
    'Tarayıcınız pencereyi engelledi',
    '{scheme} sayfasına bu pencerede devam edin. İşiniz bitince buraya dönersiniz.',
  ],
  closed: [
    'Pencere kapatıldı',
    'Ödeme yapıp yapmadığınız kontrol ediliyor. Henüz bitirmediyseniz pencereyi yeniden açın.',
  ],
  challenge: ['Bankanız ödemeyi onaylamanızı istiyor.', 'Siz onaylamadan hesabınızdan para çekilmez.'],
  resumed: [
    'Tamamlanmamış bir ödeme var.',
    'Bu ödemeye devam edin veya başka bir yöntemle ödeyin: O durumda önce açık olan ödeme iptal edilir.',
  ],
  openAgain: 'Pencereyi yeniden aç',
  continueHere: 'Bu pencerede devam et',
  goOn: 'Devam et',
  useAnother: 'Başka bir ödeme yöntemi kullan',

  inPopup: '{scheme} ayrı bir pencerede açılır. Orada ödeme yapıp buraya dönün.',
  inThisWindow: 'Ödeme için {scheme} sayfasına yönlendirilir, ardından buraya dönersiniz.',

  applePay: '{amount} ödeyeceksiniz. Cihazınızda onaylayın.',

  deleteCard: '{card} kartını sil',
  deleteQuestion: 'Bu kart silinsin mi?',
  confirmDelete: 'Sil',
  keepCard: 'Vazgeç',
  deleting: 'Siliniyor…',
  deleted: 'Kart silindi',
  notDeleted: 'Kart silinemedi. Biraz sonra yeniden deneyin.',

  bankTitle: 'Banka doğrulaması',
  bankCancel: 'İptal',
  fullPage: 'Tam sayfada aç',
  bankTimeLeft: 'Kalan süre: {clock}',
  bankSeconds: {
    120: 'Ödemeyi onaylamak için iki dakika kaldı',
    60: 'Ödemeyi onaylamak için bir dakika kaldı',
    30: 'Ödemeyi onaylamak için otuz saniye kaldı',
  },

  sheetTitle: 'Güvenli ödeme',
  sheetClose: 'Kapat',
};

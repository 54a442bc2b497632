import type { BaseTexts } from '../base-texts.ts';

export const base: BaseTexts = {
  amountLocale: null,

  paymentMethod: 'Ödeme yöntemi',
  card: 'Kart',
  cardNumber: 'Kart numarası',
  expiryDate: 'Son kullanma tarihi',
  expiryPlaceholder: 'AA / YY',
  securityCode: 'Güvenlik kodu',
  securityCodePlaceholder: 'CVC',
  nameOnCard: 'Kart üzerindeki isim',
  nameOnCardPlaceholder: 'Kartta yazdığı gibi',
  securityCodeHint: {
    3: 'Kartın arka yüzündeki 3 rakam',
    4: 'Kartın ön yüzündeki 4 rakam',
  },

  saveCard: 'Bu kartı sonraki ödemeler için kaydet',

  pay: '{amount} öde',
  paying: 'Ödeniyor…',
  confirmingButton: 'Onaylanıyor…',
  canceling: 'İptal ediliyor…',
  encrypted: 'Bağlantı şifrelidir. Mağaza kart bilgilerinizi hiçbir zaman görmez.',
  cancel: 'İptal',

  numberProblem: {
    empty: 'Kart numaranızı girin',
    incomplete: 'Kart numarası eksik. Kalan rakamları girin',
    refused: 'Kart numarasını kontrol edin veya başka bir kart kullanın',
    invalid: 'Kart numarası geçerli değil. Rakamları kontrol edin',
  },
  brandNotAccepted: 'Bu mağaza {brand} kartlarını kabul etmiyor. Başka bir kart kullanın',
  expiryProblem: {
    empty: 'Tarihi girin, örneğin 08 / 29',
    past: 'Bu tarih geçmiş. Kontrol edin',
    refused: 'Son kullanma tarihini kontrol edin',
    invalid: 'Ay ve yılı girin, örneğin 08 / 29',
  },
  codeProblem: {
    empty: { 3: 'Arka yüzdeki 3 rakamı girin', 4: 'Ön yüzdeki 4 rakamı girin' },
    refused: { 3: 'Arka yüzdeki 3 rakamı kontrol edin', 4: 'Ön yüzdeki 4 rakamı kontrol edin' },
    invalid: { 3: 'Arka yüzdeki 3 rakam', 4: 'Ön yüzdeki 4 rakam' },
  },
  nameProblem: 'Kart numarasını değil, kart üzerindeki ismi girin',
  problemsInForm: {
    one: 'Bir alanı kontrol etmeniz gerekiyor',
    other: '{count} alanı kontrol etmeniz gerekiyor',
  },

  confirming: ['Bankanızdan onay bekleniyor.', 'Tekrar ödeme yapmayın. Bu işlem bir dakika sürebilir.'],
  cancelingNotice: ['Ödeme iptal ediliyor.', 'Bankanızdan para çekilip çekilmediği soruluyor.'],
  reconnecting: ['Bağlantı kesildi.', 'Yeniden bağlanılıyor. Hesabınızdan iki kez para çekilmez.'],

  succeeded: 'Ödeme tamamlandı',
  receipt: 'Makbuz {order}',
  cannotStart: [
    'Ödeme formu açılamadı',
    'Hesabınızdan para çekilmedi. Yeniden denemek için sayfayı yenileyin.',
  ],
};

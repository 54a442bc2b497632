import type { MoreTexts } from '../more-texts.ts';

export const more: MoreTexts = {
  expires: 'Son kullanma: {date}',
  expired: 'Süresi dolmuş',
  showAllCards: { one: '{count} kartı göster', other: '{count} kartın tümünü göster' },
  moreTime: 'Ek süre iste',
  unloaded: 'Bu ödeme yöntemi yüklenemedi.',
  tryAgain: 'Yeniden dene',
  nothingToPayWith:
    'Bu tarayıcıyla burada ödeme yapılamıyor. Başka bir tarayıcı deneyin veya mağazaya danışın.',

  declined: {
    card_declined: [
      'Bankanız ödemeyi reddetti.',
      'Hesabınızdan para çekilmedi. Başka bir yöntemle ödeyin veya bankanıza danışın.',
    ],
    insufficient_funds: [
      'Kartınızın bakiyesi veya limiti yetersiz.',
      'Hesabınızdan para çekilmedi. Başka bir kart deneyin.',
    ],
    expired_card: [
      'Bu kartın süresi dolmuş.',
      'Hesabınızdan para çekilmedi. Son kullanma tarihini kontrol edin veya başka bir kart deneyin.',
    ],
    incorrect_cvc: [
      'Güvenlik kodu hatalı.',
      'Hesabınızdan para çekilmedi. Kodu kontrol edip yeniden ödeme yapın.',
    ],
    authentication_failed: [
      'Bankanız kimliğinizi doğrulayamadı.',
      'Hesabınızdan para çekilmedi. Yeniden deneyin veya başka bir kart kullanın.',
    ],
    card_not_supported: [
      'Bu kart burada kullanılamıyor.',
      'Hesabınızdan para çekilmedi. Başka bir kart deneyin.',
    ],
    processing_error: [
      'Bankanız ödemeyi işleyemedi.',
      'Hesabınızdan para çekilmedi. Biraz bekleyip yeniden ödeme yapın.',
    ],
  },
  amountChanged: ['Yeni tutar: {amount}.', 'Hesabınızdan para çekilmedi. Tutarı kontrol edip ödeyin.'],
  attemptCanceled: ['Ödeme iptal edildi.', 'Hesabınızdan para çekilmedi. Yeniden ödeme yapabilirsiniz.'],
  beforePaymentRejected: [
    'Mağaza bu ödemeyi durdurdu.',
    'Hesabınızdan para çekilmedi. Siparişinizi mağazayla kontrol edip yeniden ödeme yapın.',
  ],
  beforePaymentTimeout: [
    'Mağaza zamanında yanıt vermedi.',
    'Hesabınızdan para çekilmedi. Biraz sonra yeniden ödeme yapın.',
  ],
  walletFailed: [
    'Ödeme penceresinde devam edilemedi.',
    'Hesabınızdan para çekilmedi. Yeniden deneyin veya başka bir yöntemle ödeyin.',
  ],
  fieldsRefused: [
    'Bazı bilgiler kabul edilmedi.',
    'Hesabınızdan para çekilmedi. İşaretli alanları düzeltip yeniden ödeme yapın.',
  ],
  refused: [
    'Bir sorun oluştu.',
    'Hesabınızdan para çekilmedi. Yeniden ödeme yapın veya mağazayla iletişime geçin.',
  ],
  supportId: 'Destek referansı: {id}',

  expiresIn: { one: 'Ödeme için bir dakika kaldı', other: 'Ödeme için {count} dakika kaldı' },
  expiresVerySoon: 'Ödeme için bir dakikadan az kaldı',

  timeLeft: 'Ödeme için kalan süre',
  endedDeclined: ['Ödeme reddedildi', 'Bankanız ödemeyi reddetti. Hesabınızdan para çekilmedi.'],
  endedExpired: ['Ödeme süresi doldu', 'Hesabınızdan para çekilmedi. Yeniden başlamak için mağazaya dönün.'],
  endedInvalidated: [
    'Siparişiniz değişti',
    'Hesabınızdan para çekilmedi. Yeniden ödeme yapmak için mağazaya dönün.',
  ],
  endedCustomer: ['Ödeme iptal edildi', 'Hesabınızdan para çekilmedi.'],
  endedByMerchant: ['Mağaza bu ödemeyi iptal etti', 'Hesabınızdan para çekilmedi.'],
  endedUnknown: [
    'Ödemenin yapılıp yapılmadığını henüz bilmiyoruz',
    'Bankanız yanıt vermedi. Tekrar ödeme yapmayın: Mağaza durumu öğrenip size bildirecek.',
  ],
  notFound: [
    'Bu ödeme bulunamadı',
    'Bağlantı eski veya eksik olabilir. Mağazadan yeni bir bağlantı isteyin.',
  ],
  endedError: ['Bu ödemeye devam edilemiyor', 'Yeniden başlamak için mağazaya dönün.'],

  order: 'Sipariş {order}',
  total: 'Toplam',
  returnTo: '{merchant} sitesine dön',
  returningTo: '{merchant} sitesine dönülüyor…',
};

import type { MoreTexts } from '../more-texts.ts';

export const more: MoreTexts = {
  expires: 'Berlaku hingga {date}',
  expired: 'Kedaluwarsa',
  showAllCards: { other: 'Tampilkan semua kartu ({count})' },
  moreTime: 'Saya perlu waktu lagi',
  unloaded: 'Metode pembayaran ini tidak dapat dimuat.',
  tryAgain: 'Coba lagi',
  nothingToPayWith: 'Browser ini tidak dapat dipakai membayar di sini. Coba browser lain, atau hubungi toko.',

  declined: {
    card_declined: [
      'Bank Anda menolak pembayaran ini.',
      'Tidak ada dana yang ditarik. Bayar dengan cara lain, atau tanyakan kepada bank Anda.',
    ],
    insufficient_funds: [
      'Saldo atau limit kartu ini tidak mencukupi.',
      'Tidak ada dana yang ditarik. Coba kartu lain.',
    ],
    expired_card: [
      'Kartu ini sudah kedaluwarsa.',
      'Tidak ada dana yang ditarik. Periksa masa berlakunya, atau coba kartu lain.',
    ],
    incorrect_cvc: ['Kode keamanan salah.', 'Tidak ada dana yang ditarik. Periksa kodenya, lalu bayar lagi.'],
    authentication_failed: [
      'Bank Anda tidak dapat memverifikasi identitas Anda.',
      'Tidak ada dana yang ditarik. Coba lagi, atau coba kartu lain.',
    ],
    card_not_supported: [
      'Kartu ini tidak dapat digunakan di sini.',
      'Tidak ada dana yang ditarik. Coba kartu lain.',
    ],
    processing_error: [
      'Bank Anda tidak dapat memproses pembayaran ini.',
      'Tidak ada dana yang ditarik. Tunggu sebentar, lalu bayar lagi.',
    ],
  },
  amountChanged: ['Jumlahnya sekarang {amount}.', 'Tidak ada dana yang ditarik. Periksa, lalu bayar.'],
  attemptCanceled: ['Pembayaran dibatalkan.', 'Tidak ada dana yang ditarik. Anda dapat membayar lagi.'],
  beforePaymentRejected: [
    'Toko menghentikan pembayaran ini.',
    'Tidak ada dana yang ditarik. Tanyakan pesanan Anda kepada toko, lalu bayar lagi.',
  ],
  beforePaymentTimeout: [
    'Toko tidak merespons dalam batas waktu.',
    'Tidak ada dana yang ditarik. Tunggu sebentar, lalu bayar lagi.',
  ],
  walletFailed: [
    'Jendela pembayaran tidak dapat dilanjutkan.',
    'Tidak ada dana yang ditarik. Coba lagi, atau bayar dengan cara lain.',
  ],
  fieldsRefused: [
    'Beberapa data tidak diterima.',
    'Tidak ada dana yang ditarik. Perbaiki isian yang ditandai, lalu bayar lagi.',
  ],
  refused: ['Terjadi kesalahan.', 'Tidak ada dana yang ditarik. Bayar lagi, atau hubungi toko.'],
  supportId: 'Nomor referensi bantuan: {id}',

  expiresIn: { other: 'Sisa waktu untuk membayar: {count} menit' },
  expiresVerySoon: 'Sisa waktu untuk membayar kurang dari satu menit',

  timeLeft: 'Sisa waktu untuk membayar',
  endedDeclined: ['Pembayaran ditolak', 'Bank Anda menolak pembayaran ini. Tidak ada dana yang ditarik.'],
  endedExpired: [
    'Batas waktu pembayaran ini sudah lewat',
    'Tidak ada dana yang ditarik. Kembali ke toko untuk memulai lagi.',
  ],
  endedInvalidated: [
    'Pesanan Anda berubah',
    'Tidak ada dana yang ditarik. Kembali ke toko untuk membayar lagi.',
  ],
  endedCustomer: ['Pembayaran dibatalkan', 'Tidak ada dana yang ditarik.'],
  endedByMerchant: ['Toko membatalkan pembayaran ini', 'Tidak ada dana yang ditarik.'],
  endedUnknown: [
    'Status pembayaran Anda belum diketahui',
    'Bank Anda belum menjawab. Jangan bayar lagi: toko akan memeriksanya dan memberi tahu Anda.',
  ],
  notFound: [
    'Pembayaran ini tidak ditemukan',
    'Tautannya mungkin sudah lama atau tidak lengkap. Minta tautan baru kepada toko.',
  ],
  endedError: ['Pembayaran ini tidak dapat dilanjutkan', 'Kembali ke toko untuk memulai lagi.'],

  order: 'Pesanan {order}',
  total: 'Total',
  returnTo: 'Kembali ke {merchant}',
  returningTo: 'Mengarahkan Anda kembali ke {merchant}…',
};

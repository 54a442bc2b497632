import type { MethodTexts } from '../method-texts.ts';

export const methods: MethodTexts = {
  atScheme: [
    'Selesaikan pembayaran di jendela {scheme}',
    'Biarkan halaman ini terbuka. Setelah selesai di sana, halaman ini akan lanjut otomatis.',
  ],
  toScheme: [
    'Mengarahkan Anda ke {scheme}',
    'Anda membayar di halamannya, lalu kembali ke sini. Tidak ada dana yang ditarik sebelum itu.',
  ],
  blocked: [
    'Browser Anda memblokir jendela',
    'Lanjutkan ke {scheme} di jendela ini. Anda akan kembali ke sini setelah selesai.',
  ],
  closed: [
    'Jendela telah ditutup',
    'Kami sedang memeriksa apakah Anda sudah membayar. Jika belum selesai, buka lagi.',
  ],
  challenge: [
    'Bank Anda meminta konfirmasi pembayaran ini.',
    'Tidak ada dana yang ditarik sebelum Anda mengonfirmasi.',
  ],
  resumed: [
    'Ada pembayaran yang belum selesai.',
    'Lanjutkan, atau bayar dengan cara lain: pembayaran yang belum selesai akan dibatalkan dahulu.',
  ],
  openAgain: 'Buka lagi jendelanya',
  continueHere: 'Lanjutkan di jendela ini',
  goOn: 'Lanjutkan',
  useAnother: 'Gunakan metode pembayaran lain',

  inPopup: '{scheme} akan terbuka di jendela tersendiri. Bayar di sana, lalu kembali ke sini.',
  inThisWindow: 'Anda akan diarahkan ke {scheme} untuk membayar, lalu kembali ke sini.',

  applePay: 'Anda membayar {amount}. Konfirmasikan di perangkat Anda.',

  deleteCard: 'Hapus {card}',
  deleteQuestion: 'Hapus kartu ini?',
  confirmDelete: 'Hapus',
  keepCard: 'Tetap simpan',
  deleting: 'Menghapus…',
  deleted: 'Kartu dihapus',
  notDeleted: 'Kartu tidak dapat dihapus. Tunggu sebentar, lalu coba lagi.',

  bankTitle: 'Verifikasi bank',
  bankCancel: 'Batal',
  fullPage: 'Buka satu halaman penuh',
  bankTimeLeft: 'Sisa waktu: {clock}',
  bankSeconds: {
    120: 'Sisa dua menit untuk mengonfirmasi pembayaran',
    60: 'Sisa satu menit untuk mengonfirmasi pembayaran',
    30: 'Sisa tiga puluh detik untuk mengonfirmasi pembayaran',
  },

  sheetTitle: 'Pembayaran aman',
  sheetClose: 'Tutup',
};

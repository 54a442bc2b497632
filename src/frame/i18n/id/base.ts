import type { BaseTexts } from '../base-texts.ts';

export const base: BaseTexts = {
  amountLocale: null,

  paymentMethod: 'Metode pembayaran',
  card: 'Kartu',
  cardNumber: 'Nomor kartu',
  expiryDate: 'Masa berlaku',
  expiryPlaceholder: 'BB / TT',
  securityCode: 'Kode keamanan',
  securityCodePlaceholder: 'CVC',
  nameOnCard: 'Nama di kartu',
  nameOnCardPlaceholder: 'Seperti tertera di kartu',
  securityCodeHint: { 3: '3 angka di belakang kartu', 4: '4 angka di depan kartu' },

  saveCard: 'Simpan kartu ini untuk pembayaran berikutnya',

  pay: 'Bayar {amount}',
  paying: 'Membayar…',
  confirmingButton: 'Mengonfirmasi…',
  canceling: 'Membatalkan…',
  encrypted: 'Terenkripsi. Toko tidak pernah melihat data kartu Anda.',
  cancel: 'Batal',

  numberProblem: {
    empty: 'Masukkan nomor kartu Anda',
    incomplete: 'Nomor kartu belum lengkap. Tambahkan angka yang kurang',
    refused: 'Periksa nomor kartu, atau gunakan kartu lain',
    invalid: 'Nomor kartu ini tidak valid. Periksa setiap angkanya',
  },
  brandNotAccepted: 'Toko ini tidak menerima kartu {brand}. Gunakan kartu lain',
  expiryProblem: {
    empty: 'Masukkan masa berlaku, misalnya 08 / 29',
    past: 'Tanggal ini sudah lewat. Periksa kembali',
    refused: 'Periksa masa berlaku kartu',
    invalid: 'Masukkan bulan dan tahun, misalnya 08 / 29',
  },
  codeProblem: {
    empty: { 3: 'Masukkan 3 angka di belakang kartu', 4: 'Masukkan 4 angka di depan kartu' },
    refused: { 3: 'Periksa 3 angka di belakang kartu', 4: 'Periksa 4 angka di depan kartu' },
    invalid: { 3: '3 angka di belakang kartu', 4: '4 angka di depan kartu' },
  },
  nameProblem: 'Masukkan nama yang tertera di kartu, bukan nomornya',
  problemsInForm: { other: '{count} isian perlu diperiksa' },

  confirming: ['Mengonfirmasi dengan bank Anda.', 'Jangan bayar lagi. Ini bisa memakan waktu satu menit.'],
  cancelingNotice: ['Membatalkan pembayaran.', 'Menanyakan kepada bank Anda apakah ada dana yang ditarik.'],
  reconnecting: ['Koneksi terputus.', 'Menghubungkan kembali. Anda tidak akan ditagih dua kali.'],

  succeeded: 'Pembayaran berhasil',
  receipt: 'Bukti pembayaran {order}',
  cannotStart: [
    'Formulir pembayaran tidak dapat dibuka',
    'Tidak ada dana yang ditarik. Muat ulang halaman untuk mencoba lagi.',
  ],
};

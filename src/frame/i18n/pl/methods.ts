import type { MethodTexts } from '../method-texts.ts';

export const methods: MethodTexts = {
  atScheme: [
    'Dokończ płatność w oknie {scheme}',
    'Nie zamykaj tej strony. Gdy tam skończysz, odświeży się sama.',
  ],
  toScheme: [
    'Przechodzisz do {scheme}',
    'Płacisz tam i wracasz tutaj. Wcześniej żadne środki nie zostaną pobrane.',
  ],
  blocked: [
    'Przeglądarka zablokowała okno',
    'Przejdź do {scheme} w tym oknie. Po zakończeniu wrócisz tutaj.',
  ],
  closed: [
    'Okno zostało zamknięte',
    'Sprawdzamy, czy płatność się powiodła. Jeśli nie jest jeszcze zakończona, otwórz je ponownie.',
  ],
  challenge: ['Twój bank prosi o potwierdzenie płatności.', 'Wcześniej żadne środki nie zostaną pobrane.'],
  resumed: [
    'Jedna płatność nie została zakończona.',
    'Kontynuuj ją albo zapłać w inny sposób: wtedy najpierw ją anulujemy.',
  ],
  openAgain: 'Otwórz okno ponownie',
  continueHere: 'Kontynuuj w tym oknie',
  goOn: 'Kontynuuj',
  useAnother: 'Wybierz inną metodę płatności',

  inPopup: '{scheme} otworzy się w osobnym oknie. Zapłać tam i wróć tutaj.',
  inThisWindow: 'Przejdziesz do {scheme}, aby zapłacić, a potem wrócisz tutaj.',

  applePay: 'Płacisz {amount}. Potwierdź na swoim urządzeniu.',

  deleteCard: 'Usuń {card}',
  deleteQuestion: 'Usunąć tę kartę?',
  confirmDelete: 'Usuń',
  keepCard: 'Zachowaj',
  deleting: 'Usuwanie…',
  deleted: 'Karta usunięta',
  notDeleted: 'Nie udało się usunąć karty. Spróbuj ponownie za chwilę.',

  bankTitle: 'Potwierdzenie w banku',
  bankCancel: 'Anuluj',
  fullPage: 'Otwórz na całej stronie',
  bankTimeLeft: 'Pozostały czas: {clock}',
  bankSeconds: {
    120: 'Zostały dwie minuty na potwierdzenie płatności',
    60: 'Została jedna minuta na potwierdzenie płatności',
    30: 'Zostało trzydzieści sekund na potwierdzenie płatności',
  },

  sheetTitle: 'Bezpieczna płatność',
  sheetClose: 'Zamknij',
};

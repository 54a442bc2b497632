import type { BaseTexts } from '../base-texts.ts';

export const base: BaseTexts = {
  amountLocale: null,

  paymentMethod: 'Metoda płatności',
  card: 'Karta',
  cardNumber: 'Numer karty',
  expiryDate: 'Data ważności',
  expiryPlaceholder: 'MM / RR',
  securityCode: 'Kod zabezpieczający',
  securityCodePlaceholder: 'CVC',
  nameOnCard: 'Imię i nazwisko na karcie',
  nameOnCardPlaceholder: 'Tak jak na karcie',
  securityCodeHint: {
    3: '3 cyfry na odwrocie karty',
    4: '4 cyfry na przodzie karty',
  },

  saveCard: 'Zapisz kartę na przyszłość',

  pay: 'Zapłać {amount}',
  paying: 'Trwa płatność…',
  confirmingButton: 'Potwierdzanie…',
  canceling: 'Anulowanie…',
  encrypted: 'Połączenie szyfrowane. Sklep nigdy nie widzi danych Twojej karty.',
  cancel: 'Anuluj',

  numberProblem: {
    empty: 'Wpisz numer karty',
    incomplete: 'Ten numer karty jest za krótki. Dopisz brakujące cyfry',
    refused: 'Sprawdź numer karty albo użyj innej karty',
    invalid: 'To nie jest prawidłowy numer karty. Sprawdź każdą cyfrę',
  },
  brandNotAccepted: 'Ten sklep nie przyjmuje kart {brand}. Użyj innej karty',
  expiryProblem: {
    empty: 'Wpisz datę, np. 08 / 29',
    past: 'Ta data już minęła. Sprawdź ją',
    refused: 'Sprawdź datę ważności',
    invalid: 'Wpisz miesiąc i rok, np. 08 / 29',
  },
  codeProblem: {
    empty: { 3: 'Wpisz 3 cyfry z odwrotu karty', 4: 'Wpisz 4 cyfry z przodu karty' },
    refused: { 3: 'Sprawdź 3 cyfry na odwrocie', 4: 'Sprawdź 4 cyfry na przodzie' },
    invalid: { 3: '3 cyfry, na odwrocie', 4: '4 cyfry, na przodzie' },
  },
  nameProblem: 'Wpisz imię i nazwisko z karty, nie jej numer',
  problemsInForm: {
    one: 'Jedno pole wymaga sprawdzenia',
    few: '{count} pola wymagają sprawdzenia',
    many: '{count} pól wymaga sprawdzenia',
    other: '{count} pola wymaga sprawdzenia',
  },

  confirming: [
    'Czekamy na potwierdzenie z Twojego banku.',
    'Nie płać drugi raz. Potwierdzenie może potrwać minutę.',
  ],
  cancelingNotice: ['Anulujemy płatność.', 'Pytamy Twój bank, czy pobrano środki.'],
  reconnecting: [
    'Połączenie zostało przerwane.',
    'Łączymy się ponownie. Środki nie zostaną pobrane dwa razy.',
  ],

  succeeded: 'Płatność zakończona',
  receipt: 'Potwierdzenie {order}',
  cannotStart: [
    'Nie udało się uruchomić formularza płatności',
    'Nie pobrano żadnych środków. Odśwież stronę, aby spróbować ponownie.',
  ],
};

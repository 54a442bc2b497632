import type { MoreTexts } from '../more-texts.ts';

export const more: MoreTexts = {
  expires: 'Ważna do {date}',
  expired: 'Wygasła',
  showAllCards: {
    one: 'Pokaż {count} kartę',
    few: 'Pokaż wszystkie {count} karty',
    many: 'Pokaż wszystkie {count} kart',
    other: 'Pokaż wszystkie {count} karty',
  },
  moreTime: 'Potrzebuję więcej czasu',
  unloaded: 'Nie udało się wczytać tej metody płatności.',
  tryAgain: 'Spróbuj ponownie',
  nothingToPayWith: 'W tej przeglądarce nie można tu zapłacić. Użyj innej albo skontaktuj się ze sklepem.',

  declined: {
    card_declined: [
      'Twój bank odrzucił płatność.',
      'Nie pobrano żadnych środków. Zapłać w inny sposób albo zapytaj w banku.',
    ],
    insufficient_funds: ['Na karcie jest za mało środków.', 'Nie pobrano żadnych środków. Użyj innej karty.'],
    expired_card: [
      'Ta karta straciła ważność.',
      'Nie pobrano żadnych środków. Sprawdź datę ważności albo użyj innej karty.',
    ],
    incorrect_cvc: [
      'Kod zabezpieczający jest nieprawidłowy.',
      'Nie pobrano żadnych środków. Sprawdź kod i zapłać ponownie.',
    ],
    authentication_failed: [
      'Twój bank nie mógł potwierdzić Twojej tożsamości.',
      'Nie pobrano żadnych środków. Spróbuj ponownie albo użyj innej karty.',
    ],
    card_not_supported: ['Tą kartą nie można tu zapłacić.', 'Nie pobrano żadnych środków. Użyj innej karty.'],
    processing_error: [
      'Twój bank nie mógł przetworzyć płatności.',
      'Nie pobrano żadnych środków. Odczekaj chwilę i zapłać ponownie.',
    ],
  },
  amountChanged: [
    'Kwota wynosi teraz {amount}.',
    'Nie pobrano żadnych środków. Sprawdź kwotę, a potem zapłać.',
  ],
  attemptCanceled: ['Płatność została anulowana.', 'Nie pobrano żadnych środków. Możesz zapłacić ponownie.'],
  beforePaymentRejected: [
    'Sklep wstrzymał tę płatność.',
    'Nie pobrano żadnych środków. Wyjaśnij zamówienie ze sklepem, a potem zapłać ponownie.',
  ],
  beforePaymentTimeout: [
    'Sklep nie odpowiedział na czas.',
    'Nie pobrano żadnych środków. Zapłać ponownie za chwilę.',
  ],
  walletFailed: [
    'Nie udało się kontynuować płatności w portfelu.',
    'Nie pobrano żadnych środków. Spróbuj ponownie albo zapłać w inny sposób.',
  ],
  fieldsRefused: [
    'Niektóre dane nie zostały przyjęte.',
    'Nie pobrano żadnych środków. Popraw zaznaczone pola, a potem zapłać ponownie.',
  ],
  refused: [
    'Coś poszło nie tak.',
    'Nie pobrano żadnych środków. Zapłać ponownie albo skontaktuj się ze sklepem.',
  ],
  supportId: 'Numer dla działu pomocy: {id}',

  expiresIn: {
    one: 'Została jedna minuta na zapłatę',
    few: 'Zostały {count} minuty na zapłatę',
    many: 'Zostało {count} minut na zapłatę',
    other: 'Zostało {count} minuty na zapłatę',
  },
  expiresVerySoon: 'Została niecała minuta na zapłatę',

  timeLeft: 'Pozostały czas na zapłatę',
  endedDeclined: ['Płatność odrzucona', 'Twój bank odrzucił płatność. Nie pobrano żadnych środków.'],
  endedExpired: [
    'Czas na tę płatność minął',
    'Nie pobrano żadnych środków. Wróć do sklepu, aby zacząć od nowa.',
  ],
  endedInvalidated: [
    'Twoje zamówienie się zmieniło',
    'Nie pobrano żadnych środków. Wróć do sklepu, aby zapłacić ponownie.',
  ],
  endedCustomer: ['Płatność anulowana', 'Nie pobrano żadnych środków.'],
  endedByMerchant: ['Sklep anulował tę płatność', 'Nie pobrano żadnych środków.'],
  endedUnknown: [
    'Nie wiemy jeszcze, czy płatność się powiodła',
    'Twój bank nie odpowiedział. Nie płać drugi raz: sklep to sprawdzi i da Ci znać.',
  ],
  notFound: ['Nie możemy znaleźć tej płatności', 'Link może być stary albo niepełny. Poproś sklep o nowy.'],
  endedError: ['Nie można kontynuować tej płatności', 'Wróć do sklepu, aby zacząć od nowa.'],

  order: 'Zamówienie {order}',
  total: 'Razem',
  returnTo: 'Wróć do sklepu {merchant}',
  returningTo: 'Powrót do sklepu {merchant}…',
};

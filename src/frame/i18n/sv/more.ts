import type { MoreTexts } from '../more-texts.ts';

export const more: MoreTexts = {
  expires: 'Giltigt t.o.m. {date}',
  expired: 'Har gått ut',
  showAllCards: { one: 'Visa {count} kort', other: 'Visa alla {count} kort' },
  moreTime: 'Jag behöver mer tid',
  unloaded: 'Betalningssättet kunde inte laddas.',
  tryAgain: 'Försök igen',
  nothingToPayWith: 'Du kan inte betala med den här webbläsaren. Prova en annan eller kontakta butiken.',

  declined: {
    card_declined: [
      'Din bank nekade betalningen.',
      'Inga pengar har dragits. Betala på ett annat sätt eller fråga din bank.',
    ],
    insufficient_funds: [
      'Det finns inte tillräckligt med pengar på kortet.',
      'Inga pengar har dragits. Prova ett annat kort.',
    ],
    expired_card: [
      'Kortet har gått ut.',
      'Inga pengar har dragits. Kontrollera utgångsdatumet eller prova ett annat kort.',
    ],
    incorrect_cvc: [
      'Säkerhetskoden stämmer inte.',
      'Inga pengar har dragits. Kontrollera koden och betala igen.',
    ],
    authentication_failed: [
      'Din bank kunde inte bekräfta att det är du.',
      'Inga pengar har dragits. Försök igen eller prova ett annat kort.',
    ],
    card_not_supported: ['Kortet kan inte användas här.', 'Inga pengar har dragits. Prova ett annat kort.'],
    processing_error: [
      'Din bank kunde inte behandla betalningen.',
      'Inga pengar har dragits. Vänta en stund och betala sedan igen.',
    ],
  },
  amountChanged: [
    'Beloppet är nu {amount}.',
    'Inga pengar har dragits. Kontrollera beloppet och betala sedan.',
  ],
  attemptCanceled: ['Betalningen avbröts.', 'Inga pengar har dragits. Du kan betala igen.'],
  beforePaymentRejected: [
    'Butiken stoppade betalningen.',
    'Inga pengar har dragits. Stäm av din beställning med butiken och betala sedan igen.',
  ],
  beforePaymentTimeout: ['Butiken svarade inte i tid.', 'Inga pengar har dragits. Betala igen om en stund.'],
  walletFailed: [
    'Betalningen kunde inte slutföras i plånboken.',
    'Inga pengar har dragits. Försök igen eller betala på ett annat sätt.',
  ],
  fieldsRefused: [
    'Vissa uppgifter godtogs inte.',
    'Inga pengar har dragits. Rätta de markerade fälten och betala sedan igen.',
  ],
  refused: ['Något gick fel.', 'Inga pengar har dragits. Betala igen eller kontakta butiken.'],
  supportId: 'Referens till supporten: {id}',

  expiresIn: { one: 'Du har en minut på dig att betala', other: 'Du har {count} minuter på dig att betala' },
  expiresVerySoon: 'Du har mindre än en minut på dig att betala',

  timeLeft: 'Tid kvar för betalningen',
  endedDeclined: ['Betalningen nekades', 'Din bank nekade betalningen. Inga pengar har dragits.'],
  endedExpired: [
    'Tiden för betalningen har gått ut',
    'Inga pengar har dragits. Gå tillbaka till butiken för att börja om.',
  ],
  endedInvalidated: [
    'Din beställning har ändrats',
    'Inga pengar har dragits. Gå tillbaka till butiken för att betala igen.',
  ],
  endedCustomer: ['Betalningen avbröts', 'Inga pengar har dragits.'],
  endedByMerchant: ['Butiken avbröt betalningen', 'Inga pengar har dragits.'],
  endedUnknown: [
    'Vi vet ännu inte om betalningen gick igenom',
    'Din bank har inte svarat. Betala inte igen: butiken tar reda på det och meddelar dig.',
  ],
  notFound: ['Vi hittar inte betalningen', 'Länken kan vara gammal eller ofullständig. Be butiken om en ny.'],
  endedError: ['Betalningen kan inte fortsätta', 'Gå tillbaka till butiken för att börja om.'],

  order: 'Beställning {order}',
  total: 'Totalt',
  returnTo: 'Tillbaka till {merchant}',
  returningTo: 'Du skickas tillbaka till {merchant}…',
};

import type { MoreTexts } from '../more-texts.ts';

export const more: MoreTexts = {
  expires: 'Gültig bis {date}',
  expired: 'Abgelaufen',
  showAllCards: { one: '{count} Karte anzeigen', other: 'Alle {count} Karten anzeigen' },
  moreTime: 'Ich brauche mehr Zeit',
  unloaded: 'Diese Zahlungsart konnte nicht geladen werden.',
  tryAgain: 'Erneut versuchen',
  nothingToPayWith:
    'Mit diesem Browser können Sie hier nicht zahlen. Nutzen Sie einen anderen oder wenden Sie sich an den Shop.',

  declined: {
    card_declined: [
      'Ihre Bank hat die Zahlung abgelehnt.',
      'Es wurde nichts abgebucht. Zahlen Sie auf andere Weise oder fragen Sie Ihre Bank.',
    ],
    insufficient_funds: [
      'Diese Karte ist nicht ausreichend gedeckt.',
      'Es wurde nichts abgebucht. Versuchen Sie es mit einer anderen Karte.',
    ],
    expired_card: [
      'Diese Karte ist abgelaufen.',
      'Es wurde nichts abgebucht. Prüfen Sie das Ablaufdatum oder nutzen Sie eine andere Karte.',
    ],
    incorrect_cvc: [
      'Der Sicherheitscode stimmt nicht.',
      'Es wurde nichts abgebucht. Prüfen Sie den Code und zahlen Sie dann erneut.',
    ],
    authentication_failed: [
      'Ihre Bank konnte nicht bestätigen, dass Sie es sind.',
      'Es wurde nichts abgebucht. Versuchen Sie es noch einmal oder mit einer anderen Karte.',
    ],
    card_not_supported: [
      'Diese Karte wird hier nicht akzeptiert.',
      'Es wurde nichts abgebucht. Versuchen Sie es mit einer anderen Karte.',
    ],
    processing_error: [
      'Ihre Bank konnte die Zahlung nicht verarbeiten.',
      'Es wurde nichts abgebucht. Warten Sie einen Moment und zahlen Sie dann erneut.',
    ],
  },
  amountChanged: [
    'Der Betrag ist jetzt {amount}.',
    'Es wurde nichts abgebucht. Prüfen Sie den Betrag und zahlen Sie dann.',
  ],
  attemptCanceled: ['Die Zahlung wurde abgebrochen.', 'Es wurde nichts abgebucht. Sie können erneut zahlen.'],
  beforePaymentRejected: [
    'Der Shop hat diese Zahlung gestoppt.',
    'Es wurde nichts abgebucht. Klären Sie Ihre Bestellung mit dem Shop und zahlen Sie dann erneut.',
  ],
  beforePaymentTimeout: [
    'Der Shop hat nicht rechtzeitig geantwortet.',
    'Es wurde nichts abgebucht. Zahlen Sie in einem Moment erneut.',
  ],
  walletFailed: [
    'Die Wallet-Zahlung konnte nicht fortgesetzt werden.',
    'Es wurde nichts abgebucht. Versuchen Sie es noch einmal oder zahlen Sie auf andere Weise.',
  ],
  fieldsRefused: [
    'Einige Angaben wurden nicht akzeptiert.',
    'Es wurde nichts abgebucht. Korrigieren Sie die markierten Felder und zahlen Sie dann erneut.',
  ],
  refused: [
    'Es ist ein Fehler aufgetreten.',
    'Es wurde nichts abgebucht. Zahlen Sie erneut oder wenden Sie sich an den Shop.',
  ],
  supportId: 'Referenz für den Support: {id}',

  expiresIn: { one: 'Noch eine Minute Zeit zum Bezahlen', other: 'Noch {count} Minuten Zeit zum Bezahlen' },
  expiresVerySoon: 'Es bleibt weniger als eine Minute zum Bezahlen',

  timeLeft: 'Verbleibende Zeit zum Bezahlen',
  endedDeclined: ['Zahlung abgelehnt', 'Ihre Bank hat die Zahlung abgelehnt. Es wurde nichts abgebucht.'],
  endedExpired: [
    'Die Zeit für diese Zahlung ist abgelaufen',
    'Es wurde nichts abgebucht. Kehren Sie zum Shop zurück, um neu zu beginnen.',
  ],
  endedInvalidated: [
    'Ihre Bestellung hat sich geändert',
    'Es wurde nichts abgebucht. Kehren Sie zum Shop zurück, um erneut zu zahlen.',
  ],
  endedCustomer: ['Zahlung abgebrochen', 'Es wurde nichts abgebucht.'],
  endedByMerchant: ['Der Shop hat diese Zahlung storniert', 'Es wurde nichts abgebucht.'],
  endedUnknown: [
    'Wir wissen noch nicht, ob Ihre Zahlung erfolgt ist',
    'Ihre Bank hat noch nicht geantwortet. Zahlen Sie nicht noch einmal: Der Shop klärt es und informiert Sie.',
  ],
  notFound: [
    'Wir finden diese Zahlung nicht',
    'Der Link ist möglicherweise veraltet oder unvollständig. Bitten Sie den Shop um einen neuen.',
  ],
  endedError: [
    'Diese Zahlung kann nicht fortgesetzt werden',
    'Kehren Sie zum Shop zurück, um neu zu beginnen.',
  ],

  order: 'Bestellung {order}',
  total: 'Gesamtbetrag',
  returnTo: 'Zurück zu {merchant}',
  returningTo: 'Sie werden zu {merchant} zurückgeleitet\u00a0…',
};

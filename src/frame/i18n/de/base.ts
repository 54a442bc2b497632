import type { BaseTexts } from '../base-texts.ts';

export const base: BaseTexts = {
  amountLocale: null,

  paymentMethod: 'Zahlungsart',
  card: 'Karte',
  cardNumber: 'Kartennummer',
  expiryDate: 'Ablaufdatum',
  expiryPlaceholder: 'MM / JJ',
  securityCode: 'Sicherheitscode',
  securityCodePlaceholder: 'CVC',
  nameOnCard: 'Name auf der Karte',
  nameOnCardPlaceholder: 'Wie auf der Karte angegeben',
  securityCodeHint: {
    3: '3 Ziffern auf der Rückseite der Karte',
    4: '4 Ziffern auf der Vorderseite der Karte',
  },

  saveCard: 'Karte für das nächste Mal speichern',

  pay: '{amount} bezahlen',
  paying: 'Zahlung läuft\u00a0…',
  confirmingButton: 'Wird bestätigt\u00a0…',
  canceling: 'Wird abgebrochen\u00a0…',
  encrypted: 'Verschlüsselt. Der Shop sieht Ihre Kartendaten nie.',
  cancel: 'Abbrechen',

  numberProblem: {
    empty: 'Geben Sie Ihre Kartennummer ein',
    incomplete: 'Die Kartennummer ist zu kurz. Ergänzen Sie die fehlenden Ziffern',
    refused: 'Prüfen Sie die Kartennummer oder nutzen Sie eine andere Karte',
    invalid: 'Das ist keine gültige Kartennummer. Prüfen Sie jede Ziffer',
  },
  brandNotAccepted: 'Dieser Shop akzeptiert {brand} nicht. Nutzen Sie eine andere Karte',
  expiryProblem: {
    empty: 'Geben Sie das Datum ein, z.\u00a0B. 08 / 29',
    past: 'Dieses Datum liegt in der Vergangenheit. Prüfen Sie es',
    refused: 'Prüfen Sie das Ablaufdatum',
    invalid: 'Geben Sie Monat und Jahr ein, z.\u00a0B. 08 / 29',
  },
  codeProblem: {
    empty: {
      3: 'Geben Sie die 3 Ziffern von der Rückseite ein',
      4: 'Geben Sie die 4 Ziffern von der Vorderseite ein',
    },
    refused: {
      3: 'Prüfen Sie die 3 Ziffern auf der Rückseite',
      4: 'Prüfen Sie die 4 Ziffern auf der Vorderseite',
    },
    invalid: { 3: '3 Ziffern auf der Rückseite', 4: '4 Ziffern auf der Vorderseite' },
  },
  nameProblem: 'Geben Sie den Namen ein, der auf der Karte steht, nicht die Kartennummer',
  problemsInForm: {
    one: 'Ein Feld ist noch nicht richtig ausgefüllt',
    other: '{count} Felder sind noch nicht richtig ausgefüllt',
  },

  confirming: [
    'Wir warten auf die Bestätigung Ihrer Bank.',
    'Zahlen Sie nicht noch einmal. Die Bestätigung kann eine Minute dauern.',
  ],
  cancelingNotice: ['Die Zahlung wird abgebrochen.', 'Wir fragen Ihre Bank, ob etwas abgebucht wurde.'],
  reconnecting: [
    'Die Verbindung wurde unterbrochen.',
    'Sie wird wiederhergestellt. Es wird nichts doppelt abgebucht.',
  ],

  succeeded: 'Zahlung abgeschlossen',
  receipt: 'Beleg {order}',
  cannotStart: [
    'Das Zahlungsformular konnte nicht starten',
    'Es wurde nichts abgebucht. Laden Sie die Seite neu, um es noch einmal zu versuchen.',
  ],
};

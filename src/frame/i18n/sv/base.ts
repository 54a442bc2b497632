import type { BaseTexts } from '../base-texts.ts';

export const base: BaseTexts = {
  amountLocale: null,

  paymentMethod: 'Betalningssätt',
  card: 'Kort',
  cardNumber: 'Kortnummer',
  expiryDate: 'Utgångsdatum',
  expiryPlaceholder: 'MM / ÅÅ',
  securityCode: 'Säkerhetskod',
  securityCodePlaceholder: 'CVC',
  nameOnCard: 'Namn på kortet',
  nameOnCardPlaceholder: 'Så som det står på kortet',
  securityCodeHint: {
    3: '3 siffror på kortets baksida',
    4: '4 siffror på kortets framsida',
  },

  saveCard: 'Spara kortet till nästa gång',

  pay: 'Betala {amount}',
  paying: 'Betalar…',
  confirmingButton: 'Bekräftar…',
  canceling: 'Avbryter…',
  encrypted: 'Krypterat. Butiken ser aldrig dina kortuppgifter.',
  cancel: 'Avbryt',

  numberProblem: {
    empty: 'Ange ditt kortnummer',
    incomplete: 'Kortnumret är för kort. Lägg till siffrorna som saknas',
    refused: 'Kontrollera kortnumret eller använd ett annat kort',
    invalid: 'Det här är inte ett giltigt kortnummer. Kontrollera varje siffra',
  },
  brandNotAccepted: 'Butiken tar inte emot {brand}. Använd ett annat kort',
  expiryProblem: {
    empty: 'Ange datumet, till exempel 08 / 29',
    past: 'Datumet har passerat. Kontrollera det',
    refused: 'Kontrollera utgångsdatumet',
    invalid: 'Ange månad och år, till exempel 08 / 29',
  },
  codeProblem: {
    empty: { 3: 'Ange de 3 siffrorna på baksidan', 4: 'Ange de 4 siffrorna på framsidan' },
    refused: { 3: 'Kontrollera de 3 siffrorna på baksidan', 4: 'Kontrollera de 4 siffrorna på framsidan' },
    invalid: { 3: '3 siffror, på baksidan', 4: '4 siffror, på framsidan' },
  },
  nameProblem: 'Ange namnet som står på kortet, inte kortnumret',
  problemsInForm: { one: 'Ett fält behöver rättas', other: '{count} fält behöver rättas' },

  confirming: ['Vi väntar på bekräftelse från din bank.', 'Betala inte igen. Bekräftelsen kan ta en minut.'],
  cancelingNotice: ['Betalningen avbryts.', 'Vi frågar din bank om några pengar har dragits.'],
  reconnecting: ['Anslutningen bröts.', 'Vi ansluter igen. Pengarna dras inte två gånger.'],

  succeeded: 'Betalningen är klar',
  receipt: 'Kvitto {order}',
  cannotStart: [
    'Betalningsformuläret kunde inte startas',
    'Inga pengar har dragits. Ladda om sidan för att försöka igen.',
  ],
};

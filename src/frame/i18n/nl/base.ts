import type { BaseTexts } from '../base-texts.ts';

export const base: BaseTexts = {
  amountLocale: null,

  paymentMethod: 'Betaalmethode',
  card: 'Kaart',
  cardNumber: 'Kaartnummer',
  expiryDate: 'Vervaldatum',
  expiryPlaceholder: 'MM / JJ',
  securityCode: 'Beveiligingscode',
  securityCodePlaceholder: 'CVC',
  nameOnCard: 'Naam op de kaart',
  nameOnCardPlaceholder: 'Zoals vermeld op de kaart',
  securityCodeHint: {
    3: '3 cijfers op de achterkant van de kaart',
    4: '4 cijfers op de voorkant van de kaart',
  },

  saveCard: 'Deze kaart bewaren voor de volgende keer',

  pay: 'Betaal {amount}',
  paying: 'Bezig met betalen…',
  confirmingButton: 'Bezig met bevestigen…',
  canceling: 'Bezig met annuleren…',
  encrypted: 'Versleuteld. De winkel ziet je kaartgegevens nooit.',
  cancel: 'Annuleren',

  numberProblem: {
    empty: 'Vul je kaartnummer in',
    incomplete: 'Dit kaartnummer is te kort. Vul de ontbrekende cijfers aan',
    refused: 'Controleer het kaartnummer of gebruik een andere kaart',
    invalid: 'Dit is geen geldig kaartnummer. Controleer elk cijfer',
  },
  brandNotAccepted: 'Deze winkel accepteert {brand} niet. Gebruik een andere kaart',
  expiryProblem: {
    empty: 'Vul de datum in, bijvoorbeeld 08 / 29',
    past: 'Deze datum is verstreken. Controleer de datum',
    refused: 'Controleer de vervaldatum',
    invalid: 'Vul maand en jaar in, bijvoorbeeld 08 / 29',
  },
  codeProblem: {
    empty: { 3: 'Vul de 3 cijfers op de achterkant in', 4: 'Vul de 4 cijfers op de voorkant in' },
    refused: { 3: 'Controleer de 3 cijfers op de achterkant', 4: 'Controleer de 4 cijfers op de voorkant' },
    invalid: { 3: '3 cijfers, op de achterkant', 4: '4 cijfers, op de voorkant' },
  },
  nameProblem: 'Vul de naam in die op de kaart staat, niet het kaartnummer',
  problemsInForm: { one: 'Eén veld klopt nog niet', other: '{count} velden kloppen nog niet' },

  confirming: [
    'We wachten op bevestiging van je bank.',
    'Betaal niet nog een keer. De bevestiging kan een minuut duren.',
  ],
  cancelingNotice: ['De betaling wordt geannuleerd.', 'We vragen je bank of er iets is afgeschreven.'],
  reconnecting: [
    'De verbinding is verbroken.',
    'We maken opnieuw verbinding. Er wordt niets dubbel afgeschreven.',
  ],

  succeeded: 'Betaling voltooid',
  receipt: 'Betaalbewijs {order}',
  cannotStart: [
    'Het betaalformulier kon niet starten',
    'Er is niets afgeschreven. Laad de pagina opnieuw om het nog eens te proberen.',
  ],
};

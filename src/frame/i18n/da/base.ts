import type { BaseTexts } from '../base-texts.ts';

export const base: BaseTexts = {
  amountLocale: null,

  paymentMethod: 'Betalingsmetode',
  card: 'Kort',
  cardNumber: 'Kortnummer',
  expiryDate: 'Udløbsdato',
  expiryPlaceholder: 'MM / ÅÅ',
  securityCode: 'Sikkerhedskode',
  securityCodePlaceholder: 'CVC',
  nameOnCard: 'Navn på kortet',
  nameOnCardPlaceholder: 'Som det står på kortet',
  securityCodeHint: {
    3: '3 cifre på bagsiden af kortet',
    4: '4 cifre på forsiden af kortet',
  },

  saveCard: 'Gem kortet til næste gang',

  pay: 'Betal {amount}',
  paying: 'Betaler\u00a0…',
  confirmingButton: 'Bekræfter\u00a0…',
  canceling: 'Annullerer\u00a0…',
  encrypted: 'Krypteret. Butikken ser aldrig dine kortoplysninger.',
  cancel: 'Annuller',

  numberProblem: {
    empty: 'Indtast dit kortnummer',
    incomplete: 'Kortnummeret er for kort. Tilføj de manglende cifre',
    refused: 'Tjek kortnummeret, eller brug et andet kort',
    invalid: 'Det er ikke et gyldigt kortnummer. Tjek hvert ciffer',
  },
  brandNotAccepted: 'Butikken tager ikke imod {brand}. Brug et andet kort',
  expiryProblem: {
    empty: 'Indtast datoen, f.eks. 08 / 29',
    past: 'Datoen er overskredet. Tjek den',
    refused: 'Tjek udløbsdatoen',
    invalid: 'Indtast måned og år, f.eks. 08 / 29',
  },
  codeProblem: {
    empty: { 3: 'Indtast de 3 cifre på bagsiden', 4: 'Indtast de 4 cifre på forsiden' },
    refused: { 3: 'Tjek de 3 cifre på bagsiden', 4: 'Tjek de 4 cifre på forsiden' },
    invalid: { 3: '3 cifre på bagsiden', 4: '4 cifre på forsiden' },
  },
  nameProblem: 'Indtast navnet, som det står på kortet, ikke kortnummeret',
  problemsInForm: { one: 'Ét felt skal rettes', other: '{count} felter skal rettes' },

  confirming: ['Vi venter på bekræftelse fra din bank.', 'Betal ikke igen. Bekræftelsen kan tage et minut.'],
  cancelingNotice: ['Betalingen annulleres.', 'Vi spørger din bank, om der er trukket penge.'],
  reconnecting: ['Forbindelsen blev afbrudt.', 'Vi opretter den igen. Beløbet bliver ikke trukket to gange.'],

  succeeded: 'Betalingen er gennemført',
  receipt: 'Kvittering {order}',
  cannotStart: [
    'Betalingsformularen kunne ikke starte',
    'Der er ikke trukket penge. Genindlæs siden for at prøve igen.',
  ],
};

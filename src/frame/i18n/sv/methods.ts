import type { MethodTexts } from '../method-texts.ts';

export const methods: MethodTexts = {
  atScheme: [
    'Slutför betalningen i fönstret för {scheme}',
    'Låt den här sidan vara öppen. Den går vidare av sig själv när du är klar.',
  ],
  toScheme: [
    'Du skickas till {scheme}',
    'Du betalar där och kommer sedan tillbaka hit. Inga pengar dras innan dess.',
  ],
  blocked: [
    'Webbläsaren blockerade fönstret',
    'Fortsätt till {scheme} i det här fönstret i stället. Du kommer tillbaka när du är klar.',
  ],
  closed: ['Fönstret stängdes', 'Vi kontrollerar om du har betalat. Öppna det igen om du inte är klar.'],
  challenge: ['Din bank ber dig bekräfta betalningen.', 'Inga pengar dras innan dess.'],
  resumed: [
    'En betalning är inte slutförd.',
    'Fortsätt med den eller betala på ett annat sätt: då avbryts den först.',
  ],
  openAgain: 'Öppna fönstret igen',
  continueHere: 'Fortsätt i det här fönstret',
  goOn: 'Fortsätt',
  useAnother: 'Välj ett annat betalningssätt',

  inPopup: '{scheme} öppnas i ett eget fönster. Betala där och kom sedan tillbaka hit.',
  inThisWindow: 'Du skickas till {scheme} för att betala och kommer sedan tillbaka hit.',

  applePay: 'Du betalar {amount}. Bekräfta på din enhet.',

  deleteCard: 'Ta bort {card}',
  deleteQuestion: 'Ta bort kortet?',
  confirmDelete: 'Ta bort',
  keepCard: 'Behåll',
  deleting: 'Tar bort…',
  deleted: 'Kortet har tagits bort',
  notDeleted: 'Kortet kunde inte tas bort. Försök igen om en stund.',

  bankTitle: 'Verifiering hos din bank',
  bankCancel: 'Avbryt',
  fullPage: 'Öppna på hel sida',
  bankTimeLeft: 'Tid kvar: {clock}',
  bankSeconds: {
    120: 'Du har två minuter på dig att bekräfta betalningen',
    60: 'Du har en minut på dig att bekräfta betalningen',
    30: 'Du har trettio sekunder på dig att bekräfta betalningen',
  },

  sheetTitle: 'Säker betalning',
  sheetClose: 'Stäng',
};

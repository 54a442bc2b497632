import type { MethodTexts } from '../method-texts.ts';

export const methods: MethodTexts = {
  atScheme: [
    'Gennemfør betalingen i vinduet fra {scheme}',
    'Hold denne side åben. Den fortsætter af sig selv, når du er færdig.',
  ],
  toScheme: [
    'Du sendes til {scheme}',
    'Du betaler der og kommer så tilbage hertil. Der trækkes ikke penge inden da.',
  ],
  blocked: [
    'Din browser blokerede vinduet',
    'Fortsæt til {scheme} i dette vindue i stedet. Du kommer tilbage, når du er færdig.',
  ],
  closed: ['Vinduet blev lukket', 'Vi undersøger, om du har betalt. Åbn det igen, hvis du ikke er færdig.'],
  challenge: ['Din bank beder dig bekræfte betalingen.', 'Der trækkes ikke penge inden da.'],
  resumed: [
    'En betaling er endnu ikke afsluttet.',
    'Fortsæt den, eller betal på en anden måde: Så annulleres den først.',
  ],
  openAgain: 'Åbn vinduet igen',
  continueHere: 'Fortsæt i dette vindue',
  goOn: 'Fortsæt',
  useAnother: 'Vælg en anden betalingsmetode',

  inPopup: '{scheme} åbner i sit eget vindue. Betal der, og kom så tilbage hertil.',
  inThisWindow: 'Du sendes til {scheme} for at betale og kommer derefter tilbage hertil.',

  applePay: 'Du betaler {amount}. Bekræft på din enhed.',

  deleteCard: 'Slet {card}',
  deleteQuestion: 'Slet kortet?',
  confirmDelete: 'Slet',
  keepCard: 'Behold',
  deleting: 'Sletter\u00a0…',
  deleted: 'Kortet er slettet',
  notDeleted: 'Kortet kunne ikke slettes. Prøv igen om et øjeblik.',

  bankTitle: 'Bekræftelse hos din bank',
  bankCancel: 'Annuller',
  fullPage: 'Åbn på hel side',
  bankTimeLeft: 'Tid tilbage: {clock}',
  bankSeconds: {
    120: 'To minutter tilbage til at bekræfte betalingen',
    60: 'Ét minut tilbage til at bekræfte betalingen',
    30: 'Tredive sekunder tilbage til at bekræfte betalingen',
  },

  sheetTitle: 'Sikker betaling',
  sheetClose: 'Luk',
};

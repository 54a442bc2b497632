import type { MethodTexts } from '../method-texts.ts';

export const methods: MethodTexts = {
  atScheme: [
    'Rond de betaling af in het venster van {scheme}',
    'Houd deze pagina open. Zodra je daar klaar bent, gaat het hier vanzelf verder.',
  ],
  toScheme: [
    'Je gaat naar {scheme}',
    'Je betaalt daar en komt dan hier terug. Voor die tijd wordt er niets afgeschreven.',
  ],
  blocked: [
    'Je browser heeft het venster geblokkeerd',
    'Ga in dit venster verder naar {scheme}. Als je klaar bent, kom je hier terug.',
  ],
  closed: [
    'Het venster is gesloten',
    'We controleren of je hebt betaald. Ben je nog niet klaar, open het dan opnieuw.',
  ],
  challenge: ['Je bank vraagt je de betaling te bevestigen.', 'Voor die tijd wordt er niets afgeschreven.'],
  resumed: [
    'Een betaling is nog niet afgerond.',
    'Ga ermee verder of betaal op een andere manier: dan wordt deze eerst geannuleerd.',
  ],
  openAgain: 'Venster opnieuw openen',
  continueHere: 'Doorgaan in dit venster',
  goOn: 'Doorgaan',
  useAnother: 'Andere betaalmethode kiezen',

  inPopup: '{scheme} opent in een eigen venster. Betaal daar en kom dan hier terug.',
  inThisWindow: 'Je gaat naar {scheme} om te betalen en komt daarna hier terug.',

  applePay: 'Je betaalt {amount}. Bevestig dit op je apparaat.',

  deleteCard: '{card} verwijderen',
  deleteQuestion: 'Deze kaart verwijderen?',
  confirmDelete: 'Verwijderen',
  keepCard: 'Behouden',
  deleting: 'Verwijderen…',
  deleted: 'Kaart verwijderd',
  notDeleted: 'De kaart kon niet worden verwijderd. Probeer het over een ogenblik opnieuw.',

  bankTitle: 'Bevestiging bij je bank',
  bankCancel: 'Annuleren',
  fullPage: 'Op volledige pagina openen',
  bankTimeLeft: 'Resterende tijd: {clock}',
  bankSeconds: {
    120: 'Nog twee minuten om de betaling te bevestigen',
    60: 'Nog één minuut om de betaling te bevestigen',
    30: 'Nog dertig seconden om de betaling te bevestigen',
  },

  sheetTitle: 'Veilig betalen',
  sheetClose: 'Sluiten',
};

import type { MethodTexts } from '../method-texts.ts';

export const methods: MethodTexts = {
  atScheme: [
    'Schließen Sie die Zahlung im Fenster von {scheme} ab',
    'Lassen Sie diese Seite geöffnet. Sobald Sie dort fertig sind, geht es hier automatisch weiter.',
  ],
  toScheme: [
    'Weiterleitung zu {scheme}',
    'Sie zahlen dort und kehren dann hierher zurück. Vorher wird nichts abgebucht.',
  ],
  blocked: [
    'Ihr Browser hat das Fenster blockiert',
    'Fahren Sie stattdessen in diesem Fenster mit {scheme} fort. Danach kehren Sie hierher zurück.',
  ],
  closed: [
    'Das Fenster wurde geschlossen',
    'Wir prüfen, ob Ihre Zahlung erfolgt ist. Wenn Sie noch nicht fertig sind, öffnen Sie es erneut.',
  ],
  challenge: ['Ihre Bank bittet Sie, die Zahlung zu bestätigen.', 'Vorher wird nichts abgebucht.'],
  resumed: [
    'Eine Zahlung ist noch nicht abgeschlossen.',
    'Setzen Sie sie fort oder zahlen Sie auf andere Weise: Dann wird sie zuerst abgebrochen.',
  ],
  openAgain: 'Fenster erneut öffnen',
  continueHere: 'In diesem Fenster fortfahren',
  goOn: 'Weiter',
  useAnother: 'Andere Zahlungsart wählen',

  inPopup:
    '{scheme} öffnet sich in einem eigenen Fenster. Zahlen Sie dort und kehren Sie dann hierher zurück.',
  inThisWindow: 'Sie werden zum Bezahlen zu {scheme} weitergeleitet und kehren danach hierher zurück.',

  applePay: 'Sie zahlen {amount}. Bestätigen Sie die Zahlung auf Ihrem Gerät.',

  deleteCard: '{card} löschen',
  deleteQuestion: 'Diese Karte löschen?',
  confirmDelete: 'Löschen',
  keepCard: 'Behalten',
  deleting: 'Wird gelöscht\u00a0…',
  deleted: 'Karte gelöscht',
  notDeleted: 'Die Karte konnte nicht gelöscht werden. Versuchen Sie es in einem Moment erneut.',

  bankTitle: 'Bestätigung durch Ihre Bank',
  bankCancel: 'Abbrechen',
  fullPage: 'Als ganze Seite öffnen',
  bankTimeLeft: 'Verbleibende Zeit: {clock}',
  bankSeconds: {
    120: 'Noch zwei Minuten Zeit, um die Zahlung zu bestätigen',
    60: 'Noch eine Minute Zeit, um die Zahlung zu bestätigen',
    30: 'Noch dreißig Sekunden Zeit, um die Zahlung zu bestätigen',
  },

  sheetTitle: 'Sichere Zahlung',
  sheetClose: 'Schließen',
};

import type { Texts } from '../texts.ts';

export const texts: Texts = {
  checkout: 'Sichere Zahlung',
  payTo: 'Zahlung an {merchant}',
  needsScript: 'Diese Zahlungsseite benötigt JavaScript. Aktivieren Sie es und laden Sie die Seite neu.',
  connecting: 'Verbindung zu Ihrer Bank wird hergestellt\u00a0…',
  keepOpen: 'Lassen Sie dieses Fenster geöffnet.',
  goOn: 'Weiter',
  over: 'Sie können dieses Fenster schließen',
  overWhy: 'Das Ergebnis Ihrer Zahlung sehen Sie auf der Seite des Shops.',
  idle: 'Sie können dieses Fenster schließen',
  idleWhy: 'Hier wurde keine Zahlung begonnen. Es wurde nichts abgebucht.',
  bankVerification: 'Bestätigung durch Ihre Bank',
  paid: 'Zahlung eingegangen',
  declined: 'Zahlung abgelehnt',
  canceled: 'Zahlung abgebrochen',
  open: 'Warten auf die Bestätigung Ihrer Bank',
  openWhy: 'Zahlen Sie nicht noch einmal. Das Ergebnis sehen Sie auf der Seite des Shops.',
  closeWindow: 'Sie können dieses Fenster schließen und im Shop fortfahren.',
  closeTab: 'Sie können diesen Tab schließen',
  closeTabWhy: 'Ihre Zahlung geht in dem Tab weiter, in dem Sie sie begonnen haben.',
  toShop: 'Zurück zum Shop',
  missing: 'Hier ist nichts',
  missingWhy:
    'Diese Adresse ist falsch oder veraltet. Kehren Sie zum Shop zurück und versuchen Sie es noch einmal.',
};

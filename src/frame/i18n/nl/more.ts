import type { MoreTexts } from '../more-texts.ts';

export const more: MoreTexts = {
  expires: 'Geldig t/m {date}',
  expired: 'Verlopen',
  showAllCards: { one: '{count} kaart tonen', other: 'Alle {count} kaarten tonen' },
  moreTime: 'Ik heb meer tijd nodig',
  unloaded: 'Deze betaalmethode kon niet worden geladen.',
  tryAgain: 'Opnieuw proberen',
  nothingToPayWith:
    'Met deze browser kun je hier niet betalen. Probeer een andere of neem contact op met de winkel.',

  declined: {
    card_declined: [
      'Je bank heeft de betaling geweigerd.',
      'Er is niets afgeschreven. Betaal op een andere manier of vraag het je bank.',
    ],
    insufficient_funds: [
      'Er staat niet genoeg saldo op deze kaart.',
      'Er is niets afgeschreven. Probeer een andere kaart.',
    ],
    expired_card: [
      'Deze kaart is verlopen.',
      'Er is niets afgeschreven. Controleer de vervaldatum of probeer een andere kaart.',
    ],
    incorrect_cvc: [
      'De beveiligingscode klopt niet.',
      'Er is niets afgeschreven. Controleer de code en betaal opnieuw.',
    ],
    authentication_failed: [
      'Je bank kon niet bevestigen dat jij het bent.',
      'Er is niets afgeschreven. Probeer het opnieuw of gebruik een andere kaart.',
    ],
    card_not_supported: [
      'Met deze kaart kun je hier niet betalen.',
      'Er is niets afgeschreven. Probeer een andere kaart.',
    ],
    processing_error: [
      'Je bank kon de betaling niet verwerken.',
      'Er is niets afgeschreven. Wacht even en betaal dan opnieuw.',
    ],
  },
  amountChanged: [
    'Het bedrag is nu {amount}.',
    'Er is niets afgeschreven. Controleer het bedrag en betaal dan.',
  ],
  attemptCanceled: ['De betaling is geannuleerd.', 'Er is niets afgeschreven. Je kunt opnieuw betalen.'],
  beforePaymentRejected: [
    'De winkel heeft deze betaling gestopt.',
    'Er is niets afgeschreven. Controleer je bestelling bij de winkel en betaal dan opnieuw.',
  ],
  beforePaymentTimeout: [
    'De winkel reageerde niet op tijd.',
    'Er is niets afgeschreven. Betaal over een ogenblik opnieuw.',
  ],
  walletFailed: [
    'De betaling met je wallet kon niet doorgaan.',
    'Er is niets afgeschreven. Probeer het opnieuw of betaal op een andere manier.',
  ],
  fieldsRefused: [
    'Sommige gegevens zijn niet geaccepteerd.',
    'Er is niets afgeschreven. Pas de gemarkeerde velden aan en betaal dan opnieuw.',
  ],
  refused: [
    'Er is iets misgegaan.',
    'Er is niets afgeschreven. Betaal opnieuw of neem contact op met de winkel.',
  ],
  supportId: 'Referentie voor support: {id}',

  expiresIn: { one: 'Nog één minuut om te betalen', other: 'Nog {count} minuten om te betalen' },
  expiresVerySoon: 'Je hebt minder dan een minuut om te betalen',

  timeLeft: 'Resterende tijd om te betalen',
  endedDeclined: ['Betaling geweigerd', 'Je bank heeft de betaling geweigerd. Er is niets afgeschreven.'],
  endedExpired: [
    'Deze betaling is verlopen',
    'Er is niets afgeschreven. Ga terug naar de winkel om opnieuw te beginnen.',
  ],
  endedInvalidated: [
    'Je bestelling is gewijzigd',
    'Er is niets afgeschreven. Ga terug naar de winkel om opnieuw te betalen.',
  ],
  endedCustomer: ['Betaling geannuleerd', 'Er is niets afgeschreven.'],
  endedByMerchant: ['De winkel heeft deze betaling geannuleerd', 'Er is niets afgeschreven.'],
  endedUnknown: [
    'We weten nog niet of je betaling is gelukt',
    'Je bank heeft nog niet geantwoord. Betaal niet nog een keer: de winkel zoekt het uit en laat het je weten.',
  ],
  notFound: [
    'We kunnen deze betaling niet vinden',
    'De link is misschien oud of onvolledig. Vraag de winkel om een nieuwe.',
  ],
  endedError: ['Deze betaling kan niet doorgaan', 'Ga terug naar de winkel om opnieuw te beginnen.'],

  order: 'Bestelling {order}',
  total: 'Totaal',
  returnTo: 'Terug naar {merchant}',
  returningTo: 'Je gaat terug naar {merchant}…',
};

import type { MoreTexts } from '../more-texts.ts';

export const more: MoreTexts = {
  expires: 'Udløber {date}',
  expired: 'Udløbet',
  showAllCards: { one: 'Vis {count} kort', other: 'Vis alle {count} kort' },
  moreTime: 'Jeg har brug for mere tid',
  unloaded: 'Betalingsmetoden kunne ikke indlæses.',
  tryAgain: 'Prøv igen',
  nothingToPayWith: 'Du kan ikke betale her med denne browser. Prøv en anden, eller kontakt butikken.',

  declined: {
    card_declined: [
      'Din bank afviste betalingen.',
      'Der er ikke trukket penge. Betal på en anden måde, eller spørg din bank.',
    ],
    insufficient_funds: [
      'Der er ikke penge nok på kortet.',
      'Der er ikke trukket penge. Prøv et andet kort.',
    ],
    expired_card: [
      'Kortet er udløbet.',
      'Der er ikke trukket penge. Tjek udløbsdatoen, eller prøv et andet kort.',
    ],
    incorrect_cvc: ['Sikkerhedskoden er forkert.', 'Der er ikke trukket penge. Tjek koden, og betal igen.'],
    authentication_failed: [
      'Din bank kunne ikke bekræfte, at det er dig.',
      'Der er ikke trukket penge. Prøv igen, eller brug et andet kort.',
    ],
    card_not_supported: ['Kortet kan ikke bruges her.', 'Der er ikke trukket penge. Prøv et andet kort.'],
    processing_error: [
      'Din bank kunne ikke behandle betalingen.',
      'Der er ikke trukket penge. Vent et øjeblik, og betal så igen.',
    ],
  },
  amountChanged: ['Beløbet er nu {amount}.', 'Der er ikke trukket penge. Tjek beløbet, og betal så.'],
  attemptCanceled: ['Betalingen blev annulleret.', 'Der er ikke trukket penge. Du kan betale igen.'],
  beforePaymentRejected: [
    'Butikken stoppede betalingen.',
    'Der er ikke trukket penge. Tjek din ordre hos butikken, og betal så igen.',
  ],
  beforePaymentTimeout: [
    'Butikken svarede ikke i tide.',
    'Der er ikke trukket penge. Betal igen om et øjeblik.',
  ],
  walletFailed: [
    'Betalingen kunne ikke fortsætte i din wallet.',
    'Der er ikke trukket penge. Prøv igen, eller betal på en anden måde.',
  ],
  fieldsRefused: [
    'Nogle oplysninger blev ikke godkendt.',
    'Der er ikke trukket penge. Ret de markerede felter, og betal så igen.',
  ],
  refused: ['Noget gik galt.', 'Der er ikke trukket penge. Betal igen, eller kontakt butikken.'],
  supportId: 'Reference til support: {id}',

  expiresIn: { one: 'Ét minut tilbage til at betale', other: '{count} minutter tilbage til at betale' },
  expiresVerySoon: 'Mindre end et minut tilbage til at betale',

  timeLeft: 'Tid tilbage til at betale',
  endedDeclined: ['Betalingen blev afvist', 'Din bank afviste betalingen. Der er ikke trukket penge.'],
  endedExpired: [
    'Tiden til at betale er udløbet',
    'Der er ikke trukket penge. Gå tilbage til butikken for at begynde forfra.',
  ],
  endedInvalidated: [
    'Din ordre er ændret',
    'Der er ikke trukket penge. Gå tilbage til butikken for at betale igen.',
  ],
  endedCustomer: ['Betalingen blev annulleret', 'Der er ikke trukket penge.'],
  endedByMerchant: ['Butikken annullerede betalingen', 'Der er ikke trukket penge.'],
  endedUnknown: [
    'Vi ved endnu ikke, om betalingen gik igennem',
    'Din bank har ikke svaret. Betal ikke igen: Butikken undersøger det og giver dig besked.',
  ],
  notFound: [
    'Vi kan ikke finde betalingen',
    'Linket er måske gammelt eller ufuldstændigt. Bed butikken om et nyt.',
  ],
  endedError: ['Betalingen kan ikke fortsætte', 'Gå tilbage til butikken for at begynde forfra.'],

  order: 'Ordre {order}',
  total: 'I alt',
  returnTo: 'Tilbage til {merchant}',
  returningTo: 'Du sendes tilbage til {merchant}\u00a0…',
};

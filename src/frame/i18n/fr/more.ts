import type { MoreTexts } from '../more-texts.ts';

export const more: MoreTexts = {
  expires: 'Expire fin {date}',
  expired: 'Expirée',
  showAllCards: { one: 'Afficher {count} carte', other: 'Afficher les {count} cartes' },
  moreTime: 'J’ai besoin de plus de temps',
  unloaded: 'Ce moyen de paiement n’a pas pu être chargé.',
  tryAgain: 'Réessayer',
  nothingToPayWith:
    'Ce navigateur ne permet pas de payer ici. Essayez-en un autre ou contactez le commerçant.',

  declined: {
    card_declined: [
      'Votre banque a refusé le paiement.',
      'Aucun montant n’a été débité. Payez autrement ou contactez votre banque.',
    ],
    insufficient_funds: [
      'Le solde disponible sur cette carte est insuffisant.',
      'Aucun montant n’a été débité. Essayez une autre carte.',
    ],
    expired_card: [
      'Cette carte a expiré.',
      'Aucun montant n’a été débité. Vérifiez la date d’expiration ou essayez une autre carte.',
    ],
    incorrect_cvc: [
      'Le code de sécurité est incorrect.',
      'Aucun montant n’a été débité. Vérifiez le code, puis payez à nouveau.',
    ],
    authentication_failed: [
      'Votre banque n’a pas pu confirmer votre identité.',
      'Aucun montant n’a été débité. Réessayez ou utilisez une autre carte.',
    ],
    card_not_supported: [
      'Cette carte n’est pas acceptée ici.',
      'Aucun montant n’a été débité. Essayez une autre carte.',
    ],
    processing_error: [
      'Votre banque n’a pas pu traiter le paiement.',
      'Aucun montant n’a été débité. Attendez un instant, puis payez à nouveau.',
    ],
  },
  amountChanged: [
    'Le montant est maintenant de {amount}.',
    'Aucun montant n’a été débité. Vérifiez le nouveau montant, puis payez.',
  ],
  attemptCanceled: [
    'Le paiement a été annulé.',
    'Aucun montant n’a été débité. Vous pouvez payer à nouveau.',
  ],
  beforePaymentRejected: [
    'Le commerçant a interrompu ce paiement.',
    'Aucun montant n’a été débité. Vérifiez votre commande avec lui, puis payez à nouveau.',
  ],
  beforePaymentTimeout: [
    'Le commerçant n’a pas répondu à temps.',
    'Aucun montant n’a été débité. Payez à nouveau dans un instant.',
  ],
  walletFailed: [
    'Le paiement n’a pas pu se poursuivre dans le portefeuille.',
    'Aucun montant n’a été débité. Réessayez ou payez autrement.',
  ],
  fieldsRefused: [
    'Certaines informations n’ont pas été acceptées.',
    'Aucun montant n’a été débité. Corrigez les champs signalés, puis payez à nouveau.',
  ],
  refused: [
    'Un problème est survenu.',
    'Aucun montant n’a été débité. Payez à nouveau ou contactez le commerçant.',
  ],
  supportId: 'Référence pour l’assistance\u00a0: {id}',

  expiresIn: { one: 'Il reste une minute pour payer', other: 'Il reste {count} minutes pour payer' },
  expiresVerySoon: 'Il reste moins d’une minute pour payer',

  timeLeft: 'Temps restant pour payer',
  endedDeclined: ['Paiement refusé', 'Votre banque a refusé le paiement. Aucun montant n’a été débité.'],
  endedExpired: [
    'Ce paiement a expiré',
    'Aucun montant n’a été débité. Retournez chez le commerçant pour recommencer.',
  ],
  endedInvalidated: [
    'Votre commande a changé',
    'Aucun montant n’a été débité. Retournez chez le commerçant pour payer à nouveau.',
  ],
  endedCustomer: ['Paiement annulé', 'Aucun montant n’a été débité.'],
  endedByMerchant: ['Le commerçant a annulé ce paiement', 'Aucun montant n’a été débité.'],
  endedUnknown: [
    'Nous ne savons pas encore si votre paiement a abouti',
    'Votre banque n’a pas répondu. Ne payez pas une seconde fois\u00a0: le commerçant va vérifier et vous informer.',
  ],
  notFound: [
    'Ce paiement est introuvable',
    'Le lien est peut-être ancien ou incomplet. Demandez-en un nouveau au commerçant.',
  ],
  endedError: ['Ce paiement ne peut pas se poursuivre', 'Retournez chez le commerçant pour recommencer.'],

  order: 'Commande {order}',
  total: 'Total',
  returnTo: 'Retour chez {merchant}',
  returningTo: 'Retour chez {merchant}…',
};

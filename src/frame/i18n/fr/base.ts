import type { BaseTexts } from '../base-texts.ts';

export const base: BaseTexts = {
  amountLocale: null,

  paymentMethod: 'Moyen de paiement',
  card: 'Carte',
  cardNumber: 'Numéro de carte',
  expiryDate: 'Date d’expiration',
  expiryPlaceholder: 'MM / AA',
  securityCode: 'Code de sécurité',
  securityCodePlaceholder: 'CVC',
  nameOnCard: 'Nom sur la carte',
  nameOnCardPlaceholder: 'Tel qu’il figure sur la carte',
  securityCodeHint: {
    3: '3 chiffres, au dos de la carte',
    4: '4 chiffres, au recto de la carte',
  },

  saveCard: 'Enregistrer cette carte pour la prochaine fois',

  pay: 'Payer {amount}',
  paying: 'Paiement en cours…',
  confirmingButton: 'Confirmation en cours…',
  canceling: 'Annulation en cours…',
  encrypted: 'Paiement chiffré. Le commerçant ne voit jamais les données de votre carte.',
  cancel: 'Annuler',

  numberProblem: {
    empty: 'Saisissez votre numéro de carte',
    incomplete: 'Ce numéro de carte est trop court. Ajoutez les chiffres manquants',
    refused: 'Vérifiez le numéro de carte ou utilisez une autre carte',
    invalid: 'Ce numéro de carte n’est pas valide. Vérifiez chaque chiffre',
  },
  brandNotAccepted: 'Ce commerçant n’accepte pas {brand}. Utilisez une autre carte',
  expiryProblem: {
    empty: 'Saisissez la date, par exemple 08 / 29',
    past: 'Cette date est dépassée. Vérifiez-la',
    refused: 'Vérifiez la date d’expiration',
    invalid: 'Saisissez le mois et l’année, par exemple 08 / 29',
  },
  codeProblem: {
    empty: { 3: 'Saisissez les 3 chiffres au dos', 4: 'Saisissez les 4 chiffres au recto' },
    refused: { 3: 'Vérifiez les 3 chiffres au dos', 4: 'Vérifiez les 4 chiffres au recto' },
    invalid: { 3: '3 chiffres, au dos', 4: '4 chiffres, au recto' },
  },
  nameProblem: 'Saisissez le nom qui figure sur la carte, pas son numéro',
  problemsInForm: { one: 'Un champ est à vérifier', other: '{count} champs sont à vérifier' },

  confirming: [
    'Confirmation en cours auprès de votre banque.',
    'Ne payez pas une seconde fois. La confirmation peut prendre une minute.',
  ],
  cancelingNotice: ['Annulation du paiement.', 'Nous demandons à votre banque si un montant a été débité.'],
  reconnecting: [
    'La connexion a été interrompue.',
    'Reconnexion en cours. Le montant ne sera pas débité deux fois.',
  ],

  succeeded: 'Paiement effectué',
  receipt: 'Reçu {order}',
  cannotStart: [
    'Le formulaire de paiement n’a pas pu démarrer',
    'Aucun montant n’a été débité. Rechargez la page pour réessayer.',
  ],
};

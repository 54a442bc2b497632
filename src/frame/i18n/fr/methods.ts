import type { MethodTexts } from '../method-texts.ts';

export const methods: MethodTexts = {
  atScheme: [
    'Terminez le paiement dans la fenêtre {scheme}',
    'Gardez cette page ouverte. Elle reprendra d’elle-même quand vous aurez terminé.',
  ],
  toScheme: [
    'Redirection vers {scheme}',
    'Vous y payez, puis vous revenez ici. Aucun montant ne sera débité d’ici là.',
  ],
  blocked: [
    'Votre navigateur a bloqué la fenêtre',
    'Continuez sur {scheme} dans cette fenêtre. Vous reviendrez ici une fois le paiement terminé.',
  ],
  closed: [
    'La fenêtre a été fermée',
    'Nous vérifions si votre paiement a abouti. Si vous n’aviez pas terminé, rouvrez-la.',
  ],
  challenge: [
    'Votre banque vous demande de confirmer le paiement.',
    'Aucun montant ne sera débité avant votre confirmation.',
  ],
  resumed: [
    'Un paiement est encore en cours.',
    'Poursuivez-le ou payez autrement\u00a0: dans ce cas, il sera d’abord annulé.',
  ],
  openAgain: 'Rouvrir la fenêtre',
  continueHere: 'Continuer dans cette fenêtre',
  goOn: 'Continuer',
  useAnother: 'Choisir un autre moyen de paiement',

  inPopup: '{scheme} s’ouvre dans une fenêtre séparée. Payez-y, puis revenez ici.',
  inThisWindow: 'Vous continuez sur {scheme} pour payer, puis vous revenez ici.',

  applePay: 'Vous payez {amount}. Confirmez sur votre appareil.',

  deleteCard: 'Supprimer {card}',
  deleteQuestion: 'Supprimer cette carte\u202f?',
  confirmDelete: 'Supprimer',
  keepCard: 'Conserver',
  deleting: 'Suppression…',
  deleted: 'Carte supprimée',
  notDeleted: 'La carte n’a pas pu être supprimée. Réessayez dans un instant.',

  bankTitle: 'Vérification par votre banque',
  bankCancel: 'Annuler',
  fullPage: 'Ouvrir en pleine page',
  bankTimeLeft: 'Temps restant\u00a0: {clock}',
  bankSeconds: {
    120: 'Il reste deux minutes pour confirmer le paiement',
    60: 'Il reste une minute pour confirmer le paiement',
    30: 'Il reste trente secondes pour confirmer le paiement',
  },

  sheetTitle: 'Paiement sécurisé',
  sheetClose: 'Fermer',
};

import type { MoreTexts } from '../more-texts.ts';

export const more: MoreTexts = {
  expires: 'Scadenza: {date}',
  expired: 'Scaduta',
  showAllCards: { one: 'Mostra {count} carta', other: 'Mostra tutte le {count} carte' },
  moreTime: 'Ho bisogno di più tempo',
  unloaded: 'Non è stato possibile caricare questo metodo di pagamento.',
  tryAgain: 'Riprova',
  nothingToPayWith: 'Con questo browser non è possibile pagare qui. Prova con un altro o chiedi al negozio.',

  declined: {
    card_declined: [
      'La tua banca ha rifiutato il pagamento.',
      'Nessun importo è stato addebitato. Paga in un altro modo o chiedi alla tua banca.',
    ],
    insufficient_funds: [
      'I fondi su questa carta non sono sufficienti.',
      'Nessun importo è stato addebitato. Prova con un’altra carta.',
    ],
    expired_card: [
      'Questa carta è scaduta.',
      'Nessun importo è stato addebitato. Controlla la data di scadenza o prova con un’altra carta.',
    ],
    incorrect_cvc: [
      'Il codice di sicurezza non è corretto.',
      'Nessun importo è stato addebitato. Controlla il codice e paga di nuovo.',
    ],
    authentication_failed: [
      'La tua banca non ha potuto confermare la tua identità.',
      'Nessun importo è stato addebitato. Riprova o usa un’altra carta.',
    ],
    card_not_supported: [
      'Questa carta non può essere usata qui.',
      'Nessun importo è stato addebitato. Prova con un’altra carta.',
    ],
    processing_error: [
      'La tua banca non ha potuto elaborare il pagamento.',
      'Nessun importo è stato addebitato. Attendi un momento, poi paga di nuovo.',
    ],
  },
  amountChanged: [
    'L’importo ora è di {amount}.',
    'Nessun importo è stato addebitato. Controllalo prima di pagare.',
  ],
  attemptCanceled: [
    'Il pagamento è stato annullato.',
    'Nessun importo è stato addebitato. Puoi pagare di nuovo.',
  ],
  beforePaymentRejected: [
    'Il negozio ha interrotto questo pagamento.',
    'Nessun importo è stato addebitato. Verifica l’ordine con il negozio, poi paga di nuovo.',
  ],
  beforePaymentTimeout: [
    'Il negozio non ha risposto in tempo.',
    'Nessun importo è stato addebitato. Paga di nuovo tra qualche istante.',
  ],
  walletFailed: [
    'Non è stato possibile proseguire nella finestra di pagamento.',
    'Nessun importo è stato addebitato. Riprova o paga in un altro modo.',
  ],
  fieldsRefused: [
    'Alcuni dati non sono stati accettati.',
    'Nessun importo è stato addebitato. Correggi i campi evidenziati, poi paga di nuovo.',
  ],
  refused: [
    'Si è verificato un problema.',
    'Nessun importo è stato addebitato. Paga di nuovo o contatta il negozio.',
  ],
  supportId: 'Riferimento per l’assistenza: {id}',

  expiresIn: { one: 'Resta un minuto per pagare', other: 'Restano {count} minuti per pagare' },
  expiresVerySoon: 'Resta meno di un minuto per pagare',

  timeLeft: 'Tempo rimasto per pagare',
  endedDeclined: [
    'Pagamento rifiutato',
    'La tua banca ha rifiutato il pagamento. Nessun importo è stato addebitato.',
  ],
  endedExpired: [
    'Il tempo per pagare è scaduto',
    'Nessun importo è stato addebitato. Torna al negozio per ricominciare.',
  ],
  endedInvalidated: [
    'Il tuo ordine è cambiato',
    'Nessun importo è stato addebitato. Torna al negozio per pagare di nuovo.',
  ],
  endedCustomer: ['Pagamento annullato', 'Nessun importo è stato addebitato.'],
  endedByMerchant: ['Il negozio ha annullato questo pagamento', 'Nessun importo è stato addebitato.'],
  endedUnknown: [
    'Non sappiamo ancora se il pagamento è riuscito',
    'La tua banca non ha risposto. Non pagare di nuovo: il negozio verificherà e ti informerà.',
  ],
  notFound: [
    'Non troviamo questo pagamento',
    'Il link potrebbe essere vecchio o incompleto. Chiedine uno nuovo al negozio.',
  ],
  endedError: ['Non è possibile proseguire con questo pagamento', 'Torna al negozio per ricominciare.'],

  order: 'Ordine {order}',
  total: 'Totale',
  returnTo: 'Torna a {merchant}',
  returningTo: 'Ritorno a {merchant}…',
};

import type { BaseTexts } from '../base-texts.ts';

export const base: BaseTexts = {
  amountLocale: null,

  paymentMethod: 'Metodo di pagamento',
  card: 'Carta',
  cardNumber: 'Numero di carta',
  expiryDate: 'Data di scadenza',
  expiryPlaceholder: 'MM / AA',
  securityCode: 'Codice di sicurezza',
  securityCodePlaceholder: 'CVC',
  nameOnCard: 'Nome sulla carta',
  nameOnCardPlaceholder: 'Come riportato sulla carta',
  securityCodeHint: {
    3: '3 cifre, sul retro della carta',
    4: '4 cifre, sul fronte della carta',
  },

  saveCard: 'Salva questa carta per la prossima volta',

  pay: 'Paga {amount}',
  paying: 'Pagamento in corso…',
  confirmingButton: 'Conferma in corso…',
  canceling: 'Annullamento in corso…',
  encrypted: 'Connessione crittografata. Il negozio non vede mai la tua carta.',
  cancel: 'Annulla',

  numberProblem: {
    empty: 'Inserisci il numero della carta',
    incomplete: 'Il numero è incompleto. Aggiungi le cifre mancanti',
    refused: 'Controlla il numero della carta o usa un’altra carta',
    invalid: 'Il numero di carta non è valido. Controlla ogni cifra',
  },
  brandNotAccepted: 'Questo negozio non accetta carte {brand}. Usa un’altra carta',
  expiryProblem: {
    empty: 'Inserisci la data, ad esempio 08 / 29',
    past: 'Questa data è già passata. Controllala',
    refused: 'Controlla la data di scadenza',
    invalid: 'Inserisci mese e anno, ad esempio 08 / 29',
  },
  codeProblem: {
    empty: { 3: 'Inserisci le 3 cifre sul retro', 4: 'Inserisci le 4 cifre sul fronte' },
    refused: { 3: 'Controlla le 3 cifre sul retro', 4: 'Controlla le 4 cifre sul fronte' },
    invalid: { 3: '3 cifre, sul retro', 4: '4 cifre, sul fronte' },
  },
  nameProblem: 'Inserisci il nome riportato sulla carta, non il numero',
  problemsInForm: { one: 'C’è un campo da controllare', other: 'Ci sono {count} campi da controllare' },

  confirming: ['In attesa di conferma dalla tua banca.', 'Non pagare di nuovo. Può volerci un minuto.'],
  cancelingNotice: [
    'Annullamento del pagamento in corso.',
    'Stiamo verificando con la tua banca se è stato addebitato un importo.',
  ],
  reconnecting: [
    'La connessione si è interrotta.',
    'Riconnessione in corso. L’importo non verrà addebitato due volte.',
  ],

  succeeded: 'Pagamento completato',
  receipt: 'Ricevuta {order}',
  cannotStart: [
    'Non è stato possibile aprire il modulo di pagamento',
    'Nessun importo è stato addebitato. Ricarica la pagina per riprovare.',
  ],
};

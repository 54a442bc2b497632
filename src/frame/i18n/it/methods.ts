import type { MethodTexts } from '../method-texts.ts';

export const methods: MethodTexts = {
  atScheme: [
    'Completa il pagamento nella finestra di {scheme}',
    'Tieni aperta questa pagina. Proseguirà da sola quando avrai finito.',
  ],
  toScheme: [
    'Stiamo aprendo {scheme}',
    'Pagherai sulla sua pagina e tornerai qui. Prima non verrà addebitato nulla.',
  ],
  blocked: [
    'Il browser ha bloccato la finestra',
    'Prosegui con {scheme} in questa finestra. Tornerai qui quando avrai finito.',
  ],
  closed: [
    'La finestra è stata chiusa',
    'Stiamo verificando se hai pagato. Se non hai ancora finito, aprila di nuovo.',
  ],
  challenge: [
    'La tua banca ti chiede di confermare il pagamento.',
    'Fino ad allora non verrà addebitato nulla.',
  ],
  resumed: [
    'C’è un pagamento ancora aperto.',
    'Continualo o paga in un altro modo: in tal caso quello aperto verrà prima annullato.',
  ],
  openAgain: 'Apri di nuovo la finestra',
  continueHere: 'Continua in questa finestra',
  goOn: 'Continua',
  useAnother: 'Usa un altro metodo di pagamento',

  inPopup: '{scheme} si apre in un’altra finestra. Paga lì, poi torna qui.',
  inThisWindow: 'Passerai a {scheme} per pagare e poi tornerai qui.',

  applePay: 'Stai per pagare {amount}. Conferma sul tuo dispositivo.',

  deleteCard: 'Elimina {card}',
  deleteQuestion: 'Eliminare questa carta?',
  confirmDelete: 'Elimina',
  keepCard: 'Mantieni',
  deleting: 'Eliminazione in corso…',
  deleted: 'Carta eliminata',
  notDeleted: 'Non è stato possibile eliminare la carta. Riprova tra qualche istante.',

  bankTitle: 'Verifica della banca',
  bankCancel: 'Annulla',
  fullPage: 'Apri a pagina intera',
  bankTimeLeft: 'Tempo rimasto: {clock}',
  bankSeconds: {
    120: 'Restano due minuti per confermare il pagamento',
    60: 'Resta un minuto per confermare il pagamento',
    30: 'Restano trenta secondi per confermare il pagamento',
  },

  sheetTitle: 'Pagamento sicuro',
  sheetClose: 'Chiudi',
};

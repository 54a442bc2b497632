import type { MethodTexts } from '../method-texts.ts';

export const methods: MethodTexts = {
  atScheme: [
    'Completa el pago en la ventana de {scheme}',
    'Deja esta página abierta. Continuará automáticamente cuando termines allí.',
  ],
  toScheme: [
    'Te llevamos a {scheme}',
    'Pagarás en su página y volverás aquí. Antes no se realizará ningún cargo.',
  ],
  blocked: [
    'Tu navegador ha bloqueado la ventana',
    'Continúa con {scheme} en esta misma ventana. Volverás aquí cuando termines.',
  ],
  closed: [
    'La ventana se ha cerrado',
    'Estamos comprobando si has pagado. Si aún no has terminado, ábrela de nuevo.',
  ],
  challenge: ['Tu banco te pide que confirmes el pago.', 'No se realizará ningún cargo hasta que lo hagas.'],
  resumed: [
    'Hay un pago sin terminar.',
    'Continúalo o paga de otra forma: en ese caso, primero se cancelará el que está abierto.',
  ],
  openAgain: 'Abrir la ventana de nuevo',
  continueHere: 'Continuar en esta ventana',
  goOn: 'Continuar',
  useAnother: 'Usar otro método de pago',

  inPopup: '{scheme} se abre en otra ventana. Paga allí y vuelve aquí.',
  inThisWindow: 'Irás a {scheme} para pagar y después volverás aquí.',

  applePay: 'Vas a pagar {amount}. Confírmalo en tu dispositivo.',

  deleteCard: 'Eliminar {card}',
  deleteQuestion: '¿Eliminar esta tarjeta?',
  confirmDelete: 'Eliminar',
  keepCard: 'Conservar',
  deleting: 'Eliminando…',
  deleted: 'Tarjeta eliminada',
  notDeleted: 'No se ha podido eliminar la tarjeta. Inténtalo de nuevo en un momento.',

  bankTitle: 'Verificación del banco',
  bankCancel: 'Cancelar',
  fullPage: 'Abrir en página completa',
  bankTimeLeft: 'Tiempo restante: {clock}',
  bankSeconds: {
    120: 'Quedan dos minutos para confirmar el pago',
    60: 'Queda un minuto para confirmar el pago',
    30: 'Quedan treinta segundos para confirmar el pago',
  },

  sheetTitle: 'Pago seguro',
  sheetClose: 'Cerrar',
};

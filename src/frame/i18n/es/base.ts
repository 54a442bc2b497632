import type { BaseTexts } from '../base-texts.ts';

export const base: BaseTexts = {
  amountLocale: null,

  paymentMethod: 'Método de pago',
  card: 'Tarjeta',
  cardNumber: 'Número de tarjeta',
  expiryDate: 'Fecha de caducidad',
  expiryPlaceholder: 'MM / AA',
  securityCode: 'Código de seguridad',
  securityCodePlaceholder: 'CVC',
  nameOnCard: 'Nombre en la tarjeta',
  nameOnCardPlaceholder: 'Tal como aparece en la tarjeta',
  securityCodeHint: {
    3: '3 dígitos, en el reverso de la tarjeta',
    4: '4 dígitos, en el anverso de la tarjeta',
  },

  saveCard: 'Guardar esta tarjeta para la próxima vez',

  pay: 'Pagar {amount}',
  paying: 'Pagando…',
  confirmingButton: 'Confirmando…',
  canceling: 'Cancelando…',
  encrypted: 'Conexión cifrada. La tienda nunca ve tu tarjeta.',
  cancel: 'Cancelar',

  numberProblem: {
    empty: 'Introduce el número de tu tarjeta',
    incomplete: 'Este número está incompleto. Añade los dígitos que faltan',
    refused: 'Revisa el número de tarjeta o usa otra tarjeta',
    invalid: 'Este número de tarjeta no es válido. Revisa cada dígito',
  },
  brandNotAccepted: 'Esta tienda no acepta tarjetas {brand}. Usa otra tarjeta',
  expiryProblem: {
    empty: 'Introduce la fecha, por ejemplo, 08 / 29',
    past: 'Esta fecha ya ha pasado. Revísala',
    refused: 'Revisa la fecha de caducidad',
    invalid: 'Introduce el mes y el año, por ejemplo, 08 / 29',
  },
  codeProblem: {
    empty: { 3: 'Introduce los 3 dígitos del reverso', 4: 'Introduce los 4 dígitos del anverso' },
    refused: { 3: 'Revisa los 3 dígitos del reverso', 4: 'Revisa los 4 dígitos del anverso' },
    invalid: { 3: '3 dígitos, en el reverso', 4: '4 dígitos, en el anverso' },
  },
  nameProblem: 'Introduce el nombre que aparece en la tarjeta, no su número',
  problemsInForm: { one: 'Hay un campo por revisar', other: 'Hay {count} campos por revisar' },

  confirming: ['Confirmando el pago con tu banco.', 'No vuelvas a pagar. Puede tardar un minuto.'],
  cancelingNotice: ['Cancelando el pago.', 'Estamos consultando a tu banco si se ha realizado algún cargo.'],
  reconnecting: ['Se ha perdido la conexión.', 'Volviendo a conectar. No se te cobrará dos veces.'],

  succeeded: 'Pago completado',
  receipt: 'Recibo {order}',
  cannotStart: [
    'No se ha podido abrir el formulario de pago',
    'No se ha realizado ningún cargo. Recarga la página para volver a intentarlo.',
  ],
};

import type { MoreTexts } from '../more-texts.ts';

export const more: MoreTexts = {
  expires: 'Caducidad: {date}',
  expired: 'Caducada',
  showAllCards: { one: 'Ver {count} tarjeta', other: 'Ver las {count} tarjetas' },
  moreTime: 'Necesito más tiempo',
  unloaded: 'No se ha podido cargar este método de pago.',
  tryAgain: 'Reintentar',
  nothingToPayWith: 'Con este navegador no se puede pagar aquí. Prueba con otro o consulta a la tienda.',

  declined: {
    card_declined: [
      'Tu banco ha rechazado el pago.',
      'No se ha realizado ningún cargo. Paga de otra forma o consulta a tu banco.',
    ],
    insufficient_funds: [
      'No hay saldo suficiente en esta tarjeta.',
      'No se ha realizado ningún cargo. Prueba con otra tarjeta.',
    ],
    expired_card: [
      'Esta tarjeta ha caducado.',
      'No se ha realizado ningún cargo. Revisa la fecha de caducidad o prueba con otra tarjeta.',
    ],
    incorrect_cvc: [
      'El código de seguridad no es correcto.',
      'No se ha realizado ningún cargo. Revisa el código y vuelve a pagar.',
    ],
    authentication_failed: [
      'Tu banco no ha podido confirmar tu identidad.',
      'No se ha realizado ningún cargo. Vuelve a intentarlo o prueba con otra tarjeta.',
    ],
    card_not_supported: [
      'Esta tarjeta no se puede usar aquí.',
      'No se ha realizado ningún cargo. Prueba con otra tarjeta.',
    ],
    processing_error: [
      'Tu banco no ha podido procesar el pago.',
      'No se ha realizado ningún cargo. Espera un momento y vuelve a pagar.',
    ],
  },
  amountChanged: [
    'El importe es ahora de {amount}.',
    'No se ha realizado ningún cargo. Compruébalo antes de pagar.',
  ],
  attemptCanceled: ['El pago se ha cancelado.', 'No se ha realizado ningún cargo. Puedes volver a pagar.'],
  beforePaymentRejected: [
    'La tienda ha detenido este pago.',
    'No se ha realizado ningún cargo. Revisa tu pedido con la tienda y vuelve a pagar.',
  ],
  beforePaymentTimeout: [
    'La tienda no ha respondido a tiempo.',
    'No se ha realizado ningún cargo. Vuelve a pagar dentro de un momento.',
  ],
  walletFailed: [
    'No se ha podido continuar en la ventana de pago.',
    'No se ha realizado ningún cargo. Vuelve a intentarlo o paga de otra forma.',
  ],
  fieldsRefused: [
    'Algunos datos no se han aceptado.',
    'No se ha realizado ningún cargo. Corrige los campos marcados y vuelve a pagar.',
  ],
  refused: [
    'Se ha producido un error.',
    'No se ha realizado ningún cargo. Vuelve a pagar o ponte en contacto con la tienda.',
  ],
  supportId: 'Referencia para soporte: {id}',

  expiresIn: { one: 'Queda un minuto para pagar', other: 'Quedan {count} minutos para pagar' },
  expiresVerySoon: 'Queda menos de un minuto para pagar',

  timeLeft: 'Tiempo restante para pagar',
  endedDeclined: ['Pago rechazado', 'Tu banco ha rechazado el pago. No se ha realizado ningún cargo.'],
  endedExpired: [
    'El plazo para pagar ha terminado',
    'No se ha realizado ningún cargo. Vuelve a la tienda para empezar de nuevo.',
  ],
  endedInvalidated: [
    'Tu pedido ha cambiado',
    'No se ha realizado ningún cargo. Vuelve a la tienda para pagar de nuevo.',
  ],
  endedCustomer: ['Pago cancelado', 'No se ha realizado ningún cargo.'],
  endedByMerchant: ['La tienda ha cancelado este pago', 'No se ha realizado ningún cargo.'],
  endedUnknown: [
    'Aún no sabemos si el pago se ha realizado',
    'Tu banco no ha respondido. No vuelvas a pagar: la tienda lo comprobará y te avisará.',
  ],
  notFound: [
    'No encontramos este pago',
    'Puede que el enlace sea antiguo o esté incompleto. Pide uno nuevo a la tienda.',
  ],
  endedError: ['No se puede continuar con este pago', 'Vuelve a la tienda para empezar de nuevo.'],

  order: 'Pedido {order}',
  total: 'Total',
  returnTo: 'Volver a {merchant}',
  returningTo: 'Volviendo a {merchant}…',
};

import type { MoreTexts } from '../more-texts.ts';

export const more: MoreTexts = {
  expires: 'Validade: {date}',
  expired: 'Vencido',
  showAllCards: { one: 'Mostrar {count} cartão', other: 'Mostrar os {count} cartões' },
  moreTime: 'Preciso de mais tempo',
  unloaded: 'Não foi possível carregar esta forma de pagamento.',
  tryAgain: 'Tentar novamente',
  nothingToPayWith: 'Não é possível pagar aqui com este navegador. Tente com outro ou fale com a loja.',

  declined: {
    card_declined: [
      'Seu banco recusou o pagamento.',
      'Nenhum valor foi cobrado. Pague de outra forma ou fale com seu banco.',
    ],
    insufficient_funds: [
      'Não há saldo ou limite suficiente neste cartão.',
      'Nenhum valor foi cobrado. Tente com outro cartão.',
    ],
    expired_card: [
      'Este cartão está vencido.',
      'Nenhum valor foi cobrado. Confira a data de validade ou tente com outro cartão.',
    ],
    incorrect_cvc: [
      'O código de segurança está incorreto.',
      'Nenhum valor foi cobrado. Confira o código e pague novamente.',
    ],
    authentication_failed: [
      'Seu banco não conseguiu confirmar sua identidade.',
      'Nenhum valor foi cobrado. Tente novamente ou use outro cartão.',
    ],
    card_not_supported: [
      'Este cartão não pode ser usado aqui.',
      'Nenhum valor foi cobrado. Tente com outro cartão.',
    ],
    processing_error: [
      'Seu banco não conseguiu processar o pagamento.',
      'Nenhum valor foi cobrado. Aguarde um momento e pague novamente.',
    ],
  },
  amountChanged: ['O valor agora é {amount}.', 'Nenhum valor foi cobrado. Confira antes de pagar.'],
  attemptCanceled: ['O pagamento foi cancelado.', 'Nenhum valor foi cobrado. Você pode pagar novamente.'],
  beforePaymentRejected: [
    'A loja interrompeu este pagamento.',
    'Nenhum valor foi cobrado. Confira seu pedido com a loja e pague novamente.',
  ],
  beforePaymentTimeout: [
    'A loja não respondeu a tempo.',
    'Nenhum valor foi cobrado. Pague novamente em alguns instantes.',
  ],
  walletFailed: [
    'Não foi possível continuar na janela de pagamento.',
    'Nenhum valor foi cobrado. Tente novamente ou pague de outra forma.',
  ],
  fieldsRefused: [
    'Alguns dados não foram aceitos.',
    'Nenhum valor foi cobrado. Corrija os campos marcados e pague novamente.',
  ],
  refused: ['Algo deu errado.', 'Nenhum valor foi cobrado. Pague novamente ou fale com a loja.'],
  supportId: 'Código para o suporte: {id}',

  expiresIn: { one: 'Resta um minuto para pagar', other: 'Restam {count} minutos para pagar' },
  expiresVerySoon: 'Resta menos de um minuto para pagar',

  timeLeft: 'Tempo restante para pagar',
  endedDeclined: ['Pagamento recusado', 'Seu banco recusou o pagamento. Nenhum valor foi cobrado.'],
  endedExpired: [
    'O prazo para pagar terminou',
    'Nenhum valor foi cobrado. Volte à loja para começar de novo.',
  ],
  endedInvalidated: [
    'Seu pedido foi alterado',
    'Nenhum valor foi cobrado. Volte à loja para pagar novamente.',
  ],
  endedCustomer: ['Pagamento cancelado', 'Nenhum valor foi cobrado.'],
  endedByMerchant: ['A loja cancelou este pagamento', 'Nenhum valor foi cobrado.'],
  endedUnknown: [
    'Ainda não sabemos se o pagamento foi feito',
    'Seu banco não respondeu. Não pague novamente: a loja vai verificar e avisar você.',
  ],
  notFound: [
    'Não encontramos este pagamento',
    'O link pode ser antigo ou estar incompleto. Peça um novo à loja.',
  ],
  endedError: ['Não é possível continuar este pagamento', 'Volte à loja para começar de novo.'],

  order: 'Pedido {order}',
  total: 'Total',
  returnTo: 'Voltar para {merchant}',
  returningTo: 'Voltando para {merchant}…',
};

import type { MoreTexts } from '../more-texts.ts';

export const more: MoreTexts = {
  expires: 'Validade: {date}',
  expired: 'Expirado',
  showAllCards: { one: 'Mostrar {count} cartão', other: 'Mostrar os {count} cartões' },
  moreTime: 'Preciso de mais tempo',
  unloaded: 'Não foi possível carregar este método de pagamento.',
  tryAgain: 'Tentar novamente',
  nothingToPayWith: 'Não é possível pagar aqui com este navegador. Experimente outro ou contacte a loja.',

  declined: {
    card_declined: [
      'O seu banco recusou o pagamento.',
      'Não foi cobrado qualquer valor. Pague de outra forma ou contacte o seu banco.',
    ],
    insufficient_funds: [
      'O saldo deste cartão é insuficiente.',
      'Não foi cobrado qualquer valor. Experimente outro cartão.',
    ],
    expired_card: [
      'Este cartão expirou.',
      'Não foi cobrado qualquer valor. Verifique a data de validade ou experimente outro cartão.',
    ],
    incorrect_cvc: [
      'O código de segurança está incorreto.',
      'Não foi cobrado qualquer valor. Verifique o código e pague novamente.',
    ],
    authentication_failed: [
      'O seu banco não conseguiu confirmar a sua identidade.',
      'Não foi cobrado qualquer valor. Tente novamente ou experimente outro cartão.',
    ],
    card_not_supported: [
      'Este cartão não pode ser usado aqui.',
      'Não foi cobrado qualquer valor. Experimente outro cartão.',
    ],
    processing_error: [
      'O seu banco não conseguiu processar o pagamento.',
      'Não foi cobrado qualquer valor. Aguarde um momento e pague novamente.',
    ],
  },
  amountChanged: [
    'O valor é agora de {amount}.',
    'Não foi cobrado qualquer valor. Confirme-o antes de pagar.',
  ],
  attemptCanceled: ['O pagamento foi cancelado.', 'Não foi cobrado qualquer valor. Pode pagar novamente.'],
  beforePaymentRejected: [
    'A loja interrompeu este pagamento.',
    'Não foi cobrado qualquer valor. Verifique a sua encomenda com a loja e pague novamente.',
  ],
  beforePaymentTimeout: [
    'A loja não respondeu a tempo.',
    'Não foi cobrado qualquer valor. Pague novamente dentro de momentos.',
  ],
  walletFailed: [
    'Não foi possível continuar na janela de pagamento.',
    'Não foi cobrado qualquer valor. Tente novamente ou pague de outra forma.',
  ],
  fieldsRefused: [
    'Alguns dados não foram aceites.',
    'Não foi cobrado qualquer valor. Corrija os campos assinalados e pague novamente.',
  ],
  refused: ['Ocorreu um erro.', 'Não foi cobrado qualquer valor. Pague novamente ou contacte a loja.'],
  supportId: 'Referência para o apoio: {id}',

  expiresIn: { one: 'Tem um minuto para pagar', other: 'Faltam {count} minutos para o fim do prazo' },
  expiresVerySoon: 'Tem menos de um minuto para pagar',

  timeLeft: 'Tempo restante para pagar',
  endedDeclined: ['Pagamento recusado', 'O seu banco recusou o pagamento. Não foi cobrado qualquer valor.'],
  endedExpired: [
    'O prazo para pagar terminou',
    'Não foi cobrado qualquer valor. Volte à loja para começar de novo.',
  ],
  endedInvalidated: [
    'A sua encomenda foi alterada',
    'Não foi cobrado qualquer valor. Volte à loja para pagar novamente.',
  ],
  endedCustomer: ['Pagamento cancelado', 'Não foi cobrado qualquer valor.'],
  endedByMerchant: ['A loja cancelou este pagamento', 'Não foi cobrado qualquer valor.'],
  endedUnknown: [
    'Ainda não sabemos se o pagamento foi feito',
    'O seu banco não respondeu. Não pague novamente: a loja vai verificar e dar-lhe uma resposta.',
  ],
  notFound: [
    'Não encontramos este pagamento',
    'O link pode ser antigo ou estar incompleto. Peça um novo à loja.',
  ],
  endedError: ['Não é possível continuar este pagamento', 'Volte à loja para começar de novo.'],

  order: 'Encomenda {order}',
  total: 'Total',
  returnTo: 'Voltar a {merchant}',
  returningTo: 'A voltar a {merchant}…',
};

import type { BaseTexts } from '../base-texts.ts';

export const base: BaseTexts = {
  amountLocale: null,

  paymentMethod: 'Método de pagamento',
  card: 'Cartão',
  cardNumber: 'Número do cartão',
  expiryDate: 'Data de validade',
  expiryPlaceholder: 'MM / AA',
  securityCode: 'Código de segurança',
  securityCodePlaceholder: 'CVC',
  nameOnCard: 'Nome no cartão',
  nameOnCardPlaceholder: 'Tal como está no cartão',
  securityCodeHint: {
    3: '3 dígitos, no verso do cartão',
    4: '4 dígitos, na frente do cartão',
  },

  saveCard: 'Guardar este cartão para a próxima vez',

  pay: 'Pagar {amount}',
  paying: 'A pagar…',
  confirmingButton: 'A confirmar…',
  canceling: 'A cancelar…',
  encrypted: 'Ligação encriptada. A loja nunca vê o seu cartão.',
  cancel: 'Cancelar',

  numberProblem: {
    empty: 'Introduza o número do seu cartão',
    incomplete: 'O número está incompleto. Acrescente os dígitos em falta',
    refused: 'Verifique o número do cartão ou use outro cartão',
    invalid: 'Este número de cartão não é válido. Verifique cada dígito',
  },
  brandNotAccepted: 'Esta loja não aceita cartões {brand}. Use outro cartão',
  expiryProblem: {
    empty: 'Introduza a data, por exemplo 08 / 29',
    past: 'Esta data já passou. Verifique-a',
    refused: 'Verifique a data de validade',
    invalid: 'Introduza o mês e o ano, por exemplo 08 / 29',
  },
  codeProblem: {
    empty: { 3: 'Introduza os 3 dígitos do verso', 4: 'Introduza os 4 dígitos da frente' },
    refused: { 3: 'Verifique os 3 dígitos do verso', 4: 'Verifique os 4 dígitos da frente' },
    invalid: { 3: '3 dígitos, no verso', 4: '4 dígitos, na frente' },
  },
  nameProblem: 'Introduza o nome tal como está no cartão, não o número',
  problemsInForm: { one: 'Há um campo por corrigir', other: 'Há {count} campos por corrigir' },

  confirming: ['A confirmar com o seu banco.', 'Não pague novamente. Pode demorar um minuto.'],
  cancelingNotice: [
    'A cancelar o pagamento.',
    'Estamos a verificar com o seu banco se foi cobrado algum valor.',
  ],
  reconnecting: [
    'A ligação foi interrompida.',
    'A restabelecer a ligação. O valor não será cobrado duas vezes.',
  ],

  succeeded: 'Pagamento concluído',
  receipt: 'Recibo {order}',
  cannotStart: [
    'Não foi possível abrir o formulário de pagamento',
    'Não foi cobrado qualquer valor. Recarregue a página para tentar novamente.',
  ],
};

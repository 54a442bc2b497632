import type { BaseTexts } from '../base-texts.ts';

export const base: BaseTexts = {
  amountLocale: null,

  paymentMethod: 'Forma de pagamento',
  card: 'Cartão',
  cardNumber: 'Número do cartão',
  expiryDate: 'Data de validade',
  expiryPlaceholder: 'MM / AA',
  securityCode: 'Código de segurança',
  securityCodePlaceholder: 'CVC',
  nameOnCard: 'Nome no cartão',
  nameOnCardPlaceholder: 'Como está no cartão',
  securityCodeHint: {
    3: '3 dígitos, no verso do cartão',
    4: '4 dígitos, na frente do cartão',
  },

  saveCard: 'Salvar este cartão para a próxima vez',

  pay: 'Pagar {amount}',
  paying: 'Pagando…',
  confirmingButton: 'Confirmando…',
  canceling: 'Cancelando…',
  encrypted: 'Conexão criptografada. A loja nunca vê seu cartão.',
  cancel: 'Cancelar',

  numberProblem: {
    empty: 'Digite o número do seu cartão',
    incomplete: 'O número está incompleto. Digite os dígitos que faltam',
    refused: 'Confira o número do cartão ou use outro cartão',
    invalid: 'Este número de cartão não é válido. Confira cada dígito',
  },
  brandNotAccepted: 'Esta loja não aceita cartões {brand}. Use outro cartão',
  expiryProblem: {
    empty: 'Digite a data, por exemplo 08 / 29',
    past: 'Esta data já passou. Confira',
    refused: 'Confira a data de validade',
    invalid: 'Digite o mês e o ano, por exemplo 08 / 29',
  },
  codeProblem: {
    empty: { 3: 'Digite os 3 dígitos do verso', 4: 'Digite os 4 dígitos da frente' },
    refused: { 3: 'Confira os 3 dígitos do verso', 4: 'Confira os 4 dígitos da frente' },
    invalid: { 3: '3 dígitos, no verso', 4: '4 dígitos, na frente' },
  },
  nameProblem: 'Digite o nome como está no cartão, não o número',
  problemsInForm: { one: 'Há um campo para corrigir', other: 'Há {count} campos para corrigir' },

  confirming: ['Confirmando com seu banco.', 'Não pague novamente. Isso pode levar um minuto.'],
  cancelingNotice: [
    'Cancelando o pagamento.',
    'Estamos consultando seu banco para saber se algum valor foi cobrado.',
  ],
  reconnecting: ['A conexão caiu.', 'Reconectando. O valor não será cobrado duas vezes.'],

  succeeded: 'Pagamento concluído',
  receipt: 'Recibo {order}',
  cannotStart: [
    'Não foi possível abrir o formulário de pagamento',
    'Nenhum valor foi cobrado. Recarregue a página para tentar novamente.',
  ],
};

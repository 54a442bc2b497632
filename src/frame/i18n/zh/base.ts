import type { BaseTexts } from '../base-texts.ts';

export const base: BaseTexts = {
  amountLocale: null,

  paymentMethod: '支付方式',
  card: '银行卡',
  cardNumber: '卡号',
  expiryDate: '有效期',
  expiryPlaceholder: '月 / 年',
  securityCode: '安全码',
  securityCodePlaceholder: 'CVC',
  nameOnCard: '持卡人姓名',
  nameOnCardPlaceholder: '与卡面一致',
  securityCodeHint: {
    3: '卡片背面的 3 位数字',
    4: '卡片正面的 4 位数字',
  },

  saveCard: '保存此卡，方便下次付款',

  pay: '支付 {amount}',
  paying: '正在支付…',
  confirmingButton: '正在确认…',
  canceling: '正在取消…',
  encrypted: '已加密，商家无法看到您的银行卡信息。',
  cancel: '取消',

  numberProblem: {
    empty: '请输入卡号',
    incomplete: '卡号位数不足，请补全',
    refused: '请核对卡号，或换一张卡',
    invalid: '卡号有误，请逐位核对',
  },
  brandNotAccepted: '该商家不支持 {brand}，请换一张卡',
  expiryProblem: {
    empty: '请输入有效期，例如 08 / 29',
    past: '有效期已过，请核对',
    refused: '请核对有效期',
    invalid: '请输入月份和年份，例如 08 / 29',
  },
  codeProblem: {
    empty: { 3: '请输入背面的 3 位数字', 4: '请输入正面的 4 位数字' },
    refused: { 3: '请核对背面的 3 位数字', 4: '请核对正面的 4 位数字' },
    invalid: { 3: '应为背面的 3 位数字', 4: '应为正面的 4 位数字' },
  },
  nameProblem: '请输入卡面上的姓名，而不是卡号',
  problemsInForm: { other: '有 {count} 项信息需要核对' },

  confirming: ['正在等待发卡行确认。', '请勿重复付款。这可能需要一分钟。'],
  cancelingNotice: ['正在取消付款。', '正在向发卡行核实是否已扣款。'],
  reconnecting: ['连接已断开。', '正在重新连接，不会重复扣款。'],

  succeeded: '付款成功',
  receipt: '收据编号：{order}',
  cannotStart: ['无法打开付款页面', '本次未扣款。请刷新页面重试。'],
};

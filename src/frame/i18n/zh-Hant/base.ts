import type { BaseTexts } from '../base-texts.ts';

export const base: BaseTexts = {
  amountLocale: null,

  paymentMethod: '付款方式',
  card: '信用卡／金融卡',
  cardNumber: '卡號',
  expiryDate: '有效期限',
  expiryPlaceholder: '月 / 年',
  securityCode: '安全碼',
  securityCodePlaceholder: 'CVC',
  nameOnCard: '持卡人姓名',
  nameOnCardPlaceholder: '與卡片上相同',
  securityCodeHint: {
    3: '卡片背面的 3 位數字',
    4: '卡片正面的 4 位數字',
  },

  saveCard: '儲存這張卡，方便下次付款',

  pay: '支付 {amount}',
  paying: '付款中…',
  confirmingButton: '確認中…',
  canceling: '取消中…',
  encrypted: '已加密，商店無法看到您的卡片資料。',
  cancel: '取消',

  numberProblem: {
    empty: '請輸入卡號',
    incomplete: '卡號位數不足，請補上其餘數字',
    refused: '請確認卡號，或改用其他卡片',
    invalid: '卡號不正確，請逐一確認每個數字',
  },
  brandNotAccepted: '這家商店不接受 {brand}，請改用其他卡片',
  expiryProblem: {
    empty: '請輸入有效期限，例如 08 / 29',
    past: '有效期限已過，請再確認',
    refused: '請確認有效期限',
    invalid: '請輸入月份和年份，例如 08 / 29',
  },
  codeProblem: {
    empty: { 3: '請輸入背面的 3 位數字', 4: '請輸入正面的 4 位數字' },
    refused: { 3: '請確認背面的 3 位數字', 4: '請確認正面的 4 位數字' },
    invalid: { 3: '應為背面的 3 位數字', 4: '應為正面的 4 位數字' },
  },
  nameProblem: '請輸入卡片上的姓名，而不是卡號',
  problemsInForm: { other: '有 {count} 個欄位需要確認' },

  confirming: ['正在等待發卡銀行確認。', '請勿重複付款。這可能需要一分鐘。'],
  cancelingNotice: ['正在取消付款。', '正在向發卡銀行查詢是否已扣款。'],
  reconnecting: ['連線已中斷。', '正在重新連線，不會重複扣款。'],

  succeeded: '付款完成',
  receipt: '收據編號：{order}',
  cannotStart: ['無法開啟付款表單', '本次未扣款。請重新載入頁面再試一次。'],
};

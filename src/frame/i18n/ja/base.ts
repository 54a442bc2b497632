import type { BaseTexts } from '../base-texts.ts';

export const base: BaseTexts = {
  amountLocale: null,

  paymentMethod: 'お支払い方法',
  card: 'カード',
  cardNumber: 'カード番号',
  expiryDate: '有効期限',
  expiryPlaceholder: '月 / 年',
  securityCode: 'セキュリティコード',
  securityCodePlaceholder: 'CVC',
  nameOnCard: 'カード名義',
  nameOnCardPlaceholder: 'カードの表記どおり',
  securityCodeHint: {
    3: 'カード裏面にある3桁の数字',
    4: 'カード表面にある4桁の数字',
  },

  saveCard: '次回のためにこのカードを保存する',

  pay: '{amount} を支払う',
  paying: '支払い処理中…',
  confirmingButton: '確認中…',
  canceling: 'キャンセル中…',
  encrypted: '暗号化通信です。カード情報はショップに渡りません。',
  cancel: 'キャンセル',

  numberProblem: {
    empty: 'カード番号を入力してください',
    incomplete: 'カード番号の桁数が足りません。残りの数字を入力してください',
    refused: 'カード番号を確認するか、別のカードをご利用ください',
    invalid: 'カード番号が正しくありません。1桁ずつご確認ください',
  },
  brandNotAccepted: 'このショップでは{brand}をご利用いただけません。別のカードをご利用ください',
  expiryProblem: {
    empty: '有効期限を入力してください（例：08 / 29）',
    past: '有効期限が過ぎています。ご確認ください',
    refused: '有効期限をご確認ください',
    invalid: '月と年を入力してください（例：08 / 29）',
  },
  codeProblem: {
    empty: { 3: '裏面にある3桁の数字を入力してください', 4: '表面にある4桁の数字を入力してください' },
    refused: { 3: '裏面にある3桁の数字をご確認ください', 4: '表面にある4桁の数字をご確認ください' },
    invalid: { 3: '裏面にある3桁の数字です', 4: '表面にある4桁の数字です' },
  },
  nameProblem: 'カード番号ではなく、カードに記載された名義を入力してください',
  problemsInForm: { other: '確認が必要な項目が{count}件あります' },

  confirming: [
    'カード会社に確認しています。',
    '再度のお支払いはしないでください。1分ほどかかることがあります。',
  ],
  cancelingNotice: [
    'お支払いをキャンセルしています。',
    '請求が発生していないか、カード会社に確認しています。',
  ],
  reconnecting: ['接続が切れました。', '再接続しています。二重に請求されることはありません。'],

  succeeded: 'お支払いが完了しました',
  receipt: 'レシート番号：{order}',
  cannotStart: [
    'お支払いフォームを表示できませんでした',
    '請求は発生していません。ページを再読み込みして、もう一度お試しください。',
  ],
};

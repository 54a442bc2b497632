import type { MoreTexts } from '../more-texts.ts';

export const more: MoreTexts = {
  expires: '有效期限 {date}',
  expired: '已過期',
  showAllCards: { other: '顯示全部 {count} 張卡片' },
  moreTime: '我需要更多時間',
  unloaded: '無法載入此付款方式。',
  tryAgain: '再試一次',
  nothingToPayWith: '這個瀏覽器無法在此付款。請改用其他瀏覽器，或聯絡商店。',

  declined: {
    card_declined: ['發卡銀行拒絕了這筆付款。', '本次未扣款。請改用其他付款方式，或洽詢發卡銀行。'],
    insufficient_funds: ['卡片餘額或可用額度不足。', '本次未扣款。請改用其他卡片。'],
    expired_card: ['這張卡片已過期。', '本次未扣款。請確認有效期限，或改用其他卡片。'],
    incorrect_cvc: ['安全碼不正確。', '本次未扣款。請確認安全碼，再重新付款。'],
    authentication_failed: ['發卡銀行無法驗證您的身分。', '本次未扣款。請再試一次，或改用其他卡片。'],
    card_not_supported: ['這裡無法使用這張卡片。', '本次未扣款。請改用其他卡片。'],
    processing_error: ['發卡銀行無法處理這筆付款。', '本次未扣款。請稍候片刻，再重新付款。'],
  },
  amountChanged: ['金額已變更為 {amount}。', '本次未扣款。請確認金額後再付款。'],
  attemptCanceled: ['付款已取消。', '本次未扣款。您可以重新付款。'],
  beforePaymentRejected: ['商店中止了這筆付款。', '本次未扣款。請與商店確認訂單，再重新付款。'],
  beforePaymentTimeout: ['商店未及時回應。', '本次未扣款。請稍後重新付款。'],
  walletFailed: ['付款視窗無法繼續。', '本次未扣款。請再試一次，或改用其他付款方式。'],
  fieldsRefused: ['部分資料未通過驗證。', '本次未扣款。請修正標示的欄位，再重新付款。'],
  refused: ['發生問題。', '本次未扣款。請重新付款，或聯絡商店。'],
  supportId: '客服查詢編號：{id}',

  expiresIn: { other: '付款時間還剩 {count} 分鐘' },
  expiresVerySoon: '付款時間剩不到 1 分鐘',

  timeLeft: '剩餘付款時間',
  endedDeclined: ['付款遭拒', '發卡銀行拒絕了這筆付款。本次未扣款。'],
  endedExpired: ['付款已逾時', '本次未扣款。請返回商店重新開始。'],
  endedInvalidated: ['您的訂單已變更', '本次未扣款。請返回商店重新付款。'],
  endedCustomer: ['付款已取消', '本次未扣款。'],
  endedByMerchant: ['商店取消了這筆付款', '本次未扣款。'],
  endedUnknown: ['目前還無法確定付款是否成功', '發卡銀行尚未回覆。請勿重複付款，商店查明後會通知您。'],
  notFound: ['找不到這筆付款', '連結可能已失效或不完整。請向商店索取新的連結。'],
  endedError: ['這筆付款無法繼續', '請返回商店重新開始。'],

  order: '訂單編號：{order}',
  total: '總計',
  returnTo: '返回 {merchant}',
  returningTo: '正在返回 {merchant}…',
};

import type { MoreTexts } from '../more-texts.ts';

export const more: MoreTexts = {
  expires: '有效期至 {date}',
  expired: '已过期',
  showAllCards: { other: '显示全部 {count} 张卡' },
  moreTime: '我需要更多时间',
  unloaded: '此支付方式加载失败。',
  tryAgain: '重试',
  nothingToPayWith: '当前浏览器无法在此付款。请换一个浏览器，或联系商家。',

  declined: {
    card_declined: ['发卡行拒绝了这笔付款。', '本次未扣款。请使用其他支付方式，或咨询发卡行。'],
    insufficient_funds: ['卡内余额或可用额度不足。', '本次未扣款。请换一张卡。'],
    expired_card: ['此卡已过期。', '本次未扣款。请核对有效期，或换一张卡。'],
    incorrect_cvc: ['安全码有误。', '本次未扣款。请核对安全码后重新付款。'],
    authentication_failed: ['发卡行未能验证您的身份。', '本次未扣款。请重试，或换一张卡。'],
    card_not_supported: ['此处不支持这张卡。', '本次未扣款。请换一张卡。'],
    processing_error: ['发卡行未能处理这笔付款。', '本次未扣款。请稍等片刻，再重新付款。'],
  },
  amountChanged: ['金额已变为 {amount}。', '本次未扣款。请核对金额后再付款。'],
  attemptCanceled: ['付款已取消。', '本次未扣款。您可以重新付款。'],
  beforePaymentRejected: ['商家中止了这笔付款。', '本次未扣款。请与商家核对订单后重新付款。'],
  beforePaymentTimeout: ['商家未及时响应。', '本次未扣款。请稍后重新付款。'],
  walletFailed: ['支付窗口无法继续。', '本次未扣款。请重试，或使用其他支付方式。'],
  fieldsRefused: ['部分信息未通过验证。', '本次未扣款。请更正标出的信息，再重新付款。'],
  refused: ['出现了问题。', '本次未扣款。请重新付款，或联系商家。'],
  supportId: '客服查询编号：{id}',

  expiresIn: { other: '付款时间还剩 {count} 分钟' },
  expiresVerySoon: '付款时间不足 1 分钟',

  timeLeft: '剩余付款时间',
  endedDeclined: ['付款被拒绝', '发卡行拒绝了这笔付款。本次未扣款。'],
  endedExpired: ['付款已超时', '本次未扣款。请返回商家页面重新开始。'],
  endedInvalidated: ['您的订单已变更', '本次未扣款。请返回商家页面重新付款。'],
  endedCustomer: ['付款已取消', '本次未扣款。'],
  endedByMerchant: ['商家取消了这笔付款', '本次未扣款。'],
  endedUnknown: ['暂时无法确定付款是否成功', '发卡行尚未答复。请勿重复付款，商家核实后会通知您。'],
  notFound: ['找不到这笔付款', '链接可能已失效或不完整。请向商家索取新链接。'],
  endedError: ['这笔付款无法继续', '请返回商家页面重新开始。'],

  order: '订单号：{order}',
  total: '合计',
  returnTo: '返回 {merchant}',
  returningTo: '正在返回 {merchant}…',
};

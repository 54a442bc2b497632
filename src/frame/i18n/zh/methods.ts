import type { MethodTexts } from '../method-texts.ts';

export const methods: MethodTexts = {
  atScheme: ['请在 {scheme} 窗口中完成付款', '请勿关闭此页面。完成后，此页面会自动继续。'],
  toScheme: ['正在前往 {scheme}', '请在该页面付款，完成后返回此处。在此之前不会扣款。'],
  blocked: ['浏览器拦截了弹出窗口', '请在此窗口中前往 {scheme}，完成后会返回此处。'],
  closed: ['窗口已关闭', '正在核实您是否已付款。如果尚未完成，请重新打开窗口。'],
  challenge: ['发卡行需要您确认这笔付款。', '在您确认之前不会扣款。'],
  resumed: ['您有一笔付款尚未完成。', '请继续付款，或换一种支付方式（系统会先取消未完成的付款）。'],
  openAgain: '重新打开窗口',
  continueHere: '在此窗口中继续',
  goOn: '继续',
  useAnother: '使用其他支付方式',

  inPopup: '{scheme} 将在新窗口中打开。请在新窗口付款，然后返回此处。',
  inThisWindow: '您将前往 {scheme} 付款，完成后返回此处。',

  applePay: '您将支付 {amount}，请在设备上确认。',

  deleteCard: '删除 {card}',
  deleteQuestion: '要删除这张卡吗？',
  confirmDelete: '删除',
  keepCard: '保留',
  deleting: '正在删除…',
  deleted: '银行卡已删除',
  notDeleted: '未能删除银行卡，请稍后重试。',

  bankTitle: '银行验证',
  bankCancel: '取消',
  fullPage: '整页打开',
  bankTimeLeft: '剩余时间：{clock}',
  bankSeconds: {
    120: '确认付款的时间还剩 2 分钟',
    60: '确认付款的时间还剩 1 分钟',
    30: '确认付款的时间还剩 30 秒',
  },

  sheetTitle: '安全支付',
  sheetClose: '关闭',
};

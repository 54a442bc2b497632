import type { MethodTexts } from '../method-texts.ts';

export const methods: MethodTexts = {
  atScheme: ['請在 {scheme} 的視窗中完成付款', '請勿關閉此頁面。付款完成後，此頁面會自動繼續。'],
  toScheme: ['正在前往 {scheme}', '請在該頁面付款，完成後返回此處。在此之前不會扣款。'],
  blocked: ['瀏覽器封鎖了彈出式視窗', '請在此視窗中前往 {scheme}，完成後會返回此處。'],
  closed: ['視窗已關閉', '正在確認您是否已付款。如果尚未完成，請重新開啟視窗。'],
  challenge: ['發卡銀行請您確認這筆付款。', '在您確認之前不會扣款。'],
  resumed: ['您有一筆付款尚未完成。', '請繼續付款，或改用其他付款方式（系統會先取消未完成的付款）。'],
  openAgain: '重新開啟視窗',
  continueHere: '在此視窗中繼續',
  goOn: '繼續',
  useAnother: '使用其他付款方式',

  inPopup: '{scheme} 會在新視窗中開啟。請在新視窗付款，再返回此處。',
  inThisWindow: '您將前往 {scheme} 付款，完成後返回此處。',

  applePay: '您將支付 {amount}，請在裝置上確認。',

  deleteCard: '刪除 {card}',
  deleteQuestion: '要刪除這張卡片嗎？',
  confirmDelete: '刪除',
  keepCard: '保留',
  deleting: '刪除中…',
  deleted: '卡片已刪除',
  notDeleted: '無法刪除卡片，請稍後再試。',

  bankTitle: '銀行驗證',
  bankCancel: '取消',
  fullPage: '以整頁開啟',
  bankTimeLeft: '剩餘時間：{clock}',
  bankSeconds: {
    120: '確認付款的時間還剩 2 分鐘',
    60: '確認付款的時間還剩 1 分鐘',
    30: '確認付款的時間還剩 30 秒',
  },

  sheetTitle: '安全結帳',
  sheetClose: '關閉',
};

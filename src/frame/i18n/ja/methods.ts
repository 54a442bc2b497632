import type { MethodTexts } from '../method-texts.ts';

export const methods: MethodTexts = {
  atScheme: [
    '{scheme}のウィンドウでお支払いを完了してください',
    'このページは開いたままにしてください。完了すると自動的に次へ進みます。',
  ],
  toScheme: [
    '{scheme}に移動しています',
    '移動先でお支払いいただくと、ここに戻ります。それまで請求は発生しません。',
  ],
  blocked: [
    'ブラウザがウィンドウをブロックしました',
    'このウィンドウで{scheme}に進んでください。完了すると、ここに戻ります。',
  ],
  closed: [
    'ウィンドウが閉じられました',
    'お支払いの状況を確認しています。まだ完了していない場合は、もう一度開いてください。',
  ],
  challenge: ['カード会社による本人認証が必要です。', '認証が完了するまで請求は発生しません。'],
  resumed: [
    '完了していないお支払いがあります。',
    '続けるか、別の方法でお支払いください。別の方法を選ぶと、先に元のお支払いをキャンセルします。',
  ],
  openAgain: 'ウィンドウをもう一度開く',
  continueHere: 'このウィンドウで続ける',
  goOn: '続ける',
  useAnother: '別のお支払い方法を使う',

  inPopup: '{scheme}が別のウィンドウで開きます。お支払いが済んだら、ここにお戻りください。',
  inThisWindow: '{scheme}に移動してお支払いいただきます。完了すると、ここに戻ります。',

  applePay: '{amount} を支払います。お使いのデバイスで承認してください。',

  deleteCard: '{card} を削除',
  deleteQuestion: 'このカードを削除しますか？',
  confirmDelete: '削除',
  keepCard: '削除しない',
  deleting: '削除中…',
  deleted: 'カードを削除しました',
  notDeleted: 'カードを削除できませんでした。少し待ってから、もう一度お試しください。',

  bankTitle: 'カード会社の本人認証',
  bankCancel: 'キャンセル',
  fullPage: 'ページ全体で開く',
  bankTimeLeft: '残り時間：{clock}',
  bankSeconds: {
    120: '認証の制限時間まであと2分です',
    60: '認証の制限時間まであと1分です',
    30: '認証の制限時間まであと30秒です',
  },

  sheetTitle: '安全なお支払い',
  sheetClose: '閉じる',
};

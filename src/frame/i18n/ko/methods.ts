import type { MethodTexts } from '../method-texts.ts';

export const methods: MethodTexts = {
  atScheme: [
    '{scheme} 창에서 결제를 완료하세요',
    '이 페이지를 닫지 마세요. 결제를 마치면 자동으로 다음 단계로 넘어갑니다.',
  ],
  toScheme: [
    '{scheme} 페이지로 이동 중입니다',
    '해당 페이지에서 결제한 후 여기로 돌아옵니다. 그 전에는 결제되지 않습니다.',
  ],
  blocked: [
    '브라우저에서 창을 차단했습니다',
    '이 창에서 {scheme} 페이지로 이동하세요. 결제를 마치면 여기로 돌아옵니다.',
  ],
  closed: ['창이 닫혔습니다', '결제 여부를 확인하고 있습니다. 아직 결제를 마치지 않았다면 창을 다시 여세요.'],
  challenge: ['카드사에서 결제 확인을 요청했습니다.', '확인하기 전에는 결제되지 않습니다.'],
  resumed: [
    '완료되지 않은 결제가 있습니다.',
    '계속하거나 다른 방법으로 결제하세요. 다른 방법을 선택하면 진행 중인 결제가 먼저 취소됩니다.',
  ],
  openAgain: '창 다시 열기',
  continueHere: '이 창에서 계속하기',
  goOn: '계속',
  useAnother: '다른 결제 수단 사용',

  inPopup: '{scheme} 결제창이 새 창으로 열립니다. 결제한 후 여기로 돌아오세요.',
  inThisWindow: '{scheme} 페이지로 이동하여 결제한 후 여기로 돌아옵니다.',

  applePay: '결제 금액은 {amount}입니다. 기기에서 승인하세요.',

  deleteCard: '{card} 삭제',
  deleteQuestion: '이 카드를 삭제하시겠습니까?',
  confirmDelete: '삭제',
  keepCard: '삭제 안 함',
  deleting: '삭제 중…',
  deleted: '카드가 삭제되었습니다',
  notDeleted: '카드를 삭제하지 못했습니다. 잠시 후 다시 시도하세요.',

  bankTitle: '카드사 본인 확인',
  bankCancel: '취소',
  fullPage: '전체 페이지로 열기',
  bankTimeLeft: '남은 시간: {clock}',
  bankSeconds: {
    120: '결제 확인 시간이 2분 남았습니다',
    60: '결제 확인 시간이 1분 남았습니다',
    30: '결제 확인 시간이 30초 남았습니다',
  },

  sheetTitle: '안전한 결제',
  sheetClose: '닫기',
};

import type { BaseTexts } from '../base-texts.ts';

export const base: BaseTexts = {
  amountLocale: null,

  paymentMethod: '결제 수단',
  card: '카드',
  cardNumber: '카드 번호',
  expiryDate: '유효기간',
  expiryPlaceholder: 'MM / YY',
  securityCode: '보안 코드',
  securityCodePlaceholder: 'CVC',
  nameOnCard: '카드 명의자 이름',
  nameOnCardPlaceholder: '카드에 표시된 대로 입력',
  securityCodeHint: {
    3: '카드 뒷면에 있는 숫자 3자리',
    4: '카드 앞면에 있는 숫자 4자리',
  },

  saveCard: '다음 결제를 위해 이 카드 저장',

  pay: '{amount} 결제하기',
  paying: '결제 중…',
  confirmingButton: '확인 중…',
  canceling: '취소 중…',
  encrypted: '암호화된 연결입니다. 카드 정보는 쇼핑몰에 전달되지 않습니다.',
  cancel: '취소',

  numberProblem: {
    empty: '카드 번호를 입력하세요',
    incomplete: '카드 번호의 자릿수가 부족합니다. 나머지 숫자를 입력하세요',
    refused: '카드 번호를 확인하거나 다른 카드를 사용하세요',
    invalid: '올바른 카드 번호가 아닙니다. 숫자를 하나씩 확인하세요',
  },
  brandNotAccepted: '이 쇼핑몰에서는 {brand} 결제를 지원하지 않습니다. 다른 카드를 사용하세요',
  expiryProblem: {
    empty: '유효기간을 입력하세요(예: 08 / 29)',
    past: '유효기간이 지났습니다. 다시 확인하세요',
    refused: '유효기간을 확인하세요',
    invalid: '월과 연도를 입력하세요(예: 08 / 29)',
  },
  codeProblem: {
    empty: { 3: '뒷면에 있는 숫자 3자리를 입력하세요', 4: '앞면에 있는 숫자 4자리를 입력하세요' },
    refused: { 3: '뒷면에 있는 숫자 3자리를 확인하세요', 4: '앞면에 있는 숫자 4자리를 확인하세요' },
    invalid: { 3: '뒷면에 있는 숫자 3자리입니다', 4: '앞면에 있는 숫자 4자리입니다' },
  },
  nameProblem: '카드 번호가 아니라 카드에 표시된 이름을 입력하세요',
  problemsInForm: { other: '확인이 필요한 항목이 {count}개 있습니다' },

  confirming: ['카드사에 확인하고 있습니다.', '다시 결제하지 마세요. 1분 정도 걸릴 수 있습니다.'],
  cancelingNotice: ['결제를 취소하고 있습니다.', '결제된 금액이 있는지 카드사에 확인하고 있습니다.'],
  reconnecting: ['연결이 끊어졌습니다.', '다시 연결하고 있습니다. 중복으로 결제되지 않습니다.'],

  succeeded: '결제가 완료되었습니다',
  receipt: '영수증 번호: {order}',
  cannotStart: [
    '결제 화면을 열지 못했습니다',
    '결제된 금액은 없습니다. 페이지를 새로고침하여 다시 시도하세요.',
  ],
};

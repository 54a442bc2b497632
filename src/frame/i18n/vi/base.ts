import type { BaseTexts } from '../base-texts.ts';

export const base: BaseTexts = {
  amountLocale: null,

  paymentMethod: 'Phương thức thanh toán',
  card: 'Thẻ',
  cardNumber: 'Số thẻ',
  expiryDate: 'Ngày hết hạn',
  expiryPlaceholder: 'MM / YY',
  securityCode: 'Mã bảo mật',
  securityCodePlaceholder: 'CVC',
  nameOnCard: 'Tên trên thẻ',
  nameOnCardPlaceholder: 'Như in trên thẻ',
  securityCodeHint: { 3: '3 chữ số ở mặt sau thẻ', 4: '4 chữ số ở mặt trước thẻ' },

  saveCard: 'Lưu thẻ này cho lần sau',

  pay: 'Thanh toán {amount}',
  paying: 'Đang thanh toán…',
  confirmingButton: 'Đang xác nhận…',
  canceling: 'Đang hủy…',
  encrypted: 'Đã mã hóa. Cửa hàng không bao giờ thấy thông tin thẻ của bạn.',
  cancel: 'Hủy',

  numberProblem: {
    empty: 'Nhập số thẻ của bạn',
    incomplete: 'Số thẻ này quá ngắn. Nhập thêm các chữ số còn thiếu',
    refused: 'Kiểm tra số thẻ hoặc dùng thẻ khác',
    invalid: 'Số thẻ này không hợp lệ. Kiểm tra từng chữ số',
  },
  brandNotAccepted: 'Cửa hàng này không nhận thẻ {brand}. Hãy dùng thẻ khác',
  expiryProblem: {
    empty: 'Nhập ngày hết hạn, ví dụ 08 / 29',
    past: 'Ngày này đã qua. Hãy kiểm tra lại',
    refused: 'Kiểm tra lại ngày hết hạn',
    invalid: 'Nhập tháng và năm, ví dụ 08 / 29',
  },
  codeProblem: {
    empty: { 3: 'Nhập 3 chữ số ở mặt sau thẻ', 4: 'Nhập 4 chữ số ở mặt trước thẻ' },
    refused: { 3: 'Kiểm tra 3 chữ số ở mặt sau thẻ', 4: 'Kiểm tra 4 chữ số ở mặt trước thẻ' },
    invalid: { 3: '3 chữ số ở mặt sau thẻ', 4: '4 chữ số ở mặt trước thẻ' },
  },
  nameProblem: 'Nhập tên in trên thẻ, không phải số thẻ',
  problemsInForm: { other: '{count} ô thông tin cần kiểm tra lại' },

  confirming: [
    'Đang xác nhận với ngân hàng của bạn.',
    'Đừng thanh toán lại. Quá trình này có thể mất một phút.',
  ],
  cancelingNotice: [
    'Đang hủy giao dịch.',
    'Đang hỏi ngân hàng của bạn xem đã có khoản tiền nào bị trừ chưa.',
  ],
  reconnecting: ['Mất kết nối.', 'Đang kết nối lại. Bạn sẽ không bị trừ tiền hai lần.'],

  succeeded: 'Thanh toán thành công',
  receipt: 'Biên nhận {order}',
  cannotStart: ['Không mở được biểu mẫu thanh toán', 'Bạn không bị trừ tiền. Tải lại trang để thử lại.'],
};

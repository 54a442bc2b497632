import type { MoreTexts } from '../more-texts.ts';

export const more: MoreTexts = {
  expires: 'Hết hạn {date}',
  expired: 'Đã hết hạn',
  showAllCards: { other: 'Hiện tất cả {count} thẻ' },
  moreTime: 'Tôi cần thêm thời gian',
  unloaded: 'Không tải được phương thức thanh toán này.',
  tryAgain: 'Thử lại',
  nothingToPayWith:
    'Trình duyệt này không thanh toán được tại đây. Thử trình duyệt khác hoặc liên hệ cửa hàng.',

  declined: {
    card_declined: [
      'Ngân hàng của bạn đã từ chối giao dịch.',
      'Bạn không bị trừ tiền. Thanh toán bằng cách khác hoặc hỏi ngân hàng của bạn.',
    ],
    insufficient_funds: ['Thẻ này không đủ số dư hoặc hạn mức.', 'Bạn không bị trừ tiền. Thử thẻ khác.'],
    expired_card: ['Thẻ này đã hết hạn.', 'Bạn không bị trừ tiền. Kiểm tra ngày hết hạn hoặc thử thẻ khác.'],
    incorrect_cvc: ['Mã bảo mật không đúng.', 'Bạn không bị trừ tiền. Kiểm tra mã rồi thanh toán lại.'],
    authentication_failed: [
      'Ngân hàng không xác minh được danh tính của bạn.',
      'Bạn không bị trừ tiền. Thử lại hoặc thử thẻ khác.',
    ],
    card_not_supported: ['Không dùng được thẻ này tại đây.', 'Bạn không bị trừ tiền. Thử thẻ khác.'],
    processing_error: [
      'Ngân hàng của bạn không xử lý được giao dịch.',
      'Bạn không bị trừ tiền. Chờ một lát rồi thanh toán lại.',
    ],
  },
  amountChanged: ['Số tiền hiện là {amount}.', 'Bạn không bị trừ tiền. Kiểm tra lại rồi thanh toán.'],
  attemptCanceled: ['Giao dịch đã bị hủy.', 'Bạn không bị trừ tiền. Bạn có thể thanh toán lại.'],
  beforePaymentRejected: [
    'Cửa hàng đã dừng giao dịch này.',
    'Bạn không bị trừ tiền. Kiểm tra đơn hàng với cửa hàng rồi thanh toán lại.',
  ],
  beforePaymentTimeout: [
    'Cửa hàng không phản hồi kịp thời.',
    'Bạn không bị trừ tiền. Chờ một lát rồi thanh toán lại.',
  ],
  walletFailed: [
    'Không thể tiếp tục trong cửa sổ thanh toán.',
    'Bạn không bị trừ tiền. Thử lại hoặc thanh toán bằng cách khác.',
  ],
  fieldsRefused: [
    'Một số thông tin không được chấp nhận.',
    'Bạn không bị trừ tiền. Sửa các ô được đánh dấu rồi thanh toán lại.',
  ],
  refused: ['Đã xảy ra lỗi.', 'Bạn không bị trừ tiền. Thanh toán lại hoặc liên hệ cửa hàng.'],
  supportId: 'Mã tham chiếu hỗ trợ: {id}',

  expiresIn: { other: 'Còn {count} phút để thanh toán' },
  expiresVerySoon: 'Còn chưa đến một phút để thanh toán',

  timeLeft: 'Thời gian còn lại để thanh toán',
  endedDeclined: ['Giao dịch bị từ chối', 'Ngân hàng của bạn đã từ chối giao dịch. Bạn không bị trừ tiền.'],
  endedExpired: ['Đã hết thời gian thanh toán', 'Bạn không bị trừ tiền. Quay lại cửa hàng để bắt đầu lại.'],
  endedInvalidated: [
    'Đơn hàng của bạn đã thay đổi',
    'Bạn không bị trừ tiền. Quay lại cửa hàng để thanh toán lại.',
  ],
  endedCustomer: ['Đã hủy thanh toán', 'Bạn không bị trừ tiền.'],
  endedByMerchant: ['Cửa hàng đã hủy giao dịch này', 'Bạn không bị trừ tiền.'],
  endedUnknown: [
    'Chưa rõ bạn đã thanh toán thành công hay chưa',
    'Ngân hàng của bạn chưa trả lời. Đừng thanh toán lại: cửa hàng sẽ kiểm tra và báo cho bạn.',
  ],
  notFound: [
    'Không tìm thấy giao dịch này',
    'Liên kết có thể đã cũ hoặc không đầy đủ. Yêu cầu cửa hàng gửi liên kết mới.',
  ],
  endedError: ['Không thể tiếp tục giao dịch này', 'Quay lại cửa hàng để bắt đầu lại.'],

  order: 'Đơn hàng {order}',
  total: 'Tổng cộng',
  returnTo: 'Quay lại {merchant}',
  returningTo: 'Đang đưa bạn trở lại {merchant}…',
};

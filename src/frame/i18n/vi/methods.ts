import type { MethodTexts } from '../method-texts.ts';

export const methods: MethodTexts = {
  atScheme: [
    'Hoàn tất thanh toán trong cửa sổ {scheme}',
    'Giữ trang này mở. Trang sẽ tự động tiếp tục khi bạn hoàn tất ở đó.',
  ],
  toScheme: [
    'Đang chuyển bạn đến {scheme}',
    'Bạn thanh toán trên trang đó rồi quay lại đây. Trước đó, bạn sẽ không bị trừ tiền.',
  ],
  blocked: [
    'Trình duyệt đã chặn cửa sổ',
    'Hãy tiếp tục đến {scheme} trong cửa sổ này. Bạn sẽ quay lại đây khi hoàn tất.',
  ],
  closed: [
    'Cửa sổ đã đóng',
    'Chúng tôi đang kiểm tra xem bạn đã thanh toán chưa. Nếu chưa xong, hãy mở lại cửa sổ.',
  ],
  challenge: [
    'Ngân hàng của bạn yêu cầu bạn xác nhận giao dịch.',
    'Bạn sẽ không bị trừ tiền trước khi xác nhận.',
  ],
  resumed: [
    'Có một giao dịch chưa hoàn tất.',
    'Tiếp tục, hoặc thanh toán bằng cách khác: giao dịch chưa hoàn tất sẽ được hủy trước.',
  ],
  openAgain: 'Mở lại cửa sổ',
  continueHere: 'Tiếp tục trong cửa sổ này',
  goOn: 'Tiếp tục',
  useAnother: 'Dùng phương thức thanh toán khác',

  inPopup: '{scheme} sẽ mở trong cửa sổ riêng. Thanh toán ở đó rồi quay lại đây.',
  inThisWindow: 'Bạn sẽ được chuyển đến {scheme} để thanh toán, sau đó quay lại đây.',

  applePay: 'Bạn thanh toán {amount}. Xác nhận trên thiết bị của bạn.',

  deleteCard: 'Xóa {card}',
  deleteQuestion: 'Xóa thẻ này?',
  confirmDelete: 'Xóa',
  keepCard: 'Giữ lại',
  deleting: 'Đang xóa…',
  deleted: 'Đã xóa thẻ',
  notDeleted: 'Không xóa được thẻ. Chờ một lát rồi thử lại.',

  bankTitle: 'Xác minh của ngân hàng',
  bankCancel: 'Hủy',
  fullPage: 'Mở toàn trang',
  bankTimeLeft: 'Thời gian còn lại: {clock}',
  bankSeconds: {
    120: 'Còn hai phút để xác nhận giao dịch',
    60: 'Còn một phút để xác nhận giao dịch',
    30: 'Còn ba mươi giây để xác nhận giao dịch',
  },

  sheetTitle: 'Thanh toán an toàn',
  sheetClose: 'Đóng',
};

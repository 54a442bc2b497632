/** A request that the bank refuses to act on: answered as `{"error": message}`. */
export class BankError extends Error {
  readonly status: 400 | 404 | 409;

  constructor(status: 400 | 404 | 409, message: string) {
    super(message);
    this.name = 'BankError';
    this.status = status;
  }
}

/** Another request with the same idempotency key was first; its receipt stands in the table. */
export class AlreadyDone extends Error {
  override readonly name = 'AlreadyDone';

  constructor(readonly key: string) {
    super('this idempotency key is spent');
  }
}

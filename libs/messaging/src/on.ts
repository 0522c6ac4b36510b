import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { Contract, EventOf } from '#contracts';
import type { Transaction } from '#kernel';

/**
 * Ties Nest's `@EventPattern` to contracts. The handler runs in an open transaction in which the inbox was
 * checked, in order per aggregate; a message that breaks its schema never reaches it. `Refused` settles the event
 * as a dead letter, anything else is tried again. The compiler refuses a handler whose parameter does not fit.
 */
export function On<C extends Contract[]>(...contracts: C) {
  return <H extends (event: EventOf<C[number]>, tx: Transaction) => unknown>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<H>,
  ): void => {
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
    EventPattern(contracts.map(({ type }) => type))(target, key, descriptor as PropertyDescriptor);
  };
}

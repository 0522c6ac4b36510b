export { sealing } from './aggregate.js';
export type { Aggregate, Decide, Identified, Receipt, Sealing } from './aggregate.js';
export type { Scope } from '#access';
export { brokerAddress } from './address.js';
export type { BrokerAddress } from './address.js';
export { Answerer } from './answerer.js';
export type { Asked } from './answerer.js';
export { ANSWERS, Answers } from './answers.js';
export type { Said } from './asked.js';
export { Asker, Unanswered } from './asker.js';
export { Broker } from './broker.js';
export { brokerConfig } from './broker-config.js';
export type { Standing } from './broker-config.js';
export { brokerUsers, operator, sliceUser } from './broker-users.js';
export type { BrokerUser, Grant } from './broker-users.js';
export { beatCall } from './calls.js';
export type { Beat } from './calls.js';
export { POOL, connectionSettings, ofTheData } from './connection.js';
export { ProvenClient } from './proven.js';
export { PooledDatabase } from './database.js';
export { Gathering } from './gathering.js';
export { spendKey } from './idempotency.js';
export { Inbox, REMEMBERED_DAYS as INBOX_DAYS } from './inbox.js';
export { Instances, seatOf } from './instances.js';
export type { Instance } from './instances.js';
export { Letters } from './letters.js';
export type { Told } from './letters.js';
export { On } from './on.js';
export { userOf } from './names.js';
export { KEPT_DAYS as OUTBOX_DAYS, Outbox } from './outbox.js';
export { Positions } from './positions.js';
export type { Progress } from './progress.js';
export { keepsSessions } from './pooler.js';
export type { KindPutBack, LetterKind, PutBack } from './put-back.js';
export { Relay } from './relay.js';
export { SetAside } from './set-aside.js';
export type { Letter } from './set-aside.js';
export { Store } from './store.js';
export type { May } from './store.js';
export { JetStreamStrategy } from './strategy.js';
export { ensureCopy, ensureStream } from './stream.js';
export { Transactor } from './transactor.js';
export { WrongSetting } from './wrong-setting.js';
export type { BrokerSettings } from './wrong-setting.js';

import { AStreamForEachDesk1764293800000 } from './migrations/a-stream-for-each-desk.js';
import { CreateMessaging1763856000000 } from './migrations/create-messaging.js';
import { ForgetFingerprints1764236100000 } from './migrations/forget-fingerprints.js';
import { HoldTheThread1764100000000 } from './migrations/hold-the-thread.js';
import { KeepWhereItStood1764210000000 } from './migrations/keep-where-it-stood.js';

export const messagingMigrations = [
  CreateMessaging1763856000000,
  HoldTheThread1764100000000,
  KeepWhereItStood1764210000000,
  ForgetFingerprints1764236100000,
  AStreamForEachDesk1764293800000,
];

import { readFileSync } from 'node:fs';

/** How a service is told where its broker is, and as whom it comes. */
export type BrokerSetting =
  'NATS_URL' | 'NATS_USER' | 'NATS_PASSWORD' | 'NATS_NKEY_SEED' | 'NATS_CREDS' | 'NATS_TLS' | 'NATS_CA' | 'NATS_CERT' | 'NATS_KEY';
export type BrokerSettings = Readonly<{ NATS_URL: string } & Partial<Record<BrokerSetting, string>>>;

/** A setting that is wrong or contradicts another. It never holds what was given, which may be a secret. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting';

  constructor(setting: BrokerSetting, problem: string) {
    super(`${setting}: ${problem}`);
  }
}

export function contentOf(setting: BrokerSetting, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new WrongSetting(setting, `must be a file that can be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

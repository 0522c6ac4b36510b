import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '#chassis';
import type { Config } from '#chassis';
import { COUNTY_DESK } from '#contracts';
import type { Values } from '#documents';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { canonical } from '#sealed';
import type { Agreement } from '../agreement/agreement.js';
import { standingText } from '../agreement/agreement.js';
import { hashOf, signedText } from '../agreement/signed-text.js';
import { Mediations } from '../mediation/mediation.store.js';
import { Units } from '../unit/unit.store.js';
import { Printing } from './printing.store.js';
import type { CaseRecord } from './record.js';
import { fingerprintOf, publicKeyOf, sealed, sealingKey } from './seal.js';
import { systemOf, verification } from './sheets/verification.js';
import { standingOf } from './verified.js';
import type { PaperStanding } from './verified.js';

const KEYS_FRESH_MS = 60_000;

/** What is told of a file to whoever has it. `name`: of the unit whose desk it is. */
export type Found = Readonly<{ desk: string; name: string | null; on: string; standing: PaperStanding }>;
/** `id`: of which mediation. */
export type Final = Readonly<{ id: string; record: CaseRecord; made: Agreement; values: Values; at: string | undefined }>;
type Kept = Readonly<{ mediation: string; agreement: string; version: number; on: string }>;

/** The last print of an agreement, which says by what it can be checked, and is known again by whoever brings it. */
@Injectable()
export class FinalAgreements {
  private known: Readonly<{ keys: Promise<string[]>; until: number }> | undefined;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
    private readonly mediations: Mediations,
    private readonly printing: Printing,
    private readonly units: Units,
  ) {}

  /** Sealed, and noted by its hash: of what it says nothing is kept. `at`: where the page is on which it can be checked. */
  async print({ id, record, made, values, at }: Final, signal?: AbortSignal): Promise<Buffer> {
    const words = record.words.get(standingText(made).record) ?? {};
    const key = sealingKey(this.config.blindRing);
    const { desk } = this.config;
    const text = hashOf(made, words);
    const { version } = standingText(made);
    const page = verification(record, made, { desk: systemOf(record.unit(this.unit), desk), text, key: publicKeyOf(key), at });
    const pdf = await this.printing.final(values, page, canonical(signedText(made, words)), signal);
    const file = sealed(pdf, { desk, on: record.today, text }, key);
    await this.database.query(
      `insert into sealed_paper (sha256, mediation, agreement, version, made_on, key) values (decode($1, 'hex'), $2, $3, $4, $5, $6)
       on conflict (sha256) do nothing`,
      [fingerprintOf(file), id, made.id, version, record.today, publicKeyOf(key)],
    );
    return file;
  }

  /** By the hash of the file; nothing where no such file was made here. */
  async find(sha256: string): Promise<Found | undefined> {
    const [kept] = await this.database.query<Kept>(
      `select mediation, agreement, version, made_on::text as "on" from sealed_paper where sha256 = decode($1, 'hex')`,
      [sha256],
      'a paper by its hash',
    );
    if (!kept) return undefined;
    const [mediation, [unit]] = await Promise.all([this.mediations.find(kept.mediation), this.units.known([this.unit])]);
    return {
      desk: this.config.desk,
      name: unit?.name ?? null,
      on: kept.on,
      standing: mediation ? standingOf(mediation, kept) : 'annulled',
    };
  }

  /** By which papers are sealed now, and those by which any was; looked up once a minute, since anybody may ask. */
  keys(): Promise<string[]> {
    if (!this.known || this.known.until < Date.now()) {
      const keys = this.allKeys();
      keys.catch(() => (this.known = undefined));
      this.known = { keys, until: Date.now() + KEYS_FRESH_MS };
    }
    return this.known.keys;
  }

  /** Whose desk it is: a department's is called as the department is. */
  private get unit(): string {
    return this.config.desk === COUNTY_DESK ? this.config.county : this.config.desk;
  }

  private async allKeys(): Promise<string[]> {
    const before = await this.database.query<{ key: string }>('select distinct key from sealed_paper order by key');
    return [...new Set([publicKeyOf(sealingKey(this.config.blindRing)), ...before.map(({ key }) => key)])];
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { DATABASE, NOW, Refused, newId } from '#kernel';
import type { Actor, Database, Guest, Now, Transaction } from '#kernel';
import { sealing, spendKey } from '#messaging';
import { SealedRecords, Sealer, acting, keepActs, keepSealed } from '#sealed';
import type { Content } from '#sealed';
import { standingText } from '../agreement/agreement.js';
import type { Agreement } from '../agreement/agreement.js';
import { signByLink } from '../agreement/settle.js';
import { hashOf } from '../agreement/signed-text.js';
import { theAgreement } from '../agreement/stands.js';
import { touchesIdentity } from '../agreement/warnings.js';
import { SIGNATURE } from '../kinds.js';
import type { Mediation } from '../mediation/mediation.js';
import { Mediations } from '../mediation/mediation.store.js';
import { mustBeOpened } from '../mediation/standing.js';
import { mustHoldData } from '../mediation/personal-data.js';
import type { Agent, HandDrawn, HandKept, Stroke } from './drawn.js';
import { Links } from './link.store.js';

/** Why a party's page opens what was sealed. */
const READING = '当事人通过一次性链接查看协议';

/** The text that stands, and the hash by which it is known: what somebody saw who signs it. */
export type Shown = Readonly<{ agreement: Agreement; version: number; words: Content; sha256: string }>;
export type Drawn = Readonly<{ version: number; sha256: string; strokes: readonly Stroke[]; agent: Agent }>;
type Evidence = Readonly<Partial<Pick<Drawn, 'agent' | 'strokes'>>>;

/** What parties do with an agreement on the page of their link, and what is kept of it as evidence. */
@Injectable()
export class Signatures {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOW) private readonly now: Now,
    private readonly mediations: Mediations,
    private readonly links: Links,
    private readonly sealer: Sealer,
    private readonly sealed: SealedRecords,
  ) {}

  /** Opening it is audited, under the link. */
  async shown({ of, subject, link }: Guest): Promise<Shown> {
    const mediation = await this.mediations.held(of);
    mustBeOpened(mediation);
    mustHoldData(mediation);
    const agreement = theAgreement(mediation, subject);
    const { version, record } = standingText(agreement);
    const access = { purpose: READING, actor: `guest:${link}`, kinds: ['terms'], records: [record] };
    const [opened] = await this.sealed.read(of, access);
    const words = opened?.content ?? {};
    return { agreement, version, words, sha256: hashOf(agreement, words) };
  }

  /** Fact, evidence and the end of the link are written together: twice is once, and of another text nothing. */
  async sign(guest: Guest, { version, sha256, strokes, agent }: Drawn): Promise<void> {
    const { of, subject, link, party } = guest;
    await this.mustBeWhatWasSeen(guest, version, sha256);
    const at = this.now().toISOString();
    const id = newId();
    const evidence = { agreement: subject, party, version, sha256, at, link, agent, strokes };
    const sealed = this.sealer.seal(SIGNATURE, of, evidence, { id });
    await this.database.transaction(async (tx) => {
      await this.links.use(link, 'signed', tx);
      const by: Actor = { subject: `guest:${link}`, unit: '', roles: [] };
      const { sequence } = await this.mediations.agree(
        of,
        by,
        (mediation, agreeing) => {
          const facts = signByLink(mediation, subject, { party, version }, agreeing);
          if (facts.length === 0) throw new Refused('guest.has-signed', { party });
          return sealing(facts, [sealed]);
        },
        tx,
      );
      await tx.query(
        `insert into guest_signature (id, link, mediation, agreement, party, version, sha256, at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, link, of, subject, party, version, sha256, at],
      );
      await note('guest-signed', of, { link, party, version, sha256 }, tx, sequence);
    });
  }

  /** In the party's own words, for who mediates; nothing else follows from it. */
  async refuse(guest: Guest, words: string): Promise<void> {
    const { of, subject: agreement, link, party } = guest;
    const mediation = await this.mediations.held(of);
    mustHoldData(mediation);
    const { version } = standingText(theAgreement(mediation, agreement));
    const sealed = this.sealer.seal('objection', of, { agreement, party, version, words });
    await this.database.transaction(async (tx) => {
      await this.links.use(link, 'refused', tx);
      await keepSealed(tx, [sealed]);
      await note('guest-refused', of, { link, party, version }, tx);
      await spendKey({ id: link }, tx);
    });
  }

  /** Who signed an agreement by a link: what was signed and when, without what was drawn. */
  kept(mediation: string, agreement: string): Promise<HandKept[]> {
    return this.database.query<HandKept>(
      `select party, version, sha256, at from guest_signature where mediation = $1 and agreement = $2 order by at`,
      [mediation, agreement],
    );
  }

  /** And what was drawn; the reading is audited. */
  async drawn(mediation: string, agreement: string, purpose: string, actor: Actor): Promise<HandDrawn[]> {
    const rows = await this.database.query<HandKept & { id: string }>(
      `select id, party, version, sha256, at from guest_signature where mediation = $1 and agreement = $2 order by at`,
      [mediation, agreement],
    );
    if (rows.length === 0) return [];
    const records = await this.sealed.read(mediation, { purpose, actor, kinds: [SIGNATURE], records: rows.map(({ id }) => id) });
    const drawn = new Map(records.map(({ id, content }) => [id, content as Evidence]));
    return rows.flatMap(({ id, ...hand }) => {
      const { agent, strokes } = drawn.get(id) ?? {};
      return agent && strokes ? [{ ...hand, agent, strokes }] : [];
    });
  }

  /** By its words, which nobody is told for that. */
  async mayTouchIdentity({ agreements }: Mediation, id: string): Promise<boolean> {
    const found = agreements.find((each) => each.id === id);
    const words = found && (await this.sealed.own(standingText(found).record, 'terms'));
    return words !== undefined && touchesIdentity(JSON.stringify(words));
  }

  /** Where another text stands by now, the rule says what has changed. */
  private async mustBeWhatWasSeen({ of, subject }: Guest, version: number, sha256: string): Promise<void> {
    const agreement = theAgreement(await this.mediations.held(of), subject);
    const standing = standingText(agreement);
    const words = (await this.sealed.own(standing.record, 'terms')) ?? {};
    if (standing.version === version && hashOf(agreement, words) !== sha256) throw new Refused('guest.other-text');
  }
}

const note = (
  what: string,
  aggregate: string,
  detail: Readonly<Record<string, unknown>>,
  tx: Transaction,
  sequence?: number,
): Promise<void> => keepActs(tx, [{ ...acting(), kind: 'change', what, aggregate, sequence, detail }]);

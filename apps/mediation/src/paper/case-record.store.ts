import { Inject, Injectable, Logger } from '@nestjs/common';
import { Problem } from '#access';
import { today } from '#calendar';
import { EntryOf } from '#contracts';
import type { AnswerOf, PartyField } from '#contracts';
import { NOW, currentRequest } from '#kernel';
import type { Actor, Now } from '#kernel';
import { Asker, Unanswered } from '#messaging';
import { SealedRecords } from '#sealed';
import { Commissions } from '../commission/commission.store.js';
import type { Commission } from '../commission/commission.js';
import { BodyList } from '../body/body-list.store.js';
import { Signatures } from '../guest/signature.store.js';
import { ofMediators } from '../kinds.js';
import type { Mediation } from '../mediation/mediation.js';
import { Ladders } from '../mediation/ladder.store.js';
import { Mediations } from '../mediation/mediation.store.js';
import { Rooms } from '../session/room.store.js';
import { Units } from '../unit/unit.store.js';
import type { CaseRecord, Sheet } from './record.js';

export type Asking = Readonly<{ id: string; purpose: string; actor: Actor }>;
type Wanted = Readonly<{ sheet: Sheet; nth: number }>;
type Entry = AnswerOf<typeof EntryOf>;

/** Gathers what papers are made from. Of the register it asks what they bear, in the name of whoever asks, and keeps nothing of it. */
@Injectable()
export class CaseRecords {
  private readonly logger = new Logger('CaseRecords');

  constructor(
    private readonly mediations: Mediations,
    private readonly ladders: Ladders,
    private readonly sealed: SealedRecords,
    private readonly signatures: Signatures,
    private readonly units: Units,
    private readonly bodies: BodyList,
    private readonly rooms: Rooms,
    private readonly commissions: Commissions,
    private readonly asker: Asker,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** For all of these papers at once; the reading is audited. */
  async of(mediation: Mediation, wanted: readonly Wanted[], asking: Asking): Promise<CaseRecord> {
    const { id } = asking;
    const commissions = await this.commissions.of(id);
    const [entry, { words, incomplete }, hands, number, unit, body, room, ladder] = await Promise.all([
      this.entry(wanted, asking),
      this.words(mediation, wanted, asking, commissions),
      this.hands(mediation, wanted, asking),
      this.mediations.numberOf(id),
      this.unitNames(),
      this.bodyNames(mediation),
      this.roomNames(mediation),
      this.ladders.of(mediation.policy),
    ]);
    return {
      ...{ mediation, number: entry?.number ?? written(number), entry, words, incomplete, hands, unit, body, room, commissions },
      onIdentity: ladder.identityCategories.includes(mediation.category),
      today: today(this.now()),
    };
  }

  private async words(mediation: Mediation, wanted: readonly Wanted[], { id, purpose, actor }: Asking, commissions: readonly Commission[]) {
    const borne = ({ sheet, nth }: Wanted) => [...(sheet.bears?.(mediation, nth) ?? []), ...(sheet.ofCourts?.(commissions, nth) ?? [])];
    const named = wanted.flatMap(borne).filter((record) => record !== '');
    const kinds = wanted.flatMap(({ sheet }) => sheet.kinds ?? []);
    const whole = kinds.length === 0 ? [] : await this.sealed.written(id, kinds);
    const perhaps = wanted.flatMap(({ sheet, nth }) => sheet.perhaps?.(mediation, nth) ?? []).filter((record) => record !== '');
    const records = [...new Set([...named, ...perhaps, ...whole.map((each) => each.id)])];
    const opened = await this.sealed.read(id, { purpose, actor, kinds: ofMediators, records });
    const words: CaseRecord['words'] = new Map(opened.map(({ id: record, content }) => [record, content]));
    return { words, incomplete: named.some((record) => !words.has(record)) };
  }

  private async hands(mediation: Mediation, wanted: readonly Wanted[], { id, purpose, actor }: Asking): Promise<CaseRecord['hands']> {
    const agreements = wanted.flatMap(({ sheet, nth }) => sheet.hands?.(mediation, nth) ?? []);
    const drawn = agreements.map(async (agreement) => [agreement, await this.signatures.drawn(id, agreement, purpose, actor)] as const);
    return new Map(await Promise.all(drawn));
  }

  /** Without the register a paper still comes, with room where the names go; who may not be told is refused. */
  private async entry(wanted: readonly Wanted[], { id, purpose }: Asking): Promise<Entry | null> {
    const fields: PartyField[] = [...new Set(wanted.flatMap(({ sheet }) => sheet.asks))];
    if (fields.length === 0) return { parties: [], summaries: [] };
    const matter = wanted.some(({ sheet }) => sheet.matter);
    try {
      return await this.asker.ask(EntryOf, { dispute: id, purpose, fields, matter }, currentRequest()?.token ?? '');
    } catch (error) {
      if (error instanceof Problem || !(error instanceof Unanswered)) throw error;
      this.logger.warn(`the register does not answer for a paper (${error.why})`);
      return null;
    }
  }

  private async unitNames(): Promise<CaseRecord['unit']> {
    const names = new Map((await this.units.named()).map(({ code, name }) => [code, name]));
    return (code) => names.get(code) ?? code;
  }

  private async roomNames({ sessions }: Mediation): Promise<CaseRecord['room']> {
    const all = sessions.some(({ room }) => room !== undefined) ? await this.rooms.all() : [];
    const names = new Map(all.map(({ id, name }) => [id, name]));
    return (room) => names.get(room);
  }

  private async bodyNames({ attempts, agreements }: Mediation): Promise<CaseRecord['body']> {
    const ids = [...new Set([...attempts, ...agreements].flatMap(({ under }) => (under === undefined ? [] : [under])))];
    const found = await Promise.all(ids.map((body) => this.bodies.newest(body)));
    const names = new Map(found.flatMap((body) => (body ? [[body.id, body.name]] : [])));
    return (body) => names.get(body);
  }
}

/** As long as the register does not say how the county writes it. */
function written(number: string | null): string {
  const [year, serial] = number?.split('-') ?? [];
  return year && serial ? `〔${year}〕第${serial}号` : '';
}

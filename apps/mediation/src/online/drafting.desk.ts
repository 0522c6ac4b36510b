import { Injectable } from '@nestjs/common';
import { Policies } from '#chassis';
import { Refused, RefusedAt, newId } from '#kernel';
import type { ClauseDto } from '../agreement/clause.dto.js';
import type { Mediation } from '../mediation/mediation.js';
import { theSession } from '../mediation/session.js';
import { onlineRooms } from '../policies.js';
import { consent, decline, isAgreed, notableIn, note, propose, take } from './draft.js';
import type { Noted, Writer } from './draft.js';
import { Drafts } from './draft.store.js';
import type { ClauseConsentDto, DecisionDto, DraftDto, DraftReceiptDto, NotedConsentDto, NotedForDto, ProposalDto } from './draft.dto.js';
import { Presences } from './present.store.js';
import type { Seat } from './talk.js';
import type { Sitting, StaffSeated } from './seating.desk.js';
import { Telling } from './telling.store.js';

const MOST_SHOWN = 20;

/** What both doors of a room do with the text that is written in it. */
@Injectable()
export class DraftingDesk {
  constructor(
    private readonly drafts: Drafts,
    private readonly telling: Telling,
    private readonly presences: Presences,
    private readonly policies: Policies,
  ) {}

  /** Read it is an act of its own. */
  async shown(mediation: Mediation, sitting: Sitting): Promise<DraftDto> {
    const { session } = sitting;
    const { n, draft } = await this.drafts.of(session);
    if (draft.clauses.length > 0 || draft.proposals.length > 0) await this.drafts.noteReading(sitting, n);
    const open = draft.proposals.filter(({ became }) => became === 'open');
    const over = draft.proposals.filter(({ became }) => became !== 'open').slice(-MOST_SHOWN);
    const records = [
      ...draft.clauses.flatMap(({ record, before }) => [record, before ?? []].flat()),
      ...[...over, ...open].map(({ id }) => id),
    ];
    const texts = await this.drafts.textsOf(records);
    const textOf = (record: string) => (texts.get(record) ?? null) as ClauseDto | null;
    const parties = partiesOf(mediation, session);
    // What a party said no to, and whether it said anything yet, is told to who mediates alone.
    const asked = mediates(sitting.seat) ? parties : [];
    const clauses = draft.clauses.map(async (whole) => {
      const { record, before, spoke: _, saidNo = [], ...clause } = whole;
      return {
        ...clause,
        by: await this.writer(clause.by),
        noted: await Promise.all((clause.noted ?? []).map((each) => this.noted(each))),
        notable: notableIn(whole, asked),
        saidNo: asked.filter((party) => saidNo.includes(party)),
        text: textOf(record),
        before: before === null ? null : textOf(before),
      };
    });
    const proposals = [...over, ...open].map(async ({ version: _, ...proposal }) => ({
      ...proposal,
      by: await this.writer(proposal.by),
      text: proposal.how === 'remove' ? null : textOf(proposal.id),
    }));
    return {
      n,
      agreed: isAgreed(draft, parties),
      clauses: await Promise.all(clauses),
      proposals: await Promise.all(proposals),
    };
  }

  async propose(sitting: Sitting, { how, clause, version, text }: ProposalDto): Promise<DraftReceiptDto> {
    if ((how === 'remove') !== (text === undefined)) throw new Refused('online.clause-without-words');
    const id = newId();
    const proposing = { id, how, clause: clause ?? null, version: version ?? null, by: writerOf(sitting.seat) };
    const written = text && { id, text: { ...text } };
    const { proposals: share } = await this.policies.current(onlineRooms);
    return this.drafts.change(sitting, (draft, at) => propose(draft, { ...proposing, at }, mediates(sitting.seat), share), {
      ...(written && { written }),
    });
  }

  decide(sitting: Sitting, { proposal, taken }: DecisionDto): Promise<DraftReceiptDto> {
    const by = writerOf(sitting.seat);
    return this.drafts.change(sitting, (draft) => (taken ? take(draft, proposal) : decline(draft, proposal, by, true)));
  }

  takeBack(sitting: Sitting, proposal: string): Promise<DraftReceiptDto> {
    return this.drafts.change(sitting, (draft) => decline(draft, proposal, writerOf(sitting.seat), false));
  }

  consent(sitting: Sitting, party: number, { clause, version, agrees }: ClauseConsentDto): Promise<DraftReceiptDto> {
    return this.drafts.change(sitting, (draft) => consent(draft, { clause, version, party, agrees }));
  }

  /** Of a party that is not in the room by its own page: who noted it and how they heard it stands beside it, and is an act of its own. */
  async note({ mediation, sitting }: StaffSeated, { clause, version, party, agrees, ground }: NotedConsentDto): Promise<DraftReceiptDto> {
    if (!partiesOf(mediation, sitting.session).includes(party)) throw new Refused('online.not-asked');
    if (agrees && (await this.isHere(sitting.session, party))) throw new RefusedAt('party', 'online.is-here');
    const { unit } = sitting.seat;
    const noting = { clause, version, party, agrees, ground, unit };
    return this.drafts.change(sitting, (draft, at) => note(draft, { ...noting, at }), {
      kept: { what: 'online-consent-noted', detail: { clause, version, party, agrees, ground } },
    });
  }

  /** What was noted for parties, by the clauses as they are counted. */
  async notedIn(session: string): Promise<(NotedForDto & { nth: number })[]> {
    const { draft } = await this.drafts.of(session);
    const noted = draft.clauses.flatMap((clause, i) => (clause.noted ?? []).map((each) => ({ each, nth: i + 1 })));
    return Promise.all(noted.map(async ({ each, nth }) => ({ nth, ...(await this.noted(each)) })));
  }

  private async isHere(session: string, party: number): Promise<boolean> {
    return (await this.presences.in([session])).some((each) => each.party === party);
  }

  private async noted(noted: Noted): Promise<NotedForDto> {
    return { ...noted, name: await this.telling.nameOf(noted.unit) };
  }

  private async writer({ party, unit, seat }: Writer): Promise<DraftDto['clauses'][number]['by']> {
    return { party, unit, seat: seat ?? (party === null ? null : 'party'), name: await this.telling.nameOf(unit) };
  }
}

const mediates = ({ as }: Seat): boolean => as === 'mediator';
const writerOf = (seat: Seat): Writer =>
  seat.as === 'party' ? { seat: 'party', party: seat.party, unit: null } : { seat: seat.as, party: null, unit: seat.unit };

/** Those who were asked to come; all of the case where nobody was named. */
function partiesOf(mediation: Mediation, session: string): number[] {
  const { parties } = theSession(mediation, session);
  return parties ? [...parties] : mediation.consents.flatMap(({ party }) => party ?? []);
}

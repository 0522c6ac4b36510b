import { NotFound, Refused } from '#kernel';
import { usualShares } from './talk.js';
import type { Seat } from './talk.js';

/** Who wrote it: a party by its number, or the unit of who mediates or helps; of before it was kept as what, `seat` is missing. */
export type Writer = Readonly<{ party: number | null; unit: string | null; seat?: Seat['as'] }>;
/** 代为记明: how who mediates heard it of a party that does not speak by its own page. */
export const grounds = ['present', 'phone'] as const;
export type Ground = (typeof grounds)[number];
export type Noted = Readonly<{ party: number; unit: string; ground: Ground; at: string }>;
export const hows = ['add', 'change', 'remove'] as const;
export type How = (typeof hows)[number];

/**
 * A clause as it reads now, its words sealed under `record`; `before`: what it read until then. Who consents does so to these words:
 * of those `noted` it was noted by who mediates; who `spoke` said for themselves what they think of them, whichever it was;
 * who `saidNo` did so of words before these, and have not said yes for themselves since.
 */
export type Clause = Readonly<{
  id: string;
  version: number;
  record: string;
  before: string | null;
  by: Writer;
  at: string;
  consents: readonly number[];
  noted?: readonly Noted[];
  spoke?: readonly number[];
  saidNo?: readonly number[];
}>;

/** What somebody would have otherwise, of the clause as it read then; what became of it stays to be seen. */
export type Proposal = Readonly<{
  id: string;
  how: How;
  clause: string | null;
  version: number | null;
  by: Writer;
  at: string;
  became: 'open' | 'taken' | 'declined';
}>;
export type Draft = Readonly<{ clauses: readonly Clause[]; proposals: readonly Proposal[] }>;

export const empty: Draft = { clauses: [], proposals: [] };
const MOST_CLAUSES = 60;
const MOST_PROPOSALS = 300;
/** Whatever became of the others', who mediates can still bring the text on. */
const KEPT_FOR_WHO_MEDIATES = usualShares.proposals;

export type Proposing = Omit<Proposal, 'became'>;

/** Of who mediates it is taken at once, of all others it is before everybody until who mediates takes or declines it. */
export function propose(draft: Draft, proposing: Proposing, mediates: boolean, share = MOST_PROPOSALS): Draft {
  const { how, clause } = proposing;
  if ((how === 'add') !== (clause === null)) throw new Refused('online.of-which-clause');
  if (clause !== null) mustRead(draft, clause, proposing.version);
  if (!mediates && draft.proposals.filter(({ by }) => isSame(by, proposing.by)).length >= share)
    throw new Refused('online.proposed-enough', { share });
  if (draft.proposals.length >= MOST_PROPOSALS - (mediates ? 0 : KEPT_FOR_WHO_MEDIATES)) throw new Refused('online.draft-full');
  const added = { ...draft, proposals: [...draft.proposals, { ...proposing, became: 'open' as const }] };
  return mediates ? take(added, proposing.id) : added;
}

/** Into the text: it is another by then, and whoever consented has not consented to this one. */
export function take(draft: Draft, id: string): Draft {
  const proposal = openOne(draft, id);
  if (proposal.clause !== null) mustRead(draft, proposal.clause, proposal.version);
  if (proposal.how === 'add' && draft.clauses.length >= MOST_CLAUSES) throw new Refused('online.draft-full');
  return { clauses: applied(draft.clauses, proposal), proposals: became(draft, id, 'taken') };
}

/** By who mediates, or taken back by who made it. */
export function decline(draft: Draft, id: string, by: Writer, mediates: boolean): Draft {
  const proposal = openOne(draft, id);
  if (!mediates && !isSame(proposal.by, by)) throw new NotFound('proposal');
  return { ...draft, proposals: became(draft, id, 'declined') };
}

type Consenting = Readonly<{ clause: string; version: number; party: number; agrees: boolean }>;

/** A party's, to a clause as it reads; it binds nobody, is taken back as freely, and stands over what was noted for the party. */
export function consent(draft: Draft, consenting: Consenting): Draft {
  const { clause, version, party } = consenting;
  mustRead(draft, clause, version);
  return withClause(draft, clause, (each) => ({
    ...answered(each, consenting),
    spoke: [...without(each.spoke ?? [], party), party],
    saidNo: consenting.agrees ? without(each.saidNo ?? [], party) : (each.saidNo ?? []),
  }));
}

/** By who mediates for a party that said so in the room or on the phone; never over what it said of these words by itself. */
export function note(draft: Draft, noting: Consenting & Omit<Noted, 'party'>): Draft {
  const { clause, version, party, agrees, unit, ground, at } = noting;
  mustRead(draft, clause, version);
  return withClause(draft, clause, (each) => {
    if (spokeItself(each, party)) throw new Refused('online.spoke-itself');
    const heard = answered(each, noting);
    return agrees ? { ...heard, noted: [...(heard.noted ?? []), { party, unit, ground, at }] } : heard;
  });
}

/** For whom of these a consent may be noted: they neither spoke of it as it reads, nor was it noted for them. */
export const notableIn = (clause: Clause, parties: readonly number[]): number[] =>
  parties.filter((party) => !spokeItself(clause, party) && !clause.consents.includes(party));

/** Of before it was kept who spoke, whoever consents and was not noted has. */
const spokeItself = ({ spoke = [], consents, noted = [] }: Clause, party: number): boolean =>
  spoke.includes(party) || (consents.includes(party) && !noted.some((each) => each.party === party));

function answered(clause: Clause, { party, agrees }: Consenting): Clause {
  const others = without(clause.consents, party);
  const noted = (clause.noted ?? []).filter((each) => each.party !== party);
  return { ...clause, consents: agrees ? [...others, party].sort((a, b) => a - b) : others, noted };
}

const without = (parties: readonly number[], party: number): number[] => parties.filter((one) => one !== party);
const withClause = (draft: Draft, id: string, change: (clause: Clause) => Clause): Draft => ({
  ...draft,
  clauses: draft.clauses.map((each) => (each.id === id ? change(each) : each)),
});

/** All of them to all of it, and nothing is proposed otherwise. */
export const isAgreed = ({ clauses, proposals }: Draft, parties: readonly number[]): boolean =>
  clauses.length > 0 &&
  !proposals.some((each) => each.became === 'open') &&
  clauses.every(({ consents }) => parties.every((party) => consents.includes(party)));

function applied(clauses: readonly Clause[], { id, how, clause, by, at }: Proposal): readonly Clause[] {
  if (how === 'remove') return clauses.filter((each) => each.id !== clause);
  if (how === 'add') return [...clauses, { id, version: 1, record: id, before: null, by, at, consents: [] }];
  return clauses.map((each) =>
    each.id === clause
      ? {
          ...{ ...each, version: each.version + 1, record: id, before: each.record, by, at },
          ...{ consents: [], noted: [], spoke: [], saidNo: refusing(each) },
        }
      : each,
  );
}

function refusing({ spoke = [], consents, saidNo = [] }: Clause): number[] {
  const now = spoke.filter((party) => !consents.includes(party));
  return [...new Set([...saidNo, ...now])].sort((a, b) => a - b);
}

function mustRead({ clauses }: Draft, id: string, version: number | null): void {
  const found = clauses.find((each) => each.id === id);
  if (!found || found.version !== version) throw new Refused('online.reads-otherwise');
}

function openOne({ proposals }: Draft, id: string): Proposal {
  const found = proposals.find((each) => each.id === id);
  if (!found) throw new NotFound('proposal');
  if (found.became !== 'open') throw new Refused('online.proposal-over');
  return found;
}

const became = ({ proposals }: Draft, id: string, what: Proposal['became']) =>
  proposals.map((each) => (each.id === id ? { ...each, became: what } : each));
/** Seats, as words are counted by them: who helps and who mediates for one unit are two. Of before it was kept, a unit had one. */
const isSame = (one: Writer, other: Writer): boolean =>
  one.party === other.party && one.unit === other.unit && (one.seat ?? other.seat) === (other.seat ?? one.seat);

import { NotFound, Refused } from '#kernel';

/** Who wrote it: a party by its number, or the unit of who mediates or helps. */
export type Writer = Readonly<{ party: number | null; unit: string | null }>;
export const hows = ['add', 'change', 'remove'] as const;
export type How = (typeof hows)[number];

/** A clause as it reads now, its words sealed under `record`; `before`: what it read until then. Who consents does so to these words. */
export type Clause = Readonly<{
  id: string;
  version: number;
  record: string;
  before: string | null;
  by: Writer;
  at: string;
  consents: readonly number[];
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

export type Proposing = Omit<Proposal, 'became'>;

/** Of who mediates it is taken at once, of all others it is before everybody until who mediates takes or declines it. */
export function propose(draft: Draft, proposing: Proposing, mediates: boolean): Draft {
  const { how, clause } = proposing;
  if ((how === 'add') !== (clause === null)) throw new Refused('online.of-which-clause');
  if (clause !== null) mustRead(draft, clause, proposing.version);
  if (draft.proposals.length >= MOST_PROPOSALS) throw new Refused('online.draft-full');
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

/** A party's, to a clause as it reads; it binds nobody, and is taken back as freely. */
export function consent(
  draft: Draft,
  { clause, version, party, agrees }: Readonly<{ clause: string; version: number; party: number; agrees: boolean }>,
): Draft {
  mustRead(draft, clause, version);
  const clauses = draft.clauses.map((each) => {
    if (each.id !== clause) return each;
    const others = each.consents.filter((one) => one !== party);
    return { ...each, consents: agrees ? [...others, party].sort((a, b) => a - b) : others };
  });
  return { ...draft, clauses };
}

/** All of them to all of it, and nothing is proposed otherwise. */
export const isAgreed = ({ clauses, proposals }: Draft, parties: readonly number[]): boolean =>
  clauses.length > 0 &&
  !proposals.some((each) => each.became === 'open') &&
  clauses.every(({ consents }) => parties.every((party) => consents.includes(party)));

function applied(clauses: readonly Clause[], { id, how, clause, by, at }: Proposal): readonly Clause[] {
  if (how === 'remove') return clauses.filter((each) => each.id !== clause);
  if (how === 'add') return [...clauses, { id, version: 1, record: id, before: null, by, at, consents: [] }];
  return clauses.map((each) =>
    each.id === clause ? { ...each, version: each.version + 1, record: id, before: each.record, by, at, consents: [] } : each,
  );
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
const isSame = (one: Writer, other: Writer): boolean => one.party === other.party && one.unit === other.unit;

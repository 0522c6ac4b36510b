import { AgreementEffective, AgreementMade, AgreementSigned, Settled, Terminated } from '#contracts';
import type { AgreementPaper, MediationFact, Signatory } from '#contracts';
import { Refused, RefusedAt } from '#kernel';
import type { Agreeing } from '../mediation/acting.js';
import { evolve } from '../mediation/mediation.js';
import type { Mediation } from '../mediation/mediation.js';
import { isTerminated, mustBeOpen, mustBeOpened, mustHold, mustNotBeInFuture } from '../mediation/standing.js';
import { allRoutes } from '../mediation/terminate.js';
import { standingText } from './agreement.js';
import type { Agreement } from './agreement.js';
import { comeTo, obliging } from './obligations.js';
import type { NewClause } from './obligations.js';
import { paperOf, signatories } from './paper.js';
import { mustNotPrecede, restsOn, theAgreement } from './stands.js';

/** `paper`: of a written one, whose it is, and `under`: which body mediated it; left out, the session it rests on tells. */
export type NewAgreement = Omit<AgreementMade['data'], 'paper' | 'needs' | 'obligations' | 'parties'> &
  Readonly<{ paper?: AgreementPaper | undefined; clauses?: readonly NewClause[] | undefined }>;
export type Signatures = Readonly<Partial<Record<Signatory, string>>>;

/**
 * An oral agreement binds on its day (Mediation Law art 30); a written one once all have signed whom its paper needs, which is not
 * for every paper a committee's seal. It rests on a session in which the parties agreed. One of scope `whole` settles
 * what is left of the dispute, so several part agreements may come before it.
 */
export function makeAgreement(mediation: Mediation, made: NewAgreement, signed: Signatures, acting: Agreeing): MediationFact[] {
  mustHold(mediation, acting);
  mustBeOpen(mediation);
  const { agreement: id, form, scope, on, performBy } = made;
  mustNotBeInFuture(on, acting.today);
  if (performBy !== null && performBy < on) throw new Refused('agreement.due-before-made', { performBy, made: on });
  const session = restsOn(mediation, on);
  if (session === undefined) throw new Refused('agreement.no-agreed-attempt', { on });

  const { paper = session.paper ?? paperOf(session.form), clauses, ...whole } = made;
  const said = { ...whole, ...(clauses && byClauses(mediation, made, clauses)) };
  const { under, underKind } = made.under === undefined ? session : made;
  const agreed = { ...said, ...(under !== undefined && { under, underKind }) };
  if (form === 'oral') {
    if (signatories.some((by) => signed[by] !== undefined)) throw new Refused('agreement.oral-needs-no-signature');
    return [AgreementMade(agreed), ...takeEffect(mediation, { id, scope, tier: session.tier }, on, acting)];
  }
  const parties = numbered(mediation);
  const drafted = AgreementMade({ ...agreed, paper, needs: [...acting.papers[paper].needs], ...(parties.length > 0 && { parties }) });
  return signatories.reduce<MediationFact[]>(
    (facts, by) => {
      const day = signed[by];
      return day === undefined ? facts : [...facts, ...sign(facts.reduce(evolve, mediation), id, by, day, acting)];
    },
    [drafted],
  );
}

/** Who of the parties can sign by itself: whoever is on the register. */
export const numbered = ({ consents }: Mediation): number[] => consents.flatMap(({ party }) => party ?? []);

/** Told clause by clause, its sum and its last day are what they come to; who says them beside that says the same. */
export function byClauses(
  mediation: Mediation,
  { on, amountYuan, performBy }: Pick<NewAgreement, 'on' | 'amountYuan' | 'performBy'>,
  clauses: readonly NewClause[],
): Pick<AgreementMade['data'], 'amountYuan' | 'performBy' | 'obligations'> {
  const obligations = obliging(clauses, on, mediation);
  const sum = comeTo(obligations);
  if (amountYuan !== null && sum.amountYuan !== null && amountYuan !== sum.amountYuan)
    throw new RefusedAt('amountYuan', 'agreement.clauses-sum', { sum: sum.amountYuan });
  if (performBy !== null && sum.performBy !== null && performBy < sum.performBy)
    throw new RefusedAt('performBy', 'agreement.clauses-end', { day: sum.performBy });
  return { obligations, amountYuan: sum.amountYuan ?? amountYuan, performBy: performBy ?? sum.performBy };
}

/**
 * The last signature that its paper needs makes the agreement effective, as of the latest of their days. What binds already may
 * still be signed; and so may, once the rest has ended, what the parties had signed on a part: who left did not take that back.
 * A signature stands for the text that was signed: on another than stands it is none.
 */
export function sign(mediation: Mediation, id: string, by: Signatory, on: string, acting: Agreeing, hand: Hand = {}): MediationFact[] {
  mustHold(mediation, acting);
  return signed(mediation, { id, by, on, ...hand }, acting);
}

/** As `sign`, by a party itself, whom its link lets in: whoever held the mediation when it was sent may stand below it by now. */
export function signByLink(mediation: Mediation, id: string, hand: Required<Hand>, acting: Agreeing): MediationFact[] {
  mustBeOpened(mediation);
  return signed(mediation, { id, by: 'parties', on: acting.today, how: 'link', ...hand }, acting);
}

type Signing = Hand & Readonly<{ id: string; by: Signatory; on: string; how?: 'link' }>;

function signed(mediation: Mediation, { id, by, on, party, version: read, how }: Signing, acting: Agreeing): MediationFact[] {
  const agreement = theAgreement(mediation, id);
  if (agreement.form === 'oral') throw new Refused('agreement.oral-needs-no-signature');
  mustBeThatText(agreement, read);
  const its = agreement.parties ?? [];
  if (party !== undefined && (by !== 'parties' || !its.includes(party))) throw new RefusedAt('party', 'agreement.signs-not', { party });
  if (agreement.signed[by] !== undefined || agreement.hands?.some((each) => each.party === party)) return [];
  const binding = agreement.effectiveOn !== null;
  const signedOff = binding || (agreement.scope === 'part' && agreement.signed.parties !== undefined);
  if (isTerminated(mediation) && !signedOff) throw new Refused('mediation.closed', { status: mediation.status });
  mustNotBeInFuture(on, acting.today);
  mustNotPrecede(agreement, on);

  const { version } = standingText(agreement);
  const whose = { ...(party !== undefined && { party }), ...(version > 1 && { version }), ...(how && { how }) };
  const fact = AgreementSigned({ agreement: id, by, on, ...whose });
  const after = theAgreement(evolve(mediation, fact), id);
  const days = after.needs.map((each) => after.signed[each]);
  if (binding || days.includes(undefined)) return [fact];
  const latest = days.reduce<string>((last, day) => (day !== undefined && day > last ? day : last), on);
  return [fact, ...takeEffect(mediation, agreement, latest, acting)];
}

/** `party`: one of the parties, by its number; left out, all of them did. `version`: which text was signed; left out, the one that stands. */
export type Hand = Readonly<{ party?: number | undefined; version?: number | undefined }>;

/** @throws Refused for another text, with what has changed since that one. */
export function mustBeThatText(agreement: Agreement, version: number | undefined): void {
  const standing = standingText(agreement);
  if (version === undefined || version === standing.version) return;
  const since = (agreement.versions ?? []).filter((each) => each.version > version);
  const clauses = [...new Set(since.flatMap(({ changed }) => changed.clauses))].sort((a, b) => a - b).map(String);
  const others = (['facts', 'terms'] as const).filter((part) => since.some(({ changed }) => changed[part]));
  throw new Refused('agreement.other-version', { version: standing.version, signed: version, changed: [...clauses, ...others] });
}

/** Settled at the tier where it was agreed, though the last to sign may sit elsewhere; in part, where the rest had ended before. */
function takeEffect(
  { status, tier: now, termination: reason }: Mediation,
  { id, scope, tier }: Pick<Agreement, 'id' | 'scope' | 'tier'>,
  on: string,
  { confirmation }: Agreeing,
): MediationFact[] {
  const { lastDay, provisional } = confirmation(on);
  const effective = AgreementEffective({ agreement: id, on, confirmBy: lastDay, ...(provisional && { provisional }) });
  if (scope === 'whole' && status === 'open') return [effective, Settled({ tier, agreement: id })];
  const endedWithout = status === 'terminated' && reason !== null;
  return endedWithout ? [effective, Terminated({ tier: now, reason, routes: [...allRoutes], settledInPart: true })] : [effective];
}

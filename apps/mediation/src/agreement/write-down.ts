import { AgreementWritten } from '#contracts';
import type { AgreementPaper, MediationFact } from '#contracts';
import { Refused } from '#kernel';
import type { Agreeing } from '../mediation/acting.js';
import type { Mediation } from '../mediation/mediation.js';
import { mustHold, mustNotBeInFuture } from '../mediation/standing.js';
import type { Words } from './alter.js';
import { paperOf } from './paper.js';
import { numbered } from './settle.js';
import { mustNotPrecede, theAgreement } from './stands.js';

/** `record`: under which id the words of the paper are sealed. */
export type Writing = Readonly<{ agreement: string; on: string; paper?: AgreementPaper | undefined; record: string }>;

/**
 * What was agreed orally is put on paper. It is the same agreement: it binds since its day, and the time for a court runs from
 * then (Mediation Law arts 30, 33); its paper is signed as such a paper is.
 */
export function writeDown(mediation: Mediation, { agreement: id, on, paper, record }: Writing, acting: Agreeing): MediationFact[] {
  mustHold(mediation, acting);
  const agreement = theAgreement(mediation, id);
  if (agreement.form === 'written') throw new Refused('agreement.written-already');
  mustNotBeInFuture(on, acting.today);
  mustNotPrecede(agreement, on);
  const session = mediation.attempts.findLast(({ outcome, heldOn }) => outcome === 'agreed' && heldOn <= agreement.on);
  const kind = paper ?? session?.paper ?? paperOf(session?.form ?? 'people');
  const parties = numbered(mediation);
  const needs = [...acting.papers[kind].needs];
  return [AgreementWritten({ agreement: id, on, paper: kind, needs, record, ...(parties.length > 0 && { parties }) })];
}

/** It is the same agreement: whatever is not said anew stands on paper as it was noted when it was spoken, clause by clause. */
export const writtenWords = ({ facts, terms, clauses }: Words, anew: Pick<Words, 'facts' | 'terms'>): Words => ({
  ...(facts !== undefined && { facts }),
  ...(terms !== undefined && { terms }),
  ...(clauses && { clauses }),
  ...anew,
});

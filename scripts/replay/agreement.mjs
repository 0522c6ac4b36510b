import { addDays, earlier, today } from './days.mjs';
import { dueIn, isSigned, yuanIn } from './words.mjs';

const VISIT_AFTER = 10;

/** What the agreed session at step `i` led to, as far as the case says it. */
export function agreementSteps(story, entry, i) {
  const { told, ladder, days } = story;
  const on = days[i];
  const id = `agreement${i}`;
  const { form, scope, performBy, clause } = agreementAt(told, i, on);
  story.mediating('agreed', 'agreements', {
    gives: { [id]: 'agreement' },
    body: {
      form,
      scope,
      on,
      clauses: [clause],
      ...(form === 'written' && { partiesSignedOn: on, mediatorSignedOn: on, ...(isCommittees(entry) && { committeeSealedOn: on }) }),
    },
  });
  if (scope === 'whole') {
    ladder.open = false;
    story.settled = { id, tier: ladder.tier };
  }

  const note = (what, door, body) => story.mediating(what, `agreements/{${id}}/${door}`, { body });
  if (isBrokenAt(told, i)) return story.breach({ id, tier: ladder.tier }, days[i + 1]);
  const { judicially_confirmed: confirmed, performed, followed_up: followedUp } = told.agreement;
  const done = earlier(performBy ?? on, today());
  if (confirmed && isLast(told, i)) {
    note('asked a court to confirm', 'confirmation', { stage: 'applied', on, jointly: true, touchesIdentity: false });
    note('confirmed by the court', 'confirmation', { stage: 'granted', on });
  }
  if (performed) note('performed', 'performance', { on: done });
  if (followedUp && isLast(told, i)) {
    const visit = earlier(performBy ?? addDays(on, VISIT_AFTER), today());
    note('visited', 'follow-ups', { on: visit, ...(performed !== null && { performed }), note: told.summary });
  }
}

/**
 * The last agreed session brought the agreement that the case tells of; one before it a part of the matter, unless
 * its word was broken. A case that goes on although the last was agreed, and was not let down, is settled in part.
 */
export function agreementAt(told, i, on) {
  const { timeline, agreement, result } = told;
  const entry = timeline[i];
  const last = isLast(told, i);
  const alone = timeline.filter((each, n) => each.outcome === 'agreed' && !isBrokenAt(told, n)).length === 1;
  const goesOn = result === 'ongoing' && agreement.performed !== false;
  const terms = (last ? agreement.terms : undefined) ?? entry.note ?? entry.body;
  const amountYuan = yuanIn(entry.note) ?? (last && alone ? yuanIn(agreement.terms) : undefined);
  const performBy = last ? dueIn(agreement.terms, on) : undefined;
  return {
    form: (last ? agreement.form : isSigned(entry) && 'written') || 'oral',
    scope: isBrokenAt(told, i) || (last && !goesOn) ? 'whole' : 'part',
    terms,
    amountYuan,
    performBy,
    clause: clauseOf(terms, amountYuan, performBy),
  };
}

/** Its terms as one obligation; a sum is paid by those against whom the case was brought, since who pays was rarely published. */
function clauseOf(what, amountYuan, performBy) {
  const due = performBy !== undefined && { due: performBy };
  if (amountYuan === undefined) return { kind: 'other', what, ...due };
  return { kind: 'pay', what, bySide: 'respondent', toSide: 'applicant', fen: amountYuan * 100, ...due };
}

/** What was agreed was not kept where the very next step is a suit, and only after it they agreed for good. */
export function isBrokenAt({ timeline }, i) {
  const [entry, next] = [timeline[i], timeline[i + 1]];
  return entry.outcome === 'agreed' && !isLast({ timeline }, i) && next.tier === 'court' && next.form === 'judicial';
}

/** The seal is a people's committee's; others do without. */
const isCommittees = ({ form }) => ['people', 'industry', 'joint'].includes(form);

const isLast = ({ timeline }, i) => timeline.findLastIndex(({ outcome }) => outcome === 'agreed') === i;

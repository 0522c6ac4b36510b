const AGREED = ['settled', 'settled-in-part'];

/** How the published results read in Junan; see docs/replay.md. */
const means = {
  /** On the whole; where a later point was refused, what was agreed before it stands, and the rest is told apart. */
  settled: ({ dispute, mediation }) =>
    dispute.status === 'closed' &&
    AGREED.includes(mediation.status) &&
    dispute.outcome === mediation.status &&
    mediation.agreements.some(stands),
  /** Not over yet; or ended because one side would not, which leaves what was not agreed where it was. */
  ongoing: ({ dispute, mediation }) =>
    mediation.status === 'open'
      ? ['assigned', 'accepted'].includes(dispute.status)
      : mediation.termination === 'party-refused' && ['unsettled', 'settled-in-part'].includes(dispute.outcome),
  withdrawn: ({ dispute, mediation }) =>
    mediation.litigation.some(({ stage }) => stage === 'withdrawn') && [...AGREED, 'withdrawn'].includes(dispute.outcome),
  court: ({ dispute, mediation }) =>
    ['left-for-court', 'left-for-administrative'].includes(mediation.termination) &&
    ['left', 'settled-in-part'].includes(dispute.outcome) &&
    mediation.litigation.some(({ stage }) => stage === 'filed'),
};

const stands = ({ scope, effectiveOn, breachedOn }) => scope === 'whole' && effectiveOn !== null && breachedOn === null;

export const fits = (result, seen) => means[result](seen);

/** In the words of the table: mediation / dispute / agreements. */
export function reached({ dispute, mediation }) {
  const how = mediation.termination ? `${mediation.status} (${mediation.termination})` : mediation.status;
  const agreements = mediation.agreements.map(({ form, scope, breachedOn, confirmation, performedOn }) =>
    [scope === 'part' && 'part', form, breachedOn && 'broken', confirmation === 'granted' && 'confirmed', performedOn && 'performed']
      .filter(Boolean)
      .join(' '),
  );
  const closed = dispute.outcome ? `${dispute.status} ${dispute.outcome}` : dispute.status;
  return [how, closed, agreements.join(' + ') || 'no agreement'].join(' / ');
}

import type { Commission } from '../commission/commission.js';
import type { Row } from '#documents';
import type { Purpose } from '../attachment/attachment.js';
import { purposes } from '../attachment/attachment.js';
import type { Mediation } from '../mediation/mediation.js';
import { confirmable, papers, papersOf } from './paper.js';
import type { Made, Paper } from './paper.js';

/** What lies in a file beside its covers and its catalogue. `sha256`: of what was attached the hash of its bytes, of a paper that of what fills it. */
export type Part = Readonly<{ id: string; name: string; on: string; sha256: string; bound: boolean; remark: string }>;

const COVERS: readonly string[] = ['cover', 'catalogue', 'back-cover'];

/** All papers that there can be, in the order of the file; of applications to a court only those that were made. */
export const contentsOf = (mediation: Mediation, commissions: readonly Commission[] = []): readonly Made[] =>
  papersOf(mediation, commissions)
    .flatMap(({ made }) => made)
    .filter(({ paper, nth }) => !COVERS.includes(paper) && (paper !== 'confirmation-application' || wasAsked(mediation, nth)));

function wasAsked(mediation: Mediation, nth: number): boolean {
  const { confirmation = null } = confirmable(mediation)[nth - 1] ?? {};
  return confirmation !== null && confirmation !== 'lapsed';
}

/** Behind which paper what was attached lies; what has no place of its own lies before the back cover (司法部 2010). */
const BEHIND: Readonly<Record<Purpose, Paper>> = {
  identity: 'rights-notice',
  evidence: 'rights-notice',
  scene: 'rights-notice',
  minutes: 'minutes',
  agreement: 'oral-register',
  performance: 'oral-register',
  recording: 'closing-report',
  other: 'closing-report',
};

/** Papers, and between them what was attached, in the order of the file. */
export const laid = <P extends Pick<Made, 'paper'>, A extends Readonly<{ as: Purpose }>>(
  made: readonly P[],
  attached: readonly A[],
): (P | A)[] =>
  papers.flatMap((paper) => [
    ...made.filter((each) => each.paper === paper),
    ...purposes.flatMap((purpose) => attached.filter(({ as }) => as === purpose && BEHIND[as] === paper)),
  ]);

/** What was attached and is still there, by what it is to the case, the first first. */
export const inOrder = <A extends Readonly<{ as: Purpose; state: string }>>(attachments: readonly A[]): A[] =>
  purposes.flatMap((purpose) => attachments.filter(({ as, state }) => as === purpose && state === 'kept'));

/** Those that can be bound and come to no more than so many bytes, the first first. */
export function fitting<A extends Readonly<{ size: number }>>(bindable: readonly A[], most: number): ReadonlySet<A> {
  const fits = new Set<A>();
  let left = most;
  for (const each of bindable) {
    if (each.size > left) continue;
    left -= each.size;
    fits.add(each);
  }
  return fits;
}

/** 卷内目录; on which page each begins is known once it is set. */
export const catalogued = (parts: readonly Part[]): Row[] =>
  parts.map(({ id, name, on, bound, remark }, i) => ({ n: String(i + 1), name, on, page: '', remark, ...(bound && { at: id }) }));

/** A hash as one word is as wide as the page, and is set now here, now there. */
const HALF = 32;

/** As the back cover has them. */
export const hashed = (parts: readonly Part[]): string =>
  parts.map(({ name, sha256 }, i) => [`${i + 1}．${name}`, sha256.slice(0, HALF), sha256.slice(HALF)].join('\n')).join('\n');

/** What comes along in the file, and by itself. */
export const manifestOf = (number: string, madeOn: string, parts: readonly Part[]) => ({
  ...{ format: 'junan-case-file-1', number, madeOn },
  parts: parts.map(({ name, on, sha256, bound, remark }, i) => ({ n: i + 1, name, on, sha256, bound, remark })),
});

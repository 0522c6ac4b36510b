import { termPolicy } from '#chassis';
import type { Policy } from '#chassis';
import { Department, patterns } from '#contracts';
import { RefusedAt } from '#kernel';
import { z } from 'zod';
import { applying } from './dispute/channels.js';
import { unsaid } from './dispute/entry-policy.js';
import type { EntryPolicy } from './dispute/entry-policy.js';
import type { ConsentRule } from './dispute/noted-wrongly.js';
import type { Entering } from './request/policy.js';

/** Until when each seat accepts, from when it was named or the county gave it back. No law says. */
const acceptance = termPolicy('acceptance', {
  lengths: { hours: [1, 720], days: [1, 30], 'working-days': [1, 30] },
  warns: true,
  pausedBy: ['bounced'],
  optional: true,
});

/** Until when it is decided whether what was left open is admitted. No law says. */
const admissibility = termPolicy('admissibility', {
  lengths: { hours: [1, 720], days: [1, 30], 'working-days': [1, 30] },
  warns: true,
  optional: true,
});

/**
 * Until when a person is answered. GB/T 35273 8.7 names thirty days: a county may take fewer. Over the Spring Festival twenty working
 * days are thirty-six days, and fifteen twenty-eight.
 */
const personRequest = termPolicy('person-request', {
  lengths: { days: [1, 30], 'working-days': [1, 15] },
  extension: { days: [1, 30], 'working-days': [1, 15] },
  warns: true,
  ends: 'with-the-day',
});

export const requests: Policy<Entering> = {
  name: 'requests',
  kind: 'requests',
  shape: z.strictObject({ receivedWithin: z.int().min(1).max(366), clock: z.enum(['receipt', 'identity']) }),
  unsaid: { receivedWithin: 60, clock: 'receipt' },
};

const correctionDays = z.int().min(0).max(60);
const enteredWithinDays = z.int().min(1).max(3_660);
const findings = z.enum(['admitted', 'undecided']);
const courts = z.array(Department).max(20);

/** The county's own rules for what is typed at its desks. */
export const entry: Policy<EntryPolicy> = {
  name: 'entry',
  kind: 'entry',
  shape: z.strictObject({ correctionDays, enteredWithinDays, findings, courts }),
  // What a version of before does not say.
  read: z.strictObject({
    correctionDays,
    enteredWithinDays: enteredWithinDays.default(unsaid.enteredWithinDays),
    findings: findings.default(unsaid.findings),
    courts: courts.default([...unsaid.courts]),
  }),
  unsaid,
};

const takesBack = z.enum(['coordinator', 'noted-by']);

/**
 * By which channels whoever comes applies for mediation, and has consented to it by that; of the others everybody is asked. And who takes
 * a no back that was noted wrongly.
 */
export const consent: Policy<ConsentRule> = {
  name: 'consent',
  kind: 'consent',
  shape: z.strictObject({ appliedBy: z.array(z.enum(applying)).max(applying.length), refusals: takesBack }),
  // What a version of before does not say.
  read: z.strictObject({ appliedBy: z.array(z.string()), refusals: takesBack.default('coordinator') }),
  unsaid: { appliedBy: [], refusals: 'coordinator' },
};

/** What stands before the year of a case number, from the year of its day on: papers of earlier years stay right. */
export const numbering: Policy<{ short: string }> = {
  name: 'numbering',
  kind: 'numbering',
  shape: z.strictObject({ short: z.string().regex(/^[\u4e00-\u9fff]{0,8}$/) }),
  unsaid: { short: '' },
  mustHold({ effectiveOn }, today) {
    const [year, begun] = [effectiveOn.slice(0, 4), today.slice(0, 4)];
    if (year !== begun && effectiveOn !== `${year}-01-01`)
      throw new RefusedAt('effectiveOn', 'numbering.mid-year', { day: `${year}-01-01` });
  },
};

/** Who handles what the parties tell, where that is not the county itself, and how they are reached. */
export const notice: Policy<{ unit?: string | undefined; contact?: string | undefined }> = {
  name: 'notice',
  kind: 'notice',
  shape: z.strictObject({
    unit: z.string().regex(new RegExp(patterns.unit)).optional(),
    contact: z.string().trim().min(1).max(200).optional(),
  }),
  unsaid: {},
};

export const policies: readonly Policy[] = [acceptance, admissibility, personRequest, requests, entry, consent, numbering, notice];

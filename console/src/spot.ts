import type { Registration } from './api/disputes';
import type { NewSpot } from './api/mediations';
import { namesIn } from './names';
import { placeAt } from './registration';

/** 随手调, as it is filled in: nothing but who, where, what it was and how it ended. */
export type SpotDraft = {
  /** Of the dispute, once it is on the register: what is told of it from then on is told to those who mediate. */
  id: string;
  applicant: string;
  respondent: string;
  township: string;
  village: string;
  category: string;
  summary: string;
  terms: string;
  /** Whoever is likeliest, until somebody says who. */
  mediators: string | undefined;
  /** Left empty it is the day on which it is sent. */
  heldOn: string;
  done: boolean | undefined;
  amountYuan: number | undefined;
  performBy: string;
  /** Both wanted it, and were told their rights by word of mouth. */
  willing: boolean;
};

/** The register's half, and that of those who mediate. */
export type Halves = Readonly<{ registration: Registration & object; spot: NewSpot }>;

export function halvesOf(draft: SpotDraft, today: string): Halves {
  const heldOn = draft.heldOn || today;
  const { township, village, category, done, amountYuan, performBy } = draft;
  const [summary, terms] = [draft.summary.trim(), draft.terms.trim()];
  const party = (role: 'applicant' | 'respondent') => ({
    role,
    kind: 'person' as const,
    name: draft[role].trim(),
    ...(draft.willing && {
      notice: { how: 'oral' as const, on: heldOn },
      consent: { answer: 'given' as const, how: 'oral' as const, on: heldOn },
    }),
  });
  return {
    registration: {
      channel: 'own-motion',
      category,
      ...(township && { township }),
      ...(village && { village }),
      place: { kind: placeAt(village) },
      parties: [party('applicant'), party('respondent')],
      summary,
      registeredOn: heldOn,
      ...(amountYuan !== undefined && { amountYuan }),
    },
    spot: {
      heldOn,
      mediators: namesIn(draft.mediators ?? ''),
      terms,
      done: done === true,
      ...(amountYuan !== undefined && { amountYuan }),
      ...(!done && performBy && { performBy }),
    },
  };
}

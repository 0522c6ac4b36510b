import { AgreementMade, AttemptRecorded } from '#contracts';

/**
 * What the mediation left behind in a dispute, so that it cannot have been a slip of the hand. It only grows: an agreement that was
 * broken and an attempt that others followed lie behind it all the same, in whatever order they are heard of.
 */
export type Behind = Readonly<{ tried: boolean; agreed: boolean }>;

export const initial: Behind = { tried: false, agreed: false };

/** A case that went badly is no mistake: it is the county alone that has it gone. */
export const liesBehind = ({ tried, agreed }: Behind): boolean => tried || agreed;

/** An attempt counts that failed, and an agreement on the whole or on a part, signed or not. */
export function evolve(behind: Behind, news: News): Behind {
  switch (news.type) {
    case AttemptRecorded.type:
      return news.data.outcome === 'failed' ? { ...behind, tried: true } : behind;
    case AgreementMade.type:
      return { ...behind, agreed: true };
  }
}

export type News = Pick<AttemptRecorded, 'type' | 'data'> | Pick<AgreementMade, 'type' | 'data'>;

import type { PauseReason } from './api/mediations';
import { useStandingRule } from './standing-rule';

type TierTime = Readonly<{ pausedBy: readonly PauseReason[]; pauseDays: number; extensionDays: number }>;

/** What the county lets the days of a tier stand still for and by how many they are put off, as it holds today. */
export const useTierTime = () => useStandingRule<TierTime>('mediation', 'tier-time');

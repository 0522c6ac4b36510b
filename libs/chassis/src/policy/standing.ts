import type { PolicyVersion } from './policies.store.js';
import type { Policy } from './policy.js';

export const standings = ['coming', 'current', 'past', 'unreadable'] as const;

export type StandingVersion = PolicyVersion & Readonly<{ standing: (typeof standings)[number] }>;

/** The last that holds by today; what is to hold later, unless another was entered for the same day since. */
export function standingIn({ shape, read = shape }: Policy, versions: readonly PolicyVersion[], day: string): StandingVersion[] {
  const found = versions.map((version) => ({ version, is: read.nullable().safeParse(version.value) }));
  const readable = found.filter(({ is }) => is.success).map(({ version }) => version);
  const later = (a: PolicyVersion, b: PolicyVersion) =>
    a.effectiveOn === b.effectiveOn ? b.version - a.version : a.effectiveOn < b.effectiveOn ? 1 : -1;
  const [current] = readable.filter(({ effectiveOn }) => effectiveOn <= day).sort(later);
  const comes = (version: PolicyVersion) =>
    version.effectiveOn > day && !readable.some((each) => each.effectiveOn === version.effectiveOn && each.version > version.version);
  // As it is read: an older one says nothing of what was not asked then.
  return found.map(({ version, is }) => ({
    ...(is.success ? { ...version, value: is.data } : version),
    standing: !readable.includes(version) ? 'unreadable' : version === current ? 'current' : comes(version) ? 'coming' : 'past',
  }));
}

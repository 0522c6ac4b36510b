/** What stands behind the # of a link: its secret, and before it the desk that keeps it, where that is not the county's. */
export type GivenLink = Readonly<{ token: string; desk?: string }>;

export function linkIn(hash: string): GivenLink | undefined {
  const [, desk, token] = /^#(?:([a-z][a-z0-9-]{1,39})\.)?([\w-]{43})$/.exec(hash) ?? [];
  return token === undefined ? undefined : { token, ...(desk !== undefined && { desk }) };
}

/** As it is sent to somebody. */
export const addressOf = (origin: string, token: string, desk = 'county'): string =>
  `${origin}/g#${desk === 'county' ? '' : `${desk}.`}${token}`;

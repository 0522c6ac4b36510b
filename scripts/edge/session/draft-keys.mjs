const DAY_MS = 86_400_000;

/**
 * Under what a page seals a half-filled form before it puts it into its tab's storage: one key an account and day, derived and
 * never kept. Today's comes first and seals; yesterday's still opens. What is older nobody can open any more.
 */
export function draftKeysBy(sealer) {
  return (account, now = Date.now()) =>
    [now, now - DAY_MS].flatMap((at) => sealer.derive(JSON.stringify(['draft', account, Math.floor(at / DAY_MS)])));
}

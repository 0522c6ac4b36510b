/** Where a command is given: `process` is one. */
export type Terminal = Pick<NodeJS.Process, 'argv' | 'env' | 'exitCode'> &
  Readonly<Record<'stdout' | 'stderr', Readonly<{ write(text: string): unknown }>>>;

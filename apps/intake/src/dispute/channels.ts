/** 案件来源: how a dispute came to us. A county that needs another one adds it here; on the wire it is a plain code. */
export const channels = [
  'walk-in',
  'phone',
  'online',
  'letter',
  'hotline',
  'screening',
  'own-motion',
  'court',
  'procuratorate',
  'police',
  'petition',
  'department',
  'other',
] as const;
export type Channel = (typeof channels)[number];

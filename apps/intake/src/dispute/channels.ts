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

/**
 * By these somebody may come of their own will, and ask (人民调解法 17). What a unit looks for itself, and what the police, a court or the
 * procuratorate hand over, nobody has asked for.
 */
export const applying = ['walk-in', 'phone', 'online', 'letter', 'hotline', 'petition', 'department', 'other'] as const satisfies Channel[];

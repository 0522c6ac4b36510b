/**
 * Whose events each service hears, by service. The broker lets it read no others, so whoever adds a handler for another
 * owner's event says so here first.
 */
export const hearing: Readonly<Record<string, readonly string[]>> = {
  intake: ['mediation', 'screening'],
  mediation: ['intake'],
  screening: ['intake'],
  reporting: ['intake', 'mediation', 'screening'],
};

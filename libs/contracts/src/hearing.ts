/**
 * Whose events each service hears, by service. The broker lets it read no others, so whoever adds a handler for another
 * owner's event says so here first. Who hears its own service hears its other desks, and never itself.
 */
export const hearing: Readonly<Record<string, readonly string[]>> = {
  intake: ['mediation', 'screening'],
  mediation: ['intake', 'mediation'],
  screening: ['intake', 'screening'],
  reporting: ['intake', 'mediation', 'screening'],
};

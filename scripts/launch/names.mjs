export const services = ['intake', 'mediation', 'screening', 'reporting'];

/** The county's own desk of each service; another desk of one is another member, with a user of its own. */
export const DESK = 'county';

/** The login that owns a service's database; the one named as the service serves. */
export const ownerOf = (name) => `${name}_owner`;

export const services = ['intake', 'mediation', 'screening', 'reporting'];

/** The login that owns a service's database; the one named as the service serves. */
export const ownerOf = (name) => `${name}_owner`;

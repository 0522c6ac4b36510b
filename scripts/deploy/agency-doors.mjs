/** Wider than this is no list of anybody's addresses. */
const WIDEST = { 4: 24, 6: 64 };

/** What lets strangers to the door of agencies, or nobody: by namespace, where there is one. */
export function agencyDoorFaultsOf(objects) {
  return objects
    .filter(({ kind, metadata }) => kind === 'Deployment' && metadata.name === 'agency-door')
    .flatMap(({ metadata: { namespace } }) => {
      const rules = objects
        .filter(({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.namespace === namespace)
        .filter(({ spec }) => isOfDoor(spec.podSelector))
        .flatMap(({ spec }) => spec.ingress ?? []);
      const peers = rules.flatMap(({ from }) => from ?? [{}]);
      const cidrs = peers.map(({ ipBlock }) => ipBlock?.cidr ?? 'everybody');
      return [
        ...(rules.length === 0 ? ['no policy lets an agency to its door'] : []),
        ...cidrs.filter((cidr) => !isNarrow(cidr)).map((cidr) => `${cidr} is let to the door of agencies: name the addresses of each`),
      ].map((fault) => `${namespace}: ${fault}`);
    });
}

const isOfDoor = ({ matchExpressions = [] }) => matchExpressions.some(({ values = [] }) => values.includes('agency-door'));

function isNarrow(cidr) {
  const [address, bits] = cidr.split('/');
  return Number(bits) >= WIDEST[address.includes(':') ? 6 : 4];
}

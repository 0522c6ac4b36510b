const settingsOf = (objects, name) =>
  objects.filter(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name.replace(/-[a-z0-9]{10}$/, '') === name);

/**
 * What keeps people's requests from reaching a department's desk, by namespace: each desk that speaks beside a county (`BESIDE`) is one that its edge
 * finds (`DESKS`), and a policy of its own, `edge-to-<desk>`, lets the edge go there, to one address.
 */
export function deskFaultsOf(objects) {
  return settingsOf(objects, 'settings')
    .filter(({ data }) => data.DESK === 'county')
    .flatMap(({ metadata: { namespace }, data }) => {
      const [edge] = settingsOf(objects, 'edge').filter(({ metadata }) => metadata.namespace === namespace);
      const desks = JSON.parse(edge?.data.DESKS ?? '{}');
      const beside = (data.BESIDE ?? '').split(' ').filter(Boolean);
      const policies = objects.filter(({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.namespace === namespace);
      return [
        ...beside.filter((each) => !(each in desks)).map((each) => `BESIDE names ${each}: DESKS does not say where the edge finds it`),
        ...Object.keys(desks)
          .filter((each) => !beside.includes(each))
          .map((each) => `DESKS names ${each}, which BESIDE does not: it is not heard`),
        ...Object.entries(desks).flatMap(([each, url]) => wayFaults(each, new URL(url), policies)),
      ].map((fault) => `${namespace}: ${fault}`);
    });
}

function wayFaults(each, { protocol, port }, policies) {
  const name = `edge-to-${each.split('@')[1]}`;
  const egress = policies.find(({ metadata }) => metadata.name === name)?.spec.egress ?? [];
  const to = egress.flatMap((rule) => (rule.ports.some((at) => at.port === Number(port || 443)) ? rule.to : []));
  return [
    ...(protocol === 'https:' ? [] : [`DESKS leads to ${each} without TLS`]),
    ...(to.length === 1 && /\/(32|128)$/.test(to[0].ipBlock?.cidr) ? [] : [`no policy ${name} lets the edge go to one address of ${each}`]),
  ];
}

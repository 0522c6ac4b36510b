/** Of the broker's certificate for departments, as line/county mounts it. */
const HUB_TLS = { cert_file: '/run/hub-tls/tls.crt', key_file: '/run/hub-tls/tls.key' };

/** Beside nats.conf, which has the broker's store and its domain; whoever comes over a line has to see who it is. */
export function configOf(text) {
  const { jetstream: _, leafnodes, ...rest } = JSON.parse(text);
  const line = Object.keys(leafnodes).length > 0 && { leafnodes: { ...leafnodes, ...(leafnodes.listen && { tls: HUB_TLS }) } };
  return `${JSON.stringify({ ...rest, ...line }, null, 2)}\n`;
}

export const externalSecret = (name, config, data) => ({
  apiVersion: 'external-secrets.io/v1',
  kind: 'ExternalSecret',
  metadata: { name },
  spec: {
    refreshInterval: '1h',
    secretStoreRef: { kind: 'SecretStore', name: 'county' },
    target: { creationPolicy: 'Owner', template: { data: { 'users.conf': config } } },
    data,
  },
});

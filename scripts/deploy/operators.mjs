import { z } from 'zod';

/**
 * The kinds of which npm carries no schema: as much of each as we use, strictly. All that is here was held against what their operators
 * publish by `--crds`: CloudNativePG 1.30, the Barman Cloud plugin 0.14, NACK 0.22.4. Whoever uses more of them adds it here with their reference beside them.
 */
const text = z.string().min(1);
const named = z.strictObject({ name: text });
const keyOf = z.strictObject({ name: text, key: text });
const size = z.string().regex(/^\d+(Ki|Mi|Gi|Ti)$/);
const amounts = z.record(z.enum(['cpu', 'memory']), z.string().regex(/^\d+(m|Ki|Mi|Gi)?$/));
const volume = z.strictObject({ size, storageClass: text.optional() });
/** PostgreSQL's settings are texts, whatever they hold. */
const parameters = z.record(text, z.string());

const cluster = z.strictObject({
  instances: z.int().min(1),
  imageName: text,
  inheritedMetadata: z.strictObject({ labels: z.record(text, text) }),
  storage: volume,
  walStorage: volume,
  bootstrap: z.strictObject({
    initdb: z.strictObject({
      database: text,
      owner: text,
      secret: named,
      encoding: text,
      localeProvider: z.enum(['builtin', 'icu', 'libc']),
      builtinLocale: text,
    }),
  }),
  managed: z.strictObject({
    roles: z.array(z.strictObject({ name: text, ensure: z.enum(['present', 'absent']), login: z.boolean(), passwordSecret: named })),
  }),
  postgresql: z.strictObject({
    synchronous: z.strictObject({
      method: z.enum(['any', 'first']),
      number: z.int().min(1),
      dataDurability: z.enum(['required', 'preferred']),
    }),
    parameters,
  }),
  resources: z.strictObject({ requests: amounts, limits: amounts }),
  affinity: z.strictObject({
    enablePodAntiAffinity: z.boolean(),
    podAntiAffinityType: z.enum(['preferred', 'required']),
    topologyKey: text,
  }),
  plugins: z.array(z.strictObject({ name: text, isWALArchiver: z.boolean(), parameters: z.record(text, z.string()) })),
});

const scheduledBackup = z.strictObject({
  // Six fields: seconds come first.
  schedule: z.string().regex(/^(\S+ ){5}\S+$/),
  backupOwnerReference: z.enum(['none', 'self', 'cluster']),
  cluster: named,
  method: z.enum(['barmanObjectStore', 'volumeSnapshot', 'plugin']),
  pluginConfiguration: named,
});

const compressed = z.strictObject({ compression: z.enum(['bzip2', 'gzip', 'snappy', 'lz4', 'xz', 'zstd']) });
const objectStore = z.strictObject({
  retentionPolicy: z.string().regex(/^[1-9][0-9]*[dwm]$/),
  configuration: z.strictObject({
    destinationPath: z.string().regex(/^s3:\/\/./),
    endpointURL: z.url(),
    s3Credentials: z.strictObject({ accessKeyId: keyOf, secretAccessKey: keyOf }),
    wal: compressed,
    data: z.strictObject({ compression: z.enum(['bzip2', 'gzip', 'snappy']) }),
  }),
});

const account = z.strictObject({
  servers: z.array(text).min(1),
  tls: z.strictObject({ secret: named, ca: text, cert: text, key: text }),
  user: z.strictObject({ secret: named, user: text, password: text }),
});

const stream = z.strictObject({
  account: text,
  name: z.string().regex(/^[^.*>]+$/),
  subjects: z.array(text).min(1).optional(),
  mirror: z.strictObject({ name: text, externalApiPrefix: text, externalDeliverPrefix: text }).optional(),
  storage: z.enum(['file', 'memory']),
  retention: z.enum(['limits', 'interest', 'workqueue']),
  discard: z.enum(['old', 'new']),
  maxAge: z.string().regex(/^\d+[hms]$/),
  replicas: z.int().min(1),
  duplicateWindow: z
    .string()
    .regex(/^(\d+(h|m|s))+$/)
    .optional(),
  denyDelete: z.boolean(),
  denyPurge: z.boolean(),
  preventDelete: z.boolean(),
});

const metadata = z.looseObject({ name: text, namespace: text });
const object = (apiVersion, kind, spec) => [
  `${apiVersion} ${kind}`,
  z.strictObject({ apiVersion: z.literal(apiVersion), kind: z.literal(kind), metadata, spec }),
];

export const operatorsShapes = new Map([
  object('postgresql.cnpg.io/v1', 'Cluster', cluster),
  object('postgresql.cnpg.io/v1', 'ScheduledBackup', scheduledBackup),
  object('barmancloud.cnpg.io/v1', 'ObjectStore', objectStore),
  object('jetstream.nats.io/v1beta2', 'Account', account),
  object('jetstream.nats.io/v1beta2', 'Stream', stream),
]);

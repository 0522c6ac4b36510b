import { CreateAct1764240000000 } from './create-act.js';
import { CreateAuditLog1763856000200 } from './create-audit-log.js';
import { CreateSealedRecord1763856000100 } from './create-sealed-record.js';
import { FindByTheEnd1764290100000 } from './find-by-the-end.js';
import { KeepByPolicy1764244100000 } from './keep-by-policy.js';
import { KnowHowFarWasSealed1764247000000 } from './know-how-far-was-sealed.js';
import { KnowWhereItWasSealed1764290600001 } from './know-where-it-was-sealed.js';
import { KnowWhoWrote1764293100000 } from './know-who-wrote.js';
import { MarkIndexes1764244200000 } from './mark-indexes.js';
import { SealInBunches1764244000000 } from './seal-in-bunches.js';

/** Every service that keeps personal data runs these before its own. */
export const sealedMigrations = [
  CreateSealedRecord1763856000100,
  CreateAuditLog1763856000200,
  CreateAct1764240000000,
  SealInBunches1764244000000,
  KeepByPolicy1764244100000,
  MarkIndexes1764244200000,
  KnowHowFarWasSealed1764247000000,
  FindByTheEnd1764290100000,
  KnowWhereItWasSealed1764290600001,
  KnowWhoWrote1764293100000,
] as const;

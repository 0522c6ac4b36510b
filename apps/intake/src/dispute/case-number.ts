import { DisputeNumbered } from '#contracts';
import type { DisputeFact } from '#contracts';
import type { Dispute } from './dispute.js';

/** How a county writes its numbers from a year on: what stands before the year, most often the county's short form. */
export type CaseForm = Readonly<{ fromYear: number; short: string }>;

/** 案号 as people say and write it: 〔2026〕第123号. A number looks as its year's form has it, so that an old paper stays right. */
export function written(number: string, forms: readonly CaseForm[]): string {
  const [year = '', serial = ''] = number.split('-');
  const form = forms.reduce<CaseForm | undefined>(
    (latest, each) => (each.fromYear <= Number(year) && each.fromYear >= (latest?.fromYear ?? 0) ? each : latest),
    undefined,
  );
  return `${form?.short ?? ''}〔${year}〕第${serial}号`;
}

/** Of a dispute that was numbered by a migration. */
export const sayNumber = ({ number }: Dispute): DisputeFact[] => (number === '' ? [] : [DisputeNumbered({ number })]);

import { levelOf } from '#kernel';
import type { RunningService } from '#testing';

/** Who mediates in these specs: 三台县, its 龙树镇 with a village, and departments. */
export const everybody = ['510722', '510722106', '510722106201', 'natural-resources', 'public-security', 'county-court'] as const;

/** As the front desk has told of them long since. */
export const listed = (service: RunningService, units: readonly string[] = everybody): Promise<void> =>
  service.database.arrange(
    `insert into unit (unit, level, name, parent, desk, active, sequence) values ${units
      .map((unit) => `('${unit}', '${levelOf(unit)}', '${unit}', ${parentOf(unit)}, 'county', true, 0)`)
      .join(', ')}`,
  );

function parentOf(unit: string): string {
  switch (levelOf(unit)) {
    case 'county':
      return 'null';
    case 'village':
      return `'${unit.slice(0, 9)}'`;
    case 'township':
    case 'department':
      return `'510722'`;
  }
}

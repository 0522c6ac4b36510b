import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, ValidateBy } from 'class-validator';
import { DayField, Optional, TextField, field } from '#access';
import { standings } from './standing.js';

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The next version of a policy, whole. */
export class NewPolicyVersionDto {
  @DayField({ description: 'From which day on; not in the past', example: '2099-01-01' })
  effectiveOn: string;

  @TextField(200, { description: 'The county’s paper that says so, or why', example: '三综治〔2027〕3号' })
  why: string;

  @field(
    { type: 'object', additionalProperties: true },
    { optional: true, description: 'What is to hold, as the `shape` of the policy has it' },
    ValidateBy({ name: 'isObject', validator: { validate: isObject } }),
  )
  value?: Readonly<Record<string, unknown>>;

  @ApiPropertyOptional({ enum: [true], description: 'Instead of a value: from that day on there is none, where a policy can be without' })
  @Optional()
  @Equals(true)
  none?: true;
}

const value = { type: 'object', additionalProperties: true, nullable: true } as const;

export class EnteredPolicyDto {
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ ...value, description: 'Null: from its day on there is none' }) value: Readonly<Record<string, unknown>> | null;
  @ApiProperty({ type: 'string', format: 'date' }) effectiveOn: string;
  @ApiProperty({ type: 'string', format: 'date-time' }) enteredAt: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'The unit; null where it came with the release or was written by hand' })
  enteredBy: string | null;
  @ApiProperty({ type: 'string', nullable: true }) why: string | null;
}

export class PolicyVersionDto extends EnteredPolicyDto {
  @ApiProperty({ enum: standings, description: 'Whether it holds today; what cannot be read was written by hand, and never does' })
  standing: (typeof standings)[number];
}

export class PolicyDto {
  @ApiProperty({ example: 'acceptance' }) name: string;
  @ApiProperty({ example: 'term', description: 'What sort of rule it is' }) kind: string;
  @ApiProperty({ description: 'Whether a county can be without' }) optional: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'JSON Schema of what a version may say, with its bounds' })
  shape: Readonly<Record<string, unknown>>;
  @ApiProperty({ ...value, description: 'What holds on a day for which the county has said nothing; null: nothing does' })
  unsaid: Readonly<Record<string, unknown>> | null;
  @ApiProperty({ type: 'integer', description: 'The newest version, to be sent as If-Match with the next' }) sequence: number;
  @ApiProperty({ type: [PolicyVersionDto], description: 'All there were, the newest first' }) versions: readonly PolicyVersionDto[];
}

export class PoliciesDto {
  @ApiProperty({ type: [PolicyDto] }) items: readonly PolicyDto[];
}

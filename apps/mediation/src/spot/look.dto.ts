import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DayField } from '#access';
import { findings, reasons } from './look.js';
import type { Finding, Reason } from './look.js';

export class SampleQuery {
  @DayField({ description: 'A day of the week, which begins with its Monday' })
  from: string;
}

export class SampledDto {
  @ApiProperty({ format: 'uuid' }) mediation: string;
  @ApiProperty({ type: String, nullable: true, description: 'What the register calls it' }) number: string | null;
  @ApiProperty() category: string;
  @ApiProperty() township: string;
  @ApiProperty({ type: String, nullable: true }) village: string | null;
  @ApiProperty({ format: 'date-time' }) enteredAt: string;
  @ApiProperty({ enum: reasons, description: 'alike: its words are another’s; instant: all of it was done at once' }) reason: Reason;
  @ApiProperty({ type: [String], description: 'The cases of theirs whose words are the same, ten at the most' }) alike: readonly string[];
  @ApiProperty({ enum: findings, nullable: true, description: 'What whoever looked found; null: nobody has' }) finding: Finding | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) lookedOn: string | null;
}

export class SampleDto {
  @ApiProperty({ type: [SampledDto] }) items: readonly SampledDto[];
}

export class LookDto {
  @ChoiceField(findings, { description: 'What was found, of the dispute' })
  finding: Finding;
}

export class LookedDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: findings }) finding: Finding;
  @ApiProperty({ format: 'date' }) on: string;
}

import { ApiProperty } from '@nestjs/swagger';
import { AnyUnitField, DayField, IdField } from '#access';
import { standings } from '../mediation/session.js';
import type { Standing } from '../mediation/session.js';

export class WeekQuery {
  @DayField({ description: 'The first of the seven days' })
  from: string;

  @AnyUnitField({ optional: true, description: 'Of its cases alone' })
  unit?: string;

  @IdField({ optional: true, description: 'In that room alone' })
  room?: string;

  @IdField({ optional: true, description: 'At which they mediate, by their id on the roster' })
  mediator?: string;
}

export class CalendarEntryDto {
  @ApiProperty({ format: 'uuid', description: 'The case' }) mediation: string;
  @ApiProperty({ type: String, nullable: true, description: 'What the register calls it' }) number: string | null;
  @ApiProperty() category: string;
  @ApiProperty() township: string;
  @ApiProperty({ type: String, nullable: true }) village: string | null;
  @ApiProperty() lead: string;
  @ApiProperty({ format: 'uuid' }) session: string;
  @ApiProperty({ format: 'uuid', description: 'As it was arranged first, before it was moved' }) root: string;
  @ApiProperty({ type: 'integer', description: 'How often it was moved or called off' }) altered: number;
  @ApiProperty({ format: 'date-time' }) arrangedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) calledOffAt: string | null;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: 'integer' }) minutes: number;
  @ApiProperty({ description: 'A venue of its ladder, or court and other beside it' }) venue: string;
  @ApiProperty() online: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) room: string | null;
  @ApiProperty({ type: [Number], nullable: true, description: 'Which parties are asked to come, by their numbers; null: all' })
  parties: readonly number[] | null;
  @ApiProperty({ type: [String], description: 'Who is to mediate, by their ids on the roster' }) mediators: readonly string[];
  @ApiProperty({ enum: standings }) standing: Standing;
  @ApiProperty({ description: 'A party of the case answered last that it does not want to be mediated with' }) unwilling: boolean;
}

export class WeekDto {
  @ApiProperty({ type: [CalendarEntryDto], description: 'By their hour; at most 500' }) items: readonly CalendarEntryDto[];
}

import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { AnyUnitsField, ChoiceField, CodeField, FlagField, IdField, IdsField, MomentField, NumberField, TextField, field } from '#access';
import type { FieldOptions } from '#access';
import { SessionChange, Side } from '#contracts';

/** Parties by their numbers, the first that was entered being 1. */
export const PartyNumbersField = (options: FieldOptions) =>
  field(
    { type: 'array', items: { type: 'integer', minimum: 1, maximum: 200 }, minItems: 1, maxItems: 200, uniqueItems: true },
    options,
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(200),
    ArrayUnique(),
    IsInt({ each: true }),
    Min(1, { each: true }),
    Max(200, { each: true }),
  );

export class SessionDto {
  @MomentField({ description: 'When it begins, with its offset from UTC' })
  at: string;

  @CodeField({ description: 'Where it sits, by the code of a venue of its ladder; court and other are beside it', example: 'village' })
  venue: string;

  @FlagField({ description: 'Held over a video link' })
  online: boolean;

  @TextField(200, { optional: true, description: 'Where people are to come; sealed' })
  place?: string;

  @IdField({ optional: true, description: 'The registered body (调解组织) under which it is to be held' })
  under?: string;

  @NumberField(15, 480, { optional: true, description: 'How long it is to last; as the county’s rule of sessions says unless given' })
  minutes?: number;

  @IdField({ optional: true, description: 'In which of the county’s rooms; nothing else is held there meanwhile' })
  room?: string;

  @IdsField(0, 6, { optional: true, description: 'Who of the roster is to mediate; nobody is at two sessions at a time' })
  mediators?: string[];

  @AnyUnitsField({ least: 0, most: 12 }, { optional: true, description: 'Which of the units that handle it jointly are invited' })
  bodies?: string[];

  @PartyNumbersField({ optional: true, description: 'Which parties are asked to come, by their numbers; all unless given' })
  parties?: number[];
}

export class MissedSessionDto {
  @IdField({ description: 'The session that was arranged' })
  session: string;

  @ApiProperty({
    type: [String],
    minItems: 1,
    maxItems: 2,
    uniqueItems: true,
    enum: Side.options,
    description: 'The sides that did not come',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2)
  @ArrayUnique()
  @IsIn(Side.options, { each: true })
  absent: Side[];
}

export class MovedSessionDto extends SessionDto {
  @IdField({ description: 'The session that was arranged before' })
  session: string;

  @ChoiceField(SessionChange.options, { description: 'Why it is moved' })
  reason: SessionChange;
}

export class CancelledSessionDto {
  @IdField({ description: 'The session that was arranged' })
  session: string;

  @ChoiceField(SessionChange.options, { description: 'Why it is called off' })
  reason: SessionChange;
}

export class PlaceDisclosureDto {
  @TextField(200, { description: 'Why the place is read; goes into the audit log' })
  purpose: string;

  @IdField({ description: 'The session' })
  session: string;
}

import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Length } from 'class-validator';
import { DayField, FlagField, Multiline, NumberField, TextField } from '#access';
import { ReceiptDto } from '#chassis';
import { findings } from './look.js';
import type { Finding } from './look.js';
import { spotStates } from './spot.store.js';
import type { SpotState } from './spot.store.js';

export class SpotDto {
  @DayField({ description: 'The day on which it was settled, by the clock of whoever was there' })
  heldOn: string;

  @ApiProperty({
    type: [String],
    minItems: 1,
    maxItems: 12,
    items: { type: 'string', minLength: 1, maxLength: 100 },
    description: 'Who mediated, by name; sealed',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  mediators: string[];

  @TextField(4000, { description: 'What was agreed, by word of mouth; sealed' })
  @Multiline()
  terms: string;

  @NumberField(0, 1_000_000_000_000, { optional: true, description: 'The sum in whole yuan' })
  amountYuan?: number;

  @FlagField({ description: 'All of it was done there and then' })
  done: boolean;

  @DayField({ optional: true, description: 'Of what is still to be done, by when' })
  performBy?: string;
}

export class SpotReceiptDto extends ReceiptDto {
  @ApiProperty({ enum: spotStates, description: 'waiting: it is kept, and recorded as soon as the case is opened here' }) state: SpotState;
}

class SpotRefusalDto {
  @ApiProperty() code: string;
  @ApiProperty({ description: 'Why, in the language asked for' }) text: string;
}

export class SpotNowDto {
  @ApiProperty({ enum: spotStates, nullable: true, description: 'null: nothing was told of it on the spot' }) state: SpotState | null;
  @ApiProperty({ type: SpotRefusalDto, nullable: true, description: 'Why it could not be recorded; what was told stays among its minutes' })
  refusal: SpotRefusalDto | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) enteredAt: string | null;
  @ApiProperty({ enum: findings, nullable: true, description: 'What somebody found who looked at it; null: nobody has' })
  finding: Finding | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) lookedOn: string | null;
}

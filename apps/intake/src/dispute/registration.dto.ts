import { ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { ArrayUnique, Equals, IsArray, IsBoolean, IsIn, ValidateIf } from 'class-validator';
import {
  ChoiceField,
  CodeField,
  DayField,
  DepartmentField,
  Multiline,
  NumberField,
  Optional,
  PartField,
  TextField,
  TownshipField,
  VillageField,
} from '#access';
import { Handling, PlaceKind, RefusalGround, Risk } from '#contracts';
import { channels } from './channels.js';
import type { Channel } from './channels.js';
import { Parties } from './party.dto.js';
import type { PartyDto } from './party.dto.js';
import type { Taken } from './register.js';

const taken = ['admitted', 'undecided', ...Handling.options] as const satisfies readonly Taken[];

export class PlaceDto {
  @ChoiceField(PlaceKind.options)
  kind: PlaceKind;

  @ApiPropertyOptional({ default: false, description: 'A party or the matter lies in another county as well' })
  @Optional()
  @IsBoolean()
  crossCounty?: boolean;

  @ApiPropertyOptional({ default: false, description: 'A party or the matter lies in another township of the county as well' })
  @Optional()
  @IsBoolean()
  crossTownship?: boolean;
}

/** A place is needed: its village, or else its township. */
const eitherPlace = { anyOf: [{ required: ['village'] }, { required: ['township'] }] };

@ApiSchema(eitherPlace as object)
export class RegistrationDto {
  @ChoiceField(channels)
  channel: Channel;

  @CodeField({ description: 'One of GET /categories' })
  category: string;

  @VillageField({ optional: true, description: 'Twelve digits; one of village and township is needed' })
  village?: string;

  @ApiPropertyOptional()
  @ValidateIf(({ village }: RegistrationDto, value) => value !== undefined || village === undefined)
  @TownshipField({ description: 'Nine digits' })
  township?: string;

  @PartField(PlaceDto)
  place: PlaceDto;

  @Parties()
  parties: PartyDto[];

  @TextField(4000, { description: 'Sealed; never leaves intake' })
  @Multiline()
  summary: string;

  @NumberField(1, 10_000_000, { optional: true, description: 'How many people are involved' })
  people?: number;

  @NumberField(0, 1_000_000_000_000, { optional: true, description: 'Whole yuan' })
  amountYuan?: number;

  @ApiPropertyOptional({ enum: Risk.options, default: 'low' })
  @Optional()
  @IsIn(Risk.options)
  risk?: Risk;

  @ApiPropertyOptional({
    enum: RefusalGround.options,
    isArray: true,
    uniqueItems: true,
    maxItems: RefusalGround.options.length,
    description: 'The grounds that hold; with one the dispute is registered and refused',
  })
  @Optional()
  @IsArray()
  @ArrayUnique()
  @IsIn(RefusalGround.options, { each: true })
  exclusions?: RefusalGround[];

  @ApiPropertyOptional({
    enum: [true],
    description: 'All parties were told, and consent: one word for everybody. Left out, it is what is said of each',
  })
  @Optional()
  @Equals(true)
  consent?: boolean;

  @DayField({ optional: true, description: 'Today unless given; not in the future, nor longer ago than the county has set' })
  registeredOn?: string;

  @ChoiceField(taken, {
    optional: true,
    description: 'Admitted unless given; left open, it is decided later, and it may be handled without any mediation',
  })
  taken?: Taken;

  @DepartmentField({
    optional: true,
    description: 'The court that commissioned it or referred it here, which sees it; of what came from a court',
  })
  court?: string;

  @DepartmentField({ optional: true, description: 'Another lead than the rule gives; for coordinators' })
  lead?: string;
}

import { ApiProperty } from '@nestjs/swagger';
import { UnitLevel } from '#contracts';

export class NamedUnitDto {
  @ApiProperty({ example: '510722101201' }) code: string;
  @ApiProperty({ enum: UnitLevel.options }) level: (typeof UnitLevel.options)[number];
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) parent: string | null;
  @ApiProperty() active: boolean;
}

export class UnitsDto {
  @ApiProperty({ type: [NamedUnitDto] }) items: readonly NamedUnitDto[];
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { AnyUnitField, ChoiceField, LimitField, Optional } from '#access';
import { UnitLevel } from '#contracts';

export class UnitQuery {
  @ChoiceField(UnitLevel.options, { optional: true })
  level?: (typeof UnitLevel.options)[number];

  @AnyUnitField({ optional: true, description: 'The unit above them' })
  parent?: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 40, description: 'A part of the name, or the beginning of the code' })
  @Optional()
  @IsString()
  @Length(1, 40)
  q?: string;

  @ChoiceField(['true', 'false'], { optional: true, description: 'Units that were merged or abolished are not active; both unless given' })
  active?: 'true' | 'false';

  @AnyUnitField({ optional: true, description: 'The `next` of the page before' })
  cursor?: string;

  @LimitField()
  limit: number = 50;
}

export class UnitView {
  @ApiProperty({ example: '510722101201' }) code: string;
  @ApiProperty({ enum: UnitLevel.options }) level: string;
  @ApiProperty() name: string;
  @ApiProperty({ example: 'Tongchuan Town', description: 'How it is called among people who read no Chinese' }) english: string;
  @ApiProperty({ type: String, nullable: true }) parent: string | null;
  @ApiProperty({ description: 'The mediation desk that serves it' }) desk: string;
  @ApiProperty({ description: 'The desk at which it screens' }) screening: string;
  @ApiProperty() active: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'The unit that stands in its place since it is no more' }) successor:
    string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Since when it is no more' }) endedOn: string | null;
  @ApiProperty({ description: 'To be sent as If-Match with a change of it' }) sequence: number;
}

export class UnitPage {
  @ApiProperty({ type: [UnitView] }) items: UnitView[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}

export class DepartmentView extends UnitView {
  @ApiProperty({ type: [String], description: 'The categories it is in charge of' }) categories: string[];
}

export class DepartmentPage {
  @ApiProperty({ type: [DepartmentView] }) items: DepartmentView[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}

export class CategoryView {
  @ApiProperty({ example: 'neighbour' }) code: string;
  @ApiProperty() nameZh: string;
  @ApiProperty() nameEn: string;
  @ApiProperty({ description: 'The department in charge' }) lead: string;
  @ApiProperty({ type: String, nullable: true, description: "Its code in the Ministry of Justice's statistics" }) moj: string | null;
  @ApiProperty({ type: String, nullable: true, description: "Its code in the political-legal committees' statistics" }) politicalLegal:
    string | null;
  @ApiProperty() active: boolean;
}

export class CategoryPage {
  @ApiProperty({ type: [CategoryView] }) items: CategoryView[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const kinds = ['holiday', 'working'] as const;

class HolidayDto {
  @ApiProperty({ type: 'integer', description: 'The year for which it was announced' }) year: number;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ format: 'date' }) to: string;
  @ApiProperty({ enum: kinds, description: 'Free, or a weekend that is worked' }) kind: (typeof kinds)[number];
  @ApiPropertyOptional({ example: '国庆节' }) name?: string;
}

export class CalendarDto {
  @ApiProperty({ type: [Number], description: 'The years whose holidays were announced; of others only the weekends are known' })
  years: number[];
  @ApiProperty({ type: [HolidayDto], description: 'What differs from Monday to Friday, in order' }) holidays: HolidayDto[];
}

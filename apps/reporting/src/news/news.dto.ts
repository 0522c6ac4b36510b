import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, NewsPlaceField } from '#access';
import { kinds } from './news.js';
import type { Kind } from './news.js';

export class NewsQueryDto {
  @NewsPlaceField({ optional: true, description: 'The `place` up to which it was heard; nothing of before without it' })
  after?: string;

  @ChoiceField(kinds, { optional: true, description: 'Of this alone' })
  kind?: Kind;
}

export class NewsItemDto {
  @ApiProperty({ enum: kinds, description: 'What moved' })
  kind: Kind;
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class NewsDto {
  @ApiProperty({ description: 'Something of before is not told here any more: whatever is shown may have changed' })
  all: boolean;
  @ApiProperty({ description: 'Where to go on: `after` of the next question, or Last-Event-ID' })
  place: string;
  @ApiProperty({ type: [NewsItemDto], description: 'Each once' })
  items: NewsItemDto[];
}

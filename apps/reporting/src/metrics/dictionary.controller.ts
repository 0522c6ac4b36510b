import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles, staff } from '#access';
import { currentRequest } from '#kernel';
import { messages } from '../messages.js';
import { metrics } from './metric.js';
import { DictionaryDto } from './dictionary.dto.js';

@ApiTags('dictionary')
@Controller('dictionary')
export class DictionaryController {
  /** What every rate on the boards means. */
  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: DictionaryDto })
  dictionary(): DictionaryDto {
    const texts = messages[currentRequest()?.language ?? 'zh'];
    const items = Object.entries(metrics).map(([metric, { version }]) => {
      return { metric, version, name: texts[`metric.${metric}`] ?? metric, formula: texts[`metric.${metric}.formula`] ?? '' };
    });
    return { items };
  }
}

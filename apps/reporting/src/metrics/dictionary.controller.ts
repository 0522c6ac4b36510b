import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles, staff } from '#access';
import { currentRequest } from '#kernel';
import { messages } from '../messages/index.js';
import { counted, metrics } from './metric.js';
import { DictionaryDto } from './dictionary.dto.js';

@ApiTags('dictionary')
@Controller('dictionary')
export class DictionaryController {
  /** What every figure and rate on the boards is called and means. */
  @Get()
  @Roles(...staff)
  @ApiOkResponse({ type: DictionaryDto })
  dictionary(): DictionaryDto {
    const texts = messages[currentRequest()?.language ?? 'zh'];
    const say = (key: string) => texts[key] ?? '';
    const items = Object.entries(metrics).map(([metric, { version }]) => {
      return { metric, version, name: say(`metric.${metric}`), formula: say(`metric.${metric}.formula`) };
    });
    const inPeriod = (figure: string) =>
      texts[`figure.${figure}.in-period`]
        ? { name: say(`figure.${figure}.in-period`), meaning: say(`figure.${figure}.in-period.meaning`) }
        : null;
    const figures = counted.map((figure) => {
      return { figure, name: say(`figure.${figure}`), meaning: say(`figure.${figure}.meaning`), inPeriod: inPeriod(figure) };
    });
    return { items, figures };
  }
}

import { readFileSync } from 'node:fs';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { Actor, Roles } from '#access';
import { newId } from '#kernel';
import type { Receipt } from '#messaging';
import { COUNTY, TestBroker, startService } from '#testing';
import { RegistrationDto } from '../apps/intake/src/dispute/registration.dto.js';
import { IntakeModule, intake } from '../apps/intake/src/intake.module.js';
import { readTable } from '#chassis';
import { Import } from '../apps/intake/src/unit/import.store.js';
import { categoriesFrom, departmentsFrom, optional, unitsFrom } from '../apps/intake/src/unit/lists.js';
import { clerk, registration } from './registration.js';

/** The registration's door with nothing behind it: same token, same role, same checked body, same answer. */
@Controller('nothing')
class NothingController {
  @Post()
  @Roles('clerk', 'mediator', 'screener', 'coordinator')
  register(@Body() _: RegistrationDto, @Actor() __: Actor): Receipt {
    return { id: newId(), sequence: 2 };
  }
}

@Module({ imports: [IntakeModule], controllers: [NothingController] })
class BenchModule {}

const text = (file: string) => readFileSync(`data/${file}`, 'utf8');
const units = unitsFrom(readTable('units', text(`county-${COUNTY}.csv`), ['code', 'name', 'level', 'parent'], optional), COUNTY);
const departments = readTable('departments', text('departments.csv'), ['slug', 'name', 'categories'], optional);
const categories = categoriesFrom(
  readTable('categories', text('categories.csv'), ['key', 'zh', 'en', 'moj', 'political-legal']),
  departments,
);

const [bus] = process.argv.slice(2);
const service = await startService(
  { ...intake, module: BenchModule },
  { clocks: true, ...(bus === 'away' && { broker: await TestBroker.away() }) },
);
await service.get(Import).take(new Map([...units, ...departmentsFrom(departments, COUNTY)]), categories);

await service.as(clerk).post('/disputes', registration).expect(201);
process.send?.({
  url: service.url,
  token: service.tokens.of(clerk),
  database: service.database.superuserUrl,
  body: JSON.stringify(registration),
});
process.on('disconnect', () => void service.stop());
process.once('SIGTERM', () => void service.stop().then(() => process.exit(0)));

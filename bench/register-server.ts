import { readFileSync } from 'node:fs';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { Actor, Roles } from '#access';
import { newId } from '#kernel';
import type { Receipt } from '#messaging';
import { COUNTY, TestBroker, startService } from '#testing';
import { RegistrationDto } from '../apps/intake/src/dispute/registration.dto.js';
import { IntakeModule, intake } from '../apps/intake/src/intake.module.js';
import { readTable } from '../apps/intake/src/unit/csv.js';
import { Import } from '../apps/intake/src/unit/import.store.js';
import { categoriesFrom, departmentsFrom, unitsFrom } from '../apps/intake/src/unit/lists.js';

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
const units = unitsFrom(readTable('units', text(`county-${COUNTY}.csv`), ['code', 'name', 'level', 'parent'], ['desk']), COUNTY);
const departments = readTable('departments', text('departments.csv'), ['slug', 'name', 'categories'], ['desk']);
const categories = categoriesFrom(
  readTable('categories', text('categories.csv'), ['key', 'zh', 'en', 'moj', 'political-legal']),
  departments,
);

const [bus] = process.argv.slice(2);
const service = await startService({ ...intake, module: BenchModule }, bus === 'away' ? { broker: await TestBroker.away() } : {});
await service.get(Import).take(new Map([...units, ...departmentsFrom(departments, COUNTY)]), categories);

const person = { unit: COUNTY, roles: ['clerk'] } as const;
const body = {
  channel: 'walk-in',
  category: 'neighbour',
  village: '510722101201',
  place: { kind: 'village' },
  parties: [
    { role: 'applicant', kind: 'person', name: '李大山', phone: '13800000001' },
    { role: 'respondent', kind: 'person', name: '王小河', phone: '13800000002' },
  ],
  summary: '两家因院墙越界起争执,村里劝过一次,各说各的理。',
  people: 2,
  amountYuan: 3000,
  risk: 'low',
  consent: true,
};
await service.as(person).post('/disputes', body).expect(201);
process.send?.({ url: service.url, token: service.tokens.of(person), database: service.database.url, body: JSON.stringify(body) });
process.on('disconnect', () => void service.stop());
process.once('SIGTERM', () => void service.stop().then(() => process.exit(0)));

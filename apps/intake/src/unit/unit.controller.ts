import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles, pageOf } from '#access';
import { CONFIG } from '#chassis';
import type { Config } from '#chassis';
import { roles } from '#kernel';
import type { Identified } from '#messaging';
import { Registers } from './reference.store.js';
import { CalendarDto } from './calendar.dto.js';
import { CategoryPage, DepartmentPage, UnitPage, UnitQuery } from './unit.dto.js';
import type { UnitView } from './unit.dto.js';
import { english } from './english.dto.js';
import type { Unit } from './unit.js';
import { Units } from './unit.store.js';

/** The county's reference data, open to whoever has a role here. Departments and categories are short lists and come whole. */
@ApiTags('reference')
@Controller()
@Roles(...roles)
export class UnitController {
  constructor(
    private readonly registers: Registers,
    private readonly register: Units,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** As they stand now: who renames one acts on what is told here, and another instance may have told us nothing yet. */
  @Get('units')
  @ApiOkResponse({ type: UnitPage })
  async units(@Query() { level, parent, q, active, cursor = '', limit }: UnitQuery): Promise<UnitPage> {
    const units = await this.register.all();
    const found = units.filter(
      (unit) =>
        unit.id > cursor &&
        (level === undefined || unit.level === level) &&
        (parent === undefined || unit.parent === parent) &&
        (active === undefined || unit.active === (active === 'true')) &&
        (q === undefined || unit.name.includes(q) || unit.id.startsWith(q)),
    );
    const { items, next } = pageOf(found, limit, ({ id }) => id);
    return { items: items.map(viewOf), next };
  }

  @Get('departments')
  @ApiOkResponse({ type: DepartmentPage })
  async departments(): Promise<DepartmentPage> {
    const { units, categories } = await this.registers.current();
    const departments = units.filter(({ level }) => level === 'department');
    const ledBy = (id: string) => categories.filter(({ lead, active }) => active && lead === id).map(({ code }) => code);
    return { items: departments.map((unit) => ({ ...viewOf(unit), categories: ledBy(unit.id) })), next: null };
  }

  @Get('categories')
  @ApiOkResponse({ type: CategoryPage })
  async categories(): Promise<CategoryPage> {
    const { categories } = await this.registers.current();
    return { items: [...categories], next: null };
  }

  /** By which deadlines are counted; all services are given the same. */
  @Get('calendar')
  @ApiOkResponse({ type: CalendarDto })
  calendar(): CalendarDto {
    const { years, holidays } = this.config.workingDays;
    return { years: [...years].sort(), holidays: [...holidays].sort((a, b) => (a.from < b.from ? -1 : 1)) };
  }
}

const viewOf = ({ id, ...rest }: Unit & Identified): UnitView => ({ code: id, english: english({ id, ...rest }), ...rest });

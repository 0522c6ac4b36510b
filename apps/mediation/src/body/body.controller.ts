import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Id, Roles, UnitCode, pageOf, staff } from '#access';
import { ReceiptDto } from '#chassis';
import { currentRequest } from '#kernel';
import { change, end, file } from './body.js';
import {
  AllBodiesDto,
  BodyChangeDto,
  BodyDetailDto,
  BodyEndDto,
  BodyKindsDto,
  BodyPageDto,
  BodyQuery,
  EnteredBodiesDto,
  FilingDto,
  LackingBodiesDto,
  NewBodyDto,
} from './body.dto.js';
import { BodyDoors } from './body-doors.store.js';
import { BodyList } from './body-list.store.js';
import { Bodies } from './body.store.js';

/** The register of mediation bodies. It is the county's and public: whoever works on disputes sees all of it. */
@ApiTags('bodies')
@Controller()
export class BodyController {
  constructor(
    private readonly bodies: Bodies,
    private readonly register: BodyList,
    private readonly doors: BodyDoors,
  ) {}

  @Get('bodies')
  @Roles(...staff)
  @ApiOkResponse({ type: BodyPageDto })
  async list(@Query() { cursor, limit = 50, ...filter }: BodyQuery, @Actor() actor: Actor): Promise<BodyPageDto> {
    const { items, next } = pageOf(await this.register.page(filter, cursor, limit), limit, ({ id }) => id);
    return { items: await this.doors.told(items, actor), next };
  }

  @Get('bodies/kinds')
  @Roles(...staff)
  @ApiOkResponse({ type: BodyKindsDto })
  async kinds(): Promise<BodyKindsDto> {
    const language = currentRequest()?.language ?? 'zh';
    const kinds = await this.register.kinds();
    return { items: kinds.map(({ zh, en, ...kind }) => ({ ...kind, text: language === 'zh' ? zh : en })) };
  }

  /** Nobody is taken to have a committee because the law says so: the register tells of whom it knows none. */
  @Get('bodies/lacking')
  @Roles(...staff)
  @ApiOkResponse({ type: LackingBodiesDto, description: 'Units that have one by law, and none in the register' })
  async lacking(): Promise<LackingBodiesDto> {
    const items = await this.register.lacking();
    return { sequence: items.length, items };
  }

  @Post('bodies/lacking')
  @Roles('coordinator')
  @ApiCreatedResponse({ type: EnteredBodiesDto, description: 'By the county, of all that lack one of the kind' })
  async enterLacking(@Body() { kind, setUpOn }: AllBodiesDto, @Actor() actor: Actor): Promise<EnteredBodiesDto> {
    return { entered: await this.bodies.enterLacking(kind, setUpOn, actor) };
  }

  @Get('bodies/:id')
  @Roles(...staff)
  @ApiOkResponse({ type: BodyDetailDto })
  async one(@Id() id: string, @Actor() actor: Actor): Promise<BodyDetailDto> {
    const history = await this.register.history(id);
    const { step: _, enteredBy: __, enteredAt: ___, ...body } = history.at(-1) ?? history[0];
    const [{ acts } = { acts: [] }] = await this.doors.told([body], actor);
    return { ...body, acts, history };
  }

  @Post('units/:id/bodies')
  @Roles('coordinator')
  @ApiCreatedResponse({ type: ReceiptDto, description: 'If-Match is how many the unit has' })
  enter(@UnitCode() unit: string, @Body() dto: NewBodyDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    const { categories = [], phone = null, address = null, ...rest } = dto;
    return this.bodies.enter({ ...rest, unit, categories, phone, address }, actor);
  }

  @Post('bodies/:id/changes')
  @HttpCode(200)
  @Roles('coordinator')
  @ApiOkResponse({ type: ReceiptDto })
  change(@Id() id: string, @Body() changes: BodyChangeDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.bodies.change(id, 'changed', actor, (body) => change(body, changes));
  }

  @Post('bodies/:id/filing')
  @HttpCode(200)
  @Roles('coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'By the county’s justice bureau' })
  file(@Id() id: string, @Body() filing: FilingDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.bodies.change(id, 'filed', actor, (body, kinds, today) => file(body, filing, kinds, actor, today));
  }

  @Post('bodies/:id/ending')
  @HttpCode(200)
  @Roles('coordinator')
  @ApiOkResponse({ type: ReceiptDto, description: 'What was agreed under it stands' })
  end(@Id() id: string, @Body() { on }: BodyEndDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.bodies.change(id, 'ended', actor, (body, _, today) => end(body, on, today));
  }
}

import { Body, Controller, Get, HttpCode, Inject, Logger, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Roles, pageOf } from '#access';
import { DATABASE, NotFound } from '#kernel';
import type { Database } from '#kernel';
import { Acts, AuditLog, Chain, acting, keepActs, verifyChain } from '#sealed';
import type { ChainVerdict } from '#sealed';
import { ActPage, ActQuery, PurposeDto, VerdictDto, WhichAct } from './act.dto.js';

/** The auditor's door. Their own looking is kept before they are answered. */
@ApiTags('acts')
@Roles('auditor')
@Controller('acts')
export class ActController {
  private readonly logger = new Logger('ActController');
  private walk: Promise<ChainVerdict> | undefined;

  constructor(
    private readonly acts: Acts,
    private readonly auditLog: AuditLog,
    private readonly chain: Chain,
    @Inject(DATABASE) private readonly database: Database,
  ) {}

  @Get()
  @ApiOkResponse({ type: ActPage })
  async list(@Query() { cursor, limit = 50, ...filter }: ActQuery, @Actor() actor: Actor): Promise<ActPage> {
    await this.keep('list', { ...filter, ...(await this.unlessUnknown(filter)), cursor });
    const before = cursor === undefined ? {} : { before: Number(cursor) };
    const found = await this.acts.page({ ...filter, ...before }, actor, limit + 1);
    return pageOf(found, limit, ({ number }) => String(number));
  }

  /** Walks this service's chain from its start; what cannot be sealed is told with since when it waits. What is kept outside of its database is held against it by `npm run audit -- verify`. */
  @Post('verification')
  @HttpCode(200)
  @ApiOkResponse({ type: VerdictDto })
  async verify(): Promise<VerdictDto> {
    await this.keep('verification');
    const { flaws, ...verdict } = await (this.walk ??= this.walked());
    return { ...verdict, flaws: [...flaws] };
  }

  /** One walk at a time, for all who ask meanwhile: a long chain keeps a connection busy. */
  private async walked(): Promise<ChainVerdict> {
    try {
      await this.chain.grow().catch((error: unknown) => this.logger.error('the chain of acts does not grow', error));
      return await verifyChain(this.database);
    } finally {
      this.walk = undefined;
    }
  }

  /** Why somebody opened or erased records, in their own words, which may name a person. */
  @Post('purpose')
  @HttpCode(200)
  @ApiOkResponse({ type: PurposeDto })
  async purpose(@Body() { number }: WhichAct, @Actor() actor: Actor): Promise<PurposeDto> {
    const [act] = await this.acts.page({ before: number + 1 }, actor, 1);
    if (act?.number !== number) throw new NotFound('record');
    await this.keep('purpose', { act: number });
    return { purpose: (await this.auditLog.purposeOf(number)) ?? null };
  }

  /** What was typed as an account and is none may name a person: then it is kept only that one was asked for. */
  private async unlessUnknown({ account }: Pick<ActQuery, 'account'>): Promise<Readonly<{ account?: null }>> {
    return account === undefined || (await this.acts.know(account)) ? {} : { account: null };
  }

  private keep(what: string, detail?: Readonly<Record<string, unknown>>): Promise<void> {
    return keepActs(this.database, [{ ...acting(), kind: 'audit', what, ...(detail && { detail }) }]);
  }
}

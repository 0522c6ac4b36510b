import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { isIP } from 'node:net';
import { Actor, Id, Roles, pageOf } from '#access';
import { CONFIG, ReceiptDto } from '#chassis';
import type { Config } from '#chassis';
import { RefusedAt } from '#kernel';
import { Deliveries } from './deliveries.store.js';
import { EventLog } from './event-log.store.js';
import { hostOf, reachable, readUrl } from './line/address.js';
import { allowAgain, end, pause, resume } from './subscription.js';
import type { Wanted } from './subscription.js';
import {
  DeliveryPage,
  DeliveryQuery,
  NewSubscriptionDto,
  ReplayDto,
  ReplayPreviewDto,
  ReplayQuery,
  SecretDto,
  SubscriptionsDto,
  eventTypes,
} from './subscription.dto.js';
import { Subscriptions } from './subscriptions.store.js';
import type { Subscription } from './subscriptions.store.js';

/** Who outside is told what, by HTTPS. What is done here is done by the clock: a door waits for no receiver. */
@ApiTags('subscriptions')
@Controller('subscriptions')
export class SubscriptionController {
  private readonly may: (address: string) => boolean;

  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly deliveries: Deliveries,
    private readonly log: EventLog,
    @Inject(CONFIG) { webhooks }: Config,
  ) {
    this.may = reachable(webhooks.inside);
  }

  @Get()
  @Roles('operator', 'auditor')
  @ApiOkResponse({ type: SubscriptionsDto })
  async list(): Promise<SubscriptionsDto> {
    const [items, keptSince] = await Promise.all([this.subscriptions.list(), this.log.keptSince()]);
    return { items: items.map(told), keptSince, eventTypes };
  }

  /** As one says it for the first time; a secret is made by `secrets`, and nothing is sent before. */
  @Post()
  @Roles('operator')
  @ApiCreatedResponse({ type: ReceiptDto })
  create(@Body() wanted: NewSubscriptionDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.subscriptions.create(this.wantedIn(wanted), actor);
  }

  @Post(':id/changes')
  @Roles('operator')
  @ApiCreatedResponse({ type: ReceiptDto, description: 'At another address it is asked anew whether we may' })
  change(@Id() id: string, @Body() wanted: NewSubscriptionDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.subscriptions.change(id, this.wantedIn(wanted), actor);
  }

  @Post(':id/secrets')
  @Roles('operator')
  @ApiCreatedResponse({ type: SecretDto, description: 'Another secret; it is in no receipt: asked again, yet another is made' })
  rotate(@Id() id: string, @Actor() actor: Actor): Promise<SecretDto> {
    return this.subscriptions.rotate(id, actor);
  }

  @Post(':id/handshake')
  @Roles('operator')
  @ApiCreatedResponse({ type: ReceiptDto, description: 'It is asked again whether we may' })
  askAgain(@Id() id: string, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.subscriptions.move(id, 'subscription-asked-again', allowAgain, actor);
  }

  @Post(':id/pause')
  @Roles('operator')
  @ApiCreatedResponse({ type: ReceiptDto })
  pause(@Id() id: string, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.subscriptions.move(id, 'subscription-paused', pause, actor);
  }

  @Post(':id/resumption')
  @Roles('operator')
  @ApiCreatedResponse({ type: ReceiptDto, description: 'It goes on where it was, once its receiver allowed it again' })
  resume(@Id() id: string, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.subscriptions.move(id, 'subscription-resumed', resume, actor);
  }

  @Post(':id/ending')
  @Roles('operator')
  @ApiCreatedResponse({ type: ReceiptDto, description: 'For good; its secrets are erased' })
  end(@Id() id: string, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.subscriptions.move(id, 'subscription-ended', end, actor);
  }

  @Get(':id/replay')
  @Roles('operator')
  @ApiOkResponse({ type: ReplayPreviewDto, description: 'What a replay would send' })
  async preview(@Id() id: string, @Query() query: ReplayQuery): Promise<ReplayPreviewDto> {
    const found = await this.subscriptions.find(id);
    const place = await this.subscriptions.placeOf(query);
    const [count, waiting, keptSince] = await Promise.all([
      this.log.ahead(place, found),
      this.log.ahead(found, found),
      this.log.keptSince(),
    ]);
    return { count, leftOut: Math.max(0, waiting - count), keptSince };
  }

  @Post(':id/replay')
  @Roles('operator')
  @ApiCreatedResponse({ type: ReceiptDto, description: 'From there on it is all sent again, under the ids it had' })
  replay(@Id() id: string, @Body() from: ReplayDto, @Actor() actor: Actor): Promise<ReceiptDto> {
    return this.subscriptions.replay(id, from, actor);
  }

  @Get(':id/deliveries')
  @Roles('operator', 'auditor')
  @ApiOkResponse({ type: DeliveryPage })
  async delivered(@Id() id: string, @Query() { cursor, limit = 50 }: DeliveryQuery): Promise<DeliveryPage> {
    await this.subscriptions.find(id);
    const { items, next } = pageOf(await this.deliveries.page(id, cursor, limit + 1), limit, ({ n }) => n);
    return { items: items.map(({ n, ...each }) => ({ id: n, ...each })), next };
  }

  /** What can be seen of an address as it stands; what its name leads to is looked at whenever it is asked. */
  private wantedIn({ name, url, types = [], townships = [], departments = [], profile, form }: NewSubscriptionDto): Wanted {
    const read = readUrl(url);
    if (typeof read === 'string') throw new RefusedAt('url', read);
    const host = hostOf(read);
    if (isIP(host) && !this.may(host)) throw new RefusedAt('url', 'subscription.address-inside');
    return { name, url: read.href, types, townships, departments, profile, form };
  }
}

function told(found: Subscription & Readonly<{ waitingSince: string | null }>): SubscriptionsDto['items'][number] {
  const { secret, secretBefore: _, beforeUntil, tx: _tx, n: _n, nextAt, state, waitingSince, ...rest } = found;
  const waits = state !== 'ended' && rest.failed > 0 && state !== 'paused';
  return {
    ...rest,
    state,
    hasSecret: secret !== null,
    bothUntil: beforeUntil,
    nextAt: waits ? nextAt : null,
    waitingSince: state === 'ended' ? null : waitingSince,
  };
}

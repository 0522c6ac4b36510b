import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '#chassis';
import { Answers } from './answers.js';
import { BoardController } from './disputes/board.controller.js';
import { Board } from './disputes/board.projection.js';
import { CaseController } from './disputes/case.controller.js';
import { Cases } from './disputes/case.projection.js';
import { Disputes } from './disputes/disputes.projection.js';
import { Trends } from './disputes/trend.projection.js';
import { WayController } from './disputes/way.controller.js';
import { Ways } from './disputes/way.projection.js';
import { EverythingConsumer } from './everything/everything.consumer.js';
import { Freshness } from './freshness.js';
import { Asides } from './incomplete/asides.projection.js';
import { kinds, stillNeeded } from './kinds.js';
import { messages } from './messages/index.js';
import { DictionaryController } from './metrics/dictionary.controller.js';
import { CountWhatIsHeldBack1764200000000 } from './migrations/count-what-is-held-back.js';
import { CreateReporting1763859600000 } from './migrations/create-reporting.js';
import { Dangers1764291803001 } from './migrations/dangers.js';
import { Desks1764293900001 } from './migrations/desks.js';
import { Figures1764291600001 } from './migrations/figures.js';
import { ForgetHeard1764150000000 } from './migrations/forget-heard.js';
import { WhoAccepted1764290500003 } from './migrations/who-accepted.js';
import { News1764293500001 } from './migrations/news.js';
import { JointUnits1764290900007 } from './migrations/joint-units.js';
import { Periods1764292800001 } from './migrations/periods.js';
import { Successors1764290900004 } from './migrations/successors.js';
import { Serials1764293300001 } from './migrations/serials.js';
import { Subscriptions1764293700001 } from './migrations/subscriptions.js';
import { WebhookRule1764293700002 } from './migrations/webhook-rule.js';
import { NewsDesk } from './news/news.desk.js';
import { NewsClock } from './news/news.clock.js';
import { NewsController } from './news/news.controller.js';
import { NewsRoom } from './news/news.store.js';
import { Stuck1764292600002 } from './migrations/stuck.js';
import { ScreeningGridController } from './rounds/grid.controller.js';
import { ScreeningGrid } from './rounds/grid.projection.js';
import { Rounds } from './rounds/rounds.projection.js';
import { ScreeningBoardController } from './rounds/screening-board.controller.js';
import { ScreeningBoard } from './rounds/screening-board.projection.js';
import { Deliveries } from './subscriptions/deliveries.store.js';
import { EventLog } from './subscriptions/event-log.store.js';
import { Secrets } from './subscriptions/secrets.store.js';
import { SubscriptionClock } from './subscriptions/subscription.clock.js';
import { SubscriptionController } from './subscriptions/subscription.controller.js';
import { Courier } from './subscriptions/subscription.courier.js';
import { Subscriptions } from './subscriptions/subscriptions.store.js';
import { endedUnits } from './units/ended.projection.js';
import { policies } from './policies.js';
import { StuckController } from './stuck/stuck.controller.js';
import { StuckDisputes } from './stuck/stuck.projection.js';
import { Units } from './units/units.projection.js';

@Module({
  controllers: [
    BoardController,
    CaseController,
    WayController,
    StuckController,
    ScreeningBoardController,
    ScreeningGridController,
    DictionaryController,
    NewsController,
    SubscriptionController,
    EverythingConsumer,
  ],
  providers: [
    Board,
    Trends,
    Cases,
    Disputes,
    Ways,
    StuckDisputes,
    Rounds,
    ScreeningBoard,
    ScreeningGrid,
    Units,
    Asides,
    Freshness,
    Answers,
    NewsRoom,
    NewsDesk,
    NewsClock,
    EventLog,
    Secrets,
    Subscriptions,
    Deliveries,
    Courier,
    SubscriptionClock,
  ],
})
export class ReportingModule {}

export const reporting: ServiceDefinition = {
  name: 'reporting',
  module: ReportingModule,
  migrations: [
    CreateReporting1763859600000,
    ForgetHeard1764150000000,
    CountWhatIsHeldBack1764200000000,
    WhoAccepted1764290500003,
    Successors1764290900004,
    JointUnits1764290900007,
    Figures1764291600001,
    Dangers1764291803001,
    Stuck1764292600002,
    Periods1764292800001,
    Serials1764293300001,
    News1764293500001,
    Subscriptions1764293700001,
    WebhookRule1764293700002,
    Desks1764293900001,
  ],
  kinds,
  stillNeeded,
  policies,
  endedUnits,
  messages,
};

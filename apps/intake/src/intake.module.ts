import { Module } from '@nestjs/common';
import { DeadlineController, Deadlines, Terms, Today, TodayController } from '#chassis';
import type { ServiceDefinition } from '#chassis';
import { BehindConsumer } from './dispute/behind.consumer.js';
import { Behinds } from './dispute/behind.store.js';
import { IntakeDeadlines } from './deadline/deadlines.store.js';
import { AdmissionController } from './dispute/admission.controller.js';
import { CaseNumberClock } from './dispute/case-number.clock.js';
import { CaseNumbers } from './dispute/case-numbers.store.js';
import { DisputeList } from './dispute/dispute-list.store.js';
import { DisputeSearches } from './dispute/dispute-search.store.js';
import { DisputeClock } from './dispute/dispute.clock.js';
import { DisputeConsumer } from './dispute/dispute.consumer.js';
import { DisputeController } from './dispute/dispute.controller.js';
import { Disputes } from './dispute/dispute.store.js';
import { HandOverClock } from './dispute/hand-over.clock.js';
import { HandOvers } from './dispute/hand-over.store.js';
import { EntryConsumer } from './dispute/entry.consumer.js';
import { PartiesConsumer } from './dispute/parties.consumer.js';
import { PutRightController } from './dispute/put-right.controller.js';
import { Voids } from './dispute/void.store.js';
import { JoinConsumer } from './dispute/join.consumer.js';
import { JoinController } from './dispute/join.controller.js';
import { ReminderController } from './dispute/remind.controller.js';
import { Reminders } from './dispute/reminders.store.js';
import { kinds } from './kinds.js';
import { messages } from './messages/index.js';
import { AcceptanceDeadlines1764290400003 } from './migrations/acceptance-deadlines.js';
import { Admission1764291801001 } from './migrations/admission.js';
import { JointUnits1764290900005 } from './migrations/joint-units.js';
import { CaseNumbers1764291000001 } from './migrations/case-numbers.js';
import { CountyPolicies1764291700001 } from './migrations/county-policies.js';
import { CreateIntake1764000000001 } from './migrations/create-intake.js';
import { CrossTownship1764290700003 } from './migrations/cross-township.js';
import { EntryDays1764291100002 } from './migrations/entry-days.js';
import { DeadlinesListed1764291700011 } from './migrations/deadlines-listed.js';
import { EnteredParties1764291300001 } from './migrations/entered-parties.js';
import { Grounds1764291000004 } from './migrations/grounds.js';
import { ListsSorted1764292700001 } from './migrations/lists-sorted.js';
import { Mediated1764291100001 } from './migrations/mediated.js';
import { PersonRequests1764281000000 } from './migrations/person-requests.js';
import { RequestTerms1764290400004 } from './migrations/request-terms.js';
import { SayJointUnits1764291200001 } from './migrations/say-joint-units.js';
import { ScreensAt1764294500001 } from './migrations/screens-at.js';
import { Seats1764290500001 } from './migrations/seats.js';
import { Reminders1764292600001 } from './migrations/reminders.js';
import { RequestsDue1764291900002 } from './migrations/requests-due.js';
import { RequestsFollowTheLaw1764290200000 } from './migrations/requests-follow-the-law.js';
import { Today1764292400001 } from './migrations/today.js';
import { Unassigned1764292900001 } from './migrations/unassigned.js';
import { UnconfirmedTerms1764292500001 } from './migrations/unconfirmed-terms.js';
import { UndatedWords1764292000002 } from './migrations/undated-words.js';
import { WhoApplies1764292000001 } from './migrations/who-applies.js';
import { WhoHandlesIt1764290600002 } from './migrations/who-handles-it.js';
import { Successions1764290900001 } from './migrations/successions.js';
import { WordsOfAcceptance1764291600004 } from './migrations/words-of-acceptance.js';
import { WrongEntries1764291000002 } from './migrations/wrong-entries.js';
import { NoticeController } from './notice/notice.controller.js';
import { NoticePolicies } from './notice/policy.store.js';
import { policies } from './policies.js';
import { Answers } from './request/answers.store.js';
import { Copies } from './request/copies.store.js';
import { pointers } from './request/pointers.js';
import { RequestPolicies } from './request/policy.store.js';
import { ConcernedDisputes } from './request/concerned.store.js';
import { Refusals } from './request/refusals.store.js';
import { RequestList } from './request/request-list.store.js';
import { RequestController } from './request/request.controller.js';
import { RequestClock } from './request/request.clock.js';
import { Requests } from './request/request.store.js';
import { stillNeeded } from './still-needed.store.js';
import { DeskToday } from './today/today.store.js';
import { endedUnits } from './unit/ended.store.js';
import { Import } from './unit/import.store.js';
import { namesBy } from './unit/names.store.js';
import { Registers } from './unit/reference.store.js';
import { SuccessionController } from './unit/succession.controller.js';
import { Successions } from './unit/succession.store.js';
import { UnitController } from './unit/unit.controller.js';
import { Units } from './unit/unit.store.js';

@Module({
  controllers: [
    DisputeController,
    AdmissionController,
    PutRightController,
    DisputeConsumer,
    BehindConsumer,
    DeadlineController,
    TodayController,
    NoticeController,
    RequestController,
    UnitController,
    SuccessionController,
    JoinController,
    ReminderController,
    JoinConsumer,
    EntryConsumer,
    PartiesConsumer,
  ],
  providers: [
    Disputes,
    DisputeList,
    DisputeSearches,
    { provide: Deadlines, useClass: IntakeDeadlines },
    { provide: Today, useClass: DeskToday },
    CaseNumbers,
    Voids,
    Behinds,
    Reminders,
    Units,
    Registers,
    Import,
    Requests,
    RequestList,
    RequestPolicies,
    NoticePolicies,
    Answers,
    Copies,
    ConcernedDisputes,
    Refusals,
    Successions,
    HandOvers,
    Terms,
    DisputeClock,
    RequestClock,
    HandOverClock,
    CaseNumberClock,
  ],
})
export class IntakeModule {}

export const intake: ServiceDefinition = {
  name: 'intake',
  module: IntakeModule,
  migrations: [
    CreateIntake1764000000001,
    PersonRequests1764281000000,
    RequestsFollowTheLaw1764290200000,
    AcceptanceDeadlines1764290400003,
    RequestTerms1764290400004,
    Seats1764290500001,
    WhoHandlesIt1764290600002,
    CrossTownship1764290700003,
    Successions1764290900001,
    JointUnits1764290900005,
    CaseNumbers1764291000001,
    WrongEntries1764291000002,
    Grounds1764291000004,
    Mediated1764291100001,
    EntryDays1764291100002,
    SayJointUnits1764291200001,
    WordsOfAcceptance1764291600004,
    CountyPolicies1764291700001,
    DeadlinesListed1764291700011,
    EnteredParties1764291300001,
    Admission1764291801001,
    RequestsDue1764291900002,
    WhoApplies1764292000001,
    UndatedWords1764292000002,
    Today1764292400001,
    UnconfirmedTerms1764292500001,
    Reminders1764292600001,
    ListsSorted1764292700001,
    Unassigned1764292900001,
    ScreensAt1764294500001,
  ],
  endedUnits,
  messages,
  pointers,
  namesBy,
  kinds,
  stillNeeded,
  policies,
};

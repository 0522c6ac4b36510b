import { Module } from '@nestjs/common';
import { CONFIG, DeadlineController, Deadlines, Terms, Today, TodayController } from '#chassis';
import type { Config, ServiceDefinition } from '#chassis';
import { Typesetter } from '#documents';
import { SHELF, keptAt } from '#files';
import { AgreementController } from './agreement/agreement.controller.js';
import { Papers } from './agreement/paper.store.js';
import { AttachmentClock } from './attachment/attachment.clock.js';
import { AttachmentController } from './attachment/attachment.controller.js';
import { Attachments } from './attachment/attachment.store.js';
import { Pieces } from './attachment/piece.store.js';
import { BodyController } from './body/body.controller.js';
import { BodyImport } from './body/body-import.store.js';
import { BodyDoors } from './body/body-doors.store.js';
import { BodyList } from './body/body-list.store.js';
import { Bodies } from './body/body.store.js';
import { BodyVersions } from './body/body-versions.store.js';
import { CommissionController } from './commission/commission.controller.js';
import { CommissionList } from './commission/commission-list.store.js';
import { Commissions } from './commission/commission.store.js';
import { MediationDeadlines } from './deadline/deadlines.store.js';
import { GuestInvitationController } from './guest/invitation.controller.js';
import { FilingController } from './filing/filing.controller.js';
import { Filings } from './filing/filing.store.js';
import { GuestController } from './guest/guest.controller.js';
import { LinkClock } from './guest/link.clock.js';
import { LinkController } from './guest/link.controller.js';
import { Links, guests } from './guest/link.store.js';
import { GuestAgreementController, HandController } from './guest/signature.controller.js';
import { Signatures } from './guest/signature.store.js';
import { kinds } from './kinds.js';
import { Awaited } from './mediation/awaited.store.js';
import { ConsentController } from './mediation/consent.controller.js';
import { Desk } from './mediation/desk.store.js';
import { EarlierController } from './mediation/earlier.controller.js';
import { ExitController } from './mediation/exit.controller.js';
import { FromRegister } from './mediation/from-register.store.js';
import { HandlingController } from './mediation/handling.controller.js';
import { HandOvers } from './mediation/hand-over.store.js';
import { LadderController } from './mediation/ladder.controller.js';
import { SessionController } from './mediation/session.controller.js';
import { Ladders } from './mediation/ladder.store.js';
import { MediationClock } from './mediation/mediation.clock.js';
import { MediationConsumer } from './mediation/mediation.consumer.js';
import { MediationController } from './mediation/mediation.controller.js';
import { MinutesConsumer } from './mediation/minutes.consumer.js';
import { Mediations } from './mediation/mediation.store.js';
import { PauseController } from './mediation/pause.controller.js';
import { PartiesController } from './mediation/parties.controller.js';
import { stillNeeded } from './mediation/still-needed.store.js';
import { CaseRosterController } from './mediator/case-roster.controller.js';
import { CaseRosters } from './mediator/case-roster.store.js';
import { MediatorController } from './mediator/mediator.controller.js';
import { MediatorDoors } from './mediator/mediator-doors.store.js';
import { MediatorList } from './mediator/mediator-list.store.js';
import { Mediators } from './mediator/mediator.store.js';
import { messages } from './messages/index.js';
import { AttachmentPieces1764295102001 } from './migrations/attachment-pieces.js';
import { Attachments1764295102000 } from './migrations/attachments.js';
import { BodiesHandedOver1764292000003 } from './migrations/bodies-handed-over.js';
import { BodyKinds1764292000001 } from './migrations/body-kinds.js';
import { BreachesOfBefore1764291200002 } from './migrations/breaches-of-before.js';
import { ChangedDesks1764293900000 } from './migrations/changed-desks.js';
import { EarlierDesks1764294000000 } from './migrations/earlier-desks.js';
import { ConfirmationGoesOn1764290800022 } from './migrations/confirmation-goes-on.js';
import { CountyPolicies1764291700002 } from './migrations/county-policies.js';
import { Consents1764291300002 } from './migrations/consents.js';
import { CourtCommissions1764295120001 } from './migrations/court-commissions.js';
import { CreateMediation1764000000000 } from './migrations/create-mediation.js';
import { DeadlinesListed1764291700012 } from './migrations/deadlines-listed.js';
import { ExclusionsLifted1764295112001 } from './migrations/exclusions-lifted.js';
import { FiledCases1764295150002 } from './migrations/filed-cases.js';
import { GuestLinks1764295101001 } from './migrations/guest-links.js';
import { GuestSignatures1764295107001 } from './migrations/guest-signatures.js';
import { HandDowns1764290500002 } from './migrations/hand-downs.js';
import { HandledOtherwise1764291802001 } from './migrations/handled-otherwise.js';
import { LadderDoor1764290700002 } from './migrations/ladder-door.js';
import { MediatorsInCases1764295104001 } from './migrations/mediators-in-cases.js';
import { Mediators1764295104000 } from './migrations/mediators.js';
import { MediationTerms1764290400002 } from './migrations/mediation-terms.js';
import { Papers1764290800012 } from './migrations/papers.js';
import { Numbered1764293600001 } from './migrations/numbered.js';
import { PersonalData1764281000001 } from './migrations/personal-data.js';
import { JointUnits1764290900006 } from './migrations/joint-units.js';
import { PlausibleDays1764290700001 } from './migrations/plausible-days.js';
import { RoutesTold1764293400002 } from './migrations/routes-told.js';
import { SettledInPart1764290800002 } from './migrations/settled-in-part.js';
import { Spots1764295110000 } from './migrations/spots.js';
import { StandingStill1764291900001 } from './migrations/standing-still.js';
import { Successors1764290900002 } from './migrations/successors.js';
import { Today1764292400002 } from './migrations/today.js';
import { UndatedWords1764292000002 } from './migrations/undated-words.js';
import { Voided1764291000003 } from './migrations/voided.js';
import { CalendarFeeds1764295105001 } from './migrations/calendar-feeds.js';
import { MediationRefused1764295116000 } from './migrations/mediation-refused.js';
import { RefusalsCounted1764295119000 } from './migrations/refusals-counted.js';
import { SessionsSwapped1764295116001 } from './migrations/sessions-swapped.js';
import { Swaps } from './session/swap.store.js';
import { SessionsProposed1764295112000 } from './migrations/sessions-proposed.js';
import { SessionsInvited1764295111000 } from './migrations/sessions-invited.js';
import { CaseFileController } from './paper/case-file.controller.js';
import { CaseFiles } from './paper/case-file.store.js';
import { CaseRecords } from './paper/case-record.store.js';
import { FinalAgreements } from './paper/final-agreement.store.js';
import { PaperController } from './paper/paper.controller.js';
import { Printing } from './paper/printing.store.js';
import { VerificationController } from './paper/verification.controller.js';
import { SealedPapers1764295114000 } from './migrations/sealed-papers.js';
import { SessionsBooked1764295105000 } from './migrations/sessions-booked.js';
import { OnlineDrafts1764295113001 } from './migrations/online-drafts.js';
import { OnlineRooms1764295113000 } from './migrations/online-rooms.js';
import { DraftController } from './online/draft.controller.js';
import { Drafts } from './online/draft.store.js';
import { DraftingDesk } from './online/drafting.desk.js';
import { GuestDraftController } from './online/guest-draft.controller.js';
import { GuestTalkController } from './online/guest-talk.controller.js';
import { HearingDesk } from './online/hearing.desk.js';
import { Presences } from './online/present.store.js';
import { Places } from './online/seat.store.js';
import { Seating } from './online/seating.desk.js';
import { TalkClock } from './online/talk.clock.js';
import { TalkController } from './online/talk.controller.js';
import { Talks } from './online/talk.store.js';
import { UsedUp } from './online/used-up.store.js';
import { TalkingDesk } from './online/talking.desk.js';
import { Teller } from './online/teller.desk.js';
import { Telling } from './online/telling.store.js';
import { policies } from './policies.js';
import { LadderPolicyController } from './policy/policy.controller.js';
import { Bodies1764291500001 } from './migrations/bodies.js';
import { SpotsLookedAt1764295150003 } from './migrations/spots-looked-at.js';
import { WaitingSpots1764295150001 } from './migrations/waiting-spots.js';
import { Subsidies1764295118000 } from './migrations/subsidies.js';
import { Claims } from './subsidy/claim.store.js';
import { Ledger } from './subsidy/ledger.store.js';
import { MonthController } from './subsidy/month.controller.js';
import { Months } from './subsidy/month.store.js';
import { SubsidyController } from './subsidy/subsidy.controller.js';
import { Subsidies } from './subsidy/subsidy.store.js';
import { Traces } from './subsidy/trace.store.js';
import { FeedController } from './feed/feed.controller.js';
import { Feeds } from './feed/feed.store.js';
import { LookController } from './spot/look.controller.js';
import { Looks } from './spot/look.store.js';
import { SpotController } from './spot/spot.controller.js';
import { Spots } from './spot/spot.store.js';
import { Answers } from './session/answer.store.js';
import { Bookings } from './session/booking.store.js';
import { InvitationController } from './session/invitation.controller.js';
import { Invitations } from './session/invitation.store.js';
import { Invited } from './session/invited.store.js';
import { Proposals } from './session/proposal.store.js';
import { SessionCalendar } from './session/calendar.store.js';
import { RoomController } from './session/room.controller.js';
import { Rooms } from './session/room.store.js';
import { Sessions } from './session/session.store.js';
import { WeekController } from './session/week.controller.js';
import { MediatingToday } from './today/today.store.js';
import { endedUnits } from './unit/ended.store.js';
import { namesBy } from './unit/names.store.js';
import { UnitConsumer } from './unit/unit.consumer.js';
import { UnitController } from './unit/unit.controller.js';
import { Units } from './unit/unit.store.js';

@Module({
  controllers: [
    MediationController,
    LadderController,
    InvitationController,
    SessionController,
    RoomController,
    WeekController,
    FeedController,
    LadderPolicyController,
    DeadlineController,
    PauseController,
    TodayController,
    ExitController,
    HandlingController,
    PartiesController,
    EarlierController,
    BodyController,
    ConsentController,
    AgreementController,
    AttachmentController,
    MediatorController,
    CaseRosterController,
    PaperController,
    VerificationController,
    CaseFileController,
    SpotController,
    FilingController,
    CommissionController,
    LookController,
    SubsidyController,
    MonthController,
    LinkController,
    GuestController,
    GuestInvitationController,
    GuestAgreementController,
    HandController,
    TalkController,
    GuestTalkController,
    DraftController,
    GuestDraftController,
    MediationConsumer,
    MinutesConsumer,
    UnitConsumer,
    UnitController,
  ],
  providers: [
    Mediations,
    Desk,
    FromRegister,
    Awaited,
    Spots,
    Filings,
    Looks,
    Claims,
    Traces,
    Subsidies,
    Ledger,
    Months,
    Bodies,
    BodyDoors,
    BodyList,
    BodyVersions,
    BodyImport,
    Mediators,
    CaseRosters,
    MediatorDoors,
    MediatorList,
    Papers,
    HandOvers,
    Ladders,
    Units,
    Terms,
    MediationClock,
    Sessions,
    Bookings,
    Invited,
    Answers,
    Proposals,
    Invitations,
    SessionCalendar,
    Feeds,
    Rooms,
    Commissions,
    CommissionList,
    Attachments,
    Pieces,
    AttachmentClock,
    CaseRecords,
    Printing,
    FinalAgreements,
    CaseFiles,
    { provide: Typesetter, useFactory: () => new Typesetter() },
    Swaps,
    Links,
    LinkClock,
    Signatures,
    Talks,
    UsedUp,
    Presences,
    Teller,
    Telling,
    HearingDesk,
    TalkingDesk,
    Places,
    Seating,
    Drafts,
    DraftingDesk,
    TalkClock,
    { provide: SHELF, inject: [CONFIG], useFactory: ({ files: { shelf } }: Config) => (shelf ? keptAt(shelf) : null) },
    { provide: Deadlines, useClass: MediationDeadlines },
    { provide: Today, useClass: MediatingToday },
  ],
})
export class MediationModule {}

export const mediation: ServiceDefinition = {
  name: 'mediation',
  module: MediationModule,
  migrations: [
    CreateMediation1764000000000,
    PersonalData1764281000001,
    MediationTerms1764290400002,
    HandDowns1764290500002,
    PlausibleDays1764290700001,
    LadderDoor1764290700002,
    SettledInPart1764290800002,
    Papers1764290800012,
    ConfirmationGoesOn1764290800022,
    Successors1764290900002,
    JointUnits1764290900006,
    Voided1764291000003,
    BreachesOfBefore1764291200002,
    Consents1764291300002,
    Bodies1764291500001,
    CountyPolicies1764291700002,
    DeadlinesListed1764291700012,
    HandledOtherwise1764291802001,
    StandingStill1764291900001,
    BodyKinds1764292000001,
    UndatedWords1764292000002,
    BodiesHandedOver1764292000003,
    Today1764292400002,
    RoutesTold1764293400002,
    Numbered1764293600001,
    ChangedDesks1764293900000,
    EarlierDesks1764294000000,
    Attachments1764295102000,
    AttachmentPieces1764295102001,
    Mediators1764295104000,
    MediatorsInCases1764295104001,
    Spots1764295110000,
    WaitingSpots1764295150001,
    FiledCases1764295150002,
    SpotsLookedAt1764295150003,
    SessionsBooked1764295105000,
    CalendarFeeds1764295105001,
    SessionsInvited1764295111000,
    SessionsProposed1764295112000,
    ExclusionsLifted1764295112001,
    GuestLinks1764295101001,
    GuestSignatures1764295107001,
    OnlineRooms1764295113000,
    OnlineDrafts1764295113001,
    SealedPapers1764295114000,
    MediationRefused1764295116000,
    SessionsSwapped1764295116001,
    Subsidies1764295118000,
    RefusalsCounted1764295119000,
    CourtCommissions1764295120001,
  ],
  endedUnits,
  guests,
  messages,
  namesBy,
  kinds,
  stillNeeded,
  policies,
};

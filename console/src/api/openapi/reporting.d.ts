// Written by `npm run generate`; do not edit.
export interface paths {
    "/api/reporting/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["act.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/acts/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["act.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/acts/purpose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["act.purpose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["board.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/board/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["board.trend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["case.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/disputes/{id}/way": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["way.way"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/stuck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["stuck.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/screening-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["screeningBoard.screening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/screening-grid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["screeningGrid.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/dictionary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["dictionary.dictionary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/news": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["news.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ActDto: {
            number: number;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "change" | "disclosure" | "erasure" | "search" | "refusal" | "sign-in" | "audit";
            /** @description Of a change what it said, of a refusal the code of the problem */
            what: string;
            account: string | null;
            unit: string | null;
            roles: ("clerk" | "mediator" | "coordinator" | "screener" | "approver" | "leader" | "auditor" | "operator")[] | null;
            /** @description The route, event, clock or command */
            door: string;
            /** @description The request, or the event, that it was done for */
            request: string | null;
            aggregate: string | null;
            sequence: number | null;
            detail: {
                [key: string]: unknown;
            } | null;
        };
        ActPage: {
            items: components["schemas"]["ActDto"][];
            next: string | null;
        };
        FlawDto: {
            act?: number;
            seal?: number;
            /** @enum {string} */
            why: "changed" | "removed" | "inserted" | "backdated" | "anchor-differs";
        };
        VerdictDto: {
            intact: boolean;
            /** @description Acts under seals */
            acts: number;
            seals: number;
            /** @description To be held against an anchor kept elsewhere */
            head: string;
            /** @description Acts that no seal covers yet */
            unsealed: number;
            /**
             * Format: date-time
             * @description When the oldest of them was done. While the chain grows that is a moment ago
             */
            oldestUnsealed: string | null;
            flaws: components["schemas"]["FlawDto"][];
        };
        WhichAct: {
            number: number;
        };
        PurposeDto: {
            /** @description As it was told; null where there was none, or it was erased */
            purpose: string | null;
        };
        SumsDto: {
            /** @description All that were registered */
            total: number;
            /** @description Not accepted, on one of the five grounds */
            refused: number;
            /** @description Whether they are admitted is still left open */
            undecided: number;
            /** @description A question was answered (咨询解答) */
            advised: number;
            /** @description An authority handled or ruled it (行政处理、裁决、复议) */
            administrative: number;
            /** @description Decided by arbitration (仲裁) */
            arbitrated: number;
            /** @description Decided by a court (司法裁判) */
            judged: number;
            /** @description advised + administrative + arbitrated + judged: neither refusals nor mediations that failed */
            otherwise: number;
            /** @description total − refused − undecided − otherwise */
            accepted: number;
            open: number;
            /** @description accepted − open */
            concluded: number;
            /** @description By an agreement on the whole */
            settled: number;
            /** @description By an agreement on a part */
            settledInPart: number;
            /** @description Concluded without an agreement: unsettled, withdrawn or left for another route */
            terminated: number;
            unsettled: number;
            withdrawn: number;
            left: number;
            /** @description People in these disputes, as far as known */
            people: number;
            /** @description Whole yuan in question, as far as known */
            amountYuan: number;
            /** @description How often it was reported what these disputes may turn into (Mediation Law art 25) */
            dangers: number;
        };
        ComparedDto: {
            /** @example 2026-10 */
            name: string;
            /** @description All rows of that period together, by the same filters */
            sums: components["schemas"]["SumsDto"];
        };
        PeriodsAtDto: {
            /** @example 2026-W48 */
            week: string;
            /** @example 2026-11 */
            month: string;
            /** @example 2026-Q4 */
            quarter: string;
            /** @example 2026 */
            year: string;
        };
        BoardPeriodDto: {
            /** @example 2026-11 */
            name: string;
            /** @enum {string} */
            span: "week" | "month" | "quarter" | "year";
            /** Format: date */
            first: string;
            /** Format: date */
            last: string;
            /** @description Its last day is over; until then its figures are those of a part of it */
            over: boolean;
            /** @description The one before */
            before: components["schemas"]["ComparedDto"];
            /** @description The same a year ago */
            yearAgo: components["schemas"]["ComparedDto"];
            /** @description The one after, where it has begun */
            next: string | null;
            /** @description Of each length the one that holds its last day, or today while it runs */
            at: components["schemas"]["PeriodsAtDto"];
        };
        BoardRowDto: {
            /** @description All that were registered */
            total: number;
            /** @description Not accepted, on one of the five grounds */
            refused: number;
            /** @description Whether they are admitted is still left open */
            undecided: number;
            /** @description A question was answered (咨询解答) */
            advised: number;
            /** @description An authority handled or ruled it (行政处理、裁决、复议) */
            administrative: number;
            /** @description Decided by arbitration (仲裁) */
            arbitrated: number;
            /** @description Decided by a court (司法裁判) */
            judged: number;
            /** @description advised + administrative + arbitrated + judged: neither refusals nor mediations that failed */
            otherwise: number;
            /** @description total − refused − undecided − otherwise */
            accepted: number;
            open: number;
            /** @description accepted − open */
            concluded: number;
            /** @description By an agreement on the whole */
            settled: number;
            /** @description By an agreement on a part */
            settledInPart: number;
            /** @description Concluded without an agreement: unsettled, withdrawn or left for another route */
            terminated: number;
            unsettled: number;
            withdrawn: number;
            left: number;
            /** @description People in these disputes, as far as known */
            people: number;
            /** @description Whole yuan in question, as far as known */
            amountYuan: number;
            /** @description How often it was reported what these disputes may turn into (Mediation Law art 25) */
            dangers: number;
            /** @description The code of the row; empty where no department leads yet */
            key: string;
            /** @description The name of the unit, if the row is one */
            name: string | null;
            /** @description Metric settled-of-accepted; null when there is none, and in a period, which holds both of different disputes */
            settledOfAccepted: number | null;
            /** @description Metric settled-of-concluded; null when there is none */
            settledOfConcluded: number | null;
            /** @description Disputes of which something that was said is not in this row’s figures and rates yet, or that are missing in it; once it is, they may lie in another row */
            incomplete: number;
            /** @description Of the incomplete ones those that are in none of this row’s figures yet, not even its total */
            uncounted: number;
        };
        IncompleteDto: {
            /** @description Of how many something that was said is not in the figures, since it waits for another try or is a dead letter. “As of” overstates for these */
            count: number;
            /** @description How many of them belong to no row that is shown, or to one that is not known; the others mark their rows */
            unplaced: number;
            /** @description Messages of which nobody can read what they concern. The county alone is told */
            unreadable: number;
        };
        BoardDto: {
            /** @description What the figures are of; null: all until now. In a period total, accepted, people, amountYuan and dangers are of what was registered in it, open and undecided of what was so at its end, all else of what came to stand so in it and stood so at its end */
            period: components["schemas"]["BoardPeriodDto"] | null;
            items: components["schemas"]["BoardRowDto"][];
            /** @description Disputes whose figures are not complete */
            incomplete: components["schemas"]["IncompleteDto"];
            /**
             * Format: date-time
             * @description Everything that intake and mediation said before is in the figures, save what is counted as incomplete; null until all of both was heard once. A service that is away does not move it on
             */
            asOf: string | null;
        };
        TrendStepDto: {
            /**
             * @description A month, or a day
             * @example 2026-11-23
             */
            period: string;
            /** Format: date */
            first: string;
            /** Format: date */
            last: string;
            total: number;
            open: number;
            undecided: number;
            concluded: number;
            settled: number;
            settledInPart: number;
            terminated: number;
            otherwise: number;
            refused: number;
        };
        TrendDto: {
            /** @example 2026-11 */
            period: string;
            /** @description Those that have begun */
            items: components["schemas"]["TrendStepDto"][];
            /** @description Disputes whose first event is held back; some more may not be complete, as the board says */
            incomplete: components["schemas"]["IncompleteDto"];
            /**
             * Format: date-time
             * @description As of the board
             */
            asOf: string | null;
        };
        CaseDto: {
            /** Format: uuid */
            id: string;
            /**
             * @description Its case number
             * @example 2026-123
             */
            number: string | null;
            /** Format: date-time */
            registeredAt: string | null;
            category: string;
            township: string;
            village: string | null;
            /** @description Empty where no department leads yet */
            lead: string;
            /** @enum {string} */
            risk: "low" | "medium" | "high";
            /** @description 0: not on the ladder yet */
            tier: number;
            /** @enum {string} */
            outcome: "open" | "refused" | "undecided" | "settled" | "settled-in-part" | "unsettled" | "withdrawn" | "left" | "advised" | "administrative" | "arbitrated" | "judged";
            /**
             * @description How it stood at the end of the period; null where none was asked for
             * @enum {string|null}
             */
            stood: "open" | "refused" | "undecided" | "settled" | "settled-in-part" | "unsettled" | "withdrawn" | "left" | "advised" | "administrative" | "arbitrated" | "judged" | null;
        };
        CasesDto: {
            /** @description How many there are, where it was asked for; counted to 10000 */
            total?: number;
            /**
             * @description There are more than were counted
             * @enum {boolean}
             */
            more?: true;
            items: components["schemas"]["CaseDto"][];
            next: string | null;
        };
        StepDto: {
            /**
             * Format: uuid
             * @description The event’s id
             */
            id: string;
            /**
             * @description What happened; its data are described in docs/asyncapi.yaml
             * @example mediation.escalated.v1
             */
            type: string;
            /** Format: date-time */
            time: string;
            /**
             * @description Who said it
             * @enum {string}
             */
            owner: "intake" | "mediation" | "screening";
            /** @description Gapless per owner */
            sequence: number;
            data: {
                [key: string]: unknown;
            };
        };
        WayDto: {
            items: components["schemas"]["StepDto"][];
            /** @description Something more was said of it that waits for another try, or is a dead letter; all that was said, where there are no items */
            incomplete: boolean;
        };
        ClockDto: {
            /**
             * @description That a unit accepts it, that its admission is decided, that its tier comes to an end
             * @enum {string}
             */
            kind: "acceptance" | "admission" | "tier";
            /** @description Whose it is; a tier’s is nobody’s alone */
            unit: string | null;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            warnAt: string | null;
            /** @description Counted before the holidays of its year were announced */
            provisional: boolean;
        };
        LastReminderDto: {
            /** @description Who was reminded */
            unit: string;
            /** @description By which unit */
            by: string;
            /** Format: date */
            on: string;
            /** @enum {string} */
            reason: "not-accepted" | "not-decided" | "not-mediated" | "time-running-out" | "parties-ask" | "at-risk" | "other";
            /** Format: date */
            answerBy: string | null;
            /** @description It has neither acted nor answered since */
            pending: boolean;
            /**
             * @description What it said, where it said something
             * @enum {string|null}
             */
            answer: "under-way" | "session-arranged" | "waits-for-party" | "waits-for-authority" | "beyond-us" | "other" | null;
        };
        StuckDto: {
            /** Format: uuid */
            id: string;
            /** @example 2026-123 */
            number: string | null;
            category: string;
            township: string;
            village: string | null;
            /** @description Empty where no department leads yet */
            lead: string;
            /** @enum {string} */
            risk: "low" | "medium" | "high";
            /** @enum {string} */
            status: "registered" | "undecided" | "assigned" | "accepted";
            /** @description 0: not on the ladder yet */
            tier: number;
            /** @description At its tier; before it came to one, since its registration. Null: not known */
            days: number | null;
            /** @description Attempts used at its tier */
            attempts: number;
            /** @description Of so many; null where that was not said */
            allowed: number | null;
            /**
             * Format: date-time
             * @description The earliest of which nothing was recorded yet
             */
            session: string | null;
            /** @description Of all that runs in it what runs out first */
            clock: components["schemas"]["ClockDto"] | null;
            /** @enum {string} */
            state: "overdue" | "soon" | "running" | "still" | "none";
            /**
             * Format: date
             * @description The days of its tier stand still, to the end of that day
             */
            pausedUntil: string | null;
            /** @description How often a unit asked to hand it on */
            bounces: number;
            /** @description Of them those who wait for the county’s word */
            bouncedBy: string[];
            /** @description Who answers for it and has not accepted it yet */
            awaited: string[];
            /** @description The last one */
            reminder: components["schemas"]["LastReminderDto"] | null;
            /** @description Something more was said of it that is not in here yet */
            incomplete: boolean;
        };
        StuckCountsDto: {
            /** @description All that fit */
            total: number;
            overdue: number;
            soon: number;
            /** @description Waiting for the county’s word */
            bounced: number;
            /** @description Neither acted on nor answered since */
            reminded: number;
        };
        StuckPageDto: {
            items: components["schemas"]["StuckDto"][];
            counts: components["schemas"]["StuckCountsDto"];
            next: string | null;
            /** @description Open disputes of which something is not in here */
            incomplete: components["schemas"]["IncompleteDto"];
            /**
             * Format: date-time
             * @description As of a board
             */
            asOf: string | null;
        };
        NamedPeriodDto: {
            /** @example 2026-W48 */
            period: string;
            /**
             * Format: date-time
             * @description When the last of its rounds is due
             */
            dueAt: string;
        };
        ScreeningRowDto: {
            /** @description A township, or a department that screens; where a township is named, each of its units */
            key: string;
            name: string | null;
            /** @description Rounds of the period */
            due: number;
            /** @description With findings or zero, late ones included */
            returned: number;
            /** @description 零报告: looked, and found nothing */
            zero: number;
            /** @description Returned after they were due */
            late: number;
            /** @description Not returned, and still in time */
            notYetDue: number;
            /** @description Past due and not returned */
            overdue: number;
            /** @description Not returned so far, whether past due or not */
            silent: number;
            /** @description As the returns say */
            findings: number;
            /**
             * @description What became of the findings: how many of each of reported, prevented, dismissed, open, refused, settled, settled-in-part, unsettled, withdrawn, left, advised, administrative, arbitrated, judged; none is left out
             * @example {
             *       "reported": 1,
             *       "prevented": 2,
             *       "withdrawn": 1
             *     }
             */
            fates: {
                [key: string]: number;
            };
            /** @description Metric returned-of-due */
            returnedOfDue: number | null;
            /** @description Metric in-time-of-due */
            inTimeOfDue: number | null;
            /** @description Rounds of which something that was said is not in this row’s figures and rates yet, or that are missing in it */
            incomplete: number;
            /** @description Of the incomplete ones those that are in none of this row’s figures yet, not even those due */
            uncounted: number;
        };
        ScreeningBoardDto: {
            period: string;
            /** @description What else can be looked at, the last to be due first */
            periods: components["schemas"]["NamedPeriodDto"][];
            items: components["schemas"]["ScreeningRowDto"][];
            /** @description Rounds whose figures are not complete */
            incomplete: components["schemas"]["IncompleteDto"];
            /**
             * Format: date-time
             * @description Everything that screening said, and intake of the units, before is in the figures, save what is counted as incomplete; null until all of both was heard once
             */
            asOf: string | null;
        };
        GridPeriodDto: {
            /** @example 2026-W48 */
            period: string;
            /** Format: date */
            first: string;
            /** Format: date */
            last: string;
            /**
             * Format: date-time
             * @description When the last of its rounds is due; null where there are none
             */
            dueAt: string | null;
        };
        GridRowDto: {
            unit: string;
            name: string | null;
            township: string | null;
            /** @description False where the unit is no more */
            active: boolean;
            /** @description Which unit stands in its place */
            successor: string | null;
            /**
             * @description A letter a period: m missing; n not yet due; z zero, f with findings, in time; Z, F the same, late; b before the unit had a round; e it had ended; . no round; ? something that was said is not known yet
             * @example bbzzfmn
             */
            states: string;
            /** @description How many findings each f and F has, in their order */
            found: number[];
        };
        ScreeningGridDto: {
            /** @description By what there are rounds */
            cadences: ("daily" | "weekly" | "half-monthly" | "monthly")[];
            /** @description The last at the end */
            periods: components["schemas"]["GridPeriodDto"][];
            /** @description The last period of what comes before, where anything does */
            earlier: string | null;
            later: string | null;
            /** @description Every unit that had a round in them */
            items: components["schemas"]["GridRowDto"][];
            /** @description Rounds that are not known as they stand */
            incomplete: components["schemas"]["IncompleteDto"];
            /**
             * Format: date-time
             * @description Everything that screening said, and intake of the units, before is in it, save what is incomplete
             */
            asOf: string | null;
        };
        MetricDto: {
            /** @example settled-of-accepted */
            metric: string;
            /** @description Which formula: a changed one is a new version */
            version: number;
            /** @description In the language asked for */
            name: string;
            /** @description In words, with what its denominator is */
            formula: string;
        };
        InPeriodDto: {
            /** @description What it is called there */
            name: string;
            /** @description What of the period it counts, in words */
            meaning: string;
        };
        FigureDto: {
            /**
             * @description As the boards call it; `fate.…` is one of what became of findings
             * @example settled
             * @enum {string}
             */
            figure: "total" | "refused" | "undecided" | "otherwise" | "advised" | "administrative" | "arbitrated" | "judged" | "accepted" | "open" | "concluded" | "settled" | "settledInPart" | "terminated" | "unsettled" | "withdrawn" | "left" | "people" | "amountYuan" | "dangers" | "due" | "returned" | "zero" | "late" | "notYetDue" | "overdue" | "silent" | "findings" | "fate.reported" | "fate.prevented" | "fate.dismissed" | "fate.open" | "fate.refused" | "fate.settled" | "fate.settled-in-part" | "fate.unsettled" | "fate.withdrawn" | "fate.left" | "fate.advised" | "fate.administrative" | "fate.arbitrated" | "fate.judged";
            /** @description In the language asked for */
            name: string;
            /** @description What it counts, in words */
            meaning: string;
            /** @description The same on a board of one period; null where a board is always of one */
            inPeriod: components["schemas"]["InPeriodDto"] | null;
        };
        DictionaryDto: {
            items: components["schemas"]["MetricDto"][];
            figures: components["schemas"]["FigureDto"][];
        };
        NewsItemDto: {
            /**
             * @description What moved
             * @enum {string}
             */
            kind: "dispute" | "round";
            /** Format: uuid */
            id: string;
        };
        NewsDto: {
            /** @description Something of before is not told here any more: whatever is shown may have changed */
            all: boolean;
            /** @description Where to go on: `after` of the next question, or Last-Event-ID */
            place: string;
            /** @description Each once */
            items: components["schemas"]["NewsItemDto"][];
        };
        Problem: {
            /** Format: uri-reference */
            type: string;
            title: string;
            status: number;
            detail?: string;
            instance?: string;
            /** @description Which rule refused, such as mediation.closed */
            code: string;
            params?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description What is wrong with which field */
            errors?: {
                /** @description RFC 6901, as a URI fragment */
                pointer: string;
                code: string;
                detail: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "act.list": {
        parameters: {
            query?: {
                kind?: "change" | "disclosure" | "erasure" | "search" | "refusal" | "sign-in" | "audit";
                /** @description The opaque id of an account, as the issuer has it; or the last 12 characters of one that is a UUID */
                account?: string;
                unit?: string;
                /** @description A dispute, round, finding or request: its id, or the last 12 characters, as papers bear it */
                aggregate?: string;
                /** @description As an answer bore it (X-Request-Id) */
                request?: string;
                /** @description The first moment */
                from?: string;
                /** @description The moment after the last */
                to?: string;
                /** @description Where to go on: the `next` of the page before */
                cursor?: string;
                /** @description How many at most; 50 unless given */
                limit?: number;
            };
            header?: {
                /** @description zh (default) or en, for the texts in problem documents */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActPage"];
                };
            };
            /** @description Why not, as a problem document */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "act.verify": {
        parameters: {
            query?: never;
            header?: {
                /** @description zh (default) or en, for the texts in problem documents */
                "Accept-Language"?: string;
                /** @description The same key never acts twice; the first receipt is answered again. After a 503 of code unavailable.unknown, send the same again under it */
                "Idempotency-Key"?: string;
                /** @description The sequence that was read (ETag); 412 when it is stale, any with * */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerdictDto"];
                };
            };
            /** @description Why not, as a problem document */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "act.purpose": {
        parameters: {
            query?: never;
            header?: {
                /** @description zh (default) or en, for the texts in problem documents */
                "Accept-Language"?: string;
                /** @description The same key never acts twice; the first receipt is answered again. After a 503 of code unavailable.unknown, send the same again under it */
                "Idempotency-Key"?: string;
                /** @description The sequence that was read (ETag); 412 when it is stale, any with * */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhichAct"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurposeDto"];
                };
            };
            /** @description Why not, as a problem document */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "board.read": {
        parameters: {
            query: {
                /** @description 乡镇、街道: nine digits */
                township?: string;
                /** @description 村、社区; `-`: it lies in none */
                village?: string;
                /** @description 主责部门; `-`: no department leads yet */
                lead?: string;
                category?: string;
                /** @description 0: not on the ladder yet */
                tier?: number;
                outcome?: "open" | "refused" | "undecided" | "settled" | "settled-in-part" | "unsettled" | "withdrawn" | "left" | "advised" | "administrative" | "arbitrated" | "judged";
                /** @description `own`, unless said: what they answer for or oversee, each dispute counted once; `joint` (协办): what they only have a part in */
                part?: "own" | "joint";
                /** @description 2026-W48, 2026-11, 2026-Q4, 2026, or `week`, `month`, `quarter`, `year` for the one that is running. Without one it is all until now */
                period?: string;
                /** @description What the rows are; `village`: of one township */
                by: "township" | "village" | "lead" | "category" | "tier" | "outcome";
            };
            header?: {
                /** @description zh (default) or en, for the texts in problem documents */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardDto"];
                };
            };
            /** @description Why not, as a problem document */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "board.trend": {
        parameters: {
            query: {
                /** @description 乡镇、街道: nine digits */
                township?: string;
                /** @description 村、社区; `-`: it lies in none */
                village?: string;
                /** @description 主责部门; `-`: no department leads yet */
                lead?: string;
                category?: string;
                /** @description 0: not on the ladder yet */
                tier?: number;
                outcome?: "open" | "refused" | "undecided" | "settled" | "settled-in-part" | "unsettled" | "withdrawn" | "left" | "advised" | "administrative" | "arbitrated" | "judged";
                /** @description `own`, unless said: what they answer for or oversee, each dispute counted once; `joint` (协办): what they only have a part in */
                part?: "own" | "joint";
                /** @description Which period’s months or days; as of the board */
                period: string;
            };
            header?: {
                /** @description zh (default) or en, for the texts in problem documents */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrendDto"];
                };
            };
            /** @description Why not, as a problem document */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "case.list": {
        parameters: {
            query: {
                /** @description 乡镇、街道: nine digits */
                township?: string;
                /** @description 村、社区; `-`: it lies in none */
                village?: string;
                /** @description 主责部门; `-`: no department leads yet */
                lead?: string;
                category?: string;
                /** @description 0: not on the ladder yet */
                tier?: number;
                outcome?: "open" | "refused" | "undecided" | "settled" | "settled-in-part" | "unsettled" | "withdrawn" | "left" | "advised" | "administrative" | "arbitrated" | "judged";
                /** @description `own`, unless said: what they answer for or oversee, each dispute counted once; `joint` (协办): what they only have a part in */
                part?: "own" | "joint";
                /** @description 2026-W48, 2026-11, 2026-Q4, 2026, or `week`, `month`, `quarter`, `year` for the one that is running. Without one it is all until now */
                period?: string;
                /** @description Which figure of the board they are counted in */
                figure: "total" | "refused" | "undecided" | "otherwise" | "advised" | "administrative" | "arbitrated" | "judged" | "accepted" | "open" | "concluded" | "settled" | "settledInPart" | "terminated" | "unsettled" | "withdrawn" | "left";
                /** @description Of them that of this case number, however it is typed; without its year, of any */
                number?: string;
                /** @description By when it was entered */
                sort?: "entered";
                /** @description The latest first unless said */
                order?: "asc" | "desc";
                /** @description Say how many there are */
                count?: "true";
                /** @description The `next` of the page before, in the same order */
                cursor?: string;
                /** @description How many at most; 50 unless given */
                limit?: number;
            };
            header?: {
                /** @description zh (default) or en, for the texts in problem documents */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasesDto"];
                };
            };
            /** @description Why not, as a problem document */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "way.way": {
        parameters: {
            query?: never;
            header?: {
                /** @description zh (default) or en, for the texts in problem documents */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WayDto"];
                };
            };
            /** @description Why not, as a problem document */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "stuck.list": {
        parameters: {
            query?: {
                /** @description How the clock stands that runs out first */
                state?: "overdue" | "soon" | "running" | "still" | "none";
                /** @description 0: not on the ladder yet */
                tier?: number;
                /** @description 主责部门 */
                lead?: string;
                township?: string;
                village?: string;
                /** @description Pending: the county’s word is waited for */
                bounced?: "pending" | "ever" | "never";
                /** @description Pending: a unit has neither acted nor answered since */
                reminded?: "pending" | "answered" | "never";
                risk?: "low" | "medium" | "high";
                /** @description Its case number, however it is typed; without its year, of any */
                number?: string;
                /** @description `clock` unless given: what runs out first */
                sort?: "clock" | "number" | "category" | "place" | "lead" | "tier" | "days" | "attempts" | "session" | "bounces" | "reminded" | "risk";
                /** @description `asc` unless given. What has none of what is sorted by stands last either way */
                order?: "asc" | "desc";
                /** @description The `next` of the page before */
                cursor?: string;
                /** @description How many at most; 50 unless given */
                limit?: number;
            };
            header?: {
                /** @description zh (default) or en, for the texts in problem documents */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StuckPageDto"];
                };
            };
            /** @description Why not, as a problem document */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "screeningBoard.screening": {
        parameters: {
            query?: {
                /** @description A week, half-month, month or day; when left out, the week that is due next, or whatever else those who ask have */
                period?: string;
                /** @description Its own round and those of its villages, a row each */
                township?: string;
            };
            header?: {
                /** @description zh (default) or en, for the texts in problem documents */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningBoardDto"];
                };
            };
            /** @description Why not, as a problem document */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "screeningGrid.read": {
        parameters: {
            query?: {
                /** @description The last that is shown, which says what the columns are; the last there is when left out */
                until?: string;
                /** @description Where no period is named: what the columns are */
                cadence?: "daily" | "weekly" | "half-monthly" | "monthly";
                /** @description How many at most; 26 unless given */
                periods?: number;
                /** @description Of its units alone */
                township?: string;
            };
            header?: {
                /** @description zh (default) or en, for the texts in problem documents */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningGridDto"];
                };
            };
            /** @description Why not, as a problem document */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "dictionary.dictionary": {
        parameters: {
            query?: never;
            header?: {
                /** @description zh (default) or en, for the texts in problem documents */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionaryDto"];
                };
            };
            /** @description Why not, as a problem document */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "news.read": {
        parameters: {
            query?: {
                /** @description The `place` up to which it was heard; nothing of before without it */
                after?: string;
                /** @description Of this alone */
                kind?: "dispute" | "round";
            };
            header?: {
                /** @description zh (default) or en, for the texts in problem documents */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As text/event-stream: events `changed` of the same shape, whose id is the place */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewsDto"];
                };
            };
            /** @description Why not, as a problem document */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}

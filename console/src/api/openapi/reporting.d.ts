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
    "/api/reporting/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["operations.now"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/operations/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["operations.keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/operations/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["operations.retention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/operations/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["operations.policies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/operations/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["letter.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/operations/letters/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["letter.replayKind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/operations/letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["letter.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["policy.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/policies/{policy}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["policy.enter"];
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
    "/api/reporting/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["subscription.list"];
        put?: never;
        post: operations["subscription.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/subscriptions/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["subscription.change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/subscriptions/{id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["subscription.rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/subscriptions/{id}/handshake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["subscription.askAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/subscriptions/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["subscription.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/subscriptions/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["subscription.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/subscriptions/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["subscription.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/subscriptions/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["subscription.preview"];
        put?: never;
        post: operations["subscription.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/subscriptions/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["subscription.delivered"];
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
        InstanceDto: {
            release: string;
            /** Format: date-time */
            startedAt: string;
        };
        BrokerDto: {
            /**
             * @description Strange: its own stream there is not as it must be; then nothing is said
             * @enum {string}
             */
            state: "up" | "strange" | "refused" | "away";
            /** @description What is strange, or why it is refused, as engineers say it */
            trouble: string | null;
        };
        StaffingDto: {
            /** @description All that have a session at the database, this one among them */
            instances: components["schemas"]["InstanceDto"][];
            /** @description Of the 16 partitions those that one of them reads */
            hearing: number;
            /** @description Whether one of them tells the broker what is written */
            relays: boolean;
        };
        OutboxDto: {
            /** @description Committed, and not yet acknowledged by the broker */
            waiting: number;
            /**
             * Format: date-time
             * @description When the oldest of them was written
             */
            since: string | null;
        };
        LyingDto: {
            /** @description Set aside, and tried again by itself */
            waiting: number;
            /** Format: date-time */
            waitingSince: string | null;
            /** @description Dead letters, which wait for somebody */
            dead: number;
            /** Format: date-time */
            deadSince: string | null;
        };
        DeadKindDto: {
            /** @description The service that said it */
            owner: string;
            /** @description At which desk */
            desk: string;
            /** @description Null: it was no event of any contract */
            type: string | null;
            letters: number;
            /**
             * Format: date-time
             * @description Since when the oldest lies there
             */
            since: string;
        };
        HeardStreamDto: {
            /** @example INTAKE_510722_county */
            stream: string;
            service: string;
            desk: string;
            /**
             * @description Gone: the broker has none of that name. Unknown: it does not tell
             * @enum {string}
             */
            state: "read" | "gone" | "unknown";
            /** @description Events not handled yet, for all instances together; null where nobody can say */
            behind: number | null;
            /**
             * Format: date-time
             * @description Since when the oldest of them stands there
             */
            oldest: string | null;
            /**
             * Format: date-time
             * @description All that was said until then is handled or set aside; null before it was once read to its end
             */
            upTo: string | null;
            /** @description Events are gone from it before they were read; their desk was asked to say them again */
            gap: boolean;
        };
        LateClockDto: {
            /** @example Housekeeping.tidy */
            name: string;
            /** @description Past the time at which it should have done its work again */
            seconds: number;
        };
        OperationsDto: {
            service: string;
            desk: string;
            /** Format: date-time */
            at: string;
            /** @description The one that answers */
            instance: components["schemas"]["InstanceDto"];
            /** @description Whether PostgreSQL answers this instance */
            database: boolean;
            /** @description As this instance sees it */
            broker: components["schemas"]["BrokerDto"];
            staffing: components["schemas"]["StaffingDto"] | null;
            outbox: components["schemas"]["OutboxDto"] | null;
            aside: components["schemas"]["LyingDto"] | null;
            /** @description The dead letters by kind, the oldest first */
            kinds: components["schemas"]["DeadKindDto"][] | null;
            streams: components["schemas"]["HeardStreamDto"][] | null;
            /** @description Clocks of this instance that are a minute late or more */
            lateClocks: components["schemas"]["LateClockDto"][];
            /** @description How often, since this instance started, a sealed record did not open */
            unreadable: number;
        };
        KeyUseDto: {
            /** @description Its name; never the key */
            key: string;
            /**
             * @description Missing: records need it, and it is not in the ring of this instance
             * @enum {string}
             */
            state: "seals" | "opens" | "missing";
            /** @description Keys of records that were sealed together */
            bunches: number;
            /** @description Records under it itself, as releases before had it */
            records: number;
        };
        IndexUseDto: {
            /** @description Null: of before records said so */
            key: string | null;
            /**
             * @description Missing: records need it, and it is not in the ring of this instance
             * @enum {string}
             */
            state: "seals" | "opens" | "missing";
            /** @description Records that are found by it */
            records: number;
        };
        KeysDto: {
            /** Format: date-time */
            at: string;
            algorithm: string;
            keys: components["schemas"]["KeyUseDto"][];
            /** @description The keys by which records are found */
            indexes: components["schemas"]["IndexUseDto"][];
            /** @description Keys of records that wait to be brought under the one that seals */
            bunchesLeft: number;
            /** @description Records that wait to be sealed anew */
            recordsLeft: number;
            /** @description Records that wait to be indexed anew */
            indexesLeft: number;
            /** @description Erased, and back with a backup */
            erased: number;
            /** @description Without a key, and nothing says that they were erased */
            keyless: number;
        };
        TermDto: {
            /** @example party */
            kind: string;
            /** @example 15 years */
            keep: string;
            /** @description The policy that says so */
            version: string;
            basis: string;
            /** @description No law sets it, and the justice bureau has not confirmed it */
            unconfirmed: boolean;
        };
        PurgeDto: {
            /**
             * Format: date-time
             * @description When it last ran through, in whichever instance
             */
            ranAt: string;
            /** @description Records erased that time */
            erased: number;
            /**
             * Format: date-time
             * @description When it last erased something
             */
            erasedAt: string | null;
            /** @description Records erased then */
            erasedThen: number | null;
        };
        RetentionDto: {
            terms: components["schemas"]["TermDto"][];
            /** @description Past their day and still there: what they belong to is not over, or they do not open */
            overdue: number;
            /** @description Null: it has not run yet */
            purge: components["schemas"]["PurgeDto"] | null;
            /** @description Days that events said are kept, to be said again */
            eventDays: number;
            /** @description Days that events heard, and requests done, are known by their ids */
            inboxDays: number;
        };
        DatedVersionDto: {
            version: number;
            /** Format: date */
            effectiveOn: string;
        };
        PolicyInForceDto: {
            /** @example acceptance */
            name: string;
            /** @description Null: none was set */
            current: components["schemas"]["DatedVersionDto"] | null;
            /** @description What is to hold later */
            coming: components["schemas"]["DatedVersionDto"][];
            /** @description Versions written by hand that cannot be read, and never hold */
            unreadable: number;
        };
        PoliciesInForceDto: {
            items: components["schemas"]["PolicyInForceDto"][];
        };
        LetterDto: {
            /** @description The event’s id or, where it was none, one that stands for its bytes */
            id: string;
            /** @description The service that said it */
            owner: string;
            /** @description At which desk */
            desk: string;
            type: string | null;
            /** @description The id of what it is about */
            aggregate: string | null;
            sequence: number | null;
            township: string | null;
            department: string | null;
            /**
             * Format: date-time
             * @description Since when it lies here
             */
            since: string;
            /** @description How often it was tried */
            attempts: number;
            /**
             * Format: date-time
             * @description When it is tried next, where it is not dead
             */
            nextAt: string | null;
            /**
             * @description Refused by a rule; no event of a contract; another with its number was handled; waits for one before it; or it failed each time
             * @enum {string}
             */
            reason: "refused" | "unreadable" | "superseded" | "waits" | "failed";
            /** @description The rule, or the fault as engineers say it */
            cause: string | null;
        };
        LetterPage: {
            items: components["schemas"]["LetterDto"][];
            next: string | null;
        };
        LetterKindDto: {
            /**
             * @description The service that said them
             * @example intake
             */
            owner: string;
            /**
             * @description At which desk
             * @example county
             */
            desk: string;
            /**
             * @description The event
             * @example intake.dispute-closed.v1
             */
            type?: string;
        };
        KindReplayedDto: {
            /** @description Put back in line */
            inLine: number;
            /** @description Still no event of any contract, and left where they were */
            unreadable: number;
            /** @description Another with their number was handled; left where they were */
            superseded: number;
            /** @description More of this kind than go at once: not looked at, and for another time */
            left: number;
        };
        ReplayedDto: {
            id: string;
            /**
             * @description In line: it is tried in its turn. Dead: it failed again
             * @enum {string}
             */
            outcome: "handled" | "in-line" | "dead";
            /** @description Why it failed again */
            cause: string | null;
        };
        PolicyVersionDto: {
            version: number;
            /** @description Null: from its day on there is none */
            value: {
                [key: string]: unknown;
            } | null;
            /** Format: date */
            effectiveOn: string;
            /** Format: date-time */
            enteredAt: string;
            /** @description The unit; null where it came with the release or was written by hand */
            enteredBy: string | null;
            why: string | null;
            /**
             * @description Whether it holds today; what cannot be read was written by hand, and never does
             * @enum {string}
             */
            standing: "coming" | "current" | "past" | "unreadable";
        };
        PolicyDto: {
            /** @example acceptance */
            name: string;
            /**
             * @description What sort of rule it is
             * @example term
             */
            kind: string;
            /** @description Whether a county can be without */
            optional: boolean;
            /** @description JSON Schema of what a version may say, with its bounds */
            shape: {
                [key: string]: unknown;
            };
            /** @description What holds on a day for which the county has said nothing; null: nothing does */
            unsaid: {
                [key: string]: unknown;
            } | null;
            /** @description The newest version, to be sent as If-Match with the next */
            sequence: number;
            /** @description All there were, the newest first */
            versions: components["schemas"]["PolicyVersionDto"][];
        };
        PoliciesDto: {
            items: components["schemas"]["PolicyDto"][];
        };
        NewPolicyVersionDto: {
            /**
             * Format: date
             * @description From which day on; not in the past
             * @example 2099-01-01
             */
            effectiveOn: string;
            /**
             * @description The county’s paper that says so, or why
             * @example 三综治〔2027〕3号
             */
            why: string;
            /** @description What is to hold, as the `shape` of the policy has it */
            value?: {
                [key: string]: unknown;
            };
            /**
             * @description Instead of a value: from that day on there is none, where a policy can be without
             * @enum {boolean}
             */
            none?: true;
        };
        EnteredPolicyDto: {
            version: number;
            /** @description Null: from its day on there is none */
            value: {
                [key: string]: unknown;
            } | null;
            /** Format: date */
            effectiveOn: string;
            /** Format: date-time */
            enteredAt: string;
            /** @description The unit; null where it came with the release or was written by hand */
            enteredBy: string | null;
            why: string | null;
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
        SubscriptionDto: {
            /** Format: uuid */
            id: string;
            /** @description To be sent as If-Match next time */
            sequence: number;
            name: string;
            url: string;
            /** @description Empty: of all */
            types: string[];
            /** @description Empty: of all */
            townships: string[];
            /** @description Empty: of all */
            departments: string[];
            /** @enum {string} */
            profile: "full" | "course" | "counts";
            /** @enum {string} */
            form: "structured" | "batched";
            /**
             * @description Pending: its receiver has not allowed us yet
             * @enum {string}
             */
            state: "pending" | "active" | "paused" | "ended";
            /**
             * @description Why it is paused or ended
             * @enum {string|null}
             */
            why: "operator" | "failing" | "gone" | null;
            /** @description A secret was made for it; before that nothing is sent */
            hasSecret: boolean;
            /**
             * Format: date-time
             * @description Until when it is signed with the secret before as well
             */
            bothUntil: string | null;
            /** @description Requests a minute that its receiver takes; null: no bound */
            rate: number | null;
            /**
             * Format: date-time
             * @description When its receiver last allowed us
             */
            allowedAt: string | null;
            /** @description How often it failed since something arrived */
            failed: number;
            /**
             * Format: date-time
             * @description Since when nothing arrived
             */
            failing: string | null;
            /**
             * @description Why, the last time
             * @enum {string|null}
             */
            failure: "address-inside" | "name-unknown" | "unreachable" | "timed-out" | "untrusted" | "redirected" | "answered" | "not-allowed" | "gone" | "secret-unreadable" | null;
            /** @description What it was answered with, the last time */
            status: number | null;
            /**
             * Format: date-time
             * @description When something last arrived
             */
            deliveredAt: string | null;
            /**
             * Format: date-time
             * @description When it is tried again, where it failed
             */
            nextAt: string | null;
            /**
             * Format: date-time
             * @description Since when something waits that it has not been told of; null: nothing does
             */
            waitingSince: string | null;
            /**
             * Format: date-time
             * @description Something from before then was no longer kept when it was its turn
             */
            missedUntil: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        SubscriptionsDto: {
            items: components["schemas"]["SubscriptionDto"][];
            /**
             * Format: date-time
             * @description Since when events are kept that can be sent again
             */
            keptSince: string | null;
            /** @description Every event that can be told */
            eventTypes: string[];
        };
        NewSubscriptionDto: {
            /**
             * @description What the agency is called
             * @example 三台县人民法院
             */
            name: string;
            /**
             * @description Where it listens
             * @example https://court.example.gov.cn/junan
             */
            url: string;
            /** @description Of these events; of all where it is left out */
            types?: ("intake.dispute-accepted-by-unit.v1" | "intake.dispute-adjudicated.v1" | "intake.dispute-admission-overdue.v1" | "intake.dispute-admitted.v1" | "intake.dispute-assigned.v1" | "intake.dispute-bounced.v1" | "intake.dispute-classified.v1" | "intake.dispute-closed.v1" | "intake.dispute-corrected.v1" | "intake.dispute-danger-reported.v1" | "intake.dispute-data-erased.v1" | "intake.dispute-data-restricted.v1" | "intake.dispute-handed-over.v1" | "intake.dispute-joined.v1" | "intake.dispute-left.v1" | "intake.dispute-numbered.v1" | "intake.dispute-overdue.v1" | "intake.dispute-parties-recorded.v1" | "intake.dispute-party-corrected.v1" | "intake.dispute-refused.v1" | "intake.dispute-registered.v1" | "intake.dispute-reminded.v1" | "intake.dispute-reminder-answered.v1" | "intake.dispute-reopened.v1" | "intake.dispute-risk-assessed.v1" | "intake.dispute-undecided.v1" | "intake.dispute-voided.v1" | "intake.dispute-withdrawn.v1" | "intake.unit-changed.v1" | "mediation.agreement-altered.v1" | "mediation.agreement-effective.v1" | "mediation.agreement-made.v1" | "mediation.agreement-signed.v1" | "mediation.agreement-written.v1" | "mediation.answer-taken-back.v1" | "mediation.attempt-recorded.v1" | "mediation.breached.v1" | "mediation.confirmation-accepted.v1" | "mediation.confirmation-applied.v1" | "mediation.confirmation-granted.v1" | "mediation.confirmation-lapsed.v1" | "mediation.confirmation-not-accepted.v1" | "mediation.confirmation-recounted.v1" | "mediation.confirmation-refused.v1" | "mediation.confirmation-withdrawn.v1" | "mediation.consent-noted.v1" | "mediation.danger-reported.v1" | "mediation.data-erased.v1" | "mediation.data-restricted.v1" | "mediation.escalated.v1" | "mediation.followed-up.v1" | "mediation.handed-down.v1" | "mediation.handed-over.v1" | "mediation.litigation-noted.v1" | "mediation.offered-referral.v1" | "mediation.opened.v1" | "mediation.overdue.v1" | "mediation.part-performed.v1" | "mediation.parties-joined.v1" | "mediation.performed.v1" | "mediation.reassigned.v1" | "mediation.referred.v1" | "mediation.reopened.v1" | "mediation.rights-notified.v1" | "mediation.routes-told.v1" | "mediation.session-cancelled.v1" | "mediation.session-missed.v1" | "mediation.session-moved.v1" | "mediation.session-scheduled.v1" | "mediation.settled.v1" | "mediation.taken-over.v1" | "mediation.terminated.v1" | "mediation.tier-extended.v1" | "mediation.tier-paused.v1" | "mediation.tier-resumed.v1" | "mediation.voided.v1" | "screening.finding-data-erased.v1" | "screening.finding-data-restricted.v1" | "screening.finding-dismissed.v1" | "screening.finding-followed.v1" | "screening.finding-handed-over.v1" | "screening.finding-prevented.v1" | "screening.finding-reported.v1" | "screening.return-amended.v1" | "screening.return-filed.v1" | "screening.round-ended.v1" | "screening.round-opened.v1" | "screening.round-overdue.v1")[];
            /** @description Of these townships; of all where it is empty or left out */
            townships?: string[];
            /** @description Of these departments; of all where it is empty or left out */
            departments?: string[];
            /**
             * @description How much of each: all; how a matter goes on; what can be counted
             * @enum {string}
             */
            profile: "full" | "course" | "counts";
            /**
             * @description One event a request, or several (CloudEvents structured, batched)
             * @enum {string}
             */
            form: "structured" | "batched";
        };
        ReceiptDto: {
            /** Format: uuid */
            id: string;
            /** @description To be sent as If-Match next time */
            sequence: number;
        };
        SecretDto: {
            /** Format: uuid */
            id: string;
            /** @description To be sent as If-Match next time */
            sequence: number;
            /** @description Told this once */
            secret: string;
            /**
             * Format: date-time
             * @description Until when what is sent is signed with the one before as well
             */
            bothUntil: string | null;
        };
        ReplayPreviewDto: {
            /** @description How many events it would be sent */
            count: number;
            /** @description How many wait that lie before that, and would not be sent any more */
            leftOut: number;
            /**
             * Format: date-time
             * @description Nothing from before is kept
             */
            keptSince: string | null;
        };
        ReplayDto: {
            /**
             * Format: date-time
             * @description From what happened then on
             * @example 2026-11-23T09:00:00+08:00
             */
            from?: string;
            /**
             * Format: uuid
             * @description From this event on
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            event?: string;
        };
        DeliveryDto: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "handshake" | "events";
            /** @description How often it was tried by then */
            attempt: number;
            events: number;
            /** @description The id of the first of them */
            firstEvent: string | null;
            ms: number;
            status: number | null;
            /**
             * @description Null: it arrived
             * @enum {string|null}
             */
            failure: "address-inside" | "name-unknown" | "unreachable" | "timed-out" | "untrusted" | "redirected" | "answered" | "not-allowed" | "gone" | "secret-unreadable" | null;
        };
        DeliveryPage: {
            items: components["schemas"]["DeliveryDto"][];
            next: string | null;
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
    "operations.now": {
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
                    "application/json": components["schemas"]["OperationsDto"];
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
    "operations.keys": {
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
            /** @description Counts all that is sealed, which takes a while where that is much */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeysDto"];
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
    "operations.retention": {
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
                    "application/json": components["schemas"]["RetentionDto"];
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
    "operations.policies": {
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
            /** @description Which of the county’s rules hold here, and since when */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoliciesInForceDto"];
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
    "letter.list": {
        parameters: {
            query?: {
                /** @description Dead unless said; waiting are those that are tried again by themselves */
                state?: "dead" | "waiting";
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
                    "application/json": components["schemas"]["LetterPage"];
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
    "letter.replayKind": {
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
                "application/json": components["schemas"]["LetterKindDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KindReplayedDto"];
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
    "letter.replay": {
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
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Put back in line, and what came of it where that is known within some seconds */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayedDto"];
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
    "policy.list": {
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
                    "application/json": components["schemas"]["PoliciesDto"];
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
    "policy.enter": {
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
            path: {
                policy: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPolicyVersionDto"];
            };
        };
        responses: {
            /** @description Only the county enters one; 412 where another was entered meanwhile */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnteredPolicyDto"];
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
    "subscription.list": {
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
                    "application/json": components["schemas"]["SubscriptionsDto"];
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
    "subscription.create": {
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
                "application/json": components["schemas"]["NewSubscriptionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptDto"];
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
    "subscription.change": {
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
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSubscriptionDto"];
            };
        };
        responses: {
            /** @description At another address it is asked anew whether we may */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptDto"];
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
    "subscription.rotate": {
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
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Another secret; it is in no receipt: asked again, yet another is made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecretDto"];
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
    "subscription.askAgain": {
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
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is asked again whether we may */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptDto"];
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
    "subscription.pause": {
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
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptDto"];
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
    "subscription.resume": {
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
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It goes on where it was, once its receiver allowed it again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptDto"];
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
    "subscription.end": {
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
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For good; its secrets are erased */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptDto"];
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
    "subscription.preview": {
        parameters: {
            query?: {
                /** @description From what happened then on */
                from?: string;
                /** @description From this event on */
                event?: string;
            };
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
            /** @description What a replay would send */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayPreviewDto"];
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
    "subscription.replay": {
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
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayDto"];
            };
        };
        responses: {
            /** @description From there on it is all sent again, under the ids it had */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptDto"];
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
    "subscription.delivered": {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                cursor?: string;
                /** @description How many at most; 50 unless given */
                limit?: number;
            };
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
                    "application/json": components["schemas"]["DeliveryPage"];
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

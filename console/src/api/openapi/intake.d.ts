// Written by `npm run generate`; do not edit.
export interface paths {
    "/api/intake/acts": {
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
    "/api/intake/acts/verification": {
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
    "/api/intake/acts/purpose": {
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
    "/api/intake/operations": {
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
    "/api/intake/operations/keys": {
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
    "/api/intake/operations/retention": {
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
    "/api/intake/operations/policies": {
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
    "/api/intake/operations/letters": {
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
    "/api/intake/operations/letters/replay": {
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
    "/api/intake/operations/letters/{id}/replay": {
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
    "/api/intake/policies": {
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
    "/api/intake/policies/{policy}/versions": {
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
    "/api/intake/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["dispute.find"];
        put?: never;
        post: operations["dispute.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/disputes/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dispute.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/disputes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["dispute.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/disputes/{id}/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dispute.disclose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/disputes/{id}/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dispute.recordParties"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/disputes/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dispute.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/disputes/{id}/bounce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dispute.bounce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/disputes/{id}/adjudication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dispute.adjudicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/disputes/{id}/classification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dispute.classify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/disputes/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dispute.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/disputes/{id}/risk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dispute.assessRisk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/disputes/{id}/admission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["admission.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/disputes/{id}/handling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["admission.handle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/disputes/{id}/danger-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["admission.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/disputes/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["putRight.correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/disputes/{id}/voiding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["putRight.void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["deadline.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["today.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notice.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["request.find"];
        put?: never;
        post: operations["request.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/requests/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["request.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["request.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/requests/{id}/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["request.disclose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/requests/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["request.copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/requests/{id}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["request.refusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/requests/{id}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["request.showIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/requests/{id}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["request.link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/requests/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["request.extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["request.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/requests/{id}/telling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["request.tell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/requests/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["request.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["unit.units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["unit.departments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["unit.categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["unit.calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/units/{id}/abolition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["succession.abolish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/units/{id}/renaming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["succession.rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/disputes/{id}/joint-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["join.join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/disputes/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reminder.remindAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/disputes/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reminder.remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/disputes/{id}/reminder-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reminder.answer"];
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
        PlaceDto: {
            /** @enum {string} */
            kind: "village" | "community" | "enterprise" | "other";
            /**
             * @description A party or the matter lies in another county as well
             * @default false
             */
            crossCounty: boolean;
            /**
             * @description A party or the matter lies in another township of the county as well
             * @default false
             */
            crossTownship: boolean;
        };
        NoticeGivenDto: {
            /**
             * @description By word, on paper, by a message, or by post or posting up
             * @enum {string}
             */
            how: "oral" | "written" | "message" | "posted";
            /**
             * Format: date
             * @description The day of the registration unless given
             * @example 2026-11-23
             */
            on?: string;
        };
        ConsentSaidDto: {
            /**
             * @description refused is a ground on which the dispute is not admitted
             * @enum {string}
             */
            answer: "given" | "refused";
            /** @enum {string} */
            how: "oral" | "written" | "message";
            /**
             * Format: date
             * @description The day of the registration unless given
             * @example 2026-11-23
             */
            on?: string;
        };
        PartyDto: {
            /** @enum {string} */
            role: "applicant" | "respondent";
            /** @enum {string} */
            kind: "person" | "organisation";
            name: string;
            /**
             * @description Mobile, landline with area code, or 400 number
             * @example 13800001234
             */
            phone?: string;
            /**
             * Format: gb11643
             * @description GB 11643, with its check character; not asked for unless the matter needs it
             * @example 11010519491231002X
             */
            idNumber?: string;
            address?: string;
            /** @description That it was told its rights and duties; left out, it was not yet */
            notice?: components["schemas"]["NoticeGivenDto"];
            /** @description What it answered when it was asked; left out, it was not yet, and whoever applies has consented by that */
            consent?: components["schemas"]["ConsentSaidDto"];
        };
        RegistrationDto: {
            /** @enum {string} */
            channel: "walk-in" | "phone" | "online" | "letter" | "hotline" | "screening" | "own-motion" | "court" | "procuratorate" | "police" | "petition" | "department" | "other";
            /**
             * @description One of GET /categories
             * @example neighbour
             */
            category: string;
            /**
             * @description Twelve digits; one of village and township is needed
             * @example 510722101002
             */
            village?: string;
            /**
             * @description Nine digits
             * @example 510722101
             */
            township?: string;
            place: components["schemas"]["PlaceDto"];
            parties: components["schemas"]["PartyDto"][];
            /** @description Sealed; never leaves intake */
            summary: string;
            /** @description How many people are involved */
            people?: number;
            /** @description Whole yuan */
            amountYuan?: number;
            /**
             * @default low
             * @enum {string}
             */
            risk: "low" | "medium" | "high";
            /** @description The grounds that hold; with one the dispute is registered and refused */
            exclusions?: ("reserved-to-authority" | "accepted-by-court" | "party-refuses" | "offence" | "already-handled")[];
            /**
             * @description All parties were told, and consent: one word for everybody. Left out, it is what is said of each
             * @enum {boolean}
             */
            consent?: true;
            /**
             * Format: date
             * @description Today unless given; not in the future, nor longer ago than the county has set
             * @example 2026-11-23
             */
            registeredOn?: string;
            /**
             * @description Admitted unless given; left open, it is decided later, and it may be handled without any mediation
             * @enum {string}
             */
            taken?: "admitted" | "undecided" | "advised" | "administrative" | "arbitrated" | "judged";
            /**
             * @description The court that commissioned it or referred it here, which sees it; of what came from a court
             * @example justice
             */
            court?: string;
            /**
             * @description Another lead than the rule gives; for coordinators
             * @example justice
             */
            lead?: string;
        } | unknown | unknown;
        ReceiptDto: {
            /** Format: uuid */
            id: string;
            /** @description To be sent as If-Match next time */
            sequence: number;
        };
        PlaceView: {
            /** @enum {string} */
            kind: "village" | "community" | "enterprise" | "other";
            crossCounty: boolean;
            crossTownship: boolean;
        };
        EnteredNoticeDto: {
            /** @enum {string} */
            how: "oral" | "written" | "message" | "posted" | "stated";
            /** Format: date */
            on: string;
            /**
             * @description Its day was not said, and is that of the registration
             * @enum {boolean}
             */
            undated?: true;
        };
        EnteredConsentDto: {
            /** @enum {string} */
            answer: "given" | "refused" | "withdrawn";
            /** @enum {string} */
            how: "applied" | "oral" | "written" | "message" | "stated";
            /** Format: date */
            on: string;
            /**
             * @description Its day was not said, and is that of the registration
             * @enum {boolean}
             */
            undated?: true;
        };
        MaskedPartyDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role?: "applicant" | "respondent";
            /** @enum {string} */
            kind?: "person" | "organisation";
            /** @example 张某 */
            name?: string;
            /** @example 138****0001 */
            phone?: string;
            /** @example 510722********1234 */
            idNumber?: string;
            address?: string;
            /** @description There is a record and it does not open: it was altered, or its key is gone */
            unreadable?: boolean;
            /** @description Which of the parties: the first that was entered is 1, and stays it */
            party?: number;
            /** @description That it was told its rights, as it was entered */
            notice?: components["schemas"]["EnteredNoticeDto"];
            /** @description Its answer as it was entered; what it says later is noted by those who mediate */
            consent?: components["schemas"]["EnteredConsentDto"];
        };
        CorrectedEntryDto: {
            /** @enum {string} */
            reason: "mistyped" | "misheard" | "found-out" | "other";
            /** Format: date */
            on: string;
            /** @description Put it right; who of it, stands in its acts */
            unit: string;
            /** @description New words stand in place of those of before */
            summary: boolean;
            /** @description What was typed before, field by field */
            was: {
                [key: string]: unknown;
            };
        };
        VoidedEntryDto: {
            /** @enum {string} */
            reason: "entered-twice" | "not-a-dispute" | "test";
            /**
             * Format: uuid
             * @description The one that stays
             */
            other: string | null;
            /** Format: date */
            on: string;
            unit: string;
        };
        DecidedView: {
            /** @enum {string} */
            as: "admitted" | "refused";
            /** @description Decided it; who of it, stands in its acts */
            unit: string;
            /** Format: date */
            on: string;
            /**
             * @description Where it had been decided otherwise
             * @enum {string}
             */
            reason?: "mistaken" | "found-out" | "ground-gone" | "other";
            grounds?: ("reserved-to-authority" | "accepted-by-court" | "party-refuses" | "offence" | "already-handled")[];
        };
        DueDto: {
            /**
             * Format: date-time
             * @description From this instant on it is overdue
             */
            dueAt: string;
            /** @enum {string} */
            state: "running" | "soon" | "paused" | "overdue";
            /** @description Counted without the holidays of its year, which are not announced yet */
            provisional: boolean;
        };
        DangerReportView: {
            /** @enum {string} */
            danger: "assault" | "group-fight" | "self-harm" | "damage" | "threat" | "other";
            /** @enum {string} */
            to: "police" | "department";
            /** @description Which unit, where it is one of the county */
            unit?: string;
            /** @description Reported it */
            by: string;
            /** Format: date-time */
            at: string;
        };
        SeatsView: {
            /** @enum {string} */
            lead?: "waiting" | "accepted" | "bounced";
            /** @enum {string} */
            township?: "waiting" | "accepted" | "bounced";
            /**
             * @description Where it lies in a village
             * @enum {string}
             */
            village?: "waiting" | "accepted" | "bounced";
        };
        AwaitedDto: {
            /**
             * Format: date-time
             * @description From this instant on it is overdue
             */
            dueAt: string;
            /** @enum {string} */
            state: "running" | "soon" | "paused" | "overdue";
            /** @description Counted without the holidays of its year, which are not announced yet */
            provisional: boolean;
            /** @enum {string} */
            seat: "lead" | "township" | "village";
        };
        DisputeListed: {
            /** Format: uuid */
            id: string;
            sequence: number;
            /**
             * @description Its case number as the county writes it
             * @example 〔2026〕第123号
             */
            number: string;
            /** @enum {string} */
            status: "registered" | "undecided" | "assigned" | "accepted" | "closed" | "refused" | "voided";
            channel: string;
            category: string;
            place: components["schemas"]["PlaceView"];
            township: string;
            village: string | null;
            parties: components["schemas"]["MaskedPartyDto"][];
            partyCount: number;
            people: number | null;
            amountYuan: number | null;
            /** @enum {string} */
            risk: "low" | "medium" | "high";
            /** Format: date */
            registeredOn: string;
            registeredBy: string;
            /**
             * Format: date
             * @description When it was typed
             */
            enteredOn: string;
            /** @description What was put right of its entry, the first first */
            corrections: components["schemas"]["CorrectedEntryDto"][];
            voided: components["schemas"]["VoidedEntryDto"] | null;
            /** @description Units that have a part in it beside those who answer (协办) */
            joint: string[];
            /** @description The court that commissioned it or referred it here */
            court: string | null;
            /** Format: uuid */
            finding: string | null;
            /** @enum {string|null} */
            ground: "reserved-to-authority" | "accepted-by-court" | "party-refuses" | "offence" | "already-handled" | null;
            /** @description All that hold, the first first */
            grounds: ("reserved-to-authority" | "accepted-by-court" | "party-refuses" | "offence" | "already-handled")[];
            /** @description What was decided of its admission after its registration, the first first */
            decisions: components["schemas"]["DecidedView"][];
            /** @description Until when it is to be decided whether it is admitted, where that is left open */
            admission: components["schemas"]["DueDto"] | null;
            /** @description What was reported here of what it may turn into (Mediation Law art 25) */
            dangers: components["schemas"]["DangerReportView"][];
            lead: string | null;
            desk: string | null;
            /** @description How each accountable unit stands to it; empty until a department was named */
            seats: components["schemas"]["SeatsView"];
            bounces: number;
            /** @description The seats that have yet to accept */
            acceptance: components["schemas"]["AwaitedDto"][];
            /** @enum {string|null} */
            outcome: "settled" | "settled-in-part" | "unsettled" | "withdrawn" | "left" | "advised" | "administrative" | "arbitrated" | "judged" | null;
            /**
             * @description Of people in it: kept, kept and used for nothing else, or gone
             * @enum {string}
             */
            personalData: "kept" | "restricted" | "erased";
            /**
             * Format: date-time
             * @description When anything of it last changed in the register
             */
            movedAt: string;
            /** @description What is due of it first, of what has a day and does not stand still */
            due: components["schemas"]["DueDto"] | null;
            /** @description What whoever asks may do now with no more to say; its view tells the rest */
            acts: "acceptance"[];
        };
        DisputePage: {
            /** @description How many there are, where it was asked for; counted to 10000 */
            total?: number;
            /**
             * @description There are more than were counted
             * @enum {boolean}
             */
            more?: true;
            items: components["schemas"]["DisputeListed"][];
            next: string | null;
        };
        DisputeSearch: {
            /** @enum {string} */
            status?: "registered" | "undecided" | "assigned" | "accepted" | "closed" | "refused" | "voided";
            /** @example neighbour */
            category?: string;
            /** @example 510722101 */
            township?: string;
            /** @example 510722101002 */
            village?: string;
            /** @example justice */
            lead?: string;
            /** @enum {string} */
            channel?: "walk-in" | "phone" | "online" | "letter" | "hotline" | "screening" | "own-motion" | "court" | "procuratorate" | "police" | "petition" | "department" | "other";
            /**
             * @description Only what waits for the county to say who answers
             * @enum {string}
             */
            bounced?: "true";
            /** @enum {string} */
            risk?: "low" | "medium" | "high";
            /**
             * @description Only what runs out soon, or has run out
             * @enum {string}
             */
            clock?: "soon" | "overdue";
            /**
             * Format: date
             * @description Registered on this day or later
             * @example 2026-11-23
             */
            from?: string;
            /**
             * Format: date
             * @description Registered on this day or before
             * @example 2026-11-23
             */
            to?: string;
            /**
             * Format: case-number
             * @description Its case number, however it is typed; without its year, of any
             * @example 2026-123
             */
            number?: string;
            /**
             * @description By the day of registration unless said; what is due by no day comes last
             * @enum {string}
             */
            sort?: "registered" | "moved" | "risk" | "due";
            /**
             * @description Descending unless said: the latest, the gravest first
             * @enum {string}
             */
            order?: "asc" | "desc";
            /**
             * @description The `next` of the page before, in the same order
             * @example 2026-11-23~0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            cursor?: string;
            /** @description How many at most; 50 unless given */
            limit?: number;
            /** @description Say how many there are */
            count?: boolean;
            /** @description The whole name, phone or ID number of a party, or the case number */
            q: string;
        };
        WrittenDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "narrative" | "correction";
            /** Format: date-time */
            writtenAt: string;
            /** @description By which unit; of what was written before this was kept nobody knows */
            writtenBy: string | null;
        };
        Alike: {
            /** Format: uuid */
            id: string;
            number: string;
        };
        WhyNotDto: {
            /** @example mediation.closed */
            code: string;
            /** @description As the refusal would say it, in the language asked for */
            text: string;
        };
        DisputeActDto: {
            /** @description Its door lets whoever asks do it now, as far as it lies with who they are and how things stand */
            allowed: boolean;
            /** @description What can be chosen in it now, where it leaves a choice: reasons, venues, who signs */
            options: string[];
            /** @description Why not */
            why: components["schemas"]["WhyNotDto"] | null;
            /** @enum {string} */
            act: "acceptance" | "admission" | "bounce" | "adjudication" | "handling" | "withdrawal" | "classification" | "joint-units" | "risk" | "parties" | "danger-reports" | "disclosures" | "corrections" | "voiding" | "reminders" | "reminder-answers";
        };
        OtherRoute: {
            /** @enum {string} */
            route: "arbitration" | "administrative" | "court";
            /** @description In the language asked for */
            text: string;
        };
        RefusedForView: {
            /** @enum {string} */
            ground: "reserved-to-authority" | "accepted-by-court" | "party-refuses" | "offence" | "already-handled";
            /** @description The rule by which it is one */
            basis: string;
        };
        RefusalView: {
            /**
             * Format: date
             * @description The day on which it was decided
             */
            on: string;
            /** @description The unit that decided it */
            unit: string;
            grounds: components["schemas"]["RefusedForView"][];
            /** @description The rule by which the other routes are told */
            basis: string;
        };
        DisputeDetail: {
            /** Format: uuid */
            id: string;
            sequence: number;
            /**
             * @description Its case number as the county writes it
             * @example 〔2026〕第123号
             */
            number: string;
            /** @enum {string} */
            status: "registered" | "undecided" | "assigned" | "accepted" | "closed" | "refused" | "voided";
            channel: string;
            category: string;
            place: components["schemas"]["PlaceView"];
            township: string;
            village: string | null;
            parties: components["schemas"]["MaskedPartyDto"][];
            partyCount: number;
            people: number | null;
            amountYuan: number | null;
            /** @enum {string} */
            risk: "low" | "medium" | "high";
            /** Format: date */
            registeredOn: string;
            registeredBy: string;
            /**
             * Format: date
             * @description When it was typed
             */
            enteredOn: string;
            /** @description What was put right of its entry, the first first */
            corrections: components["schemas"]["CorrectedEntryDto"][];
            voided: components["schemas"]["VoidedEntryDto"] | null;
            /** @description Units that have a part in it beside those who answer (协办) */
            joint: string[];
            /** @description The court that commissioned it or referred it here */
            court: string | null;
            /** Format: uuid */
            finding: string | null;
            /** @enum {string|null} */
            ground: "reserved-to-authority" | "accepted-by-court" | "party-refuses" | "offence" | "already-handled" | null;
            /** @description All that hold, the first first */
            grounds: ("reserved-to-authority" | "accepted-by-court" | "party-refuses" | "offence" | "already-handled")[];
            /** @description What was decided of its admission after its registration, the first first */
            decisions: components["schemas"]["DecidedView"][];
            /** @description Until when it is to be decided whether it is admitted, where that is left open */
            admission: components["schemas"]["DueDto"] | null;
            /** @description What was reported here of what it may turn into (Mediation Law art 25) */
            dangers: components["schemas"]["DangerReportView"][];
            lead: string | null;
            desk: string | null;
            /** @description How each accountable unit stands to it; empty until a department was named */
            seats: components["schemas"]["SeatsView"];
            bounces: number;
            /** @description The seats that have yet to accept */
            acceptance: components["schemas"]["AwaitedDto"][];
            /** @enum {string|null} */
            outcome: "settled" | "settled-in-part" | "unsettled" | "withdrawn" | "left" | "advised" | "administrative" | "arbitrated" | "judged" | null;
            /**
             * @description Of people in it: kept, kept and used for nothing else, or gone
             * @enum {string}
             */
            personalData: "kept" | "restricted" | "erased";
            /** @description What was written down and can be read with a purpose, the first first; no word of it */
            written: components["schemas"]["WrittenDto"][];
            /** @description Disputes of a party, a place and a category alike within 90 days; for people to look at */
            possibleDuplicates: components["schemas"]["Alike"][];
            /** @description What whoever asks may do with it now, and why not the rest; without what is so already */
            acts: components["schemas"]["DisputeActDto"][];
            /** @description Where a refused dispute can go */
            otherRoutes: components["schemas"]["OtherRoute"][];
            /** @description When it was not admitted, by whom, and by which rules */
            refusal: components["schemas"]["RefusalView"] | null;
        };
        DisclosureDto: {
            /** @description Why they are needed; kept in the audit log */
            purpose: string;
            /** @description All unless given */
            fields?: ("role" | "kind" | "name" | "phone" | "idNumber" | "address" | "summary")[];
            /** @description What is read, by the ids in the view; all unless given */
            records?: string[];
        };
        WordsDto: {
            /** Format: uuid */
            id: string;
            /**
             * @description Of the matter, or why the entry was put right or voided
             * @enum {string}
             */
            kind: "narrative" | "correction";
            text: string;
            /** @description It was put right since */
            former: boolean;
        };
        DisclosedPartyDto: {
            /** Format: uuid */
            id: string;
            role?: string;
            kind?: string;
            name?: string;
            phone?: string;
            idNumber?: string;
            address?: string;
        };
        Disclosure: {
            /** @description All of it as it was written, the first first; when and by whom the view tells */
            words: components["schemas"]["WordsDto"][];
            parties: components["schemas"]["DisclosedPartyDto"][];
            /** @description What was written down of the matter, the first first */
            summaries: string[];
            /** @description What stood there before it was put right */
            formerSummaries: string[];
            /** @description Why an entry was put right or voided, in words */
            corrections: string[];
        };
        PartiesDto: {
            parties: components["schemas"]["PartyDto"][];
            summary?: string;
        };
        BounceDto: {
            /** @enum {string} */
            reason: "not-our-duty" | "not-our-territory" | "shared-duty" | "other";
        };
        AdjudicationDto: {
            /** @enum {string} */
            role: "lead" | "territorial";
            /**
             * @description The unit that answers from now on: the one that bounced, or another
             * @example 510722101
             */
            unit: string;
        };
        ClassificationDto: {
            /** @example pollution */
            category: string;
        };
        WithdrawalDto: {
            /**
             * @description Whereto the party leaves; nobody has to say why
             * @enum {string}
             */
            reason: "party-refused" | "withdrawn" | "left-for-court" | "left-for-arbitration" | "left-for-administrative";
        };
        WithdrawalReceipt: {
            /** Format: uuid */
            id: string;
            /** @description To be sent as If-Match next time */
            sequence: number;
            /** @description What the party is to be told: where it can go (Mediation Law arts 3, 26) */
            otherRoutes: components["schemas"]["OtherRoute"][];
        };
        RiskDto: {
            /** @enum {string} */
            risk: "low" | "medium" | "high";
            people?: number;
        };
        AdmissionDto: {
            /**
             * @description With the first its mediation opens
             * @enum {string}
             */
            decision: "admitted" | "refused";
            /** @description Of a refusal: the grounds that hold */
            grounds?: ("reserved-to-authority" | "accepted-by-court" | "party-refuses" | "offence" | "already-handled")[];
            /**
             * @description Why it is decided otherwise than before, where it was
             * @enum {string}
             */
            reason?: "mistaken" | "found-out" | "ground-gone" | "other";
        };
        HandlingDto: {
            /**
             * @description How it was handled, which is no mediation
             * @enum {string}
             */
            as: "advised" | "administrative" | "arbitrated" | "judged";
        };
        DangerReportDto: {
            /**
             * @description What it may turn into
             * @enum {string}
             */
            danger: "assault" | "group-fight" | "self-harm" | "damage" | "threat" | "other";
            /**
             * @description To whom it was reported
             * @enum {string}
             */
            to: "police" | "department";
            /**
             * @description Which one, where it is a department of the county: it sees the dispute from then on
             * @example justice
             */
            unit?: string;
            /**
             * Format: date-time
             * @description When it was reported, with its offset from UTC; now unless said
             * @example 2026-11-23T09:00:00+08:00
             */
            at?: string;
        };
        EntryCorrectionDto: {
            /** @description In words; sealed */
            why?: string;
            /** @enum {string} */
            reason: "mistyped" | "misheard" | "found-out" | "other";
            /** @enum {string} */
            channel?: "walk-in" | "phone" | "online" | "letter" | "hotline" | "screening" | "own-motion" | "court" | "procuratorate" | "police" | "petition" | "department" | "other";
            /** @example neighbour */
            category?: string;
            /** @example 510722101002 */
            village?: string;
            /**
             * @description Without a village it lies with none in particular
             * @example 510722101
             */
            township?: string;
            place?: components["schemas"]["PlaceDto"];
            /**
             * Format: date
             * @description Not in the future; the case number stays
             * @example 2026-11-23
             */
            registeredOn?: string;
            /** @description Parties, by their number, of whom an answer was typed that they had not given: it is outstanding then */
            consents?: number[];
            /** @description Stands in place of what was written; sealed */
            summary?: string;
        };
        EntryVoidingDto: {
            /** @description In words; sealed */
            why?: string;
            /** @enum {string} */
            reason: "entered-twice" | "not-a-dispute" | "test";
            /**
             * Format: uuid
             * @description Of what was entered twice: the one that stays
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            other?: string;
        };
        DeadlineDto: {
            /**
             * Format: uuid
             * @description Of the dispute, its mediation, the round or a person’s request
             */
            id: string;
            /** @example acceptance */
            deadline: string;
            /**
             * @description Which one of them: the seat, the agreement, or as the deadline
             * @example lead
             */
            part: string;
            /** @description Whose it is, where it is one unit’s alone */
            unit: string | null;
            township: string | null;
            village: string | null;
            department: string | null;
            /** Format: date-time */
            dueAt: string;
            /** @description Counted in a year whose holidays are not announced yet */
            provisional: boolean;
            /** @enum {string} */
            state: "overdue" | "soon" | "running" | "paused";
            /**
             * Format: date-time
             * @description Since when it stands still
             */
            pausedAt: string | null;
        };
        DeadlinePageDto: {
            /** @description What is due first comes first */
            items: components["schemas"]["DeadlineDto"][];
            next: string | null;
        };
        TodayDto: {
            /** @enum {string} */
            kind: "acceptance" | "admission" | "adjudication" | "classification" | "new" | "reminder" | "answer" | "telling" | "session" | "sitting" | "refusal" | "signature" | "performance" | "tier" | "commission" | "return";
            /**
             * Format: uuid
             * @description Of the dispute, its mediation, the request or the round
             */
            id: string;
            /**
             * @description Which one of them: the seat, the session, the agreement or what is due of it, or as the kind
             * @example lead
             */
            part: string;
            /** @description 案号, where this service knows it */
            number: string | null;
            /** @description A dispute’s category, or what a person asks for */
            matter: string | null;
            /**
             * @description Of a round
             * @example 2026-W48
             */
            period: string | null;
            township: string | null;
            village: string | null;
            department: string | null;
            /**
             * Format: date-time
             * @description Until when, or when it begins
             */
            at: string | null;
            /**
             * @description Compared as it stands, it comes before what is larger, whichever service tells it
             * @example z0
             */
            place: string;
            /**
             * @description Waiting: nobody says until when
             * @enum {string}
             */
            state: "overdue" | "soon" | "running" | "waiting";
        };
        TodayCountDto: {
            /** @enum {string} */
            kind: "acceptance" | "admission" | "adjudication" | "classification" | "new" | "reminder" | "answer" | "telling" | "session" | "sitting" | "refusal" | "signature" | "performance" | "tier" | "commission" | "return";
            count: number;
            /** @description Of them too late already */
            overdue: number;
        };
        TodayPageDto: {
            /** @description What expires first comes first, and what nobody is late with at the end */
            items: components["schemas"]["TodayDto"][];
            /** @description Of all there is, whatever was asked for; kinds without any are left out */
            counts: components["schemas"]["TodayCountDto"][];
            next: string | null;
        };
        HandlerDto: {
            /**
             * @description The county, or the unit it has named
             * @example 510722
             */
            unit: string;
            /** @example 三台县 */
            name: string;
            /** @description How whoever handles it is reached; null until the county has said it */
            contact: string | null;
            /** @description The county has yet to say how they are reached */
            unconfirmed: boolean;
            /**
             * @description Of the policy that says so
             * @example 1
             */
            version: number;
            /**
             * Format: date
             * @description From when on that version holds
             * @example 2026-11-26
             */
            since: string;
            /** @description All of it in words, in the language asked for */
            text: string;
        };
        KeptDto: {
            /**
             * @description Who the parties are, or what the quarrel is about
             * @enum {string}
             */
            kind: "party" | "narrative";
            /**
             * @description From the day it is registered; longer only while the dispute goes on
             * @example 10 years
             */
            keep: string;
            /** @description The law it rests on, in the language asked for; or the county’s own paper, as the county wrote it */
            basis: string;
            /** @description No law sets the period, and the justice bureau has yet to confirm it */
            unconfirmed: boolean;
            /** @description All of it in words, in the language asked for */
            text: string;
        };
        PrivacyNotice: {
            /** @description What mediation is, and what is kept for what */
            text: string;
            /** @description Who handles what is told (PIPL 17(1)(1)) */
            handler: components["schemas"]["HandlerDto"];
            kept: components["schemas"]["KeptDto"][];
            /**
             * @description Within which a request is answered, in the language asked for
             * @example 30 天
             */
            answeredWithin: string;
            /** @description How to see, move, correct or delete what is kept */
            requests: string;
        };
        ApplicantDto: {
            name: string;
            /**
             * @description Where the answer can be told
             * @example 13800001234
             */
            phone?: string;
            /**
             * Format: gb11643
             * @description Only where the request cannot be told from another’s without it
             * @example 11010519491231002X
             */
            idNumber?: string;
            /** @description Where the answer can be sent */
            address?: string;
            /** @description Whom it concerns: needed where that is not who asks */
            about?: string;
        };
        RequestDto: {
            /** @enum {string} */
            kind: "see" | "move" | "correct" | "delete";
            /**
             * @description Who asks: the person, or somebody who may in their place
             * @enum {string}
             */
            standing: "self" | "guardian" | "agent" | "next-of-kin";
            /**
             * @description By what they showed it
             * @enum {string}
             */
            identity: "id-card" | "known-to-staff" | "guardianship" | "letter-of-authority" | "kinship" | "not-shown";
            applicant: components["schemas"]["ApplicantDto"];
            /** @description What they ask, in their own words; sealed */
            words?: string;
            /** @description What it is about, as far as it was found */
            disputes: string[];
            /**
             * Format: date
             * @description Today unless given; not in the future, nor longer ago than the county has set
             * @example 2026-11-23
             */
            receivedOn?: string;
        };
        RequestView: {
            /** Format: uuid */
            id: string;
            sequence: number;
            /** @enum {string} */
            status: "received" | "answered" | "withdrawn";
            /** @enum {string} */
            kind: "see" | "move" | "correct" | "delete";
            /** @enum {string} */
            standing: "self" | "guardian" | "agent" | "next-of-kin";
            /** @enum {string} */
            identity: "id-card" | "known-to-staff" | "guardianship" | "letter-of-authority" | "kinship" | "not-shown";
            /**
             * Format: date
             * @description When that was shown
             */
            identityOn: string | null;
            applicant: components["schemas"]["MaskedPartyDto"] | null;
            /** @description Took it, and answers for it */
            unit: string;
            disputes: string[];
            /** Format: date */
            receivedOn: string;
            /** Format: date */
            dueOn: string;
            /** @description Days that are left until it is due; less than none once it is overdue */
            daysLeft: number;
            overdue: boolean;
            /** @enum {string|null} */
            extension: "many-records" | "other-units" | "standing-in-doubt" | "applicant-away" | null;
            /** @enum {string|null} */
            outcome: "granted" | "partly" | "restricted" | "refused" | null;
            /** @enum {string|null} */
            ground: "not-the-person" | "identity-not-shown" | "not-held" | "kept-by-law" | "still-handled" | "others-rights" | "secret-by-law" | "found-right" | null;
            /** Format: date */
            answeredOn: string | null;
            /** @description The unit that decided; answers of old do not say it */
            answeredBy: string | null;
            /** @description The person’s own records, as the answer names them */
            records: string[];
            narrative: boolean;
            /**
             * @description Why the restriction it was answered with has ended: the person is still to be told
             * @enum {string|null}
             */
            toTell: "breach" | "new-claims" | "contested" | "returned-by-court" | "parties-ask" | "other" | null;
        };
        RequestPage: {
            /** @description How many there are, where it was asked for; counted to 10000 */
            total?: number;
            /**
             * @description There are more than were counted
             * @enum {boolean}
             */
            more?: true;
            items: components["schemas"]["RequestView"][];
            next: string | null;
        };
        RequestSearch: {
            /**
             * @description Of those to be answered the one that is due first comes first
             * @enum {string}
             */
            status?: "received" | "answered" | "withdrawn";
            /** @enum {string} */
            kind?: "see" | "move" | "correct" | "delete";
            /**
             * @description By the day it is due unless said
             * @enum {string}
             */
            sort?: "due" | "received";
            /**
             * @description Descending unless said; of those to be answered by the day they are due ascending
             * @enum {string}
             */
            order?: "asc" | "desc";
            /**
             * @description The `next` of the page before
             * @example 2026-11-23~0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            cursor?: string;
            /** @description How many at most; 50 unless given */
            limit?: number;
            /** @description Say how many there are */
            count?: boolean;
            /** @description The whole name, phone or ID number of who asked */
            q: string;
        };
        ConcernedDispute: {
            /** Format: uuid */
            id: string;
            sequence: number;
            /**
             * @description Its case number as the county writes it
             * @example 〔2026〕第123号
             */
            number: string;
            /** @enum {string} */
            status: "registered" | "undecided" | "assigned" | "accepted" | "closed" | "refused" | "voided";
            channel: string;
            category: string;
            place: components["schemas"]["PlaceView"];
            township: string;
            village: string | null;
            parties: components["schemas"]["MaskedPartyDto"][];
            partyCount: number;
            people: number | null;
            amountYuan: number | null;
            /** @enum {string} */
            risk: "low" | "medium" | "high";
            /** Format: date */
            registeredOn: string;
            registeredBy: string;
            /**
             * Format: date
             * @description When it was typed
             */
            enteredOn: string;
            /** @description What was put right of its entry, the first first */
            corrections: components["schemas"]["CorrectedEntryDto"][];
            voided: components["schemas"]["VoidedEntryDto"] | null;
            /** @description Units that have a part in it beside those who answer (协办) */
            joint: string[];
            /** @description The court that commissioned it or referred it here */
            court: string | null;
            /** Format: uuid */
            finding: string | null;
            /** @enum {string|null} */
            ground: "reserved-to-authority" | "accepted-by-court" | "party-refuses" | "offence" | "already-handled" | null;
            /** @description All that hold, the first first */
            grounds: ("reserved-to-authority" | "accepted-by-court" | "party-refuses" | "offence" | "already-handled")[];
            /** @description What was decided of its admission after its registration, the first first */
            decisions: components["schemas"]["DecidedView"][];
            /** @description Until when it is to be decided whether it is admitted, where that is left open */
            admission: components["schemas"]["DueDto"] | null;
            /** @description What was reported here of what it may turn into (Mediation Law art 25) */
            dangers: components["schemas"]["DangerReportView"][];
            lead: string | null;
            desk: string | null;
            /** @description How each accountable unit stands to it; empty until a department was named */
            seats: components["schemas"]["SeatsView"];
            bounces: number;
            /** @description The seats that have yet to accept */
            acceptance: components["schemas"]["AwaitedDto"][];
            /** @enum {string|null} */
            outcome: "settled" | "settled-in-part" | "unsettled" | "withdrawn" | "left" | "advised" | "administrative" | "arbitrated" | "judged" | null;
            /**
             * @description Of people in it: kept, kept and used for nothing else, or gone
             * @enum {string}
             */
            personalData: "kept" | "restricted" | "erased";
            /**
             * Format: date
             * @description From then on it may be erased; nothing while it is handled
             */
            keptUntil: string | null;
        };
        RequestActDto: {
            /** @description Its door lets whoever asks do it now, as far as it lies with who they are and how things stand */
            allowed: boolean;
            /** @description What can be chosen in it now, where it leaves a choice: reasons, venues, who signs */
            options: string[];
            /** @description Why not */
            why: components["schemas"]["WhyNotDto"] | null;
            /** @enum {string} */
            act: "answer" | "extension" | "identity" | "disputes" | "telling" | "withdrawal" | "copies" | "refusals" | "disclosures";
        };
        RequestDetail: {
            /** Format: uuid */
            id: string;
            sequence: number;
            /** @enum {string} */
            status: "received" | "answered" | "withdrawn";
            /** @enum {string} */
            kind: "see" | "move" | "correct" | "delete";
            /** @enum {string} */
            standing: "self" | "guardian" | "agent" | "next-of-kin";
            /** @enum {string} */
            identity: "id-card" | "known-to-staff" | "guardianship" | "letter-of-authority" | "kinship" | "not-shown";
            /**
             * Format: date
             * @description When that was shown
             */
            identityOn: string | null;
            applicant: components["schemas"]["MaskedPartyDto"] | null;
            /** @description Took it, and answers for it */
            unit: string;
            disputes: string[];
            /** Format: date */
            receivedOn: string;
            /** Format: date */
            dueOn: string;
            /** @description Days that are left until it is due; less than none once it is overdue */
            daysLeft: number;
            overdue: boolean;
            /** @enum {string|null} */
            extension: "many-records" | "other-units" | "standing-in-doubt" | "applicant-away" | null;
            /** @enum {string|null} */
            outcome: "granted" | "partly" | "restricted" | "refused" | null;
            /** @enum {string|null} */
            ground: "not-the-person" | "identity-not-shown" | "not-held" | "kept-by-law" | "still-handled" | "others-rights" | "secret-by-law" | "found-right" | null;
            /** Format: date */
            answeredOn: string | null;
            /** @description The unit that decided; answers of old do not say it */
            answeredBy: string | null;
            /** @description The person’s own records, as the answer names them */
            records: string[];
            narrative: boolean;
            /**
             * @description Why the restriction it was answered with has ended: the person is still to be told
             * @enum {string|null}
             */
            toTell: "breach" | "new-claims" | "contested" | "returned-by-court" | "parties-ask" | "other" | null;
            /** @description Of the disputes it is about those within the jurisdiction */
            concerned: components["schemas"]["ConcernedDispute"][];
            /**
             * Format: date
             * @description To when the answer could be put off; nothing where it cannot
             */
            extendableTo: string | null;
            /** @description What whoever asks may do with it now, and why not the rest; an answer is its outcome, with its ground behind a colon */
            acts: components["schemas"]["RequestActDto"][];
        };
        RequestDisclosureDto: {
            /** @description Why it is needed; kept in the audit log */
            purpose: string;
        };
        RequestDisclosure: {
            name?: string;
            phone?: string;
            idNumber?: string;
            address?: string;
            /** @description Whom it concerns, where that is not who asks */
            about?: string;
            /** @description What they asked, in their own words */
            words: string | null;
            /** @description What they were told */
            answer: string | null;
        };
        OpenedByDto: {
            unit: string;
            /** @description How often that unit opened records of the dispute */
            times: number;
            /** Format: date */
            lastOn: string;
        };
        CopiedDispute: {
            /** Format: uuid */
            id: string;
            /** @example 〔2026〕第123号 */
            number: string;
            category: string;
            channel: string;
            township: string;
            village: string | null;
            lead: string | null;
            registeredBy: string;
            /** Format: date */
            registeredOn: string;
            /** @enum {string} */
            status: "registered" | "undecided" | "assigned" | "accepted" | "closed" | "refused" | "voided";
            /** @enum {string|null} */
            outcome: "settled" | "settled-in-part" | "unsettled" | "withdrawn" | "left" | "advised" | "administrative" | "arbitrated" | "judged" | null;
            /** @enum {string} */
            personalData: "kept" | "restricted" | "erased";
            /**
             * Format: date
             * @description Nothing while it is handled
             */
            keptUntil: string | null;
            /** @description The person’s own records */
            parties: components["schemas"]["DisclosedPartyDto"][];
            /** @description The matter as it was told, where that touches nobody else’s rights */
            summaries: string[];
            /** @description Who was shown records of this dispute */
            openedBy: components["schemas"]["OpenedByDto"][];
            /** @description Where documents of the file are kept that are others’ as well */
            keptElsewhere: ("mediation" | "screening")[];
        };
        PersonCopy: {
            /**
             * @description What this file looks like; another look has another name
             * @enum {string}
             */
            schema: "junan.person-copy.v1";
            /**
             * Format: uuid
             * @description The request it answers
             */
            request: string;
            /** @enum {string} */
            kind: "see" | "move" | "correct" | "delete";
            /** Format: date */
            madeOn: string;
            /** @description Made it */
            unit: string;
            disputes: components["schemas"]["CopiedDispute"][];
        };
        RemedyDto: {
            /** @description In the language asked for */
            text: string;
            /** @description The law it rests on */
            basis: string;
        };
        RefusalNotice: {
            /**
             * Format: uuid
             * @description The request it answers
             */
            request: string;
            /** @enum {string} */
            kind: "see" | "move" | "correct" | "delete";
            /** @description Who asked; nothing once that is kept no more */
            applicant: string | null;
            /** @description Whom it concerns, where that is not who asked */
            about: string | null;
            /** Format: date */
            receivedOn: string;
            /** @enum {string} */
            outcome: "granted" | "partly" | "restricted" | "refused";
            /** @enum {string} */
            ground: "not-the-person" | "identity-not-shown" | "not-held" | "kept-by-law" | "still-handled" | "others-rights" | "secret-by-law" | "found-right";
            /** @description The reason, in the language asked for */
            reason: string;
            /** @description The law it rests on */
            basis: string;
            /** @description What the person was told besides */
            words: string | null;
            /** @description The unit that decided */
            decidedBy: string;
            /** Format: date */
            decidedOn: string;
            /** @description To complain, and to sue before a people’s court */
            remedies: components["schemas"]["RemedyDto"][];
        };
        IdentityDto: {
            /**
             * @description By what it was shown
             * @enum {string}
             */
            identity: "id-card" | "known-to-staff" | "guardianship" | "letter-of-authority" | "kinship";
            /**
             * Format: date
             * @description Today unless given; not before the request came
             * @example 2026-11-23
             */
            on?: string;
        };
        LinkDto: {
            /** @description All disputes it is about */
            disputes: string[];
        };
        ExtensionDto: {
            /** @enum {string} */
            reason: "many-records" | "other-units" | "standing-in-doubt" | "applicant-away";
        };
        CorrectionDto: {
            /** @enum {string} */
            role?: "applicant" | "respondent";
            /** @enum {string} */
            kind?: "person" | "organisation";
            name?: string;
            /** @example 13800001234 */
            phone?: string;
            /**
             * Format: gb11643
             * @example 11010519491231002X
             */
            idNumber?: string;
            address?: string;
            /** @description What is wrong and has nothing right in its place: kept no more */
            remove?: ("phone" | "idNumber" | "address")[];
        };
        /** @description What is needed besides the outcome is told by the kind of the request: see the answers of a 409 */
        AnswerDto: {
            /** @enum {string} */
            outcome: "granted" | "partly" | "restricted" | "refused";
            /**
             * @description Why not, or not all of it
             * @enum {string}
             */
            ground?: "not-the-person" | "identity-not-shown" | "not-held" | "kept-by-law" | "still-handled" | "others-rights" | "secret-by-law" | "found-right";
            /** @description The person’s own party records: what the copy holds, what is corrected, what is erased */
            records?: string[];
            /** @description The copy holds the matter as it was told, too: nobody else’s rights stand against it */
            narrative?: boolean;
            /** @description All that is kept of people in these disputes is erased, in every service */
            whole?: boolean;
            /** @description Of the record named, the fields that were wrong, as they are right */
            corrected?: components["schemas"]["CorrectionDto"];
            /** @description What the person is told; sealed */
            words?: string;
        };
        UnitView: {
            /** @example 510722101201 */
            code: string;
            /** @enum {string} */
            level: "county" | "township" | "village" | "department";
            name: string;
            /**
             * @description How it is called among people who read no Chinese
             * @example Tongchuan Town
             */
            english: string;
            parent: string | null;
            /** @description The mediation desk that serves it */
            desk: string;
            /** @description The desk at which it screens */
            screening: string;
            active: boolean;
            /** @description The unit that stands in its place since it is no more */
            successor: string | null;
            /**
             * Format: date
             * @description Since when it is no more
             */
            endedOn: string | null;
            /** @description To be sent as If-Match with a change of it */
            sequence: number;
        };
        UnitPage: {
            items: components["schemas"]["UnitView"][];
            next: string | null;
        };
        DepartmentView: {
            /** @example 510722101201 */
            code: string;
            /** @enum {string} */
            level: "county" | "township" | "village" | "department";
            name: string;
            /**
             * @description How it is called among people who read no Chinese
             * @example Tongchuan Town
             */
            english: string;
            parent: string | null;
            /** @description The mediation desk that serves it */
            desk: string;
            /** @description The desk at which it screens */
            screening: string;
            active: boolean;
            /** @description The unit that stands in its place since it is no more */
            successor: string | null;
            /**
             * Format: date
             * @description Since when it is no more
             */
            endedOn: string | null;
            /** @description To be sent as If-Match with a change of it */
            sequence: number;
            /** @description The categories it is in charge of */
            categories: string[];
        };
        DepartmentPage: {
            items: components["schemas"]["DepartmentView"][];
            next: string | null;
        };
        CategoryView: {
            /** @example neighbour */
            code: string;
            nameZh: string;
            nameEn: string;
            /** @description The department in charge */
            lead: string;
            /** @description Its code in the Ministry of Justice's statistics */
            moj: string | null;
            /** @description Its code in the political-legal committees' statistics */
            politicalLegal: string | null;
            active: boolean;
        };
        CategoryPage: {
            items: components["schemas"]["CategoryView"][];
            next: string | null;
        };
        HolidayDto: {
            /** @description The year for which it was announced */
            year: number;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /**
             * @description Free, or a weekend that is worked
             * @enum {string}
             */
            kind: "holiday" | "working";
            /** @example 国庆节 */
            name?: string;
        };
        CalendarDto: {
            /** @description The years whose holidays were announced; of others only the weekends are known */
            years: number[];
            /** @description What differs from Monday to Friday, in order */
            holidays: components["schemas"]["HolidayDto"][];
        };
        AbolitionDto: {
            /**
             * Format: date
             * @description Since when it is no more; today or before
             * @example 2026-11-23
             */
            on: string;
            /**
             * @description Which stands in its place; left out only where it leaves nothing that somebody has to answer for
             * @example 510722101
             */
            successor?: string;
        };
        UnitReceiptDto: {
            /**
             * @description The code of the unit
             * @example 510722101201
             */
            id: string;
            /** @description To be sent as If-Match with the next change */
            sequence: number;
        };
        RenamingDto: {
            /**
             * @description The official name from now on
             * @example 石桥社区居民委员会
             */
            name: string;
        };
        JointUnitsDto: {
            /** @description All that help, from now on */
            units: string[];
        };
        RemindedOfDto: {
            /**
             * Format: uuid
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            dispute: string;
            /** @example 510722101 */
            unit: string;
        };
        RemindersDto: {
            /** @enum {string} */
            reason: "not-accepted" | "not-decided" | "not-mediated" | "time-running-out" | "parties-ask" | "at-risk" | "other";
            /**
             * Format: date
             * @description By the end of which day the unit is asked to act or answer
             * @example 2026-11-23
             */
            answerBy?: string;
            /** @description Of which disputes whom */
            items: components["schemas"]["RemindedOfDto"][];
        };
        NotRemindedDto: {
            /** @example dispute.not-accountable */
            code: string;
            /** @description As its own door would say it, in the language asked for */
            text: string;
        };
        RemindedDto: {
            /** Format: uuid */
            dispute: string;
            unit: string;
            /**
             * @description Already: it was reminded today before, and is not told twice
             * @enum {string}
             */
            became: "reminded" | "already" | "not";
            /** @description Why it was not */
            why: components["schemas"]["NotRemindedDto"] | null;
        };
        RemindersReceipt: {
            /** @description In the order in which they were sent */
            items: components["schemas"]["RemindedDto"][];
        };
        ReminderDto: {
            /** @enum {string} */
            reason: "not-accepted" | "not-decided" | "not-mediated" | "time-running-out" | "parties-ask" | "at-risk" | "other";
            /**
             * Format: date
             * @description By the end of which day the unit is asked to act or answer
             * @example 2026-11-23
             */
            answerBy?: string;
            /**
             * @description Who is reminded: one of those that answer for it now
             * @example 510722101
             */
            unit: string;
        };
        ReminderAnswerDto: {
            /** @enum {string} */
            answer: "under-way" | "session-arranged" | "waits-for-party" | "waits-for-authority" | "beyond-us" | "other";
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
    "dispute.find": {
        parameters: {
            query?: {
                status?: "registered" | "undecided" | "assigned" | "accepted" | "closed" | "refused" | "voided";
                category?: string;
                township?: string;
                village?: string;
                lead?: string;
                channel?: "walk-in" | "phone" | "online" | "letter" | "hotline" | "screening" | "own-motion" | "court" | "procuratorate" | "police" | "petition" | "department" | "other";
                /** @description Only what waits for the county to say who answers */
                bounced?: "true";
                risk?: "low" | "medium" | "high";
                /** @description Only what runs out soon, or has run out */
                clock?: "soon" | "overdue";
                /** @description Registered on this day or later */
                from?: string;
                /** @description Registered on this day or before */
                to?: string;
                /** @description Its case number, however it is typed; without its year, of any */
                number?: string;
                /** @description By the day of registration unless said; what is due by no day comes last */
                sort?: "registered" | "moved" | "risk" | "due";
                /** @description Descending unless said: the latest, the gravest first */
                order?: "asc" | "desc";
                /** @description The `next` of the page before, in the same order */
                cursor?: string;
                /** @description How many at most; 50 unless given */
                limit?: number;
                /** @description Say how many there are */
                count?: "true";
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
                    "application/json": components["schemas"]["DisputePage"];
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
    "dispute.register": {
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
                "application/json": components["schemas"]["RegistrationDto"];
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
    "dispute.search": {
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
                "application/json": components["schemas"]["DisputeSearch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputePage"];
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
    "dispute.get": {
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
                    "application/json": components["schemas"]["DisputeDetail"];
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
    "dispute.disclose": {
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
                "application/json": components["schemas"]["DisclosureDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disclosure"];
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
    "dispute.recordParties": {
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
                "application/json": components["schemas"]["PartiesDto"];
            };
        };
        responses: {
            200: {
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
    "dispute.accept": {
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
            200: {
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
    "dispute.bounce": {
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
                "application/json": components["schemas"]["BounceDto"];
            };
        };
        responses: {
            200: {
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
    "dispute.adjudicate": {
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
                "application/json": components["schemas"]["AdjudicationDto"];
            };
        };
        responses: {
            200: {
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
    "dispute.classify": {
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
                "application/json": components["schemas"]["ClassificationDto"];
            };
        };
        responses: {
            200: {
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
    "dispute.withdraw": {
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
                "application/json": components["schemas"]["WithdrawalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalReceipt"];
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
    "dispute.assessRisk": {
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
                "application/json": components["schemas"]["RiskDto"];
            };
        };
        responses: {
            200: {
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
    "admission.decide": {
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
                "application/json": components["schemas"]["AdmissionDto"];
            };
        };
        responses: {
            /** @description By who answers for it or the county; what was admitted is taken back by the county alone */
            200: {
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
    "admission.handle": {
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
                "application/json": components["schemas"]["HandlingDto"];
            };
        };
        responses: {
            /** @description It ends so without having been mediated */
            200: {
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
    "admission.report": {
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
                "application/json": components["schemas"]["DangerReportDto"];
            };
        };
        responses: {
            /** @description Kept beside it; everything goes on (Mediation Law art 25) */
            200: {
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
    "putRight.correct": {
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
                "application/json": components["schemas"]["EntryCorrectionDto"];
            };
        };
        responses: {
            /** @description By the unit that entered it within the county’s period, or a coordinator */
            200: {
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
    "putRight.void": {
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
                "application/json": components["schemas"]["EntryVoidingDto"];
            };
        };
        responses: {
            /** @description It stays on the register and is counted nowhere; its mediation ends */
            200: {
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
    "deadline.list": {
        parameters: {
            query?: {
                /** @description Overdue; or due soon, as the county has it that one is warned; or running and due later; or what stands still. Left out, all but that */
                state?: "overdue" | "soon" | "running" | "paused";
                /** @description What is this unit’s, lies in it or is led by it */
                unit?: string;
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
                    "application/json": components["schemas"]["DeadlinePageDto"];
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
    "today.list": {
        parameters: {
            query?: {
                /** @description Of this kind alone; what is counted is all of them */
                kind?: "acceptance" | "admission" | "adjudication" | "classification" | "new" | "reminder" | "answer" | "telling" | "session" | "sitting" | "refusal" | "signature" | "performance" | "tier" | "commission" | "return";
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
                    "application/json": components["schemas"]["TodayPageDto"];
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
    "notice.get": {
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
                    "application/json": components["schemas"]["PrivacyNotice"];
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
    "request.find": {
        parameters: {
            query?: {
                /** @description Of those to be answered the one that is due first comes first */
                status?: "received" | "answered" | "withdrawn";
                kind?: "see" | "move" | "correct" | "delete";
                /** @description By the day it is due unless said */
                sort?: "due" | "received";
                /** @description Descending unless said; of those to be answered by the day they are due ascending */
                order?: "asc" | "desc";
                /** @description The `next` of the page before */
                cursor?: string;
                /** @description Those about this dispute */
                dispute?: string;
                /** @description Only those of which the person is still to be told something */
                toTell?: "true";
                /** @description How many at most; 50 unless given */
                limit?: number;
                /** @description Say how many there are */
                count?: "true";
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
                    "application/json": components["schemas"]["RequestPage"];
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
    "request.receive": {
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
                "application/json": components["schemas"]["RequestDto"];
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
    "request.search": {
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
                "application/json": components["schemas"]["RequestSearch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestPage"];
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
    "request.get": {
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
                    "application/json": components["schemas"]["RequestDetail"];
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
    "request.disclose": {
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
                "application/json": components["schemas"]["RequestDisclosureDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestDisclosure"];
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
    "request.copy": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonCopy"];
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
    "request.refusal": {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalNotice"];
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
    "request.showIdentity": {
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
                "application/json": components["schemas"]["IdentityDto"];
            };
        };
        responses: {
            200: {
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
    "request.link": {
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
                "application/json": components["schemas"]["LinkDto"];
            };
        };
        responses: {
            200: {
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
    "request.extend": {
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
                "application/json": components["schemas"]["ExtensionDto"];
            };
        };
        responses: {
            200: {
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
    "request.answer": {
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
                "application/json": components["schemas"]["AnswerDto"];
            };
        };
        responses: {
            /** @description What it does to the disputes is done with it */
            200: {
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
    "request.tell": {
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
            200: {
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
    "request.withdraw": {
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
            200: {
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
    "unit.units": {
        parameters: {
            query?: {
                level?: "county" | "township" | "village" | "department";
                /** @description The unit above them */
                parent?: string;
                /** @description A part of the name, or the beginning of the code */
                q?: string;
                /** @description Units that were merged or abolished are not active; both unless given */
                active?: "true" | "false";
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
                    "application/json": components["schemas"]["UnitPage"];
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
    "unit.departments": {
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
                    "application/json": components["schemas"]["DepartmentPage"];
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
    "unit.categories": {
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
                    "application/json": components["schemas"]["CategoryPage"];
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
    "unit.calendar": {
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
                    "application/json": components["schemas"]["CalendarDto"];
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
    "succession.abolish": {
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
                "application/json": components["schemas"]["AbolitionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitReceiptDto"];
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
    "succession.rename": {
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
                "application/json": components["schemas"]["RenamingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitReceiptDto"];
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
    "join.join": {
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
                "application/json": components["schemas"]["JointUnitsDto"];
            };
        };
        responses: {
            200: {
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
    "reminder.remindAll": {
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
                "application/json": components["schemas"]["RemindersDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemindersReceipt"];
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
    "reminder.remind": {
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
                "application/json": components["schemas"]["ReminderDto"];
            };
        };
        responses: {
            /** @description By the county, and by a township towards its village; once a day for each unit */
            200: {
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
    "reminder.answer": {
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
                "application/json": components["schemas"]["ReminderAnswerDto"];
            };
        };
        responses: {
            /** @description By the unit that was reminded; what it does says so by itself */
            200: {
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
}

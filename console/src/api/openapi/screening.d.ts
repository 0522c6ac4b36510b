// Written by `npm run generate`; do not edit.
export interface paths {
    "/api/screening/acts": {
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
    "/api/screening/acts/verification": {
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
    "/api/screening/acts/purpose": {
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
    "/api/screening/operations": {
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
    "/api/screening/operations/keys": {
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
    "/api/screening/operations/retention": {
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
    "/api/screening/operations/policies": {
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
    "/api/screening/operations/letters": {
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
    "/api/screening/operations/letters/replay": {
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
    "/api/screening/operations/letters/{id}/replay": {
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
    "/api/screening/policies": {
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
    "/api/screening/policies/{policy}/versions": {
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
    "/api/screening/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["round.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screening/rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["round.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screening/rounds/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["round.file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screening/rounds/{id}/amendment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["round.amend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screening/rounds/{id}/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["round.disclose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screening/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["round.coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screening/deadlines": {
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
    "/api/screening/today": {
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
    "/api/screening/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["finding.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screening/findings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["finding.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screening/findings/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["finding.dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screening/findings/{id}/prevention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["finding.prevent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screening/findings/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["finding.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screening/findings/{id}/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["finding.disclose"];
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
        AmendedDto: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            reason: "overlooked" | "found-later" | "mistaken-zero";
            /** @description How many findings it gained */
            added: number;
            /** @description How many it had before; of the first amendment, as it was filed */
            before: number;
        };
        RoundDto: {
            /** Format: uuid */
            id: string;
            sequence: number;
            /** @enum {string} */
            status: "open" | "overdue" | "returned" | "ended";
            unit: string;
            township: string | null;
            village: string | null;
            department: string | null;
            /** @enum {string} */
            cadence: "daily" | "weekly" | "half-monthly" | "monthly";
            /** @example 2026-W48 */
            period: string;
            /** @enum {string} */
            regime: "normal" | "sensitive";
            /** Format: date */
            opensOn: string;
            /**
             * Format: date-time
             * @description From this instant on a return is late
             */
            dueAt: string;
            /** @description 零报告 */
            zero: boolean;
            findings: number;
            late: boolean;
            /**
             * Format: date-time
             * @description When it was filed first; null where that was not noted
             */
            returnedAt: string | null;
            /** @description 补报: what it gained since, the last at the end */
            amendments: components["schemas"]["AmendedDto"][];
        };
        RoundsDto: {
            /** @description How many there are, where it was asked for; counted to 10000 */
            total?: number;
            /**
             * @description There are more than were counted
             * @enum {boolean}
             */
            more?: true;
            items: components["schemas"]["RoundDto"][];
            next: string | null;
        };
        WrittenDto: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            writtenAt: string;
            /** @description Of what was written before this was kept nobody knows */
            writtenBy: string | null;
        };
        WhyNotDto: {
            /** @example mediation.closed */
            code: string;
            /** @description As the refusal would say it, in the language asked for */
            text: string;
        };
        RoundActDto: {
            /** @description Its door lets whoever asks do it now, as far as it lies with who they are and how things stand */
            allowed: boolean;
            /** @description What can be chosen in it now, where it leaves a choice: reasons, venues, who signs */
            options: string[];
            /** @description Why not */
            why: components["schemas"]["WhyNotDto"] | null;
            /** @enum {string} */
            act: "return" | "amendment" | "disclosures";
        };
        RoundDetailDto: {
            /** Format: uuid */
            id: string;
            sequence: number;
            /** @enum {string} */
            status: "open" | "overdue" | "returned" | "ended";
            unit: string;
            township: string | null;
            village: string | null;
            department: string | null;
            /** @enum {string} */
            cadence: "daily" | "weekly" | "half-monthly" | "monthly";
            /** @example 2026-W48 */
            period: string;
            /** @enum {string} */
            regime: "normal" | "sensitive";
            /** Format: date */
            opensOn: string;
            /**
             * Format: date-time
             * @description From this instant on a return is late
             */
            dueAt: string;
            /** @description 零报告 */
            zero: boolean;
            findings: number;
            late: boolean;
            /**
             * Format: date-time
             * @description When it was filed first; null where that was not noted
             */
            returnedAt: string | null;
            /** @description 补报: what it gained since, the last at the end */
            amendments: components["schemas"]["AmendedDto"][];
            /** @description That it was written down what was looked at; no word of it */
            written: components["schemas"]["WrittenDto"] | null;
            /** @description What whoever asks may do in it now, or why not */
            acts: components["schemas"]["RoundActDto"][];
        };
        FoundDto: {
            /**
             * @description One of intake’s categories
             * @example neighbour
             */
            category: string;
            /** @enum {string} */
            place: "village" | "community" | "enterprise" | "other";
            /** @enum {string} */
            risk: "low" | "medium" | "high";
            /** @description How many people are in it, if known */
            people?: number;
            /**
             * @description For a department that knows no village
             * @example 510722101
             */
            township?: string;
            /** @example 510722101002 */
            village?: string;
            /** @description Kept sealed */
            summary: string;
            /**
             * @description Reported to the front desk, or settled on the spot
             * @enum {string}
             */
            outcome: "reported" | "prevented";
        };
        ReturnDto: {
            /**
             * @description 零报告: looked, and found nothing
             * @enum {boolean}
             */
            zero?: true;
            /** @description What was looked at; kept sealed */
            scope?: string;
            findings?: components["schemas"]["FoundDto"][];
        };
        ReceiptDto: {
            /** Format: uuid */
            id: string;
            /** @description To be sent as If-Match next time */
            sequence: number;
        };
        AmendmentDto: {
            /** @enum {string} */
            reason: "overlooked" | "found-later" | "mistaken-zero";
            findings: components["schemas"]["FoundDto"][];
        };
        DisclosureDto: {
            /** @description Why it is opened; goes into the audit log */
            purpose: string;
        };
        ScopeDto: {
            /** @description What was looked at; nothing where nobody wrote it down */
            scope: string | null;
        };
        CoverageRowDto: {
            /** @description A township, or a department that screens */
            key: string;
            name: string | null;
            due: number;
            /** @description With findings or zero, late ones included */
            returned: number;
            zero: number;
            late: number;
            /** @description Not returned, and still in time */
            notYetDue: number;
            /** @description Past due and not returned */
            overdue: number;
            /** @description Not returned so far, whether past due or not */
            silent: number;
        };
        CoverageDto: {
            period: string;
            items: components["schemas"]["CoverageRowDto"][];
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
        FindingDto: {
            /**
             * Format: uuid
             * @description Also the dispute’s, when it becomes one
             */
            id: string;
            sequence: number;
            /** @enum {string} */
            status: "reported" | "prevented" | "dismissed" | "dispute";
            /** Format: uuid */
            round: string;
            unit: string;
            department: string | null;
            township: string;
            village: string | null;
            category: string;
            /** @enum {string} */
            place: "village" | "community" | "enterprise" | "other";
            /** @enum {string} */
            risk: "low" | "medium" | "high";
            people: number | null;
            /** @enum {string|null} */
            dismissal: "not-a-dispute" | "duplicate" | "outside-county" | "other" | null;
            /**
             * @description How the dispute stands that it became
             * @enum {string|null}
             */
            outcome: "open" | "refused" | "settled" | "settled-in-part" | "unsettled" | "withdrawn" | "left" | "advised" | "administrative" | "arbitrated" | "judged" | null;
            /** @description Which department answers for that dispute */
            lead: string | null;
            /** @description Units that have a part in that dispute beside those who answer (协办) */
            joint: string[];
            /**
             * @description Its words: kept, only kept, or gone
             * @enum {string}
             */
            personalData: "kept" | "restricted" | "erased";
        };
        FindingsDto: {
            /** @description How many there are, where it was asked for; counted to 10000 */
            total?: number;
            /**
             * @description There are more than were counted
             * @enum {boolean}
             */
            more?: true;
            items: components["schemas"]["FindingDto"][];
            next: string | null;
        };
        FindingActDto: {
            /** @description Its door lets whoever asks do it now, as far as it lies with who they are and how things stand */
            allowed: boolean;
            /** @description What can be chosen in it now, where it leaves a choice: reasons, venues, who signs */
            options: string[];
            /** @description Why not */
            why: components["schemas"]["WhyNotDto"] | null;
            /** @enum {string} */
            act: "report" | "prevention" | "dismissal" | "disclosures";
        };
        FindingDetailDto: {
            /**
             * Format: uuid
             * @description Also the dispute’s, when it becomes one
             */
            id: string;
            sequence: number;
            /** @enum {string} */
            status: "reported" | "prevented" | "dismissed" | "dispute";
            /** Format: uuid */
            round: string;
            unit: string;
            department: string | null;
            township: string;
            village: string | null;
            category: string;
            /** @enum {string} */
            place: "village" | "community" | "enterprise" | "other";
            /** @enum {string} */
            risk: "low" | "medium" | "high";
            people: number | null;
            /** @enum {string|null} */
            dismissal: "not-a-dispute" | "duplicate" | "outside-county" | "other" | null;
            /**
             * @description How the dispute stands that it became
             * @enum {string|null}
             */
            outcome: "open" | "refused" | "settled" | "settled-in-part" | "unsettled" | "withdrawn" | "left" | "advised" | "administrative" | "arbitrated" | "judged" | null;
            /** @description Which department answers for that dispute */
            lead: string | null;
            /** @description Units that have a part in that dispute beside those who answer (协办) */
            joint: string[];
            /**
             * @description Its words: kept, only kept, or gone
             * @enum {string}
             */
            personalData: "kept" | "restricted" | "erased";
            /** @description That it was described; no word of it, and nothing once that is gone */
            written: components["schemas"]["WrittenDto"] | null;
            /** @description What whoever asks may do with it now, and why not the rest */
            acts: components["schemas"]["FindingActDto"][];
        };
        DismissalDto: {
            /** @enum {string} */
            reason: "not-a-dispute" | "duplicate" | "outside-county" | "other";
        };
        DisclosedDto: {
            summary: string;
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
    "round.list": {
        parameters: {
            query?: {
                unit?: string;
                township?: string;
                status?: "open" | "overdue" | "returned" | "ended";
                period?: string;
                /** @description Those alone that a figure of that name counts */
                counted?: "due" | "returned" | "zero" | "late" | "notYetDue" | "overdue" | "silent";
                /** @description By the day it opened */
                sort?: "opened";
                /** @description The latest first unless said */
                order?: "asc" | "desc";
                /** @description Say how many there are */
                count?: "true";
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
                    "application/json": components["schemas"]["RoundsDto"];
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
    "round.read": {
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
                    "application/json": components["schemas"]["RoundDetailDto"];
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
    "round.file": {
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
                "application/json": components["schemas"]["ReturnDto"];
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
    "round.amend": {
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
                "application/json": components["schemas"]["AmendmentDto"];
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
    "round.disclose": {
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
            /** @description The reading is audited */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScopeDto"];
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
    "round.coverage": {
        parameters: {
            query?: {
                /** @description This week when left out */
                period?: string;
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
                    "application/json": components["schemas"]["CoverageDto"];
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
    "finding.list": {
        parameters: {
            query?: {
                status?: "reported" | "prevented" | "dismissed" | "dispute";
                round?: string;
                /** @description Who found it */
                unit?: string;
                township?: string;
                village?: string;
                category?: string;
                /** @description Of rounds of that period */
                period?: string;
                /** @description Of the rounds of that unit and, of a township, of its villages */
                under?: string;
                /** @description What became of them: as they stand, or as the dispute does that each became */
                fate?: "reported" | "prevented" | "dismissed" | "open" | "refused" | "settled" | "settled-in-part" | "unsettled" | "withdrawn" | "left" | "advised" | "administrative" | "arbitrated" | "judged";
                /** @description By when it was found unless said */
                sort?: "found" | "risk";
                /** @description Descending unless said: the latest, the gravest first */
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
                    "application/json": components["schemas"]["FindingsDto"];
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
    "finding.read": {
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
                    "application/json": components["schemas"]["FindingDetailDto"];
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
    "finding.dismiss": {
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
                "application/json": components["schemas"]["DismissalDto"];
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
    "finding.prevent": {
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
    "finding.report": {
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
    "finding.disclose": {
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
                    "application/json": components["schemas"]["DisclosedDto"];
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

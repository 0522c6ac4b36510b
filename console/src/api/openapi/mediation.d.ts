// Written by `npm run generate`; do not edit.
export interface paths {
    "/api/mediation/acts": {
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
    "/api/mediation/acts/verification": {
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
    "/api/mediation/acts/purpose": {
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
    "/api/mediation/operations": {
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
    "/api/mediation/operations/keys": {
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
    "/api/mediation/operations/retention": {
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
    "/api/mediation/operations/policies": {
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
    "/api/mediation/operations/letters": {
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
    "/api/mediation/operations/letters/replay": {
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
    "/api/mediation/operations/letters/{id}/replay": {
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
    "/api/mediation/policies": {
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
    "/api/mediation/policies/{policy}/versions": {
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
    "/api/mediation/mediations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mediation.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mediation.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mediation.notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mediation.disclose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/sessions/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mediation.place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ladder.attempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/escalation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ladder.escalate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ladder.refer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["invitation.all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/sessions/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invitation.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/sessions/proposals/{session}/fixing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invitation.fix"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/sessions/proposals/{session}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invitation.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/sessions/{session}/mediators/{mediator}/successor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invitation.swap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/invitations/{session}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invitation.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["session.schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/sessions/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["session.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/sessions/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["session.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/sessions/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["session.miss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["room.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/units/{id}/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["room.enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/units/{id}/rooms/endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["room.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["week.week"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/units/{id}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["feed.ofUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["feed.ofParty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediators/{id}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["feed.ofMediator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/feeds/{desk}/{kind}/{whom}/{generation}/{signature}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["feed.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ladderPolicy.current"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/policy/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ladderPolicy.versions"];
        put?: never;
        post: operations["ladderPolicy.enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/deadlines": {
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
    "/api/mediation/mediations/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pause.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pause.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pause.extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/today": {
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
    "/api/mediation/mediations/{id}/termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["exit.terminate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/routes-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["exit.routes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["exit.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/litigation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["exit.litigation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/handling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["handling.handle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/danger-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["handling.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["parties.parties"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/earlier/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["earlier.disclose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["body.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/bodies/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["body.kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/bodies/lacking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["body.lacking"];
        put?: never;
        post: operations["body.enterLacking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/bodies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["body.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/units/{id}/bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["body.enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/bodies/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["body.change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/bodies/{id}/filing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["body.file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/bodies/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["body.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/rights-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["consent.notify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["consent.consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/consents/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["consent.takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["agreement.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/agreements/warnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["agreement.warnings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/agreements/{agreement}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["agreement.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/agreements/{agreement}/alterations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["agreement.alter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/agreements/{agreement}/writing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["agreement.write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/agreements/{agreement}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["agreement.confirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/agreements/{agreement}/performance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["agreement.perform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/agreements/{agreement}/part-performances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["agreement.performPart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/agreements/{agreement}/breach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["agreement.breach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/agreements/{agreement}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["agreement.followUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["attachment.list"];
        put?: never;
        post: operations["attachment.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/attachments/{attachment}/pieces/{n}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["attachment.piece"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/attachments/{attachment}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["attachment.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/attachments/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["attachment.names"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/attachments/{attachment}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["attachment.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/attachments/{attachment}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["attachment.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mediator.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediators/rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mediator.rule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mediator.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/bodies/{id}/mediators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mediator.enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediators/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mediator.change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediators/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mediator.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediators/{id}/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mediator.phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/mediators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["caseRoster.one"];
        put?: never;
        post: operations["caseRoster.name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/mediators/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["caseRoster.suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/mediators/{mediator}/recusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["caseRoster.recuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/mediators/{mediator}/ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["caseRoster.declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/mediators/{mediator}/ties/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["caseRoster.untie"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/mediators/{mediator}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["caseRoster.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/mediators/{mediator}/hindrance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["caseRoster.hinder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/mediators/{mediator}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["caseRoster.replace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["paper.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/papers/{paper}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["paper.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/guest/verify/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["verification.keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/guest/verify/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["verification.check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["caseFile.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/on-the-spot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["spot.now"];
        put?: never;
        post: operations["spot.tell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/filing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["filing.now"];
        put?: never;
        post: operations["filing.file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/commissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["commission.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/commissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["commission.of"];
        put?: never;
        post: operations["commission.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/commissions/{commission}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["commission.extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/commissions/{commission}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["commission.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/commissions/{commission}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["commission.giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/commissions/{commission}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["commission.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/commissions/{commission}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["commission.strike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/spots/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["look.sample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/on-the-spot/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["look.look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/subsidies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["subsidy.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/subsidy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["subsidy.now"];
        put?: never;
        post: operations["subsidy.claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/subsidy/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["subsidy.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/subsidy/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["subsidy.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/subsidy/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["subsidy.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/subsidy/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["subsidy.reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/subsidies/months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["month.list"];
        put?: never;
        post: operations["month.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/subsidies/months/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["month.pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/subsidies/months/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["month.sheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["link.list"];
        put?: never;
        post: operations["link.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/links/{link}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["link.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/guest/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["guest.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/guest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["guest.who"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/guest/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["guestInvitation.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/guest/invitation/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["guestInvitation.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/guest/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["guestAgreement.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/guest/agreement/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["guestAgreement.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/guest/agreement/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["guestAgreement.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/agreements/{agreement}/hands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["hand.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/agreements/{agreement}/hands/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["hand.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/sessions/{session}/room": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["talk.room"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/sessions/{session}/room/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["talk.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/sessions/{session}/room/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["talk.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/sessions/{session}/room/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["talk.hear"];
        put?: never;
        post: operations["talk.say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/sessions/{session}/room/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["talk.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/guest/room": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["guestTalk.room"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/guest/room/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["guestTalk.hear"];
        put?: never;
        post: operations["guestTalk.say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/sessions/{session}/room/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["draft.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/sessions/{session}/room/draft/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["draft.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/sessions/{session}/room/draft/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["draft.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/mediations/{id}/sessions/{session}/room/draft/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["draft.note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/guest/room/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["guestDraft.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/guest/room/draft/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["guestDraft.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/guest/room/draft/proposals/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["guestDraft.takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/guest/room/draft/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["guestDraft.consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mediation/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["unit.all"];
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
        MediationLineDto: {
            /** Format: uuid */
            id: string;
            /** @description To be sent as If-Match next time */
            sequence: number;
            /** @enum {string} */
            status: "open" | "settled" | "settled-in-part" | "terminated" | "voided" | "handed-over";
            /** @description What the register calls it, 2026-123; null: not heard of yet */
            number?: string | null;
            /** @description The version of the ladder it goes by */
            policy: number;
            desk: string;
            lead: string;
            category: string;
            township: string;
            village: string | null;
            tier: number;
            /** @description Attempts used at this tier */
            attempt: number;
            referralOffered: boolean;
            /** @enum {string|null} */
            termination: "party-refused" | "withdrawn" | "left-for-court" | "left-for-arbitration" | "left-for-administrative" | "no-agreement" | "escalated-to-police" | "other" | null;
        };
        MediationPageDto: {
            items: components["schemas"]["MediationLineDto"][];
            /** Format: uuid */
            next: string | null;
        };
        LadderDueDto: {
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            warnAt: string | null;
            /** @description Counted without the holidays of its year, which are not announced yet */
            provisional: boolean;
        };
        NoticeViewDto: {
            /** @enum {string} */
            how: "oral" | "written" | "message" | "posted" | "stated";
            /** Format: date */
            on: string;
            /** @description The unit that noted it; null: it came with the registration */
            unit: string | null;
            /**
             * @description Its day was not said, and is that of the registration
             * @enum {boolean}
             */
            undated?: true;
        };
        TakenBackDto: {
            /**
             * Format: uuid
             * @description The proposal
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            proposal: string;
        };
        AnswerViewDto: {
            /** @enum {string} */
            answer: "given" | "refused" | "withdrawn";
            /** @enum {string} */
            how: "applied" | "oral" | "written" | "message" | "stated";
            /** Format: date */
            on: string;
            /** @description The unit that noted it; null: it came with the registration */
            unit: string | null;
            /**
             * @description Its day was not said, and is that of the registration
             * @enum {boolean}
             */
            undated?: true;
            /**
             * Format: date
             * @description When it was noted
             */
            notedOn?: Record<string, never>;
            /** @description The round of the mediation that ended by it */
            endedRound?: number;
            /** @description It was noted wrongly: the party had not said so */
            takenBack?: components["schemas"]["TakenBackDto"];
        };
        PartyConsentDto: {
            /** @description Its number in the register; null: of that side, and not on it yet */
            party: number | null;
            /** @enum {string|null} */
            side: "applicant" | "respondent" | null;
            /** @description That it was told its rights, the first first */
            notices: components["schemas"]["NoticeViewDto"][];
            /** @description What it said when it was asked, the first first */
            answers: components["schemas"]["AnswerViewDto"][];
            /**
             * @description What holds now; null: it is outstanding
             * @enum {string|null}
             */
            consent: "given" | "refused" | "withdrawn" | null;
        };
        SessionViewDto: {
            /** Format: uuid */
            session: string;
            /** Format: date-time */
            at: string;
            /** @description A venue of its ladder, or court and other beside it */
            venue: string;
            online: boolean;
            /** @description How long it is to last; an hour where nothing was said */
            minutes?: number;
            /**
             * Format: uuid
             * @description In which of the county’s rooms
             */
            room?: string;
            /** @description Which parties are asked to come, by their numbers; all unless named */
            parties?: number[];
            /**
             * Format: uuid
             * @description The registered body under which it is to be held
             */
            under?: string;
            /** @description Of what kind that body was */
            underKind?: Record<string, never>;
            /**
             * @description Moved, the one that is in its place comes later in the list
             * @enum {string}
             */
            off?: "moved" | "cancelled";
            /**
             * @description Why it was moved or called off
             * @enum {string}
             */
            reason?: "parties-ask" | "party-unable" | "mediator-away" | "place-taken" | "force-majeure" | "mistyped" | "other";
            /** @description The desk where it was arranged before the case came here, and where its place is written down */
            desk?: string;
            /**
             * Format: uuid
             * @description The session that it took the place of
             */
            instead?: string;
            /** @description The sides that did not come */
            missed?: ("applicant" | "respondent")[];
            /**
             * @description unrecorded: its hour is past, and nobody has said what came of it
             * @enum {string}
             */
            standing: "arranged" | "unrecorded" | "held" | "missed" | "moved" | "cancelled";
            /** @description Nobody waits for it any more: it was held, or its hour is past, or the mediation is over */
            over: boolean;
        };
        AttemptViewDto: {
            tier: number;
            /** @description Attempts used at the tier after it */
            attempt: number;
            /** @description Goes up with every reopening */
            round: number;
            counted: boolean;
            beyondLimit: boolean;
            /** @description A venue of its ladder, or court and other beside it */
            venue: string;
            /** @enum {string} */
            form: "people" | "administrative" | "judicial" | "industry" | "lawyer" | "joint";
            bodies: string[];
            /** Format: date */
            heldOn: string;
            /** @enum {string} */
            outcome: "agreed" | "failed" | "adjourned" | "refused" | "withdrawn";
            /** @enum {string|null} */
            reason: "no-consensus" | "amount-too-far" | "facts-disputed" | "party-absent" | "party-left" | "beyond-competence" | "not-improved" | "other" | null;
            /** @description Heard; not told of what was recorded before it was asked */
            parties?: ("applicant" | "respondent")[];
            /**
             * Format: uuid
             * @description The registered body under which it was held
             */
            under?: string;
            /** @description Of what kind that body was */
            underKind?: Record<string, never>;
            /**
             * @description Whose paper an agreement under it is
             * @enum {string}
             */
            paper?: "committee" | "administrative" | "court-invited" | "lawyer" | "court";
            /**
             * Format: uuid
             * @description What was arranged for it
             */
            session?: string;
            /**
             * Format: uuid
             * @description The sealed minutes, with who mediated
             */
            record: string | null;
        };
        ReferralViewDto: {
            /** @enum {string} */
            from: "village" | "township" | "department" | "county" | "court" | "procuratorate" | "police" | "petition" | "hotline" | "arbitration" | "other";
            /** @enum {string} */
            to: "village" | "township" | "department" | "county" | "court" | "procuratorate" | "police" | "petition" | "hotline" | "arbitration" | "other";
            /** @description Which unit took it */
            unit?: Record<string, never>;
            /**
             * Format: uuid
             * @description The sealed name of who took it beyond the county
             */
            outside?: string;
            /** Format: date */
            on: string;
        };
        DangerReportViewDto: {
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
        LitigationViewDto: {
            /** @enum {string} */
            stage: "filed" | "withdrawn" | "dismissed" | "judged";
            /** Format: date */
            on: string;
        };
        RoutesToldDto: {
            /** @enum {string} */
            how: "oral" | "written" | "message" | "posted" | "stated";
            /** Format: date */
            on: string;
            /** @description The unit that noted it */
            unit: string;
        };
        SignedDto: {
            /** Format: date */
            parties?: string;
            /** Format: date */
            mediator?: string;
            /** Format: date */
            committee?: string;
        };
        PastBreachDto: {
            /** Format: date */
            on: string;
            /** Format: date */
            endedOn: string;
        };
        FollowUpViewDto: {
            /** Format: date */
            on: string;
            performed: boolean | null;
            satisfied: boolean | null;
            /** @description Which of the parties was asked, where one was */
            party?: number;
            /**
             * Format: uuid
             * @description Its sealed note
             */
            record?: string;
        };
        WhomDto: {
            /** @description By its number; without a side either: all parties */
            party: number | null;
            /** @enum {string|null} */
            side: "applicant" | "respondent" | null;
        };
        InstalmentViewDto: {
            /** Format: date */
            due: string;
            /** @description In fen, a hundredth of a yuan */
            fen: number;
        };
        ObligationViewDto: {
            /** @description Its number; its words are sealed with the terms, under it */
            clause: number;
            by: components["schemas"]["WhomDto"];
            to: components["schemas"]["WhomDto"] | null;
            /** @enum {string} */
            kind: "pay" | "do" | "refrain" | "deliver" | "apologise" | "other";
            /** @description In fen, a hundredth of a yuan */
            fen: number | null;
            /** Format: date */
            due: string | null;
            instalments?: components["schemas"]["InstalmentViewDto"][];
            /** @description One instalment broken, all that are left fall due */
            restFallsDue?: boolean;
        };
        OwedDto: {
            clause: number;
            /** @description Which instalment of it; 1 where it is in none */
            nth: number;
            /** Format: date */
            due: string | null;
            /** @description In fen, a hundredth of a yuan */
            fen: number | null;
            /** @description What was paid of it so far, in fen */
            paidFen: number;
            /**
             * Format: date
             * @description Since when nothing is left of it
             */
            doneOn: string | null;
            /** @enum {string} */
            state: "done" | "broken" | "overdue" | "soon" | "waiting";
        };
        PartViewDto: {
            clause: number;
            /** @description Which instalment of it; 1 where it is in none */
            nth: number;
            /** Format: date */
            on: string;
            /** @description In fen, a hundredth of a yuan */
            fen: number | null;
            /** @description Nothing was left of it then */
            done: boolean;
            /**
             * Format: uuid
             * @description The sealed proof
             */
            record?: string;
        };
        ChangedDto: {
            /** @description Clauses, by their numbers */
            clauses: number[];
            facts?: boolean;
            /** @description What else was agreed, or the one text */
            terms?: boolean;
        };
        VersionViewDto: {
            version: number;
            /**
             * Format: uuid
             * @description Its sealed words
             */
            record: string;
            /** Format: date */
            on: string;
            /** @description Against the one before */
            changed: components["schemas"]["ChangedDto"];
        };
        HandDto: {
            party: number;
            /** Format: date */
            on: string;
        };
        WhyNotDto: {
            /** @example mediation.closed */
            code: string;
            /** @description As the refusal would say it, in the language asked for */
            text: string;
        };
        AgreementActDto: {
            /** @description Its door lets whoever asks do it now, as far as it lies with who they are and how things stand */
            allowed: boolean;
            /** @description What can be chosen in it now, where it leaves a choice: reasons, venues, who signs */
            options: string[];
            /** @description Why not */
            why: components["schemas"]["WhyNotDto"] | null;
            /** @enum {string} */
            act: "signatures" | "alterations" | "writing" | "confirmation" | "performance" | "part-performances" | "breach" | "follow-ups";
        };
        AgreementViewDto: {
            /**
             * Format: uuid
             * @description The sealed terms have the same id
             */
            id: string;
            /** @enum {string} */
            form: "written" | "oral";
            /** @enum {string} */
            scope: "whole" | "part";
            tier: number;
            /** Format: date */
            on: string;
            amountYuan: number | null;
            /** Format: date */
            performBy: string | null;
            /**
             * @description Whose paper it is; nobody’s as long as it is oral
             * @enum {string|null}
             */
            paper: "committee" | "administrative" | "court-invited" | "lawyer" | "court" | null;
            /** @description Whose signatures the paper asks for */
            needs: ("parties" | "mediator" | "committee")[];
            /**
             * Format: uuid
             * @description The registered body that mediated it
             */
            under?: string;
            /** @description Of what kind that body was */
            underKind?: Record<string, never>;
            /**
             * Format: date
             * @description The day on which what had been agreed orally was written down
             */
            writtenOn: string | null;
            /**
             * Format: uuid
             * @description The sealed words of that paper
             */
            paperRecord: string | null;
            signed: components["schemas"]["SignedDto"];
            /** Format: date */
            effectiveOn: string | null;
            /**
             * Format: date
             * @description The last day to ask a court to confirm it
             */
            confirmBy: string | null;
            /** @description Counted without the holidays of its year, which are not announced yet */
            confirmByProvisional: boolean;
            /** @description By the county’s rule of its paper a court may be asked to confirm it */
            confirmable: boolean;
            /** @enum {string|null} */
            confirmation: "lapsed" | "applied" | "accepted" | "not-accepted" | "withdrawn" | "granted" | "refused" | null;
            /** Format: date */
            appliedOn: string | null;
            /**
             * @description Why it was asked for after the last day, where it was
             * @enum {string|null}
             */
            appliedLate: "force-majeure" | "just-cause" | "taken-by-court" | null;
            /** @description Which court of the county was asked */
            court?: string;
            /**
             * Format: uuid
             * @description The sealed number of what the court wrote last, and its name where it is of another county
             */
            ruling?: string;
            /**
             * Format: date
             * @description The day of what was said last of its confirmation
             */
            confirmationOn: string | null;
            /** Format: date */
            performedOn: string | null;
            /**
             * Format: date
             * @description Since when it is broken; nothing once it was performed after all
             */
            breachedOn: string | null;
            /** @description Breaches that a late performance ended */
            pastBreaches: components["schemas"]["PastBreachDto"][];
            /** @description The round that its breach opened */
            reopenedIn: number | null;
            /** @description Broken, a court can be asked to enforce it */
            enforceable: boolean;
            /** @description The mediation was reopened over it */
            contested: boolean;
            followUps: components["schemas"]["FollowUpViewDto"][];
            /** @description Its clauses, where they were told one by one */
            obligations?: components["schemas"]["ObligationViewDto"][];
            /** @description What is due by its clauses, bit by bit, and how it stands */
            items: components["schemas"]["OwedDto"][];
            /** @description What was done of it, the first first */
            parts?: components["schemas"]["PartViewDto"][];
            /** @description The texts after the first, which is sealed under its id */
            versions?: components["schemas"]["VersionViewDto"][];
            /** @description Which parties sign, each by itself */
            parties?: number[];
            /** @description Which of them have */
            hands?: components["schemas"]["HandDto"][];
            /** @description What whoever asks may do with it now, and why not the rest */
            acts: components["schemas"]["AgreementActDto"][];
        };
        ItemRefDto: {
            clause: number;
            /** @description Which instalment of it; 1 where it is in none */
            nth: number;
        };
        DeadlineViewDto: {
            /** @enum {string} */
            deadline: "tier" | "performance" | "confirmation";
            /**
             * Format: uuid
             * @description What is to be carried out, or may be confirmed
             */
            agreement: string | null;
            /** @description Which clause or instalment of it */
            item?: components["schemas"]["ItemRefDto"];
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
        PauseViewDto: {
            tier: number;
            round: number;
            /**
             * @description What is awaited
             * @enum {string}
             */
            reason: "appraisal" | "party-unable" | "heirs" | "related-case" | "authority" | "force-majeure";
            /** Format: date-time */
            since: string;
            /**
             * Format: date
             * @description After this day it goes on by itself
             */
            until: string;
            /** @description Said so */
            unit: string;
            /** @description It goes on again */
            over: boolean;
        };
        ExtensionViewDto: {
            tier: number;
            round: number;
            /** Format: date */
            on: string;
            /** @description Noted that all parties agreed */
            unit: string;
        };
        WrittenDto: {
            /**
             * Format: uuid
             * @description As the session, the attempt, the agreement or the referral names it
             */
            id: string;
            /** @enum {string} */
            kind: "minutes" | "terms" | "follow-up-note" | "referral" | "ruling" | "performance-proof" | "objection" | "session-place";
            /** Format: date-time */
            writtenAt: string;
            /** @description By which unit; of what was written before this was kept nobody knows */
            writtenBy: string | null;
        };
        MediationActDto: {
            /** @description Its door lets whoever asks do it now, as far as it lies with who they are and how things stand */
            allowed: boolean;
            /** @description What can be chosen in it now, where it leaves a choice: reasons, venues, who signs */
            options: string[];
            /** @description Why not */
            why: components["schemas"]["WhyNotDto"] | null;
            /** @enum {string} */
            act: "agreements" | "attempts" | "sessions" | "sessions/moves" | "sessions/cancellations" | "sessions/absences" | "sessions/disclosures" | "escalation" | "pause" | "resumption" | "extension" | "referrals" | "handling" | "termination" | "reopening" | "litigation" | "rights-notices" | "routes-notices" | "consents" | "consents/corrections" | "danger-reports" | "parties" | "disclosures" | "earlier/disclosures" | "attachments" | "attachments/disclosures";
        };
        MediationDto: {
            /** Format: uuid */
            id: string;
            /** @description To be sent as If-Match next time */
            sequence: number;
            /** @enum {string} */
            status: "open" | "settled" | "settled-in-part" | "terminated" | "voided" | "handed-over";
            /** @description What the register calls it, 2026-123; null: not heard of yet */
            number?: string | null;
            /** @description The version of the ladder it goes by */
            policy: number;
            desk: string;
            lead: string;
            category: string;
            township: string;
            village: string | null;
            tier: number;
            /** @description Attempts used at this tier */
            attempt: number;
            referralOffered: boolean;
            /** @enum {string|null} */
            termination: "party-refused" | "withdrawn" | "left-for-court" | "left-for-arbitration" | "left-for-administrative" | "no-agreement" | "escalated-to-police" | "other" | null;
            /** @description The desk that goes on with it, where this one does no more */
            handedTo: string | null;
            /** @description The desks that had it before, the one that it came from last */
            earlier: string[];
            /**
             * @description What is sealed of people: kept, only kept, or gone
             * @enum {string}
             */
            personalData: "kept" | "restricted" | "erased";
            /**
             * Format: date
             * @description When the dispute came in: no session was before
             */
            receivedOn: string | null;
            /**
             * Format: date
             * @description Since when it is entered here
             */
            openedOn: string | null;
            /** @description Until when the whole ladder is to be climbed, where it says */
            ladderDue: components["schemas"]["LadderDueDto"] | null;
            /** @description Units that have a part in it beside those who answer (协办) */
            joint: string[];
            /** @description What its parties were told and answered */
            consents: components["schemas"]["PartyConsentDto"][];
            /** @description False of what was opened before parties were asked one by one: it goes on as it was */
            consentAsked: boolean;
            round: number;
            sessions: components["schemas"]["SessionViewDto"][];
            attempts: components["schemas"]["AttemptViewDto"][];
            referrals: components["schemas"]["ReferralViewDto"][];
            /**
             * @description It ended so, which was no failure
             * @enum {string|null}
             */
            ended: "advised" | "administrative" | "arbitrated" | "judged" | "not-admitted" | null;
            /** @description What was reported of what it may turn into (Mediation Law art 25) */
            dangers: components["schemas"]["DangerReportViewDto"][];
            litigation: components["schemas"]["LitigationViewDto"][];
            /** @description When the parties were told where else they may go, and by whom */
            routesTold: components["schemas"]["RoutesToldDto"][];
            agreements: components["schemas"]["AgreementViewDto"][];
            /** @description What runs or was missed */
            deadlines: components["schemas"]["DeadlineViewDto"][];
            /** @description When its days stood still; the last may be now */
            pauses: components["schemas"]["PauseViewDto"][];
            /** @description How often all parties agreed to have more days */
            extensions: components["schemas"]["ExtensionViewDto"][];
            /** @description What was written down and can be read with a purpose, the first first; no word of it */
            written: components["schemas"]["WrittenDto"][];
            /** @description What whoever asks may do in it now, and why not the rest; without what is so already */
            acts: components["schemas"]["MediationActDto"][];
        };
        WayOutDto: {
            /** @enum {string} */
            route: "arbitration" | "administrative" | "court" | "enforcement" | "suit-on-agreement" | "after-refusal";
            text: string;
            /** @description The law it rests on */
            basis: string;
        };
        NoticeDto: {
            /** @enum {string} */
            language: "zh" | "en";
            title: string;
            text: string;
            basis: string;
            routes: components["schemas"]["WayOutDto"][];
        };
        DisclosureDto: {
            /** @description Why the sealed records are read; goes into the audit log */
            purpose: string;
            /** @description What is read, by the ids in the view; all unless given */
            records?: string[];
        };
        OpenRecordDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "minutes" | "terms" | "follow-up-note" | "referral" | "ruling" | "performance-proof" | "objection" | "session-place";
            content: {
                [key: string]: unknown;
            };
        };
        DisclosedDto: {
            records: components["schemas"]["OpenRecordDto"][];
        };
        PlaceDisclosureDto: {
            /** @description Why the place is read; goes into the audit log */
            purpose: string;
            /**
             * Format: uuid
             * @description The session
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            session: string;
        };
        PlaceDto: {
            /** @description Where people are to come; nothing where nothing was written down */
            place: string | null;
        };
        AttemptDto: {
            /**
             * @description Where it was held, by the code of a venue of its ladder; court and other are beside it and use up no attempt
             * @example village
             */
            venue: string;
            /**
             * @description Which kind of mediation; joint when several bodies mediated
             * @enum {string}
             */
            form: "people" | "administrative" | "judicial" | "industry" | "lawyer" | "joint";
            /** @description The units that mediated, the host first: of this county as they stand on its list */
            bodies: string[];
            /**
             * Format: uuid
             * @description The registered body (调解组织) under which it was held; it belongs to one of those units
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            under?: string;
            /** @description Who mediated, by name, the host first; sealed */
            mediators: string[];
            /** @description Those of them who are on the roster; each in office then, and not kept out of the case */
            rostered?: string[];
            /** @description The sides that were there, or were heard; both where they agreed, and one at least where it failed */
            parties: ("applicant" | "respondent")[];
            /**
             * Format: date
             * @description The day it was held; not before the dispute came in
             * @example 2026-11-23
             */
            heldOn: string;
            /**
             * Format: uuid
             * @description The session that was arranged for it, on that day; it is held by that
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            session?: string;
            /**
             * @description adjourned uses up no attempt; refused and withdrawn end the mediation
             * @enum {string}
             */
            outcome: "agreed" | "failed" | "adjourned" | "refused" | "withdrawn";
            /**
             * @description Why it failed; needed when it did
             * @enum {string}
             */
            reason?: "no-consensus" | "amount-too-far" | "facts-disputed" | "party-absent" | "party-left" | "beyond-competence" | "not-improved" | "other";
            /** @description The minutes; sealed */
            minutes?: string;
            /** @description Who else was there, by name; sealed */
            present?: string[];
            /** @description The parties want to go on although the tier's attempts are used up; not asked of who leaves */
            beyondLimit?: boolean;
        };
        ReceiptDto: {
            /** Format: uuid */
            id: string;
            /** @description To be sent as If-Match next time */
            sequence: number;
        };
        EscalationDto: {
            /**
             * @description Why it goes up; limit-reached only once it is
             * @enum {string}
             */
            reason: "limit-reached" | "parties-ask" | "beyond-competence" | "at-risk" | "referred-up";
        };
        ReferralDto: {
            /**
             * @description Who hands it over
             * @enum {string}
             */
            from: "village" | "township" | "department" | "county" | "court" | "procuratorate" | "police" | "petition" | "hotline" | "arbitration" | "other";
            /**
             * @description Who takes it; a body of the ladder brings the mediation to its tier
             * @enum {string}
             */
            to: "village" | "township" | "department" | "county" | "court" | "procuratorate" | "police" | "petition" | "hotline" | "arbitration" | "other";
            /**
             * @description Which court, department or other unit of the county takes it; it sees the case from then on. Left out, the village or township of the case
             * @example 510722101
             */
            unit?: string;
            /** @description Which court, arbitration body or other takes it that is not of the county, by its name and nobody’s; sealed */
            outside?: string;
            /**
             * Format: date
             * @description The day it was handed over
             * @example 2026-11-23
             */
            on: string;
        };
        AnswerNotedDto: {
            /** @enum {string} */
            reply: "accepts" | "declines" | "another-time" | "refuses";
            /** @description At which of the times they can come */
            times: string[];
            /** @description When another time would suit them */
            halves: ("mon-am" | "mon-pm" | "tue-am" | "tue-pm" | "wed-am" | "wed-pm" | "thu-am" | "thu-pm" | "fri-am" | "fri-pm" | "sat-am" | "sat-pm" | "sun-am" | "sun-pm")[];
            /**
             * @description link: they answered for themselves
             * @enum {string}
             */
            how: "phone" | "in-person" | "message" | "link";
            /** @description The unit of whoever noted it */
            by: string | null;
            /** Format: date-time */
            at: string;
        };
        InviteeDto: {
            /** @enum {string} */
            who: "party" | "mediator" | "body";
            /** @description A party by its number, a mediator by their id, a unit by its code */
            whom: string;
            /** @description Of a mediator */
            name: string | null;
            /** @description Of a mediator: why they are kept out of the case by now */
            excluded: string | null;
            /** @description Of a mediator who came in for another: for whom, by name */
            insteadOf: string | null;
            /** @description Their last word; null where they gave none to what is offered */
            answer: components["schemas"]["AnswerNotedDto"] | null;
        };
        InvitationDto: {
            /**
             * Format: uuid
             * @description The session, also of a proposal: it becomes that
             */
            session: string;
            /**
             * @description Of a proposal that is no session
             * @enum {string|null}
             */
            proposal: "open" | "fixed" | "withdrawn" | null;
            /** @description The time, or those that are proposed */
            offered: string[];
            /** @description At which of them all who are invited can come */
            agreed: string[];
            /** @description Nobody waits for an answer any more */
            over: boolean;
            minutes: number;
            venue: string;
            online: boolean;
            /** Format: uuid */
            room: string | null;
            invited: components["schemas"]["InviteeDto"][];
        };
        UnwillingPartyDto: {
            party: number;
            /** @enum {string} */
            how: "phone" | "in-person" | "message" | "link";
            /** @description The unit of whoever noted it */
            by: string | null;
            /** Format: date-time */
            at: string;
            /**
             * Format: date
             * @description The day of it here
             */
            on: string;
        };
        InvitationsDto: {
            /** @description Proposals first, then what is arranged; what is over is left out */
            items: components["schemas"]["InvitationDto"][];
            /** @description Parties that answered last that they do not want to be mediated with; it ends once that is noted among the consents */
            unwilling: components["schemas"]["UnwillingPartyDto"][];
        };
        TimeDto: {
            /**
             * Format: date-time
             * @description When it would begin, with its offset from UTC
             * @example 2026-11-23T09:00:00+08:00
             */
            at: string;
        };
        SessionProposalDto: {
            /** @description Up to three, of which the answers settle one */
            times: components["schemas"]["TimeDto"][];
            /**
             * @description Where it would sit, by the code of a venue of its ladder; court and other are beside it
             * @example village
             */
            venue: string;
            /** @description Held over a video link */
            online: boolean;
            /**
             * Format: uuid
             * @description The registered body (调解组织) under which it is to be held
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            under?: string;
            /** @description How long it is to last; as the county’s rule of sessions says unless given */
            minutes?: number;
            /**
             * Format: uuid
             * @description In which of the county’s rooms; it is booked once a time is fixed
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            room?: string;
            /** @description Who of the roster is to mediate */
            mediators?: string[];
            /** @description Which of the units that handle it jointly are invited */
            bodies?: string[];
            /** @description Which parties are asked to come, by their numbers; all unless given */
            parties?: number[];
        };
        SessionReceiptDto: {
            /** Format: uuid */
            id: string;
            /** @description To be sent as If-Match next time */
            sequence: number;
            /** Format: uuid */
            session: string;
        };
        FixingDto: {
            /**
             * Format: date-time
             * @description Which of the times
             * @example 2026-11-23T09:00:00+08:00
             */
            at: string;
            /** @description Where people are to come; sealed */
            place?: string;
            /** @description Though not all who are invited have said that they come then */
            regardless?: boolean;
        };
        SwapDto: {
            /**
             * Format: uuid
             * @description Who of the roster mediates in their place
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            successor: string;
        };
        AnswerDto: {
            /** @enum {string} */
            reply: "accepts" | "declines" | "another-time" | "refuses";
            /** @description Who accepts: at which of the times that are offered */
            times?: components["schemas"]["TimeDto"][];
            /** @description Who asks for another time: when it would suit them */
            halves?: ("mon-am" | "mon-pm" | "tue-am" | "tue-pm" | "wed-am" | "wed-pm" | "thu-am" | "thu-pm" | "fri-am" | "fri-pm" | "sat-am" | "sat-pm" | "sun-am" | "sun-pm")[];
            /** @enum {string} */
            who: "party" | "mediator" | "body";
            /** @description A party by its number, a mediator by their id, a unit by its code */
            whom: string;
            /**
             * @description How they said so
             * @enum {string}
             */
            how: "phone" | "in-person" | "message";
        };
        SessionDto: {
            /**
             * Format: date-time
             * @description When it begins, with its offset from UTC
             * @example 2026-11-23T09:00:00+08:00
             */
            at: string;
            /**
             * @description Where it sits, by the code of a venue of its ladder; court and other are beside it
             * @example village
             */
            venue: string;
            /** @description Held over a video link */
            online: boolean;
            /** @description Where people are to come; sealed */
            place?: string;
            /**
             * Format: uuid
             * @description The registered body (调解组织) under which it is to be held
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            under?: string;
            /** @description How long it is to last; as the county’s rule of sessions says unless given */
            minutes?: number;
            /**
             * Format: uuid
             * @description In which of the county’s rooms; nothing else is held there meanwhile
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            room?: string;
            /** @description Who of the roster is to mediate; nobody is at two sessions at a time */
            mediators?: string[];
            /** @description Which of the units that handle it jointly are invited */
            bodies?: string[];
            /** @description Which parties are asked to come, by their numbers; all unless given */
            parties?: number[];
        };
        MovedSessionDto: {
            /**
             * Format: date-time
             * @description When it begins, with its offset from UTC
             * @example 2026-11-23T09:00:00+08:00
             */
            at: string;
            /**
             * @description Where it sits, by the code of a venue of its ladder; court and other are beside it
             * @example village
             */
            venue: string;
            /** @description Held over a video link */
            online: boolean;
            /** @description Where people are to come; sealed */
            place?: string;
            /**
             * Format: uuid
             * @description The registered body (调解组织) under which it is to be held
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            under?: string;
            /** @description How long it is to last; as the county’s rule of sessions says unless given */
            minutes?: number;
            /**
             * Format: uuid
             * @description In which of the county’s rooms; nothing else is held there meanwhile
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            room?: string;
            /** @description Who of the roster is to mediate; nobody is at two sessions at a time */
            mediators?: string[];
            /** @description Which of the units that handle it jointly are invited */
            bodies?: string[];
            /** @description Which parties are asked to come, by their numbers; all unless given */
            parties?: number[];
            /**
             * Format: uuid
             * @description The session that was arranged before
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            session: string;
            /**
             * @description Why it is moved
             * @enum {string}
             */
            reason: "parties-ask" | "party-unable" | "mediator-away" | "place-taken" | "force-majeure" | "mistyped" | "other";
        };
        CancelledSessionDto: {
            /**
             * Format: uuid
             * @description The session that was arranged
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            session: string;
            /**
             * @description Why it is called off
             * @enum {string}
             */
            reason: "parties-ask" | "party-unable" | "mediator-away" | "place-taken" | "force-majeure" | "mistyped" | "other";
        };
        MissedSessionDto: {
            /**
             * Format: uuid
             * @description The session that was arranged
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            session: string;
            /** @description The sides that did not come */
            absent: ("applicant" | "respondent")[];
        };
        RoomDto: {
            /** Format: uuid */
            id: string;
            /** @description The unit that keeps it */
            unit: string;
            name: string;
            /** @description For how many people */
            seats: number | null;
            /**
             * Format: date
             * @description From which day on nothing is arranged there
             */
            endedOn: string | null;
        };
        RoomsDto: {
            /** @description By unit and name; those that ended included, since sessions were held there */
            items: components["schemas"]["RoomDto"][];
        };
        NewRoomDto: {
            /** @description As its door plate has it */
            name: string;
            /** @description For how many people */
            seats?: number;
        };
        RoomEndDto: {
            /**
             * Format: uuid
             * @description The room
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            room: string;
            /**
             * Format: date
             * @description From which day on nothing is arranged there
             * @example 2026-11-23
             */
            on: string;
        };
        CalendarEntryDto: {
            /**
             * Format: uuid
             * @description The case
             */
            mediation: string;
            /** @description What the register calls it */
            number: string | null;
            category: string;
            township: string;
            village: string | null;
            lead: string;
            /** Format: uuid */
            session: string;
            /**
             * Format: uuid
             * @description As it was arranged first, before it was moved
             */
            root: string;
            /** @description How often it was moved or called off */
            altered: number;
            /** Format: date-time */
            arrangedAt: string;
            /** Format: date-time */
            calledOffAt: string | null;
            /** Format: date-time */
            at: string;
            minutes: number;
            /** @description A venue of its ladder, or court and other beside it */
            venue: string;
            online: boolean;
            /** Format: uuid */
            room: string | null;
            /** @description Which parties are asked to come, by their numbers; null: all */
            parties: number[] | null;
            /** @description Who is to mediate, by their ids on the roster */
            mediators: string[];
            /** @enum {string} */
            standing: "arranged" | "unrecorded" | "held" | "missed" | "moved" | "cancelled";
            /** @description A party of the case answered last that it does not want to be mediated with */
            unwilling: boolean;
        };
        WeekDto: {
            /** @description By their hour; at most 500 */
            items: components["schemas"]["CalendarEntryDto"][];
        };
        UnitFeedDto: {
            /** @description What was given out before ends */
            renew?: boolean;
        };
        FeedDto: {
            /** @description To be asked by whoever has it, without signing in: below the origin of these doors */
            path: string;
            /** @description Goes up with each renewal */
            generation: number;
        };
        PartyFeedDto: {
            /** @description What was given out before ends */
            renew?: boolean;
            /** @description Whose, by its number in the case */
            party: number;
        };
        LadderVenueDto: {
            /**
             * @description As sessions name it; court and other are beside any ladder
             * @example group
             */
            code: string;
            /** @description Its Chinese name */
            zh: string;
            /** @description Its English name */
            en: string;
            /**
             * @description Which units sit there; a group (社、组) has none of its own and is of its village
             * @enum {string}
             */
            level: "village" | "township" | "department" | "county";
        };
        HeightsDto: {
            village: number;
            township: number;
            department: number;
            county: number;
        };
        RungDto: {
            /** @description Codes of its venues */
            venues: string[];
            attempts: number;
            days: number | null;
        };
        EntryRuleDto: {
            tier: number;
            crossCounty?: boolean;
            crossTownship?: boolean;
            inVillage?: boolean;
            places?: ("village" | "community" | "enterprise" | "other")[];
            categories?: string[];
            channels?: string[];
            risks?: ("low" | "medium" | "high")[];
        };
        LadderDto: {
            version: number;
            name: string;
            /** Format: date */
            effectiveOn: string;
            /** Format: date-time */
            enteredAt: string;
            /** @description The unit; null where it came with the release or was written by hand */
            enteredBy: string | null;
            /** @description The desk whose ladder it is, where it came with a mediation from there */
            adoptedFrom: string | null;
            venues: components["schemas"]["LadderVenueDto"][];
            heights: components["schemas"]["HeightsDto"];
            rungs: components["schemas"]["RungDto"][];
            days: number | null;
            entry: components["schemas"]["EntryRuleDto"][];
            identityCategories: string[];
            /** @description So long after it was held a session may be entered */
            enteredWithinDays: number | null;
        };
        LadderVersionDto: {
            version: number;
            name: string;
            /** Format: date */
            effectiveOn: string;
            /** Format: date-time */
            enteredAt: string;
            /** @description The unit; null where it came with the release or was written by hand */
            enteredBy: string | null;
            /** @description The desk whose ladder it is, where it came with a mediation from there */
            adoptedFrom: string | null;
            venues: components["schemas"]["LadderVenueDto"][];
            heights: components["schemas"]["HeightsDto"];
            rungs: components["schemas"]["RungDto"][];
            days: number | null;
            entry: components["schemas"]["EntryRuleDto"][];
            identityCategories: string[];
            /** @description So long after it was held a session may be entered */
            enteredWithinDays: number | null;
            /**
             * @description Whether what is opened today goes by it
             * @enum {string}
             */
            standing: "coming" | "current" | "past" | "adopted";
        };
        LaddersDto: {
            /** @description The newest version, to be sent as If-Match with the next */
            sequence: number;
            /** @description All there were, the newest first */
            items: components["schemas"]["LadderVersionDto"][];
        };
        NewRungDto: {
            /** @description The venues of this tier, by their codes */
            venues: string[];
            /** @description After so many the next door is offered */
            attempts: number;
            /** @description In which it is to end here; null or left out, as long as it takes */
            days?: number | null;
        };
        NewEntryRuleDto: {
            /** @description Where what fits enters */
            tier: number;
            /** @description Whether it lies in another county as well */
            crossCounty?: boolean;
            /** @description Whether it lies in another township of the county as well */
            crossTownship?: boolean;
            /** @description Whether it lies in a village, or in the township alone */
            inVillage?: boolean;
            /** @description In which kinds of places */
            places?: ("village" | "community" | "enterprise" | "other")[];
            /** @description Of which categories */
            categories?: string[];
            /** @description By which channels it came */
            channels?: string[];
            /** @description Of which risk */
            risks?: ("low" | "medium" | "high")[];
        };
        NewLadderDto: {
            /** @description What people call it */
            name: string;
            /**
             * Format: date
             * @description From which day on; not in the past
             * @example 2099-01-01
             */
            effectiveOn: string;
            venues: components["schemas"]["LadderVenueDto"][];
            /** @description How high units of each level stand: as high as the lowest venue of a tier may hold it */
            heights: components["schemas"]["HeightsDto"];
            /** @description The tiers, from below */
            rungs: components["schemas"]["NewRungDto"][];
            /** @description In which the whole of it is to be climbed; null or left out, as long as it takes */
            days?: number | null;
            /** @description The first that fits decides; where none does it enters at the bottom */
            entry: components["schemas"]["NewEntryRuleDto"][];
            /** @description Categories in which an agreement may touch status, which no court confirms */
            identityCategories: string[];
            /** @description In which a session is entered after it was held; null or left out, whenever */
            enteredWithinDays?: number | null;
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
        PauseDto: {
            /**
             * @description What is awaited, for which the county lets the days stand still
             * @enum {string}
             */
            reason: "appraisal" | "party-unable" | "heirs" | "related-case" | "authority" | "force-majeure";
            /**
             * Format: date
             * @description The last day on which they do; left out, as long as the county lets them
             * @example 2026-11-23
             */
            until?: string;
        };
        ExtensionDto: {
            /** @description All parties agree to go on longer */
            agreed: boolean;
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
        TerminationDto: {
            /**
             * @description Why it ends
             * @enum {string}
             */
            reason: "party-refused" | "withdrawn" | "left-for-court" | "left-for-arbitration" | "left-for-administrative" | "no-agreement" | "escalated-to-police" | "other";
        };
        RoutesNoticeDto: {
            /**
             * @description By word, on paper, by a message, or by post or posting up
             * @enum {string}
             */
            how: "oral" | "written" | "message" | "posted";
            /**
             * Format: date
             * @description The day on which they were told
             * @example 2026-11-23
             */
            on: string;
        };
        ReopeningDto: {
            /**
             * @description Why it opens again; a breach reopens by itself, and what was noted wrongly by being taken back
             * @enum {string}
             */
            reason: "new-claims" | "contested" | "returned-by-court" | "parties-ask" | "other";
            /** @description At which tier; left out, where it ended */
            tier?: number;
        };
        LitigationDto: {
            /**
             * @description What happened at court
             * @enum {string}
             */
            stage: "filed" | "withdrawn" | "dismissed" | "judged";
            /**
             * Format: date
             * @description The day it happened
             * @example 2026-11-23
             */
            on: string;
        };
        HandlingDto: {
            /**
             * @description How it was handled, which is no mediation that failed
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
        PartiesQuestionDto: {
            /** @description Why they are needed; goes into the audit log of intake */
            purpose: string;
            /** @description What is needed of them; role, kind, name, phone unless given */
            fields?: ("role" | "kind" | "name" | "phone" | "idNumber" | "address")[];
        };
        PartyOfDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role?: "applicant" | "respondent";
            /** @enum {string} */
            kind?: "person" | "organisation";
            name?: Record<string, never>;
            phone?: Record<string, never>;
            idNumber?: Record<string, never>;
            address?: Record<string, never>;
        };
        PartiesOfDto: {
            /** @description As intake has them now; nothing of it is kept here */
            parties: components["schemas"]["PartyOfDto"][];
        };
        EarlierDisclosureDto: {
            /** @description Why the sealed records are read; goes into the audit log */
            purpose: string;
            /** @description What is read, by the ids in the view; all unless given */
            records?: string[];
            /**
             * @description Which of the desks that had it before is asked; the one that it came from unless given
             * @example neighbour
             */
            desk?: string;
        };
        EarlierDisclosedDto: {
            /** @description Which wrote it */
            desk: string;
            /** @description As that desk has it; nothing of it is kept here */
            records: components["schemas"]["OpenRecordDto"][];
        };
        BodyDto: {
            /** Format: uuid */
            id: string;
            /** @description To be sent as If-Match with the next change */
            sequence: number;
            kind: string;
            name: string;
            unit: string;
            /** @description All where none is named */
            categories: string[];
            /** Format: date */
            setUpOn: string;
            /** Format: date */
            filedOn: string | null;
            filingNumber: string | null;
            phone: string | null;
            address: string | null;
            /**
             * Format: date
             * @description Its last day
             */
            endedOn: string | null;
            /** @description What whoever asks can do with it now, by the last words of the doors */
            acts: ("changes" | "filing" | "ending")[];
        };
        BodyPageDto: {
            items: components["schemas"]["BodyDto"][];
            next: string | null;
        };
        BodyKindDto: {
            kind: string;
            /** @description In the language asked for */
            text: string;
            /** @description At which units it stands */
            levels: string[];
            /**
             * @description Whose paper an agreement under it is
             * @enum {string|null}
             */
            paper: "committee" | "administrative" | "court-invited" | "lawyer" | "court" | null;
            /** @description It is put on the justice bureau’s file */
            filed: boolean;
            /** @description Each such unit has one by law */
            required: boolean;
            /** @description What one is called behind the name of its unit */
            called: string | null;
            /** @description The law it rests on */
            basis: string;
        };
        BodyKindsDto: {
            items: components["schemas"]["BodyKindDto"][];
        };
        LackingBodyDto: {
            unit: string;
            /** @description Of the unit */
            name: string;
            kind: string;
        };
        LackingBodiesDto: {
            /** @description How many; to be sent as If-Match where all of them are entered */
            sequence: number;
            items: components["schemas"]["LackingBodyDto"][];
        };
        AllBodiesDto: {
            /**
             * @description A kind whose bodies are called after their units
             * @example village-committee
             */
            kind: string;
            /**
             * Format: date
             * @description Since when they have it
             * @example 2026-11-23
             */
            setUpOn: string;
        };
        EnteredBodiesDto: {
            /** @description How many were entered */
            entered: number;
        };
        BodyVersionDto: {
            /** Format: uuid */
            id: string;
            /** @description To be sent as If-Match with the next change */
            sequence: number;
            kind: string;
            name: string;
            unit: string;
            /** @description All where none is named */
            categories: string[];
            /** Format: date */
            setUpOn: string;
            /** Format: date */
            filedOn: string | null;
            filingNumber: string | null;
            phone: string | null;
            address: string | null;
            /**
             * Format: date
             * @description Its last day
             */
            endedOn: string | null;
            /** @enum {string} */
            step: "set-up" | "changed" | "filed" | "handed-over" | "ended";
            /** @description The unit whose word it was */
            enteredBy: string;
            /** Format: date-time */
            enteredAt: string;
        };
        BodyDetailDto: {
            /** Format: uuid */
            id: string;
            /** @description To be sent as If-Match with the next change */
            sequence: number;
            kind: string;
            name: string;
            unit: string;
            /** @description All where none is named */
            categories: string[];
            /** Format: date */
            setUpOn: string;
            /** Format: date */
            filedOn: string | null;
            filingNumber: string | null;
            phone: string | null;
            address: string | null;
            /**
             * Format: date
             * @description Its last day
             */
            endedOn: string | null;
            /** @description What whoever asks can do with it now, by the last words of the doors */
            acts: ("changes" | "filing" | "ending")[];
            /** @description What stood in the register before, and since when; the first first */
            history: components["schemas"]["BodyVersionDto"][];
        };
        NewBodyDto: {
            /**
             * @description One of the county’s kinds
             * @example village-committee
             */
            kind: string;
            /** @description As its seal and its door plate have it */
            name: string;
            /**
             * Format: date
             * @description The day it was set up
             * @example 2026-11-23
             */
            setUpOn: string;
            /** @description What it takes; all where none is named */
            categories?: string[];
            /**
             * @description Of its office, not of a person
             * @example 0816-8223001
             */
            phone?: string;
            /** @description Where its office is */
            address?: string;
        };
        BodyChangeDto: {
            /** @description Its name from now on */
            name?: string;
            /** @description What it takes; all where none is named */
            categories?: string[];
            /**
             * @description Of its office, not of a person
             * @example 0816-8223001
             */
            phone?: string | null;
            /** @description Where its office is */
            address?: string | null;
        };
        FilingDto: {
            /** @description As the justice bureau gave it */
            number: string;
            /**
             * Format: date
             * @description The day it was filed
             * @example 2026-11-23
             */
            on: string;
        };
        BodyEndDto: {
            /**
             * Format: date
             * @description Its last day
             * @example 2026-11-23
             */
            on: string;
        };
        RightsNoticeDto: {
            /** @description Which of the parties: its number in the register */
            party?: number;
            /**
             * @description In place of it, where the side has one party, or none on the register yet
             * @enum {string}
             */
            side?: "applicant" | "respondent";
            /**
             * @description By word, on paper, by a message, or by post or posting up
             * @enum {string}
             */
            how: "oral" | "written" | "message" | "posted";
            /**
             * Format: date
             * @description The day on which it was told
             * @example 2026-11-23
             */
            on: string;
        };
        ConsentDto: {
            /** @description Which of the parties: its number in the register */
            party?: number;
            /**
             * @description In place of it, where the side has one party, or none on the register yet
             * @enum {string}
             */
            side?: "applicant" | "respondent";
            /**
             * @description refused, and withdrawn once it was given, end the mediation
             * @enum {string}
             */
            answer: "given" | "refused" | "withdrawn";
            /** @enum {string} */
            how: "oral" | "written" | "message";
            /**
             * Format: date
             * @description The day on which it said so
             * @example 2026-11-23
             */
            on: string;
        };
        TakingBackDto: {
            /** @description Which of the parties: its number in the register */
            party?: number;
            /**
             * @description In place of it, where the side has one party, or none on the register yet
             * @enum {string}
             */
            side?: "applicant" | "respondent";
            /** @description Which of its answers, the first that was noted being 1 */
            nth: number;
            /** @enum {string} */
            reason: "mistyped" | "misheard" | "found-out" | "other";
        };
        InstalmentDto: {
            /**
             * Format: date
             * @description The day on which it is due
             * @example 2026-11-23
             */
            due: string;
            /** @description In fen, a hundredth of a yuan */
            fen: number;
        };
        ClauseDto: {
            /**
             * @description What it obliges to
             * @enum {string}
             */
            kind: "pay" | "do" | "refrain" | "deliver" | "apologise" | "other";
            /** @description What is to be done, in the words of the agreement; sealed */
            what: string;
            /** @description How and where; sealed */
            manner?: string;
            /** @description Who owes it, by its number; left out like `bySide`: all parties */
            byParty?: number;
            /**
             * @description All of a side owe it
             * @enum {string}
             */
            bySide?: "applicant" | "respondent";
            /** @description To whom, by its number */
            toParty?: number;
            /**
             * @description To all of a side
             * @enum {string}
             */
            toSide?: "applicant" | "respondent";
            /** @description The sum in fen, a hundredth of a yuan; in instalments it is what they add up to */
            fen?: number;
            /**
             * Format: date
             * @description The day by which it is to be done; in instalments each has its own
             * @example 2026-11-23
             */
            due?: string;
            /** @description In the order of their days */
            instalments?: components["schemas"]["InstalmentDto"][];
            /** @description One instalment broken, all that are left fall due */
            restFallsDue?: boolean;
        };
        AgreementDto: {
            /**
             * @description An oral agreement is valid; its content is recorded by the mediator
             * @enum {string}
             */
            form: "written" | "oral";
            /**
             * @description whole settles what is left of the dispute; part leaves the rest open
             * @enum {string}
             */
            scope: "whole" | "part";
            /**
             * Format: date
             * @description The day it was made
             * @example 2026-11-23
             */
            on: string;
            /** @description What was agreed, or, with clauses, what else; sealed. One of the two is needed */
            terms?: string;
            /** @description The facts, what is in dispute and who answers for what, as the parties agree on them; sealed */
            facts?: string;
            /** @description What was agreed, clause by clause */
            clauses?: components["schemas"]["ClauseDto"][];
            /** @description The sum in whole yuan; with clauses it is what they come to */
            amountYuan?: number;
            /**
             * Format: date
             * @description The day by which it is to be performed; with clauses the last of theirs
             * @example 2026-11-23
             */
            performBy?: string;
            /**
             * @description Written: whose paper it is, which says who signs; left out, the session it rests on tells
             * @enum {string}
             */
            paper?: "committee" | "administrative" | "court-invited" | "lawyer" | "court";
            /**
             * Format: uuid
             * @description The registered body (调解组织) that mediated it, whose paper it then is; left out, that of the session it rests on
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            under?: string;
            /**
             * Format: date
             * @description Written: the day the last party signed
             * @example 2026-11-23
             */
            partiesSignedOn?: string;
            /**
             * Format: date
             * @description Written: the day the mediator signed
             * @example 2026-11-23
             */
            mediatorSignedOn?: string;
            /**
             * Format: date
             * @description Written: the day the committee, or the body that mediated, sealed it
             * @example 2026-11-23
             */
            committeeSealedOn?: string;
        };
        AgreementReceiptDto: {
            /** Format: uuid */
            id: string;
            /** @description To be sent as If-Match next time */
            sequence: number;
            /** Format: uuid */
            agreement: string;
        };
        DraftWordsDto: {
            /** @description As it is being written; kept nowhere */
            terms?: string;
            /** @description As it is being written; kept nowhere */
            facts?: string;
            /** @description As they are being written; kept nowhere */
            clauses?: components["schemas"]["ClauseDto"][];
        };
        WarningDto: {
            /** @enum {string} */
            code: "identity-matter" | "identity" | "others-rights" | "rights-waived" | "no-sum" | "no-day" | "to-nobody";
            /** @description Of which clause; null: of the whole */
            clause: number | null;
            /** @description In the language asked for */
            text: string;
            /** @description Where it stands */
            basis: string;
        };
        WarningsDto: {
            warnings: components["schemas"]["WarningDto"][];
        };
        SignatureDto: {
            /**
             * @description Who signed: all parties, the mediator, or the body that mediated by its seal
             * @enum {string}
             */
            by: "parties" | "mediator" | "committee";
            /**
             * Format: date
             * @description The day of the signature
             * @example 2026-11-23
             */
            on: string;
            /** @description One of the parties, by its number; left out, all of them signed */
            party?: number;
            /** @description Which version was signed; refused where another stands by now */
            version?: number;
        };
        AlterationDto: {
            /** @description The version that was read, and is altered */
            version: number;
            /** @description As of an agreement; sealed */
            terms?: string;
            /** @description As of an agreement; sealed */
            facts?: string;
            /** @description All of its clauses, those that stay as they were too */
            clauses?: components["schemas"]["ClauseDto"][];
            /** @description As of an agreement */
            amountYuan?: number;
            /**
             * Format: date
             * @description As of an agreement
             * @example 2026-11-23
             */
            performBy?: string;
        };
        WritingDto: {
            /**
             * Format: date
             * @description The day it was written down
             * @example 2026-11-23
             */
            on: string;
            /** @description The words of the paper; left out, as they were noted when it was spoken. Sealed */
            terms?: string;
            /** @description As of an agreement; left out, as they were noted. Its clauses stay as they are. Sealed */
            facts?: string;
            /**
             * @description Whose paper it is; left out, the session it rests on tells
             * @enum {string}
             */
            paper?: "committee" | "administrative" | "court-invited" | "lawyer" | "court";
        };
        ConfirmationDto: {
            /**
             * @description Asked for or taken back by the parties, taken or not by the court, or answered by it
             * @enum {string}
             */
            stage: "applied" | "accepted" | "not-accepted" | "withdrawn" | "granted" | "refused";
            /**
             * Format: date
             * @description The day of it
             * @example 2026-11-23
             */
            on: string;
            /** @description All parties apply together; needed to apply */
            jointly?: boolean;
            /** @description It concerns identity, adoption or marriage; in family matters this must be said */
            touchesIdentity?: boolean;
            /**
             * @description Why it was asked for after the last day, where it was
             * @enum {string}
             */
            late?: "force-majeure" | "just-cause" | "taken-by-court";
            /**
             * @description Which court, where it is one of the county’s
             * @example justice
             */
            court?: string;
            /** @description The name of a court of another county; sealed */
            outside?: string;
            /** @description The number of what the court wrote, as it stands on its paper; sealed */
            number?: string;
        };
        PerformanceDto: {
            /**
             * Format: date
             * @description The day it was performed
             * @example 2026-11-23
             */
            on: string;
        };
        PartDto: {
            /** @description Which clause */
            clause: number;
            /** @description Which of its instalments; 1 where it is in none */
            nth: number;
            /**
             * Format: date
             * @description The day it was done
             * @example 2026-11-23
             */
            on: string;
            /** @description What was paid of it, in fen; left out, all that is left of it */
            fen?: number;
            /** @description By what it is known: a receipt, a transfer, who saw it; sealed */
            proof?: string;
        };
        ItemDto: {
            /** @description Which clause */
            clause: number;
            /** @description Which of its instalments; 1 where it is in none */
            nth: number;
        };
        BreachDto: {
            /**
             * Format: date
             * @description The day it was broken
             * @example 2026-11-23
             */
            on: string;
            /** @description What of it was broken, where not all; what falls due with it the clause itself says */
            items?: components["schemas"]["ItemDto"][];
        };
        FollowUpDto: {
            /**
             * Format: date
             * @description The day of the visit
             * @example 2026-11-23
             */
            on: string;
            /** @description Which of the parties was asked, by its number */
            party?: number;
            /** @description What was agreed has been done */
            performed?: boolean;
            /** @description The party visited is satisfied */
            satisfied?: boolean;
            /** @description What the visit found; sealed */
            note?: string;
        };
        AttachmentDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            as: "identity" | "evidence" | "scene" | "minutes" | "agreement" | "performance" | "recording" | "other";
            /** @enum {string} */
            state: "arriving" | "kept" | "refused" | "removed" | "erased";
            /** @description In bytes */
            size: number;
            /**
             * @description What it is by its content; null until all of it is here
             * @enum {string|null}
             */
            type: "image/jpeg" | "image/png" | "image/webp" | "application/pdf" | "audio/mpeg" | "audio/mp4" | "audio/wav" | "audio/ogg" | "audio/amr" | null;
            /** @description SHA-256 of the whole, in hexadecimal digits */
            sha256: string | null;
            /** @description Of one that is arriving the pieces that are here */
            arrived: number[];
            /**
             * Format: date-time
             * @description When all of it was here; of one that is arriving when it began
             */
            at: string;
            /** @description The unit of whoever attached it */
            by: string | null;
            /** @enum {string|null} */
            removed: "wrong-case" | "twice" | "unreadable" | "asked-for" | null;
        };
        AttachmentsDto: {
            /** @description The first first */
            items: components["schemas"]["AttachmentDto"][];
        };
        NewAttachmentDto: {
            /** @description What the file is called, with its ending; sealed */
            name: string;
            /**
             * @description What it is to the case
             * @enum {string}
             */
            as: "identity" | "evidence" | "scene" | "minutes" | "agreement" | "performance" | "recording" | "other";
            /** @description How long it is, in bytes */
            size: number;
        };
        ArrivingDto: {
            /** Format: uuid */
            id: string;
            /**
             * @description How long each of its pieces is but the last, in bytes
             * @example 786432
             */
            pieceBytes: number;
            /** @description In how many it comes; the first is 1 */
            pieces: number;
        };
        PieceDto: {
            /** @description How many are still missing */
            missing: number;
        };
        OpenAttachmentDto: {
            /** @description Why it is opened; goes into the audit log */
            purpose: string;
        };
        AttachmentNameDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        AttachmentNamesDto: {
            items: components["schemas"]["AttachmentNameDto"][];
        };
        RemovalDto: {
            /**
             * @description Why it is taken out
             * @enum {string}
             */
            reason: "wrong-case" | "twice" | "unreadable" | "asked-for";
        };
        TrainingDto: {
            /**
             * Format: date
             * @example 2026-11-23
             */
            on: string;
            /** @description How many hours it took */
            hours: number;
            /**
             * @description What was taught: a category, or a word of the county’s own such as law
             * @example law
             */
            subject: string;
        };
        AwayDto: {
            /**
             * Format: date
             * @description The first day
             * @example 2026-11-23
             */
            from: string;
            /**
             * Format: date
             * @description The last day
             * @example 2026-11-23
             */
            until: string;
        };
        MediatorDto: {
            /** Format: uuid */
            id: string;
            /** @description To be sent as If-Match with the next change */
            sequence: number;
            /** Format: uuid */
            body: string;
            kind: string;
            skills: string[];
            languages: ("mandarin" | "local" | "cantonese" | "hakka" | "min" | "wu" | "xiang" | "gan" | "tibetan" | "yi" | "qiang" | "miao" | "zhuang" | "mongolian" | "uyghur" | "kazakh" | "korean" | "sign")[];
            areas: string[];
            /** Format: date */
            appointedOn: string;
            /** Format: date */
            appointedUntil: string | null;
            trainings: components["schemas"]["TrainingDto"][];
            week: ("mon-am" | "mon-pm" | "tue-am" | "tue-pm" | "wed-am" | "wed-pm" | "thu-am" | "thu-pm" | "fri-am" | "fri-pm" | "sat-am" | "sat-pm" | "sun-am" | "sun-pm")[];
            away: components["schemas"]["AwayDto"][];
            /**
             * Format: date
             * @description Their last day
             */
            endedOn: string | null;
            name: string;
            /** @description What their body is called */
            bodyName: string;
            /** @description The unit that their body belongs to, or sits with */
            unit: string;
            /** @description What whoever asks can do now, by the last words of the doors */
            acts: ("changes" | "ending")[];
        };
        MediatorPageDto: {
            items: components["schemas"]["MediatorDto"][];
            next: string | null;
        };
        MediatorKindDto: {
            kind: string;
            /** @description In the language asked for */
            text: string;
            /** @description More of them are taken on */
            taken: boolean;
            /** @description What it rests on */
            basis: string;
        };
        LanguageDto: {
            /** @enum {string} */
            language: "mandarin" | "local" | "cantonese" | "hakka" | "min" | "wu" | "xiang" | "gan" | "tibetan" | "yi" | "qiang" | "miao" | "zhuang" | "mongolian" | "uyghur" | "kazakh" | "korean" | "sign";
            /** @description In the language asked for; the local one as people there call it */
            text: string;
        };
        RosterRuleDto: {
            kinds: components["schemas"]["MediatorKindDto"][];
            /** @description Those that the county asks for */
            languages: components["schemas"]["LanguageDto"][];
            /** @description How often a party is given another mediator for the asking, at each tier */
            wishes: number;
            /** @description With fewer open cases than this somebody has room for one more */
            openCases: number;
            /** @description Only those are suggested who name the category among their skills */
            skilledOnly: boolean;
        };
        MediatorVersionDto: {
            /** Format: uuid */
            id: string;
            /** @description To be sent as If-Match with the next change */
            sequence: number;
            /** Format: uuid */
            body: string;
            kind: string;
            skills: string[];
            languages: ("mandarin" | "local" | "cantonese" | "hakka" | "min" | "wu" | "xiang" | "gan" | "tibetan" | "yi" | "qiang" | "miao" | "zhuang" | "mongolian" | "uyghur" | "kazakh" | "korean" | "sign")[];
            areas: string[];
            /** Format: date */
            appointedOn: string;
            /** Format: date */
            appointedUntil: string | null;
            trainings: components["schemas"]["TrainingDto"][];
            week: ("mon-am" | "mon-pm" | "tue-am" | "tue-pm" | "wed-am" | "wed-pm" | "thu-am" | "thu-pm" | "fri-am" | "fri-pm" | "sat-am" | "sat-pm" | "sun-am" | "sun-pm")[];
            away: components["schemas"]["AwayDto"][];
            /**
             * Format: date
             * @description Their last day
             */
            endedOn: string | null;
            /** @enum {string} */
            step: "appointed" | "changed" | "ended";
            /** @description The unit whose word it was */
            enteredBy: string;
            /** Format: date-time */
            enteredAt: string;
        };
        MediatorDetailDto: {
            /** Format: uuid */
            id: string;
            /** @description To be sent as If-Match with the next change */
            sequence: number;
            /** Format: uuid */
            body: string;
            kind: string;
            skills: string[];
            languages: ("mandarin" | "local" | "cantonese" | "hakka" | "min" | "wu" | "xiang" | "gan" | "tibetan" | "yi" | "qiang" | "miao" | "zhuang" | "mongolian" | "uyghur" | "kazakh" | "korean" | "sign")[];
            areas: string[];
            /** Format: date */
            appointedOn: string;
            /** Format: date */
            appointedUntil: string | null;
            trainings: components["schemas"]["TrainingDto"][];
            week: ("mon-am" | "mon-pm" | "tue-am" | "tue-pm" | "wed-am" | "wed-pm" | "thu-am" | "thu-pm" | "fri-am" | "fri-pm" | "sat-am" | "sat-pm" | "sun-am" | "sun-pm")[];
            away: components["schemas"]["AwayDto"][];
            /**
             * Format: date
             * @description Their last day
             */
            endedOn: string | null;
            name: string;
            /** @description What their body is called */
            bodyName: string;
            /** @description The unit that their body belongs to, or sits with */
            unit: string;
            /** @description What whoever asks can do now, by the last words of the doors */
            acts: ("changes" | "ending")[];
            /** @description What stood before, and since when; the first first */
            history: components["schemas"]["MediatorVersionDto"][];
        };
        NewMediatorDto: {
            /** @description The categories they know well */
            skills?: string[];
            /** @description What they speak with the parties; those that the county asks for */
            languages?: ("mandarin" | "local" | "cantonese" | "hakka" | "min" | "wu" | "xiang" | "gan" | "tibetan" | "yi" | "qiang" | "miao" | "zhuang" | "mongolian" | "uyghur" | "kazakh" | "korean" | "sign")[];
            /** @description Where they mediate; where their body does if none is named */
            areas?: string[];
            trainings?: components["schemas"]["TrainingDto"][];
            /** @description On which half days they can be called; whenever asked if none is named */
            week?: ("mon-am" | "mon-pm" | "tue-am" | "tue-pm" | "wed-am" | "wed-pm" | "thu-am" | "thu-pm" | "fri-am" | "fri-pm" | "sat-am" | "sat-pm" | "sun-am" | "sun-pm")[];
            /** @description Days on which they are away */
            away?: components["schemas"]["AwayDto"][];
            /** @description As it stands on papers */
            name: string;
            /**
             * @description One of the county’s kinds
             * @example people
             */
            kind: string;
            /**
             * Format: date
             * @description Since when they mediate
             * @example 2026-11-23
             */
            appointedOn: string;
            /**
             * Format: date
             * @description The last day they were appointed for
             * @example 2026-11-23
             */
            appointedUntil?: string;
            /**
             * @description By which they are called; sealed
             * @example 13800001234
             */
            phone?: string;
        };
        MediatorChangeDto: {
            /** @description The categories they know well */
            skills?: string[];
            /** @description What they speak with the parties; those that the county asks for */
            languages?: ("mandarin" | "local" | "cantonese" | "hakka" | "min" | "wu" | "xiang" | "gan" | "tibetan" | "yi" | "qiang" | "miao" | "zhuang" | "mongolian" | "uyghur" | "kazakh" | "korean" | "sign")[];
            /** @description Where they mediate; where their body does if none is named */
            areas?: string[];
            trainings?: components["schemas"]["TrainingDto"][];
            /** @description On which half days they can be called; whenever asked if none is named */
            week?: ("mon-am" | "mon-pm" | "tue-am" | "tue-pm" | "wed-am" | "wed-pm" | "thu-am" | "thu-pm" | "fri-am" | "fri-pm" | "sat-am" | "sat-pm" | "sun-am" | "sun-pm")[];
            /** @description Days on which they are away */
            away?: components["schemas"]["AwayDto"][];
            /** @description As it stands on papers */
            name?: string;
            /**
             * @description One of the county’s kinds
             * @example people
             */
            kind?: string;
            /**
             * Format: date
             * @example 2026-11-23
             */
            appointedUntil?: string | null;
            /**
             * @description By which they are called; sealed
             * @example 13800001234
             */
            phone?: string | null;
        };
        MediatorEndDto: {
            /**
             * Format: date
             * @description Their last day
             * @example 2026-11-23
             */
            on: string;
        };
        OpenPhoneDto: {
            /** @description Why it is opened; goes into the audit log */
            purpose: string;
        };
        MediatorPhoneDto: {
            /** @description Null where nobody said one */
            phone: string | null;
        };
        OneDto: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: string;
            /** @description What their body is called */
            bodyName: string;
            /** @description The unit that their body belongs to */
            unit: string;
        };
        KeptOutDto: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: string;
            /** @description What their body is called */
            bodyName: string;
            /** @description The unit that their body belongs to */
            unit: string;
            /** @enum {string} */
            why: "family" | "same-enterprise" | "earlier-part" | "other" | "recused" | "wished-away";
            /** @description Of a tie, or a wish, the party */
            party: number | null;
            /** @description Which parties accept them all the same; once all do they may be named */
            accepted: number[];
        };
        NotedDto: {
            /** Format: uuid */
            mediator: string;
            name: string;
            /** @enum {string} */
            what: "named" | "recused" | "tied" | "wished" | "untied" | "accepted" | "unavailable";
            /** @enum {string|null} */
            reason: "family" | "same-enterprise" | "earlier-part" | "other" | "unable" | "tie" | "not-impartial" | "language" | "skill" | "manner" | "unsaid" | "mistaken" | "wrong-person" | "over" | "ill" | "travelling" | "on-duty" | null;
            party: number | null;
            tier: number;
            /** @description Of a wish */
            granted: boolean | null;
            /** @description The unit of whoever noted it */
            by: string | null;
            /** Format: date-time */
            at: string;
        };
        CaseRosterDto: {
            /** @description To be sent as If-Match with the next act here */
            sequence: number;
            named: components["schemas"]["OneDto"][];
            /** @description Who does not mediate here, and why */
            excluded: components["schemas"]["KeptOutDto"][];
            /** @description The first first */
            noted: components["schemas"]["NotedDto"][];
            /** @description Whether whoever asks can name, replace and note recusals here now */
            assigns: boolean;
        };
        NamedNowDto: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: string;
            /** @description What their body is called */
            bodyName: string;
            /** @description The unit that their body belongs to */
            unit: string;
            /**
             * @description Why they cannot come; null where they can
             * @enum {string|null}
             */
            why: "family" | "same-enterprise" | "earlier-part" | "other" | "recused" | "wished-away" | "ended" | "not-yet" | "away" | "not-that-weekday" | "not-that-half-day" | "booked" | "not-skilled" | null;
        };
        SuggestedDto: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: string;
            /** @description What their body is called */
            bodyName: string;
            /** @description The unit that their body belongs to */
            unit: string;
            /** @description In the order in which they count */
            reasons: ("tier" | "skill" | "language" | "village" | "township" | "department" | "county" | "room")[];
            /** @description In how many open cases they are named */
            open: number;
        };
        ExcludedDto: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: string;
            /** @description What their body is called */
            bodyName: string;
            /** @description The unit that their body belongs to */
            unit: string;
            /** @enum {string} */
            why: "family" | "same-enterprise" | "earlier-part" | "other" | "recused" | "wished-away" | "ended" | "not-yet" | "away" | "not-that-weekday" | "not-that-half-day" | "booked" | "not-skilled";
            /** @description Of a tie, or a wish, the party */
            party: number | null;
        };
        SuggestionsDto: {
            /** @description Who is named in the case */
            named: components["schemas"]["NamedNowDto"][];
            /** @description In the order of the reasons; where they are the same, whoever was named the longest ago, then by name */
            suggested: components["schemas"]["SuggestedDto"][];
            excluded: components["schemas"]["ExcludedDto"][];
        };
        NamingDto: {
            /**
             * Format: uuid
             * @description Whom of the roster
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            mediator: string;
        };
        RecusalDto: {
            /**
             * @description It keeps them out of this case; who cannot come this time is another matter
             * @enum {string}
             */
            reason: "family" | "same-enterprise" | "earlier-part" | "other";
        };
        TieDto: {
            /**
             * @description As they, or whoever assigns, declare it; nobody is searched for
             * @enum {string}
             */
            tie: "family" | "same-enterprise" | "earlier-part" | "other";
            /** @description To which of the parties: its number in the register */
            party: number;
        };
        UntyingDto: {
            /** @description To which party: all ties to it that were declared are taken back */
            party: number;
            /** @enum {string} */
            reason: "mistaken" | "wrong-person" | "over";
        };
        AcceptanceDto: {
            /** @description Which party accepts them, in the knowledge of what keeps them out */
            party: number;
        };
        HindranceDto: {
            /**
             * @description Why they cannot come; they may be named again
             * @enum {string}
             */
            reason: "ill" | "travelling" | "on-duty" | "unsaid";
        };
        ReplacementDto: {
            /** @description Which of the parties asks: its number in the register */
            party: number;
            /**
             * @description Why; a party need not say
             * @enum {string}
             */
            reason: "tie" | "not-impartial" | "language" | "skill" | "manner" | "unsaid";
            /** @description Grant it though the party has had what the county grants for the asking */
            grant?: boolean;
            /**
             * Format: uuid
             * @description Who of the roster comes in their place
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            successor?: string;
        };
        MadePaperDto: {
            /** @description Which of several, counted from 1 */
            nth: number;
            /**
             * Format: date
             * @description The day of what it is of
             */
            on: string | null;
        };
        PaperWhyDto: {
            code: string;
            /** @description In the language asked for */
            text: string;
        };
        PaperDto: {
            /** @enum {string} */
            paper: "cover" | "catalogue" | "application" | "acceptance" | "rights-notice" | "minutes" | "agreement" | "oral-register" | "follow-up" | "confirmation-application" | "transfer-letter" | "result-letter" | "closing-report" | "back-cover";
            /** @description What can be made now, the first first */
            made: components["schemas"]["MadePaperDto"][];
            /** @description Why there is none yet */
            why: components["schemas"]["PaperWhyDto"] | null;
        };
        PapersDto: {
            /** @description In the order of the file */
            items: components["schemas"]["PaperDto"][];
        };
        NewPaperDto: {
            /**
             * @description A Word file to go on with, or a PDF to print
             * @enum {string}
             */
            format: "docx" | "pdf";
            /** @description Why it is made; goes into the audit log, of intake too */
            purpose: string;
            /** @description Of several which one, counted from 1; the first unless given */
            nth?: number;
        };
        SealKeysDto: {
            /** @description Ed25519, 32 bytes in base64url */
            keys: string[];
        };
        VerifiedDto: {
            /** @description This desk made it, and it was not altered since */
            made: boolean;
            /** @description Which desk */
            desk: string | null;
            /** @description What the unit is called whose desk it is */
            name: string | null;
            /**
             * Format: date
             * @description On which day
             */
            on: string | null;
            /**
             * @description Whether what it says stands today
             * @enum {string|null}
             */
            standing: "standing" | "replaced" | "not-confirmed" | "annulled" | "elsewhere" | null;
        };
        NewCaseFileDto: {
            /** @description Why it is made; goes into the audit log, of intake too */
            purpose: string;
            /**
             * @description The file, or the list of the hashes of what is in it, which the file has too
             * @enum {string}
             */
            as: "pdf" | "manifest";
        };
        SpotDto: {
            /**
             * Format: date
             * @description The day on which it was settled, by the clock of whoever was there
             * @example 2026-11-23
             */
            heldOn: string;
            /** @description Who mediated, by name; sealed */
            mediators: string[];
            /** @description What was agreed, by word of mouth; sealed */
            terms: string;
            /** @description The sum in whole yuan */
            amountYuan?: number;
            /** @description All of it was done there and then */
            done: boolean;
            /**
             * Format: date
             * @description Of what is still to be done, by when
             * @example 2026-11-23
             */
            performBy?: string;
        };
        SpotReceiptDto: {
            /** Format: uuid */
            id: string;
            /** @description To be sent as If-Match next time */
            sequence: number;
            /**
             * @description waiting: it is kept, and recorded as soon as the case is opened here
             * @enum {string}
             */
            state: "waiting" | "recorded" | "refused";
        };
        SpotRefusalDto: {
            code: string;
            /** @description Why, in the language asked for */
            text: string;
        };
        SpotNowDto: {
            /**
             * @description null: nothing was told of it on the spot
             * @enum {string|null}
             */
            state: "waiting" | "recorded" | "refused" | null;
            /** @description Why it could not be recorded; what was told stays among its minutes */
            refusal: components["schemas"]["SpotRefusalDto"] | null;
            /** Format: date-time */
            enteredAt: string | null;
            /**
             * @description What somebody found who looked at it; null: nobody has
             * @enum {string|null}
             */
            finding: "in-order" | "told-twice" | "did-not-happen" | "incomplete" | null;
            /** Format: date */
            lookedOn: string | null;
        };
        CaseFilingLineDto: {
            /** @enum {string} */
            piece: "rights-notice" | "identity-proof" | "minutes" | "agreement" | "performance" | "follow-up" | "confirmation";
            /** @description The county asks for it in a case like this one; the rest may be in it */
            needed: boolean;
            there: boolean;
            /** @description Of which parties, sessions or agreements it is missing, the first being 1 */
            which: number[];
        };
        CaseFilingDto: {
            /**
             * @description going-on: the case is not over; lacking: something needed is missing; complete: it may be filed
             * @enum {string}
             */
            state: "going-on" | "lacking" | "complete" | "filed";
            /**
             * Format: date
             * @description The day on which it was filed; null once the case is reopened
             */
            filedOn: string | null;
            items: components["schemas"]["CaseFilingLineDto"][];
        };
        PutOffDto: {
            /** Format: date */
            until: string;
            /** Format: date */
            agreedOn: string;
            /** @description Which parties agreed */
            parties: number[];
        };
        ListedCommissionDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "delegated" | "entrusted-ordinary" | "entrusted-simple";
            /** @example （2026）川0722诉前调123号 */
            number: string;
            /** @description A court of the county */
            court: string | null;
            /**
             * Format: uuid
             * @description The sealed record with the name of a court of another county
             */
            outside: string | null;
            /**
             * Format: uuid
             * @description The registered body it was given to
             */
            body: string | null;
            /** @enum {string} */
            state: "running" | "ended" | "returned" | "acknowledged" | "struck";
            /** Format: date */
            receivedOn: string;
            /**
             * Format: date
             * @description By which it is to be answered
             */
            lastDay: string;
            /** @description The holidays of that year are not announced yet */
            provisional: boolean;
            /**
             * @description How its last day stands; null once the result went back
             * @enum {string|null}
             */
            due: "running" | "soon" | "overdue" | null;
            /**
             * Format: date
             * @description Until when it may be put off now; null where it may not
             */
            extendable: string | null;
            extensions: components["schemas"]["PutOffDto"][];
            /** @enum {string|null} */
            result: "agreed" | "no-agreement" | "refused" | "unreachable" | "withdrawn" | null;
            /** Format: date */
            endedOn: string | null;
            /** Format: uuid */
            agreement: string | null;
            /** @enum {string|null} */
            wish: "confirmation" | "court-paper" | "withdrawal" | "nothing" | null;
            /** Format: date */
            returnedOn: string | null;
            /** Format: date */
            acknowledgedOn: string | null;
            /** Format: uuid */
            mediation: string;
            /** @description 案号 */
            caseNumber: string | null;
            township: string;
            village: string | null;
        };
        CommissionPageDto: {
            /** @description What is to be answered first comes first */
            items: components["schemas"]["ListedCommissionDto"][];
            next: string | null;
        };
        CommissionDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "delegated" | "entrusted-ordinary" | "entrusted-simple";
            /** @example （2026）川0722诉前调123号 */
            number: string;
            /** @description A court of the county */
            court: string | null;
            /**
             * Format: uuid
             * @description The sealed record with the name of a court of another county
             */
            outside: string | null;
            /**
             * Format: uuid
             * @description The registered body it was given to
             */
            body: string | null;
            /** @enum {string} */
            state: "running" | "ended" | "returned" | "acknowledged" | "struck";
            /** Format: date */
            receivedOn: string;
            /**
             * Format: date
             * @description By which it is to be answered
             */
            lastDay: string;
            /** @description The holidays of that year are not announced yet */
            provisional: boolean;
            /**
             * @description How its last day stands; null once the result went back
             * @enum {string|null}
             */
            due: "running" | "soon" | "overdue" | null;
            /**
             * Format: date
             * @description Until when it may be put off now; null where it may not
             */
            extendable: string | null;
            extensions: components["schemas"]["PutOffDto"][];
            /** @enum {string|null} */
            result: "agreed" | "no-agreement" | "refused" | "unreachable" | "withdrawn" | null;
            /** Format: date */
            endedOn: string | null;
            /** Format: uuid */
            agreement: string | null;
            /** @enum {string|null} */
            wish: "confirmation" | "court-paper" | "withdrawal" | "nothing" | null;
            /** Format: date */
            returnedOn: string | null;
            /** Format: date */
            acknowledgedOn: string | null;
        };
        CommissionsDto: {
            /** @description Whoever asks may note something of them now */
            handles: boolean;
            /** @description The law or rule by which their days are counted */
            basis: string;
            /** @description The first first */
            items: components["schemas"]["CommissionDto"][];
        };
        NewCommissionDto: {
            /**
             * @description Before the court files the case (委派), or after, by the procedure it goes by (委托)
             * @enum {string}
             */
            kind: "delegated" | "entrusted-ordinary" | "entrusted-simple";
            /**
             * @description As on the court’s letter
             * @example （2026）川0722诉前调123号
             */
            number: string;
            /**
             * @description Which court, where it is one of the county’s
             * @example justice
             */
            court?: string;
            /** @description The name of a court of another county; sealed */
            outside?: string;
            /**
             * Format: uuid
             * @description Which registered body it was given to
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            body?: string;
            /**
             * Format: date
             * @description When its papers were signed for; the days run from it
             * @example 2026-11-23
             */
            receivedOn: string;
        };
        CommissionExtensionDto: {
            /**
             * Format: date
             * @description The new last day
             * @example 2026-11-23
             */
            until: string;
            /**
             * Format: date
             * @description When the parties agreed to it
             * @example 2026-11-23
             */
            agreedOn: string;
            /** @description Which parties agreed, by their numbers: all of them */
            parties: number[];
        };
        CommissionOutcomeDto: {
            /**
             * @description What the court is told; of who does not want it no reason is asked
             * @enum {string}
             */
            result: "agreed" | "no-agreement" | "refused" | "unreachable" | "withdrawn";
            /**
             * Format: date
             * @example 2026-11-23
             */
            on: string;
            /**
             * Format: uuid
             * @description The agreement, which is in effect
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            agreement?: string;
            /**
             * @description What the parties ask the court for with their agreement
             * @enum {string}
             */
            wish?: "confirmation" | "court-paper" | "withdrawal" | "nothing";
        };
        CommissionDayDto: {
            /**
             * Format: date
             * @example 2026-11-23
             */
            on: string;
        };
        SampledDto: {
            /** Format: uuid */
            mediation: string;
            /** @description What the register calls it */
            number: string | null;
            category: string;
            township: string;
            village: string | null;
            /** Format: date-time */
            enteredAt: string;
            /**
             * @description alike: its words are another’s; instant: all of it was done at once
             * @enum {string}
             */
            reason: "alike" | "instant";
            /** @description The cases of theirs whose words are the same, ten at the most */
            alike: string[];
            /**
             * @description What whoever looked found; null: nobody has
             * @enum {string|null}
             */
            finding: "in-order" | "told-twice" | "did-not-happen" | "incomplete" | null;
            /** Format: date */
            lookedOn: string | null;
        };
        SampleDto: {
            items: components["schemas"]["SampledDto"][];
        };
        LookDto: {
            /**
             * @description What was found, of the dispute
             * @enum {string}
             */
            finding: "in-order" | "told-twice" | "did-not-happen" | "incomplete";
        };
        LookedDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            finding: "in-order" | "told-twice" | "did-not-happen" | "incomplete";
            /** Format: date */
            on: string;
        };
        LedgerLineDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            mediation: string;
            /** @description What the register calls the case */
            number: string | null;
            category: string;
            township: string;
            village: string | null;
            /** @enum {string} */
            state: "held" | "claimed" | "approved-once" | "approved" | "refused" | "batched" | "paid" | "to-recover" | "reversed";
            /** @description Why it is held, or to be recovered */
            heldFor: ("too-soon" | "alike" | "many-a-day" | "same-parties" | "parties-unknown" | "told-twice" | "did-not-happen" | "earlier-desk" | "reopened" | "contested" | "breached" | "not-confirmed" | "voided" | "merged" | "did-not-happen" | "told-twice")[];
            /** Format: date */
            settledOn: string;
            /** @enum {string} */
            grade: "oral" | "ordinary" | "difficult" | "major";
            fen: number;
            month: string | null;
            claimedUnit: string;
        };
        LedgerDto: {
            items: components["schemas"]["LedgerLineDto"][];
            next: string | null;
        };
        ShareDto: {
            /**
             * Format: uuid
             * @description One of the roster who mediated, as the file says
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            mediator: string;
            /** @description Their part, in hundredths of the whole */
            hundredths: number;
            name: string;
            fen: number;
        };
        StepDto: {
            /** @enum {string} */
            step: "claimed" | "released" | "refused" | "approved" | "batched" | "paid" | "held" | "to-recover" | "reversed";
            /** @description The reason, by its code; of a payment its month */
            why: string | null;
            /** @description Whose person; null: the case turned */
            unit: string | null;
            /** Format: date-time */
            at: string;
        };
        ClaimDto: {
            /** @enum {string} */
            state: "held" | "claimed" | "approved-once" | "approved" | "refused" | "batched" | "paid" | "to-recover" | "reversed";
            /** @description Why it is held, or to be recovered */
            heldFor: ("too-soon" | "alike" | "many-a-day" | "same-parties" | "parties-unknown" | "told-twice" | "did-not-happen" | "earlier-desk" | "reopened" | "contested" | "breached" | "not-confirmed" | "voided" | "merged" | "did-not-happen" | "told-twice")[];
            /** Format: date */
            settledOn: string;
            /** @enum {string} */
            grade: "oral" | "ordinary" | "difficult" | "major";
            fen: number;
            /** @description The version of the rule; 0: the one it began with */
            policy: number;
            claimedUnit: string;
            /** Format: date-time */
            claimedAt: string;
            /** @description In which it is paid */
            month: string | null;
            shares: components["schemas"]["ShareDto"][];
            /** @description The first first */
            steps: components["schemas"]["StepDto"][];
        };
        GradeOfferDto: {
            /** @enum {string} */
            grade: "oral" | "ordinary" | "difficult" | "major";
            /** @description By the rule of the day on which it was settled */
            fen: number;
            /** @description What the file does not show yet */
            lacking: ("rights-notice" | "identity-proof" | "minutes" | "agreement" | "performance" | "follow-up" | "confirmation" | "filed")[];
        };
        CandidateDto: {
            /** Format: uuid */
            mediator: string;
            name: string;
            /** @description Of a kind that is paid for cases, and in office then */
            payable: boolean;
        };
        OfferDto: {
            /** Format: date */
            settledOn: string;
            /**
             * Format: date
             * @description The last day on which it may be claimed
             */
            until: string;
            /** @description The version of the rule; 0: the one it began with */
            policy: number;
            grades: components["schemas"]["GradeOfferDto"][];
            /** @description Who mediated, as the file says */
            mediators: components["schemas"]["CandidateDto"][];
        };
        NotOfferedDto: {
            code: string;
            /** @description Why, in the language asked for */
            text: string;
        };
        CaseSubsidyDto: {
            /** @description What was claimed of it last */
            claim: components["schemas"]["ClaimDto"] | null;
            /** @description What may be claimed, where nothing stands claimed */
            offer: components["schemas"]["OfferDto"] | null;
            /** @description Why nothing may be */
            why: components["schemas"]["NotOfferedDto"] | null;
            /** @description What whoever asks may do now */
            acts: ("claim" | "release" | "refuse" | "approve" | "reverse")[];
        };
        SubsidyPartDto: {
            /**
             * Format: uuid
             * @description One of the roster who mediated, as the file says
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            mediator: string;
            /** @description Their part, in hundredths of the whole */
            hundredths: number;
        };
        NewClaimDto: {
            /**
             * @description oral of what was settled by word of mouth; of what is on paper, which of the others
             * @enum {string}
             */
            grade: "oral" | "ordinary" | "difficult" | "major";
            /** @description Who is paid; together the whole */
            parts: components["schemas"]["SubsidyPartDto"][];
        };
        ReleaseDto: {
            /**
             * @description What was looked into, and found in order
             * @enum {string}
             */
            reason: "file-in-order" | "parties-asked" | "mediators-asked";
        };
        SubsidyRefusalDto: {
            /**
             * @description Why nothing is paid for it
             * @enum {string}
             */
            reason: "not-mediated" | "paid-otherwise" | "file-lacking" | "not-payable" | "claimed-wrongly";
        };
        ReversalDto: {
            /**
             * @description Why what was paid is taken back
             * @enum {string}
             */
            reason: "case-turned" | "claimed-wrongly" | "paid-twice";
        };
        MonthDto: {
            /** @example 2026-11 */
            month: string;
            /** @description How many claims are paid or taken back in it */
            claims: number;
            /** @description Less what is taken back */
            fen: number;
            /** @description SHA-256 over which claims those are and their sums; goes along with the payment */
            sheet: string;
            /** Format: date */
            paidOn: string | null;
        };
        MonthsDto: {
            items: components["schemas"]["MonthDto"][];
            /** @description Whether whoever asks makes months, and notes that they were paid */
            theirs: boolean;
        };
        NewMonthDto: {
            /**
             * @description Not one to come
             * @example 2026-11
             */
            month: string;
        };
        PaymentDto: {
            /**
             * @description Not one to come
             * @example 2026-11
             */
            month: string;
            /**
             * Format: date
             * @description When it was paid
             * @example 2026-11-23
             */
            on: string;
            /** @description What was paid, in fen, as its sheet has it */
            fen: number;
            /**
             * @description Which claims the sheet was of, as the month was told before it was exported
             * @example 0000000000000000000000000000000000000000000000000000000000000000
             */
            sheet: string;
        };
        SheetDto: {
            /**
             * @description Not one to come
             * @example 2026-11
             */
            month: string;
            /** @description What it is read for; kept with who read it */
            purpose: string;
        };
        LinkDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            purpose: "sign" | "room" | "answer";
            /**
             * Format: uuid
             * @description The agreement, or the session
             */
            subject: string;
            /** @description The number of the party */
            party: number;
            /** @description Of an agreement: which text stood when it was issued */
            version: number | null;
            /** @enum {string} */
            state: "issued" | "opened" | "expired" | "withdrawn" | "replaced" | "guessed" | "signed" | "refused" | "answered";
            /** Format: date-time */
            issuedAt: string;
            /** @description The unit of whoever issued it */
            issuedBy: string | null;
            /**
             * Format: date-time
             * @description By when it is to be opened
             */
            expiresAt: string;
            /** Format: date-time */
            openedAt: string | null;
            /**
             * Format: date-time
             * @description When the party did what it was for
             */
            usedAt: string | null;
        };
        LinksDto: {
            /** @description The newest first */
            items: components["schemas"]["LinkDto"][];
        };
        NewLinkDto: {
            /**
             * @description What it lets the party do: sign an agreement, sit in a session online, or answer an invitation
             * @enum {string}
             */
            purpose: "sign" | "room" | "answer";
            /**
             * Format: uuid
             * @description The agreement, or the session
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            subject: string;
            /** @description To whom it is sent, by its number in the register */
            party: number;
            /** @description To sign: it concerns marriage, adoption or inheritance, for which there is paper; must be said where that is suspected */
            touchesIdentity?: boolean;
        };
        IssuedLinkDto: {
            /** Format: uuid */
            id: string;
            /** @description The secret of the link, which belongs behind the # of its address; told this once and kept nowhere */
            token: string;
            /**
             * @description Six digits, to be told the party by another way than the link; told this once
             * @example 042917
             */
            code: string;
            /** Format: date-time */
            expiresAt: string;
        };
        OpeningDto: {
            /**
             * @description What stands behind the # of the link
             * @example AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
             */
            token: string;
            /**
             * @description The six digits told beside it; needed unless the session that the link began lasts here
             * @example 042917
             */
            code?: string;
        };
        GuestDto: {
            /** @enum {string} */
            purpose: "sign" | "room" | "answer";
            /** @enum {string} */
            state: "issued" | "opened" | "expired" | "withdrawn" | "replaced" | "guessed" | "signed" | "refused" | "answered";
            /**
             * Format: date-time
             * @description Until when one may come back by this browser
             */
            until: string;
        };
        ReplacedDto: {
            name: string;
            /** @description Who was to mediate before */
            insteadOf: string;
        };
        GuestInvitationDto: {
            /** @description Times are proposed; false: one is arranged */
            proposed: boolean;
            /** @description The times */
            offered: string[];
            /** @description It was held, moved, called off, or is not asked about any more */
            over: boolean;
            minutes: number;
            online: boolean;
            /** @description The county’s room */
            room: string | null;
            /** @description Where to come, as it was written down; told to the party alone */
            place: string | null;
            /** @description Who is to mediate, by name */
            mediators: string[];
            /** @description Who of them came in for another, for whom */
            replaced: components["schemas"]["ReplacedDto"][];
            /**
             * @description What was answered for this party last
             * @enum {string|null}
             */
            reply: "accepts" | "declines" | "another-time" | "refuses" | null;
        };
        ReplyDto: {
            /** @enum {string} */
            reply: "accepts" | "declines" | "another-time" | "refuses";
            /** @description Who accepts: at which of the times that are offered */
            times?: components["schemas"]["TimeDto"][];
            /** @description Who asks for another time: when it would suit them */
            halves?: ("mon-am" | "mon-pm" | "tue-am" | "tue-pm" | "wed-am" | "wed-pm" | "thu-am" | "thu-pm" | "fri-am" | "fri-pm" | "sat-am" | "sat-pm" | "sun-am" | "sun-pm")[];
        };
        WordsOfClauseDto: {
            clause: number;
            what: string;
            manner: string | null;
        };
        NamedPartyDto: {
            party: number;
            /** @enum {string|null} */
            side: "applicant" | "respondent" | null;
            /** @description As the clerk was told who issued the link; null where intake was away */
            name: string | null;
            /**
             * Format: date
             * @description When it signed, where it has
             */
            signedOn: string | null;
        };
        GuestAgreementDto: {
            version: number;
            /** @description SHA-256 of this text, by which it is signed */
            sha256: string;
            /** Format: date */
            on: string;
            amountYuan: number | null;
            /** Format: date */
            performBy: string | null;
            obligations: components["schemas"]["ObligationViewDto"][];
            clauses: components["schemas"]["WordsOfClauseDto"][];
            facts: string | null;
            terms: string | null;
            /** @description From when on it binds, and who keeps it, in the words that are printed */
            effect: string;
            parties: components["schemas"]["NamedPartyDto"][];
            /** @description Which of the parties the link was sent to */
            you: number;
        };
        StrokeDto: {
            /** @description x and y by turns, in thousandths of the width of the box */
            points: number[];
        };
        GuestSignatureDto: {
            /** @description The version that was read */
            version: number;
            /**
             * @description The hash of what was read
             * @example 0000000000000000000000000000000000000000000000000000000000000000
             */
            sha256: string;
            /** @description The signature, line by line; sealed */
            strokes: components["schemas"]["StrokeDto"][];
        };
        UnwillingDto: {
            /** @description Why not, in the party’s own words; sealed */
            words: string;
        };
        HandKeptDto: {
            party: number;
            version: number;
            /** @description SHA-256 of the text that was signed */
            sha256: string;
            /** Format: date-time */
            at: string;
        };
        HandsKeptDto: {
            items: components["schemas"]["HandKeptDto"][];
        };
        SignaturePurposeDto: {
            /** @description Why it is opened; goes into the audit log */
            purpose: string;
        };
        HandDrawnDto: {
            party: number;
            version: number;
            /** @description SHA-256 of the text that was signed */
            sha256: string;
            /** Format: date-time */
            at: string;
            /**
             * @description What it was drawn with
             * @enum {string}
             */
            agent: "wechat" | "phone" | "computer";
            strokes: components["schemas"]["StrokeDto"][];
        };
        HandsDrawnDto: {
            items: components["schemas"]["HandDrawnDto"][];
        };
        SeatedPartyDto: {
            party: number;
            /** @enum {string|null} */
            side: "applicant" | "respondent" | null;
            /** @description As the clerk was told who issued the link */
            name: string | null;
        };
        OnlineRoomDto: {
            /** @enum {string} */
            standing: "waiting" | "open" | "over";
            /**
             * Format: date-time
             * @description When the session begins
             */
            at: string;
            /**
             * @description As what the asker sits there
             * @enum {string}
             */
            seat: "party" | "mediator" | "helper";
            /** @description Whom the asker may speak to, and so what they hear */
            audiences: ("all" | "applicant" | "respondent")[];
            /** @description Which of the parties the asker is */
            you: number | null;
            parties: components["schemas"]["SeatedPartyDto"][];
            /** @description For how many days what is said is kept, as text and sealed; no sound and no picture is */
            keptDays: number;
        };
        SpeakerDto: {
            /** @enum {string} */
            seat: "party" | "mediator" | "helper";
            /** @description Of a party its number */
            party: number | null;
            unit: string | null;
            /** @description The official name of the unit */
            name: string | null;
        };
        WordDto: {
            /** Format: uuid */
            id: string;
            /** @description The how manieth it is of those that the asker hears */
            n: number;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            audience: "all" | "applicant" | "respondent";
            by: components["schemas"]["SpeakerDto"];
            /** @description Null where it was erased */
            words: string | null;
        };
        TalkDto: {
            /**
             * @description Whether the mediator has opened it, or it is over
             * @enum {string}
             */
            standing: "waiting" | "open" | "over";
            /**
             * @description In which list these are counted: whoever counted in another begins anew
             * @enum {string}
             */
            list: "all" | "applicant" | "respondent" | "both";
            /** @description Whether there are more, after the last or before the first of these */
            more: boolean;
            /** @description Who has the page open just now */
            here: components["schemas"]["SpeakerDto"][];
            /** @description Goes up as the text that is written in the room changes */
            draft: number;
            /** @description What was said to the asker since */
            items: components["schemas"]["WordDto"][];
        };
        WordsDto: {
            /** @description What is said; sealed */
            words: string;
            /**
             * @description To everybody who is there, or between one side and those who mediate (背对背)
             * @enum {string}
             */
            audience: "all" | "applicant" | "respondent";
        };
        WordReceiptDto: {
            /**
             * Format: uuid
             * @description By which it comes back on the stream
             */
            id: string;
        };
        ReadingDto: {
            /** @description Why it is read; goes into the audit log */
            purpose: string;
        };
        NotedClauseDto: {
            party: number;
            /** @description The unit of who noted it */
            unit: string;
            /** @description Its official name */
            name: string | null;
            /** @enum {string} */
            ground: "present" | "phone";
            /** Format: date-time */
            at: string;
            /** @description Which clause, counted from 1 as the text stands */
            nth: number;
        };
        RecordDto: {
            /** @description Consents to the text that were noted for a party, for the minutes */
            noted: components["schemas"]["NotedClauseDto"][];
            items: components["schemas"]["WordDto"][];
        };
        WriterDto: {
            /** @description Of a party its number */
            party: number | null;
            unit: string | null;
            /**
             * @description As what they sat there; null of what was written before it was kept
             * @enum {string|null}
             */
            seat: "party" | "mediator" | "helper" | null;
            /** @description The official name of the unit */
            name: string | null;
        };
        NotedForDto: {
            party: number;
            /** @description The unit of who noted it */
            unit: string;
            /** @description Its official name */
            name: string | null;
            /** @enum {string} */
            ground: "present" | "phone";
            /** Format: date-time */
            at: string;
        };
        DraftClauseDto: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @description As it reads; null where it was erased */
            text: components["schemas"]["ClauseDto"] | null;
            /** @description As it read before */
            before: components["schemas"]["ClauseDto"] | null;
            by: components["schemas"]["WriterDto"];
            /** Format: date-time */
            at: string;
            /** @description The parties that consent to it as it reads, by their numbers */
            consents: number[];
            /** @description Which of these who mediates noted for the party (代为记明) */
            noted: components["schemas"]["NotedForDto"][];
            /** @description To who mediates: for which parties a consent may be noted, since they neither spoke of this version nor were noted */
            notable: number[];
            /** @description To who mediates: which parties said no to it as it read before, and have not said yes for themselves since */
            saidNo: number[];
        };
        DraftProposalDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            how: "add" | "change" | "remove";
            /** Format: uuid */
            clause: string | null;
            text: components["schemas"]["ClauseDto"] | null;
            by: components["schemas"]["WriterDto"];
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            became: "open" | "taken" | "declined";
        };
        DraftDto: {
            /** @description Goes up with every change, and is told on the stream */
            n: number;
            /** @description All parties consent to all of it, and nothing is proposed otherwise */
            agreed: boolean;
            clauses: components["schemas"]["DraftClauseDto"][];
            /** @description The latest last; of those that are over the last twenty */
            proposals: components["schemas"]["DraftProposalDto"][];
        };
        ProposalDto: {
            /**
             * @description A new clause, one that reads otherwise, or one less
             * @enum {string}
             */
            how: "add" | "change" | "remove";
            /**
             * Format: uuid
             * @description Of which clause; left out for a new one
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            clause?: string;
            /** @description Which version of it was read */
            version?: number;
            /** @description As it would read; sealed */
            text?: components["schemas"]["ClauseDto"];
        };
        DraftReceiptDto: {
            /** @description The number of the change; the text is asked for anew */
            n: number;
        };
        DecisionDto: {
            /**
             * Format: uuid
             * @description The proposal
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            proposal: string;
            /** @description Whether it comes into the text */
            taken: boolean;
        };
        NotedConsentDto: {
            /**
             * Format: uuid
             * @description The clause
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            clause: string;
            /** @description The version that was read to the party */
            version: number;
            /** @description The party, by its number; none that is in the room by its own page, or spoke of this version there */
            party: number;
            /**
             * @description Said in the room, in person, or on the phone
             * @enum {string}
             */
            ground: "present" | "phone";
            /** @description Whether the party agrees; false takes back what was noted */
            agrees: boolean;
        };
        ClauseConsentDto: {
            /**
             * Format: uuid
             * @description The clause
             * @example 0199f0a4-7c1e-7abc-8def-0123456789ab
             */
            clause: string;
            /** @description The version that was read */
            version: number;
            /** @description Whether the party agrees to it as it reads; it binds nobody */
            agrees: boolean;
        };
        NamedUnitDto: {
            /** @example 510722101201 */
            code: string;
            /** @enum {string} */
            level: "county" | "township" | "village" | "department";
            name: string;
            parent: string | null;
            active: boolean;
        };
        UnitsDto: {
            items: components["schemas"]["NamedUnitDto"][];
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
    "mediation.list": {
        parameters: {
            query?: {
                /** @description Its status */
                status?: "open" | "settled" | "settled-in-part" | "terminated" | "voided" | "handed-over";
                /** @description Where it stands on the ladder */
                tier?: number;
                township?: string;
                /** @description The department that leads it */
                lead?: string;
                category?: string;
                /** @description What the page before gave as `next` */
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
                    "application/json": components["schemas"]["MediationPageDto"];
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
    "mediation.one": {
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
                    "application/json": components["schemas"]["MediationDto"];
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
    "mediation.notice": {
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
            /** @description The other routes, in the language asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeDto"];
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
    "mediation.disclose": {
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
            /** @description Minutes, terms and notes in full; the reading is audited */
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
    "mediation.place": {
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
                "application/json": components["schemas"]["PlaceDisclosureDto"];
            };
        };
        responses: {
            /** @description The place of one session; the reading is audited */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceDto"];
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
    "ladder.attempt": {
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
                "application/json": components["schemas"]["AttemptDto"];
            };
        };
        responses: {
            /** @description The failure that reaches the limit also offers the next door, which somebody takes by the escalation */
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
    "ladder.escalate": {
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
                "application/json": components["schemas"]["EscalationDto"];
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
    "ladder.refer": {
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
                "application/json": components["schemas"]["ReferralDto"];
            };
        };
        responses: {
            /** @description To a body of the ladder: the mediation moves to its tier */
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
    "invitation.all": {
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
                    "application/json": components["schemas"]["InvitationsDto"];
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
    "invitation.propose": {
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
                "application/json": components["schemas"]["SessionProposalDto"];
            };
        };
        responses: {
            /** @description Nothing is booked until one of the times is fixed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionReceiptDto"];
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
    "invitation.fix": {
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
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FixingDto"];
            };
        };
        responses: {
            /** @description The session, under the id of the proposal; its answers go on */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionReceiptDto"];
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
    "invitation.withdraw": {
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
                session: string;
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
    "invitation.swap": {
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
                session: string;
                mediator: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwapDto"];
            };
        };
        responses: {
            /** @description The session stays as it is, with its time, place, links and the answers of all others */
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
    "invitation.answer": {
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
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerDto"];
            };
        };
        responses: {
            /** @description As they said it to whoever notes it; their last word stands */
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
    "session.schedule": {
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
                "application/json": components["schemas"]["SessionDto"];
            };
        };
        responses: {
            /** @description Where room, mediator or party is taken, 409 tells other times */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionReceiptDto"];
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
    "session.move": {
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
                "application/json": components["schemas"]["MovedSessionDto"];
            };
        };
        responses: {
            /** @description Under an id of its own; what was arranged before stays to be seen */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionReceiptDto"];
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
    "session.cancel": {
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
                "application/json": components["schemas"]["CancelledSessionDto"];
            };
        };
        responses: {
            /** @description It uses up no attempt */
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
    "session.miss": {
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
                "application/json": components["schemas"]["MissedSessionDto"];
            };
        };
        responses: {
            /** @description Once its hour is past; it uses up no attempt */
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
    "room.list": {
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
                    "application/json": components["schemas"]["RoomsDto"];
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
    "room.enter": {
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
                "application/json": components["schemas"]["NewRoomDto"];
            };
        };
        responses: {
            /** @description If-Match is how many rooms the unit has that did not end */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomDto"];
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
    "room.end": {
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
                "application/json": components["schemas"]["RoomEndDto"];
            };
        };
        responses: {
            /** @description What was arranged there stays to be moved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomDto"];
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
    "week.week": {
        parameters: {
            query: {
                /** @description The first of the seven days */
                from: string;
                /** @description Of its cases alone */
                unit?: string;
                /** @description In that room alone */
                room?: string;
                /** @description At which they mediate, by their id on the roster */
                mediator?: string;
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
                    "application/json": components["schemas"]["WeekDto"];
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
    "feed.ofUnit": {
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
                "application/json": components["schemas"]["UnitFeedDto"];
            };
        };
        responses: {
            /** @description Of the cases that the unit handles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedDto"];
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
    "feed.ofParty": {
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
                "application/json": components["schemas"]["PartyFeedDto"];
            };
        };
        responses: {
            /** @description Of one party: the sessions of this case to which it is asked to come */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedDto"];
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
    "feed.ofMediator": {
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
                "application/json": components["schemas"]["UnitFeedDto"];
            };
        };
        responses: {
            /** @description Of the sessions at which somebody of the roster is to mediate, for them alone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedDto"];
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
    "feed.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description zh (default) or en, for the texts in problem documents */
                "Accept-Language"?: string;
            };
            path: {
                desk: string;
                whom: string;
                generation: string;
                signature: string;
                kind: "unit" | "mediator" | "party";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description iCalendar (RFC 5545); what was called off stays as such */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
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
    "ladderPolicy.current": {
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
            /** @description The ladder by which mediations are opened today */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderDto"];
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
    "ladderPolicy.versions": {
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
            /** @description A mediation goes by the one it names, whatever holds now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaddersDto"];
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
    "ladderPolicy.enter": {
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
                "application/json": components["schemas"]["NewLadderDto"];
            };
        };
        responses: {
            /** @description Only the county enters one; 412 where another was entered meanwhile */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderDto"];
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
    "pause.pause": {
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
                "application/json": components["schemas"]["PauseDto"];
            };
        };
        responses: {
            /** @description Its days stand still; nothing else does */
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
    "pause.resume": {
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
            /** @description It has as many days as were left; after the last day of its pause it goes on by itself */
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
    "pause.extend": {
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
            /** @description The tier has more days, and the whole ladder as many */
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
    "exit.terminate": {
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
                "application/json": components["schemas"]["TerminationDto"];
            };
        };
        responses: {
            /** @description A party’s exit is open at every step; see the notice for the other routes */
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
    "exit.routes": {
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
                "application/json": components["schemas"]["RoutesNoticeDto"];
            };
        };
        responses: {
            /** @description That the parties were told where else they may go */
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
    "exit.reopen": {
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
                "application/json": components["schemas"]["ReopeningDto"];
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
    "exit.litigation": {
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
                "application/json": components["schemas"]["LitigationDto"];
            };
        };
        responses: {
            /** @description Noted beside the mediation, which it neither needs nor ends */
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
    "handling.handle": {
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
            /** @description It ends as what was handled otherwise; the other routes are told all the same */
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
    "handling.report": {
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
            /** @description Kept beside the mediation, which goes on (Mediation Law art 25) */
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
    "parties.parties": {
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
                "application/json": components["schemas"]["PartiesQuestionDto"];
            };
        };
        responses: {
            /** @description Asked of intake in the name of whoever asks, and kept in its audit log */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartiesOfDto"];
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
    "earlier.disclose": {
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
                "application/json": components["schemas"]["EarlierDisclosureDto"];
            };
        };
        responses: {
            /** @description Asked of that desk in the name of whoever asks; audited there and here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarlierDisclosedDto"];
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
    "body.list": {
        parameters: {
            query?: {
                /** @description A kind */
                kind?: string;
                /** @description The unit that it belongs to, or sits with */
                unit?: string;
                standing?: "there" | "ended";
                /** @description Whether it stands on the justice bureau’s file */
                filed?: "yes" | "no";
                /** @description What the page before gave as `next` */
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
                    "application/json": components["schemas"]["BodyPageDto"];
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
    "body.kinds": {
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
                    "application/json": components["schemas"]["BodyKindsDto"];
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
    "body.lacking": {
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
            /** @description Units that have one by law, and none in the register */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LackingBodiesDto"];
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
    "body.enterLacking": {
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
                "application/json": components["schemas"]["AllBodiesDto"];
            };
        };
        responses: {
            /** @description By the county, of all that lack one of the kind */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnteredBodiesDto"];
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
    "body.one": {
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
                    "application/json": components["schemas"]["BodyDetailDto"];
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
    "body.enter": {
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
                "application/json": components["schemas"]["NewBodyDto"];
            };
        };
        responses: {
            /** @description If-Match is how many the unit has */
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
    "body.change": {
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
                "application/json": components["schemas"]["BodyChangeDto"];
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
    "body.file": {
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
                "application/json": components["schemas"]["FilingDto"];
            };
        };
        responses: {
            /** @description By the county’s justice bureau */
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
    "body.end": {
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
                "application/json": components["schemas"]["BodyEndDto"];
            };
        };
        responses: {
            /** @description What was agreed under it stands */
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
    "consent.notify": {
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
                "application/json": components["schemas"]["RightsNoticeDto"];
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
    "consent.consent": {
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
                "application/json": components["schemas"]["ConsentDto"];
            };
        };
        responses: {
            /** @description A party that refuses, or withdraws, ends the mediation by that */
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
    "consent.takeBack": {
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
                "application/json": components["schemas"]["TakingBackDto"];
            };
        };
        responses: {
            /** @description It stays in the history; what had ended by it alone goes on where it was */
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
    "agreement.make": {
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
                "application/json": components["schemas"]["AgreementDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementReceiptDto"];
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
    "agreement.warnings": {
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
                "application/json": components["schemas"]["DraftWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarningsDto"];
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
    "agreement.sign": {
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
                agreement: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignatureDto"];
            };
        };
        responses: {
            /** @description The last that its paper needs makes it effective */
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
    "agreement.alter": {
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
                agreement: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlterationDto"];
            };
        };
        responses: {
            /** @description Another text of a draft that nobody has signed; the one before is kept */
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
    "agreement.write": {
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
                agreement: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WritingDto"];
            };
        };
        responses: {
            /** @description What was agreed orally is written down; it binds since its day */
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
    "agreement.confirmation": {
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
                agreement: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmationDto"];
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
    "agreement.perform": {
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
                agreement: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PerformanceDto"];
            };
        };
        responses: {
            /** @description Late, it ends a breach */
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
    "agreement.performPart": {
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
                agreement: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartDto"];
            };
        };
        responses: {
            /** @description One clause or instalment; the last carries out the agreement, and late it ends a breach */
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
    "agreement.breach": {
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
                agreement: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreachDto"];
            };
        };
        responses: {
            /** @description Reopens the mediation at the tier where it was settled, unless a court has the case */
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
    "agreement.followUp": {
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
                agreement: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowUpDto"];
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
    "attachment.list": {
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
            /** @description What there is, without a name: names are disclosed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentsDto"];
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
    "attachment.begin": {
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
                "application/json": components["schemas"]["NewAttachmentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivingDto"];
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
    "attachment.piece": {
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
                attachment: string;
                n: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PieceDto"];
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
    "attachment.complete": {
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
                attachment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Once all of its pieces are here. What it is its content says, not its name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentsDto"];
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
    "attachment.names": {
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
                "application/json": components["schemas"]["OpenAttachmentDto"];
            };
        };
        responses: {
            /** @description What they are called; the reading is audited */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentNamesDto"];
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
    "attachment.open": {
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
                attachment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenAttachmentDto"];
            };
        };
        responses: {
            /** @description The file as it came; the reading is audited */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
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
    "attachment.remove": {
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
                attachment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemovalDto"];
            };
        };
        responses: {
            /** @description Nothing of it can be read any more; that it was there stays to be seen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentsDto"];
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
    "mediator.list": {
        parameters: {
            query?: {
                /** @description A kind */
                kind?: string;
                /** @description The unit of their body, or one where they mediate */
                unit?: string;
                /** @description Their body */
                body?: string;
                /** @description A category they know well */
                skill?: string;
                language?: "mandarin" | "local" | "cantonese" | "hakka" | "min" | "wu" | "xiang" | "gan" | "tibetan" | "yi" | "qiang" | "miao" | "zhuang" | "mongolian" | "uyghur" | "kazakh" | "korean" | "sign";
                standing?: "there" | "ended";
                /** @description What the page before gave as `next` */
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
            /** @description The newest first: there is no order by what anybody did */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediatorPageDto"];
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
    "mediator.rule": {
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
            /** @description The county’s kinds and languages, and what it decided of the roster */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterRuleDto"];
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
    "mediator.one": {
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
                    "application/json": components["schemas"]["MediatorDetailDto"];
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
    "mediator.enter": {
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
                "application/json": components["schemas"]["NewMediatorDto"];
            };
        };
        responses: {
            /** @description If-Match is how many the body has or had */
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
    "mediator.change": {
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
                "application/json": components["schemas"]["MediatorChangeDto"];
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
    "mediator.end": {
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
                "application/json": components["schemas"]["MediatorEndDto"];
            };
        };
        responses: {
            /** @description What they mediated stays as it was written; their number goes */
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
    "mediator.phone": {
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
                "application/json": components["schemas"]["OpenPhoneDto"];
            };
        };
        responses: {
            /** @description By which number they are called; the reading is audited */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediatorPhoneDto"];
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
    "caseRoster.one": {
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
                    "application/json": components["schemas"]["CaseRosterDto"];
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
    "caseRoster.name": {
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
                "application/json": components["schemas"]["NamingDto"];
            };
        };
        responses: {
            /** @description If-Match is the `sequence` of the list */
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
    "caseRoster.suggestions": {
        parameters: {
            query?: {
                /** @description What is to be spoken */
                language?: "mandarin" | "local" | "cantonese" | "hakka" | "min" | "wu" | "xiang" | "gan" | "tibetan" | "yi" | "qiang" | "miao" | "zhuang" | "mongolian" | "uyghur" | "kazakh" | "korean" | "sign";
                /** @description On which day; today unless said */
                on?: string;
                /** @description For a session that begins then: who is not there, or needed elsewhere, is left out */
                at?: string;
                /** @description How long it lasts; an hour unless said */
                minutes?: number;
                /** @description The session that it takes the place of: nobody is kept by that */
                instead?: string;
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
            /** @description Who fits and why, and who is left out and why; nobody is scored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionsDto"];
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
    "caseRoster.recuse": {
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
                mediator: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecusalDto"];
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
    "caseRoster.declare": {
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
                mediator: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TieDto"];
            };
        };
        responses: {
            /** @description A tie keeps them out of this case */
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
    "caseRoster.untie": {
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
                mediator: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UntyingDto"];
            };
        };
        responses: {
            /** @description What was declared stays on record, and keeps nobody out any more */
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
    "caseRoster.accept": {
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
                mediator: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptanceDto"];
            };
        };
        responses: {
            /** @description Once every party accepts them they may be named */
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
    "caseRoster.hinder": {
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
                mediator: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HindranceDto"];
            };
        };
        responses: {
            /** @description They cannot come this time, and may be named again */
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
    "caseRoster.replace": {
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
                mediator: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplacementDto"];
            };
        };
        responses: {
            /** @description At a party’s wish */
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
    "paper.list": {
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
            /** @description Which papers can be made now, and of the others why not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PapersDto"];
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
    "paper.make": {
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
                paper: "cover" | "catalogue" | "application" | "acceptance" | "rights-notice" | "minutes" | "agreement" | "oral-register" | "follow-up" | "confirmation-application" | "transfer-letter" | "result-letter" | "closing-report" | "back-cover";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPaperDto"];
            };
        };
        responses: {
            /** @description The paper; what is read for it is audited, here and at intake */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
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
    "verification.keys": {
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
            /** @description By which its papers are sealed; the first is the one in use */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealKeysDto"];
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
    "verification.check": {
        parameters: {
            query?: never;
            header?: {
                /** @description zh (default) or en, for the texts in problem documents */
                "Accept-Language"?: string;
            };
            path: {
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Neither whose it is nor what it says */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedDto"];
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
    "caseFile.make": {
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
                "application/json": components["schemas"]["NewCaseFileDto"];
            };
        };
        responses: {
            /** @description All papers and what was attached, as one PDF, or the list of their hashes, which lies in it too; what is read is audited */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
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
    "spot.now": {
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
                    "application/json": components["schemas"]["SpotNowDto"];
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
    "spot.tell": {
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
                "application/json": components["schemas"]["SpotDto"];
            };
        };
        responses: {
            /** @description Taken also where the case has not come here yet: then it waits for it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpotReceiptDto"];
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
    "filing.now": {
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
                    "application/json": components["schemas"]["CaseFilingDto"];
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
    "filing.file": {
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
            /** @description The file is complete and was archived; a case that is reopened is filed anew */
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
    "commission.page": {
        parameters: {
            query?: {
                /** @description Open, which is what has not gone back, unless given */
                state?: "open" | "running" | "ended" | "returned" | "acknowledged" | "struck";
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
            /** @description Of the cases that the unit sees */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionPageDto"];
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
    "commission.of": {
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
                    "application/json": components["schemas"]["CommissionsDto"];
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
    "commission.receive": {
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
                "application/json": components["schemas"]["NewCommissionDto"];
            };
        };
        responses: {
            /** @description The same number again is the same commission */
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
    "commission.extend": {
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
                commission: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommissionExtensionDto"];
            };
        };
        responses: {
            /** @description The parties agreed to more time */
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
    "commission.end": {
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
                commission: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommissionOutcomeDto"];
            };
        };
        responses: {
            /** @description What the court will be told; the mediation itself stays as it is */
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
    "commission.giveBack": {
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
                commission: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommissionDayDto"];
            };
        };
        responses: {
            /** @description The result letter and what goes with it went back to the court */
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
    "commission.acknowledge": {
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
                commission: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommissionDayDto"];
            };
        };
        responses: {
            /** @description The court said that it has it */
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
    "commission.strike": {
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
                commission: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was entered by mistake */
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
    "look.sample": {
        parameters: {
            query: {
                /** @description A day of the week, which begins with its Monday */
                from: string;
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
            /** @description Drawn by chance from those alike and those done at once; asked again, the same */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleDto"];
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
    "look.look": {
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
                "application/json": components["schemas"]["LookDto"];
            };
        };
        responses: {
            /** @description The last finding stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookedDto"];
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
    "subsidy.list": {
        parameters: {
            query?: {
                state?: "held" | "claimed" | "approved-once" | "approved" | "refused" | "batched" | "paid" | "to-recover" | "reversed";
                /** @description In which they were settled */
                month?: string;
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
            /** @description By the day of the case; nobody is added up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerDto"];
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
    "subsidy.now": {
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
                    "application/json": components["schemas"]["CaseSubsidyDto"];
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
    "subsidy.claim": {
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
                "application/json": components["schemas"]["NewClaimDto"];
            };
        };
        responses: {
            /** @description One stands claimed for a dispute, or is held until somebody has looked into it */
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
    "subsidy.release": {
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
                "application/json": components["schemas"]["ReleaseDto"];
            };
        };
        responses: {
            /** @description Looked into and in order; it goes to be approved from the beginning */
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
    "subsidy.refuse": {
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
                "application/json": components["schemas"]["SubsidyRefusalDto"];
            };
        };
        responses: {
            /** @description Nothing is paid for it; put right, it may be claimed anew */
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
    "subsidy.approve": {
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
            /** @description First below the county, then by another person of the county or who oversees it */
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
    "subsidy.reverse": {
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
                "application/json": components["schemas"]["ReversalDto"];
            };
        };
        responses: {
            /** @description What was paid is taken back in the next month that is made */
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
    "month.list": {
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
            /** @description The newest first; sums of months, and of nobody */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthsDto"];
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
    "month.make": {
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
                "application/json": components["schemas"]["NewMonthDto"];
            };
        };
        responses: {
            /** @description All that is approved is in it; made again before it is paid, what was approved since too */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthDto"];
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
    "month.pay": {
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
                "application/json": components["schemas"]["PaymentDto"];
            };
        };
        responses: {
            /** @description It was paid; nothing of it is changed any more, and what is wrong is reversed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthDto"];
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
    "month.sheet": {
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
                "application/json": components["schemas"]["SheetDto"];
            };
        };
        responses: {
            /** @description Payees by their names, as spreadsheets read it; the reading is audited */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
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
    "link.list": {
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
            /** @description How far each has come; the links themselves are told once, when they are issued */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinksDto"];
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
    "link.issue": {
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
                "application/json": components["schemas"]["NewLinkDto"];
            };
        };
        responses: {
            /** @description The one before, of this party for the same, ends */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedLinkDto"];
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
    "link.withdraw": {
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
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It opens no more, and who opened it is out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinksDto"];
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
    "guest.open": {
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
                "application/json": components["schemas"]["OpeningDto"];
            };
        };
        responses: {
            /** @description Once: the secret of its session is in the header Junan-Guest, with the seconds it lasts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestDto"];
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
    "guest.who": {
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
            /** @description What the link is for, and how far it has come */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestDto"];
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
    "guestInvitation.read": {
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
            /** @description When and where; opening it is audited */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestInvitationDto"];
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
    "guestInvitation.answer": {
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
                "application/json": components["schemas"]["ReplyDto"];
            };
        };
        responses: {
            /** @description That it comes, does not, or asks for another time: once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestDto"];
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
    "guestAgreement.read": {
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
            /** @description The text that stands now; opening it is audited */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestAgreementDto"];
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
    "guestAgreement.sign": {
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
                "application/json": components["schemas"]["GuestSignatureDto"];
            };
        };
        responses: {
            /** @description Signed, in the text that was read; refused where another stands by now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestDto"];
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
    "guestAgreement.refuse": {
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
                "application/json": components["schemas"]["UnwillingDto"];
            };
        };
        responses: {
            /** @description That it does not agree, and why, for who mediates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestDto"];
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
    "hand.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description zh (default) or en, for the texts in problem documents */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
                agreement: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who signed by a link, which text and when */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandsKeptDto"];
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
    "hand.open": {
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
                agreement: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignaturePurposeDto"];
            };
        };
        responses: {
            /** @description And what was drawn; the reading is audited */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandsDrawnDto"];
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
    "talk.room": {
        parameters: {
            query?: never;
            header?: {
                /** @description zh (default) or en, for the texts in problem documents */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How it stands, and as what the asker sits there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlineRoomDto"];
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
    "talk.open": {
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
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description From now on parties may speak; opened again it goes on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlineRoomDto"];
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
    "talk.close": {
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
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nobody speaks or hears any more; what was said is kept for as long as it was told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlineRoomDto"];
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
    "talk.hear": {
        parameters: {
            query?: {
                /** @description How many words were heard: the `n` of the last; all without it */
                after?: number;
                /** @description In which list that was counted; of another one is told all anew */
                list?: "all" | "applicant" | "respondent" | "both";
                /** @description Without a stream: the last ones before this `n` */
                before?: number;
                /** @description Without a stream: how many at most; 200 unless given */
                limit?: number;
            };
            header?: {
                /** @description zh (default) or en, for the texts in problem documents */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As text/event-stream as it is said, from Last-Event-ID on; coming in is audited */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TalkDto"];
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
    "talk.say": {
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
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordReceiptDto"];
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
    "talk.read": {
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
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadingDto"];
            };
        };
        responses: {
            /** @description All that was said and is still kept; the reading is audited */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordDto"];
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
    "guestTalk.room": {
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
            /** @description What it is, who is asked to it, and what is kept of it: told before one comes in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlineRoomDto"];
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
    "guestTalk.hear": {
        parameters: {
            query?: {
                /** @description How many words were heard: the `n` of the last; all without it */
                after?: number;
                /** @description In which list that was counted; of another one is told all anew */
                list?: "all" | "applicant" | "respondent" | "both";
                /** @description Without a stream: the last ones before this `n` */
                before?: number;
                /** @description Without a stream: how many at most; 200 unless given */
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
            /** @description As text/event-stream as it is said, from Last-Event-ID on; coming in is audited */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TalkDto"];
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
    "guestTalk.say": {
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
                "application/json": components["schemas"]["WordsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordReceiptDto"];
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
    "draft.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description zh (default) or en, for the texts in problem documents */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it reads now, and who consents to which clause */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
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
    "draft.propose": {
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
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalDto"];
            };
        };
        responses: {
            /** @description Of who mediates it comes into the text at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftReceiptDto"];
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
    "draft.decide": {
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
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionDto"];
            };
        };
        responses: {
            /** @description A proposal comes into the text, or does not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftReceiptDto"];
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
    "draft.note": {
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
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotedConsentDto"];
            };
        };
        responses: {
            /** @description Noted for a party that does not speak by a page of its own (代为记明); its own word stands over it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftReceiptDto"];
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
    "guestDraft.read": {
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
            /** @description As it reads now, and who consents to which clause */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
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
    "guestDraft.propose": {
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
                "application/json": components["schemas"]["ProposalDto"];
            };
        };
        responses: {
            /** @description It is before everybody in the room, and comes into the text once who mediates takes it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftReceiptDto"];
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
    "guestDraft.takeBack": {
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
                "application/json": components["schemas"]["TakenBackDto"];
            };
        };
        responses: {
            /** @description Its own, while nobody has decided on it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftReceiptDto"];
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
    "guestDraft.consent": {
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
                "application/json": components["schemas"]["ClauseConsentDto"];
            };
        };
        responses: {
            /** @description To a clause as it reads; it binds nobody and is taken back as freely */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftReceiptDto"];
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
    "unit.all": {
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
            /** @description All of them, those that are no more included; they come whole */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitsDto"];
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

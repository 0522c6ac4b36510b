import type { zh } from './messages.zh.js';

export const en: Readonly<Record<keyof typeof zh, string>> = {
  'mediation.closed': 'This mediation is {status}; reopen it first if there is more to do.',
  'mediation.voided':
    'The dispute of this mediation was voided on the register, and the mediation ended with it; it cannot be gone on with or reopened. Where there is a quarrel after all, have it registered at the front desk; where it had been entered twice, go on in the one that stays; where it was voided by mistake, ask the unit that did so or the coordinator of the county.',
  'mediation.above-your-tier':
    'This dispute is mediated at tier {tier}: leave it to the bodies of that tier or above, or to the lead department, or ask them to hand it down.',
  'day.in-future': '{day} is still to come; give today ({today}) or an earlier day.',
  'venue.above-tier': 'This dispute is at tier {tier}, and the venue is of tier {at}; escalate it first, then record the session.',
  'venue.below-tier':
    'This dispute is at tier {tier}, and the venue is of tier {at}; record the referral that hands it down first, then the session.',
  'venue.no-tier':
    'This dispute goes by “{ladder}”, which has no “{venue}”; choose a venue of its tier, or court or other, which are beside it.',
  'ladder.by-county': 'A coordinator of the county sets the ladder; ask the county for a change.',
  'ladder.day-past':
    '{day} is over; let it hold from today ({today}) or later. What was opened before goes by its own version all the same.',
  'ladder.venue-beside': '“{code}” stands for what is beside any ladder; choose another code.',
  'ladder.venue-twice': 'The code “{code}” stands here twice; choose another.',
  'ladder.venue-unknown': 'There is no venue “{code}” in the list; add it there first, or choose another.',
  'ladder.venue-below': '“{code}” sits at tier {tier} already; a venue is of one tier: take it out of one of them.',
  'ladder.goes-down': 'The venues of tier {tier} stand lower than those of the tier below; put them in order, from below.',
  'ladder.days-over': 'Tier {tier} has more days than the {days} of the whole; give it fewer, or the whole more.',
  'ladder.entry-above': 'There are {top} tiers and no tier {tier}; correct where it enters.',
  'attempt.reason-missing': 'Choose the reason why the attempt failed.',
  'attempt.beyond-limit':
    'All {limit} attempts of tier {tier} are used up. Mark that the parties agree to go on, or escalate, or end it and tell them the other routes.',
  'attempt.before-received': 'The session of {day} is before the day the dispute came in ({receivedOn}); please check.',
  'attempt.entered-late':
    '{day} is more than {days} days ago; check the month and year. Where it has to be entered all the same, the coordinator of the county first allows more days.',
  'attempt.mediator-missing': 'Name the mediator who held this session.',
  'attempt.party-missing': 'Say which side was there or was heard; where neither came, choose adjourned.',
  'attempt.sides-missing': 'Both sides agree or nobody does: say that both were there or were heard.',
  'attempt.consent-missing':
    'Nothing on record says that party {party} (the {side}) consented by {day}. Tell it its rights, ask it and note its answer; where it will not, note that it refuses, or record the attempt as refused.',
  'attempt.side-not-asked':
    'Nobody of the {side}’s side is on the register, nor did anybody of it consent by {day}. Have the front desk record the party, or note what that side answers.',
  'consent.unknown-party': 'There is no party {party} in this case; please check, or have the front desk record who joined.',
  'consent.party-missing': 'Say which party it is.',
  'consent.which-party': 'The {side}’s side has several parties; say which of them.',
  'consent.not-given':
    'This party has not consented, so that there is nothing to withdraw; where it will not be mediated with, note that it refuses.',
  'side.applicant': 'applicant',
  'side.respondent': 'respondent',
  'escalation.at-top':
    'This dispute is at the highest tier ({tier}); go on if the parties agree, or end it and tell them the other routes.',
  'escalation.limit-ahead': 'Tier {tier} has used {attempt} of its {limit} attempts; to go up now, choose another reason.',
  'termination.by-mediator':
    'For this reason a mediator or coordinator ends it; where a party leaves, choose that it withdrew, refused or took another way.',
  'referral.to-itself': 'Both ends of this referral are the {forum}; correct one of them.',
  'referral.unit-missing': 'Say which {forum} takes it: one of the county from its register, one beyond it by its name.',
  'referral.two-takers': 'A unit of the county and one beyond it are both named; leave one of them.',
  'referral.unknown-unit': '{unit} is not in the register of units; choose who takes it from there.',
  'referral.of-another-kind': '{unit} is no {forum}; check who takes it.',
  'handling.was-mediated':
    'It was mediated already, so it did not end with an answer to a question; say how the mediation ended, or who has decided it.',
  'reopening.not-admitted': 'That it was admitted was taken back; have the front desk decide on it anew.',
  'reopening.no-such-tier': 'There is no tier {tier}; choose one from 1 to {top}.',
  'agreement.not-effective': 'This agreement is not effective yet; a written one needs every signature and seal that its paper asks for.',
  'agreement.day-before-made': '{day} is before the day the agreement was made ({made}); please check.',
  'agreement.due-before-made': 'It is to be performed by {performBy}, before the day it was made ({made}); please check.',
  'agreement.no-agreed-attempt': 'No session up to {on} ended with the parties agreed; record that session first, then the agreement.',
  'agreement.oral-needs-no-signature':
    'An oral agreement binds from its day and needs no signature; if there is a paper now, write it down first.',
  'agreement.written-already': 'There is a paper of this agreement already; where something else is agreed, record it as another.',
  'confirmation.identity-matter':
    'Courts do not confirm agreements on identity, adoption or marriage; if this one does not touch them, say so and apply again.',
  'confirmation.not-joint': 'Confirmation is asked for by both parties together; get the consent of both first.',
  'confirmation.before-effective': 'The application of {day} is before the agreement took effect ({effectiveOn}); please check.',
  'confirmation.too-late':
    'The time to ask for confirmation ended on {confirmBy}; say why where there is good cause or the court has taken it all the same; else the parties may make a new agreement, or sue over this one.',
  'confirmation.not-for-paper': 'No confirmation is needed, nor asked for, for a {paper}.',
  'confirmation.before-last': '{day} is before the day of the step before ({last}); please check.',
  'confirmation.not-applied': 'No application for confirmation waits for the court; record it first.',
  'confirmation.before-applied': '{day} is before the application ({appliedOn}); please check.',
  'confirmation.decided': 'The court has {decision} it already; check the ruling if this is wrong.',
  'performance.before-breach': '{day} is before the day on which it was noted as broken ({breachedOn}); please check.',
  'mediation.data-erased':
    'What was kept of people here was erased at a person’s request; it cannot be opened, added to or reopened. Have what is new registered at the front desk.',
  'mediation.data-restricted':
    'What is kept of people here is only kept, as the law asks; it cannot be opened or added to. Where a party or a court goes on with it, reopen the mediation first; the unit that took the request tells the person.',
  'parties.away':
    'The register of disputes (intake) is out of reach, so the names and numbers of the parties cannot be had now. Go on mediating, and ask again shortly.',
  'parties.busy':
    'Too many ask the register of disputes (intake) at this moment, so the names and numbers of the parties cannot be had now. Go on mediating, and ask again in a few seconds.',
  'parties.late':
    'The register of disputes (intake) did not answer in time, so the names and numbers of the parties cannot be had now. Go on mediating, and ask again shortly.',
  'parties.unreadable':
    'What the register of disputes (intake) answered cannot be read, so the parties are not known here. Go on mediating, and ask the administrator to compare the versions of both.',
  'dispute.data-erased': 'What was kept of people in this dispute was erased at a party’s request; there is nothing to read.',
  'dispute.data-restricted': 'What is kept of people in this dispute is only kept, as the law asks, and cannot be read.',
  'body.unknown-kind': 'There is no kind of mediation body called {kind}; choose one of the list.',
  'body.not-at-level': 'A body of this kind ({kind}) does not stand at {unit}; choose another kind, or another unit.',
  'body.by-county': 'All at once is for a coordinator of the county; enter your own one by one.',
  'body.of-no-common-name': 'Bodies of this kind ({kind}) each have a name of their own; enter them one by one.',
  'body.there-already': 'The unit has “{name}” in the register already; change that entry where something has changed.',
  'body.ended': '“{name}” ended on {on}; enter one anew where it was set up again.',
  'body.before-set-up': '{day} is before the day it was set up ({setUpOn}); check it.',
  'body.filed-by-justice': 'Filing is done by the county’s justice bureau; send it there.',
  'body.not-filed': 'A body of this kind ({kind}) needs no filing.',
  'body.unknown': 'That body is not in the register; choose one of it, or enter it first.',
  'body.not-then': 'On {day} “{name}” was not there yet, or no more; check the day, or the body.',
  'body.of-another-unit': '“{name}” belongs to {unit}, which did not take part in this session; add the unit, or choose another body.',
  'paper-rule.parties-missing': 'Nobody is bound by what they did not sign: keep the parties among those who sign.',
  'paper-rule.signs-twice': 'The same stands here twice; take one of them out.',
  'paper-rule.force-by-law':
    'The law says which papers can be enforced as they stand: a court’s own, and no other. Leave that of the {paper} as it is.',
  'paper-rule.not-confirmed': 'No court confirms a {paper}, which has the force of law already.',
  'unit.closed': '{name} was closed; give the unit that took its place.',

  'status.open': 'open',
  'status.settled': 'settled',
  'status.settled-in-part': 'settled in part',
  'status.terminated': 'terminated',
  'status.voided': 'voided with its dispute',
  'venue.village': 'village',
  'venue.township': 'township',
  'venue.department': 'department',
  'venue.county': 'county',
  'venue.court': 'court',
  'venue.other': 'other venue',
  'forum.village': 'village',
  'forum.township': 'township',
  'forum.department': 'department',
  'forum.county': 'county',
  'forum.court': 'court',
  'forum.procuratorate': 'procuratorate',
  'forum.police': 'police',
  'forum.petition': 'petition office',
  'forum.hotline': 'hotline',
  'forum.arbitration': 'arbitration body',
  'forum.other': 'other body',
  'paper.committee': 'people’s mediation agreement',
  'paper.administrative': 'administrative mediation agreement',
  'paper.court-invited': 'court-invited mediation agreement',
  'paper.lawyer': 'lawyer’s mediation agreement',
  'paper.court': 'court’s mediation paper',
  'decision.accepted': 'accepted',
  'decision.granted': 'confirmed',
  'decision.refused': 'refused to confirm',

  'notice.title': 'Notice of the other routes',
  'notice.text':
    'Mediation is voluntary and free of charge. You may accept, refuse or end it at any time. Where it brings no agreement, or you do not wish to go on, these routes are open to you.',
  'notice.basis': "People's Mediation Law, articles 3, 4, 23 and 26",
  'notice.arbitration':
    'Arbitration: labour and personnel disputes go to the labour arbitration commission, disputes over contracted rural land to the rural land arbitration commission, and disputes over contracts and property to the body named in an arbitration agreement.',
  'notice.arbitration.basis':
    'Labour Dispute Mediation and Arbitration Law; Law on Mediation and Arbitration of Rural Land Contract Disputes; Arbitration Law',
  'notice.administrative':
    'Administrative decision: where the law gives a matter to an authority, apply to it. Who owns or may use land or forest is decided by the government first; its decision can be reviewed or brought to court.',
  'notice.administrative.basis': 'Land Administration Law, article 14; Forest Law, article 22; and other laws',
  'notice.court': "Litigation: sue before the people's court that has jurisdiction. What meets the conditions is filed within seven days.",
  'notice.court.basis': 'Civil Procedure Law, article 126',
  'notice.enforcement':
    'Enforcement: a court has confirmed the agreement. Where the other party does not perform it, or not in full, apply to the court for enforcement; you need neither mediate nor sue again.',
  'notice.enforcement.basis': "People's Mediation Law, article 33",
  'notice.suit-on-agreement':
    "Suit on the agreement: where the other party does not perform it, or its content is disputed, you may sue over it before the people's court.",
  'notice.suit-on-agreement.basis': "People's Mediation Law, article 32",
  'notice.after-refusal':
    "Where a court refused to confirm an agreement: the parties may change it or make a new one by mediation, or sue before the people's court.",
  'notice.after-refusal.basis': 'Civil Procedure Law, article 206',
};

import type { AgreementPaper, MediationForm, Signatory } from '#contracts';

/** Whether a court is asked to confirm it at all, by the rule of its paper; what is oral has none that says no. */
export const mayBeConfirmed = ({ paper }: Readonly<{ paper: AgreementPaper | null }>, papers: PaperRules): boolean =>
  paper === null || papers[paper].confirmable;

/** All who may sign a paper, in the order in which they do. */
export const signatories: readonly Signatory[] = ['parties', 'mediator', 'committee'];

/** Who signs a paper until it binds; whether a court is asked to confirm it; whether it can be enforced as it stands. */
export type PaperRule = Readonly<{ needs: readonly Signatory[]; confirmable: boolean; enforceable: boolean }>;

/** The county's rule of effect for each paper, as data. `committee` among those who sign is the seal of the body that mediated. */
export type PaperRules = Readonly<Record<AgreementPaper, PaperRule>>;

const contract = { confirmable: true, enforceable: false } as const;

/**
 * What a county begins with. A people's committee seals its paper (Mediation Law art 29); an authority's, a lawyer's and an invited
 * mediator's bind as contracts once parties and mediator signed, unless local rules ask for a seal; a court's own has the force of
 * law once the parties have signed for it, and needs no confirmation (Civil Procedure Law art 100).
 */
export const papers: PaperRules = {
  committee: { needs: ['parties', 'mediator', 'committee'], ...contract },
  administrative: { needs: ['parties', 'mediator'], ...contract },
  'court-invited': { needs: ['parties', 'mediator'], ...contract },
  lawyer: { needs: ['parties', 'mediator'], ...contract },
  court: { needs: ['parties'], confirmable: false, enforceable: true },
};

/** Where neither anybody nor the body that mediated says whose paper it is, the kind of mediation tells; that it is a court's own has to be said. */
export const paperOf = (form: MediationForm): AgreementPaper => usual[form];

const usual: Readonly<Record<MediationForm, AgreementPaper>> = {
  administrative: 'administrative',
  judicial: 'court-invited',
  lawyer: 'lawyer',
  people: 'committee',
  industry: 'committee',
  joint: 'committee',
};

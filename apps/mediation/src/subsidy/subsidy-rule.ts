import { Refused } from '#kernel';
import { pieces } from '../filing/filing.js';

/** What a case counts as where it is paid for: settled by word of mouth, or on paper as one of three. */
export const grades = ['oral', 'ordinary', 'difficult', 'major'] as const;
export type Grade = (typeof grades)[number];
export const payers = ['village', 'township'] as const;
export type Payer = (typeof payers)[number];

/** What the file must show: of its pieces, or that it is on the shelf. */
export const evidence = [...pieces, 'filed'] as const;
export type Evidence = (typeof evidence)[number];

/** When a claim looks implausible, by counts of what is on record. */
export type DoubtRule = Readonly<{ soonMinutes: number; mostADay: number; againDays: number }>;

/** `amounts` in fen. `kinds`: of the roster, those whom no public payroll pays already. `daysBack`: from the day it was settled. */
export type SubsidyRule = Readonly<{
  amounts: Readonly<Record<Grade, Readonly<Record<Payer, number>>>>;
  needs: Readonly<Record<Grade, readonly Evidence[]>>;
  kinds: readonly string[];
  daysBack: number;
  doubts: DoubtRule;
}>;

/** As a county writes it, flat and in whole yuan: one line of its form each. */
export type SubsidyTerms = Readonly<
  Record<`${Grade}${'Village' | 'Township'}`, number> &
    Record<`${Grade}Needs`, readonly Evidence[]> & { paidKinds: readonly string[]; daysBack: number } & DoubtRule
>;

/** The amounts on paper are those of one old scheme; what is paid for an oral case, and every other number here, is 待核实. */
export const usualTerms: SubsidyTerms = {
  oralVillage: 20,
  oralTownship: 20,
  oralNeeds: ['minutes'],
  ordinaryVillage: 30,
  ordinaryTownship: 50,
  ordinaryNeeds: ['minutes', 'agreement', 'follow-up'],
  difficultVillage: 80,
  difficultTownship: 200,
  difficultNeeds: ['minutes', 'agreement', 'performance', 'follow-up'],
  majorVillage: 150,
  majorTownship: 400,
  majorNeeds: ['minutes', 'agreement', 'performance', 'follow-up'],
  paidKinds: ['people'],
  daysBack: 90,
  soonMinutes: 20,
  mostADay: 4,
  againDays: 60,
};

/** As it is reckoned with, in fen. */
export function ruleOf(terms: SubsidyTerms): SubsidyRule {
  const { paidKinds: kinds, daysBack, soonMinutes, mostADay, againDays } = terms;
  const amounts = (grade: Grade) => ({ village: terms[`${grade}Village`] * 100, township: terms[`${grade}Township`] * 100 });
  return {
    amounts: { oral: amounts('oral'), ordinary: amounts('ordinary'), difficult: amounts('difficult'), major: amounts('major') },
    needs: { oral: terms.oralNeeds, ordinary: terms.ordinaryNeeds, difficult: terms.difficultNeeds, major: terms.majorNeeds },
    kinds,
    daysBack,
    doubts: { soonMinutes, mostADay, againDays },
  };
}

export const usualSubsidy: SubsidyRule = ruleOf(usualTerms);

/** A rule as it was enacted: which one, and from which day it is in force. */
export type EnactedRule = Readonly<{ version: number; from: string; rule: SubsidyRule }>;

/** @returns the one in force on the day, however many came after; none where the county had none yet */
export function ruleOn(day: string, enacted: readonly EnactedRule[]): EnactedRule | undefined {
  const begun = enacted.filter(({ from }) => from <= day);
  return begun.sort((a, b) => a.from.localeCompare(b.from) || a.version - b.version).at(-1);
}

/** One mediator's part in it, in hundredths of the whole. */
export type Part = Readonly<{ mediator: string; hundredths: number }>;
export type Share = Readonly<{ mediator: string; fen: number }>;

/** To the fen: what does not divide goes to those who lost most of a fen, of those alike to whoever is named first. */
export function sharesOf(fen: number, parts: readonly Part[]): Share[] {
  mustBeWhole(parts);
  const exact = parts.map(({ mediator, hundredths }) => ({
    mediator,
    whole: Math.floor((fen * hundredths) / 100),
    rest: (fen * hundredths) % 100,
  }));
  const left = fen - exact.reduce((sum, { whole }) => sum + whole, 0);
  const first = new Set([...exact].sort((a, b) => b.rest - a.rest).slice(0, left));
  return exact.map((part) => ({ mediator: part.mediator, fen: part.whole + (first.has(part) ? 1 : 0) }));
}

function mustBeWhole(parts: readonly Part[]): void {
  if (new Set(parts.map(({ mediator }) => mediator)).size < parts.length) throw new Refused('subsidy.mediator-twice');
  const sum = parts.reduce((all, { hundredths }) => all + hundredths, 0);
  if (sum !== 100 || parts.some(({ hundredths }) => hundredths < 1)) throw new Refused('subsidy.not-whole', { sum });
}

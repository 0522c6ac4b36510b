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

/** The amounts on paper are those of one old scheme; what is paid for an oral case, and every other number here, is 待核实. */
export const usualSubsidy: SubsidyRule = {
  amounts: {
    oral: { village: 2_000, township: 2_000 },
    ordinary: { village: 3_000, township: 5_000 },
    difficult: { village: 8_000, township: 20_000 },
    major: { village: 15_000, township: 40_000 },
  },
  needs: {
    oral: ['minutes'],
    ordinary: ['minutes', 'agreement', 'follow-up'],
    difficult: ['minutes', 'agreement', 'follow-up', 'performance'],
    major: ['minutes', 'agreement', 'follow-up', 'performance'],
  },
  kinds: ['people'],
  daysBack: 90,
  doubts: { soonMinutes: 20, mostADay: 4, againDays: 60 },
};

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

import type { Write } from './api/client';

/** What was filled in; of what an act does not ask for, nothing that it reads. */
type Said<Choice extends string = string> = Readonly<{ choice: Choice; on: string; text: string }>;

/** An act that asks for a choice, a day and some words at most: of these, for what it names. */
export type PlainAct<Choice extends string = string> = Readonly<{
  title: string;
  /** What its button is called, where the title says more than what it does. */
  go?: string;
  note?: string;
  /** `chosen` is what it most likely is; without it nothing is chosen beforehand. `field` is how the service calls it. */
  choice?: Readonly<{ label: string; field: string; options: readonly Readonly<{ value: Choice; label: string }>[]; chosen?: Choice }>;
  day?: string;
  /** The day that stands in it at first; today unless it is said otherwise. */
  on?: string;
  /** `written` is what stands in it at first; `line`: a name, no more. */
  text?: Readonly<{ label: string; field: string; written?: string; line?: true }>;
  send(said: Said<Choice>, write: Write): Promise<unknown>;
}>;

/** The choices of an act are its own; the dialog needs to know of none. */
export const plain = <Choice extends string>(act: PlainAct<Choice>): PlainAct => act;

/** Codes with their words, as `label` has them. */
export const worded = <Choice extends string>(choices: readonly Choice[], label: (choice: Choice) => string) =>
  choices.map((value) => ({ value, label: label(value) }));

import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { breach, perform, writeDown } from './api/mediations';
import type { Agreement, ConfirmationStep, Mediation } from './api/mediations';
import { today } from './formats';
import { choicesIn } from './may';
import { paperOf, papers } from './papers';
import { plain, worded } from './plain-act';

/** What becomes of an application once it is made: the court takes it or not, the parties take it back, the court answers. */
export const answersIn = ({ acts }: Agreement) =>
  choicesIn<ConfirmationStep['stage']>(acts, 'confirmation').filter((stage) => stage !== 'applied');

/** Where the court has said all it says, the number of its paper may still come, or be put right; of which court only its own units are told. */
export function answeringOf(agreement: Agreement): 'answer' | 'number' | 'renumber' {
  if (answersIn(agreement).some((stage) => stage !== agreement.confirmation)) return 'answer';
  return agreement.court && agreement.ruling ? 'renumber' : 'number';
}

const WHOLE = 'whole';

/** Which clause and instalment a choice means; all of it where it was said, or there is nothing to choose. */
function itemIn(choice: string) {
  const [clause = 0, nth = 0] = choice === WHOLE || !choice ? [] : choice.split('.').map(Number);
  return clause ? { items: [{ clause, nth }] } : {};
}

/** What can be said to be broken by itself: whatever was due by today, and what somebody was to refrain from. */
function breakableIn({ items, obligations = [] }: Agreement): readonly Readonly<{ clause: number; nth: number; only: boolean }>[] {
  const isForbearance = (clause: number) => obligations.some((each) => each.clause === clause && each.kind === 'refrain');
  const overdue = items.filter(
    ({ clause, state, due }) => !isForbearance(clause) && state !== 'done' && state !== 'broken' && (due ?? '') < today(),
  );
  const unbroken = obligations.filter(({ clause }) => isForbearance(clause) && !items.some((each) => each.clause === clause));
  return [...overdue, ...unbroken.map(({ clause }) => ({ clause, nth: 1 }))].map(({ clause, nth }) => ({
    ...{ clause, nth },
    only: !obligations.some((each) => each.clause === clause && each.instalments),
  }));
}

/** The plain acts on one agreement. */
export function useAgreementActs(mediation: () => Mediation, agreement: () => Agreement) {
  const { t } = useI18n();
  return computed(() => {
    const { id, attempts } = mediation();
    const { id: of } = agreement();
    const due = breakableIn(agreement());
    const day = t('agreement.day');
    return {
      write: plain({
        title: t('action.write'),
        note: t('agreement.write-note'),
        choice: {
          label: t('agreement.paper'),
          field: 'paper',
          options: worded(papers, (paper) => t(`paper.${paper}`)),
          chosen: paperOf(attempts.findLast(({ outcome }) => outcome === 'agreed')?.form),
        },
        day,
        text: { label: t('agreement.terms'), field: 'terms' },
        send: ({ choice, on, text }, write) => writeDown(id, of, { paper: choice, on, terms: text }, write),
      }),
      perform: plain({ title: t('action.perform'), day, send: ({ on }, write) => perform(id, of, on, write) }),
      breach: plain({
        title: t('action.breach'),
        note: [t('agreement.breach-note'), due.length ? t('owed.which-note') : ''].join(''),
        ...(due.length && {
          choice: {
            label: t('owed.which'),
            field: 'items',
            options: [
              ...due.map(({ clause, nth, only }) => ({
                value: `${clause}.${nth}`,
                label: only ? t('owed.one', { clause }) : t('owed.nth', { clause, nth }),
              })),
              { value: WHOLE, label: t('owed.which-all') },
            ],
          },
        }),
        day,
        send: ({ on, choice }, write) => breach(id, of, { on, ...itemIn(choice) }, write),
      }),
    };
  });
}

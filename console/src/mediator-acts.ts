import { computed } from 'vue';
import type { Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { acceptMediator, declareTie, hinderMediator, recuse, untie } from './api/mediators';
import type { CaseRoster, Hindrance, Recusal, Tie } from './api/mediators';
import type { Mediation } from './api/mediations';
import { plain, worded } from './plain-act';

/** Somebody of the roster who mediates in a case, or is kept out of it; `accepted`: by which parties all the same. */
export type Whom = Pick<CaseRoster['named'][number], 'id' | 'name'> & Readonly<{ accepted?: readonly number[] }>;
type Noted = CaseRoster['noted'][number];

const recusals = ['family', 'same-enterprise', 'earlier-part', 'other'] as const satisfies readonly Recusal[];
const ties = ['family', 'same-enterprise', 'earlier-part', 'other'] as const satisfies readonly Tie['tie'][];
const hindrances = ['ill', 'travelling', 'on-duty', 'unsaid'] as const satisfies readonly Hindrance[];
const untyings = ['mistaken', 'wrong-person', 'over'] as const;

/** What may be noted of a mediator in a case with one choice: of whoever it is begun for. */
export function useMediatorActs(mediation: () => Mediation, whom: Ref<Whom | undefined>, noted: () => readonly Noted[]) {
  const { t } = useI18n();
  const called = () => whom.value?.name ?? '';
  const parties = computed(() => mediation().consents.flatMap(({ party }) => party ?? []));
  const recusal = computed(() =>
    plain({
      title: t('mediator.recuse-who', { name: called() }),
      go: t('mediator.recuse'),
      note: t('mediator.recuse-note'),
      choice: {
        label: t('mediator.recuse-reason'),
        field: 'reason',
        options: worded(recusals, (reason) => t(`mediator.recusal.${reason}`)),
      },
      send: ({ choice }, write) => recuse(mediation().id, whom.value?.id ?? '', choice, write),
    }),
  );
  const tieing = computed(() =>
    plain({
      title: t('mediator.tie-who', { name: called() }),
      go: t('mediator.tie'),
      note: t('mediator.tie-note'),
      choice: {
        label: t('mediator.tie-what'),
        field: 'tie',
        options: parties.value.flatMap((party) =>
          ties.map((tie) => ({ value: `${party}:${tie}`, label: t('mediator.tie-of', { party, tie: t(`mediator.ties.${tie}`) }) })),
        ),
      },
      send: ({ choice }, write) => {
        const [party, tie] = choice.split(':') as [string, Tie['tie']];
        return declareTie(mediation().id, whom.value?.id ?? '', { tie, party: Number(party) }, write);
      },
    }),
  );

  const hindrance = computed(() =>
    plain({
      title: t('mediator.hinder-who', { name: called() }),
      go: t('mediator.hinder'),
      note: t('mediator.hinder-note'),
      choice: {
        label: t('mediator.recuse-reason'),
        field: 'reason',
        options: worded(hindrances, (reason) => t(`mediator.hindrances.${reason}`)),
      },
      send: ({ choice }, write) => hinderMediator(mediation().id, whom.value?.id ?? '', choice, write),
    }),
  );
  /** Those to whom a tie was declared that nobody has taken back. */
  const tiedTo = computed(() => {
    const of = noted().filter(({ mediator }) => mediator === whom.value?.id);
    const last = (party: number) => of.findLast((each) => each.party === party && (each.what === 'tied' || each.what === 'untied'))?.what;
    return parties.value.filter((party) => last(party) === 'tied');
  });
  const untieing = computed(() =>
    plain({
      title: t('mediator.untie-who', { name: called() }),
      go: t('mediator.untie'),
      note: t('mediator.untie-note'),
      choice: {
        label: t('mediator.untie-what'),
        field: 'reason',
        options: tiedTo.value.flatMap((party) =>
          untyings.map((reason) => ({
            value: `${party}:${reason}`,
            label: t('mediator.tie-of', { party, tie: t(`mediator.untyings.${reason}`) }),
          })),
        ),
      },
      send: ({ choice }, write) => {
        const [party, reason] = choice.split(':') as [string, (typeof untyings)[number]];
        return untie(mediation().id, whom.value?.id ?? '', { party: Number(party), reason }, write);
      },
    }),
  );
  const acceptance = computed(() =>
    plain({
      title: t('mediator.accept-who', { name: called() }),
      go: t('mediator.accept'),
      note: t('mediator.accept-note'),
      choice: {
        label: t('mediator.accept-party'),
        field: 'party',
        options: parties.value
          .filter((party) => !whom.value?.accepted?.includes(party))
          .map((party) => ({ value: String(party), label: t('mediator.party-only', { party }) })),
      },
      send: ({ choice }, write) => acceptMediator(mediation().id, whom.value?.id ?? '', Number(choice), write),
    }),
  );
  const lastOf = (id: string, party: number) =>
    noted().findLast((each) => each.mediator === id && each.party === party && /tied$/.test(each.what))?.what;
  const isTied = (id: string) => parties.value.some((party) => lastOf(id, party) === 'tied');
  return { acts: { recusal, hindrance, tie: tieing, untie: untieing, accept: acceptance }, isTied };
}

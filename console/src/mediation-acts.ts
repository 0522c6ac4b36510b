import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { codes } from './api/contracts';
import { cancelSession, missSession, noteLitigation, reopen, tellRoutes } from './api/mediations';
import type { Mediation, NewLitigation, ReopeningReason, RoutesNotice, SessionChange } from './api/mediations';
import { choicesIn } from './may';
import { plain, worded } from './plain-act';

/** How people are told at a desk; `stated` came with a registration. */
const hows = ['oral', 'written', 'message', 'posted'] as const satisfies readonly RoutesNotice['how'][];

const absent = ['applicant', 'respondent', 'both'] as const;

/** The plain acts on a case: a session called off, the case opened again, and what a court has done with it meanwhile. */
export function useMediationActs(mediation: () => Mediation) {
  const { t } = useI18n();
  const reopening = computed(() =>
    plain({
      title: t('action.reopen'),
      note: t('reopening.note'),
      choice: {
        label: t('reopening.reason'),
        field: 'reason',
        options: worded(choicesIn<ReopeningReason>(mediation().acts, 'reopening'), (reason) => t(`reason.${reason}`)),
      },
      send: ({ choice }, write) => reopen(mediation().id, choice, write),
    }),
  );
  const litigation = computed(() =>
    plain({
      title: t('action.litigation'),
      note: t('litigation.note'),
      choice: {
        label: t('litigation.stage'),
        field: 'stage',
        options: worded(choicesIn<NewLitigation['stage']>(mediation().acts, 'litigation'), (stage) => t(`stage.${stage}`)),
      },
      day: t('litigation.on'),
      send: ({ choice, on }, write) => noteLitigation(mediation().id, { stage: choice, on }, write),
    }),
  );
  /** That they were told is what somebody says; a printed notice is not. */
  const tell = computed(() =>
    plain({
      title: t('action.tell'),
      note: t('telling-routes.note'),
      choice: { label: t('telling-routes.how'), field: 'how', options: worded(hows, (how) => t(`consent.told.${how}`)) },
      day: t('telling-routes.on'),
      send: ({ choice, on }: Readonly<{ choice: RoutesNotice['how']; on: string }>, write) =>
        tellRoutes(mediation().id, { how: choice, on }, write),
    }),
  );
  /** Called off, nothing came of it. */
  const cancel = (session: string) =>
    plain({
      title: t('action.cancel'),
      note: t('session.cancel-note'),
      choice: { label: t('session.why'), field: 'reason', options: worded(codes.SessionChange, (reason) => t(`reason.${reason}`)) },
      send: ({ choice }: Readonly<{ choice: SessionChange }>, write) => cancelSession(mediation().id, { session, reason: choice }, write),
    });
  /** Nobody was mediated between: it uses up no attempt. */
  const miss = (session: string) =>
    plain({
      title: t('session.missed'),
      note: t('session.missed-note'),
      choice: { label: t('session.absent'), field: 'absent', options: worded(absent, (who) => t(`session.sides.${who}`)) },
      send: ({ choice }: Readonly<{ choice: (typeof absent)[number] }>, write) =>
        missSession(mediation().id, { session, absent: choice === 'both' ? ['applicant', 'respondent'] : [choice] }, write),
    });
  return { cancel, miss, acts: computed(() => ({ reopen: reopening.value, litigation: litigation.value, tell: tell.value })) };
}

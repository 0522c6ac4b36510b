import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components as Desk, paths as Intake } from './openapi/intake';
import type { components, paths } from './openapi/reporting';

export type Stuck = components['schemas']['StuckDto'];
export type StuckPage = components['schemas']['StuckPageDto'];
type Query = NonNullable<paths['/api/reporting/stuck']['get']['parameters']['query']>;

export type Reminders = Desk['schemas']['RemindersDto'];
export type Reminded = Desk['schemas']['RemindedDto'];
export type ReminderReason = Reminders['reason'];
export type ReminderAnswer = Desk['schemas']['ReminderAnswerDto']['answer'];

const reporting = service<paths>();
const intake = service<Intake>();

/** What is asked for comes from the address, where anything may stand: what does not fit is refused by the service, in words. */
export const stuck = (query: Readonly<Record<string, string | number | undefined>>, cursor?: string) =>
  taken(reporting.GET('/api/reporting/stuck', { params: { query: { ...query, ...(cursor && { cursor }) } as Query } }));

export const remind = (body: Reminders, { key }: Pick<Write, 'key'>) =>
  taken(intake.POST('/api/intake/disputes/reminders', { body, headers: headersOf({ key }) }));

export const answerReminder = (id: string, answer: ReminderAnswer, write: Write) =>
  taken(
    intake.POST('/api/intake/disputes/{id}/reminder-answers', { params: { path: { id } }, body: { answer }, headers: headersOf(write) }),
  );

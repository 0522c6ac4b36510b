import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, paths } from './openapi/reporting';

type Schemas = components['schemas'];
/** What an agency outside is told by HTTPS. */
export type Subscription = Schemas['SubscriptionDto'];
export type Subscriptions = Schemas['SubscriptionsDto'];
export type NewSubscription = Schemas['NewSubscriptionDto'];
export type Delivery = Schemas['DeliveryDto'];
export type Secret = Schemas['SecretDto'];

const { GET, POST } = service<paths>();
const at = (id: string) => ({ path: { id } });

export const subscriptions = () => taken(GET('/api/reporting/subscriptions'));
export const deliveries = (id: string, cursor?: string) =>
  taken(GET('/api/reporting/subscriptions/{id}/deliveries', { params: { ...at(id), query: { limit: 20, ...(cursor && { cursor }) } } }));
/** What would be sent again from a moment on. */
export const replayFrom = (id: string, from: string) =>
  taken(GET('/api/reporting/subscriptions/{id}/replay', { params: { ...at(id), query: { from } } }));

export const subscribe = (body: NewSubscription, { key }: Write) =>
  taken(POST('/api/reporting/subscriptions', { body, headers: headersOf({ key }) }));
export const changeSubscription = (id: string, body: NewSubscription, write: Write) =>
  taken(POST('/api/reporting/subscriptions/{id}/changes', { params: at(id), body, headers: headersOf(write) }));
export const makeSecret = (id: string, write: Write) =>
  taken(POST('/api/reporting/subscriptions/{id}/secrets', { params: at(id), headers: headersOf(write) }));
export const askAgain = (id: string, write: Write) =>
  taken(POST('/api/reporting/subscriptions/{id}/handshake', { params: at(id), headers: headersOf(write) }));
export const pauseSubscription = (id: string, write: Write) =>
  taken(POST('/api/reporting/subscriptions/{id}/pause', { params: at(id), headers: headersOf(write) }));
export const resumeSubscription = (id: string, write: Write) =>
  taken(POST('/api/reporting/subscriptions/{id}/resumption', { params: at(id), headers: headersOf(write) }));
export const endSubscription = (id: string, write: Write) =>
  taken(POST('/api/reporting/subscriptions/{id}/ending', { params: at(id), headers: headersOf(write) }));
export const replaySubscription = (id: string, from: string, write: Write) =>
  taken(POST('/api/reporting/subscriptions/{id}/replay', { params: at(id), body: { from }, headers: headersOf(write) }));

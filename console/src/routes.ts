import type { RouteRecordRaw } from 'vue-router';
import type { Place, Service } from './places.js';

declare module 'vue-router' {
  interface RouteMeta {
    public?: true;
    /** The page of the navigation that it is, or belongs to: whoever has not that one has not this one. */
    place?: Place | readonly Place[];
    /** The service that it is nothing without. */
    needs?: Service;
  }
}

/** Every page that there is, and at the end what is shown where there is none. */
export const routes = [
  { path: '/sign-in', name: 'sign-in', component: () => import('./pages/sign-in.vue'), meta: { public: true } },
  { path: '/signed-out', name: 'signed-out', component: () => import('./pages/sign-in.vue'), meta: { public: true } },
  { path: '/signed-in', name: 'signed-in', component: () => import('./pages/signed-in.vue'), meta: { public: true } },
  { path: '/today', name: 'today', component: () => import('./pages/today.vue'), meta: { place: 'today' } },
  { path: '/disputes', name: 'disputes', component: () => import('./pages/disputes.vue'), meta: { place: 'disputes' } },
  { path: '/disputes/new', name: 'register', component: () => import('./pages/register.vue'), meta: { place: 'register' } },
  {
    path: '/disputes/on-the-spot',
    name: 'spot',
    component: () => import('./pages/spot.vue'),
    meta: { place: 'register', needs: 'mediation' },
  },
  {
    path: '/disputes/:id',
    name: 'dispute',
    component: () => import('./pages/dispute.vue'),
    props: true,
    meta: { place: 'disputes', needs: 'intake' },
  },
  { path: '/mediations', name: 'mediations', component: () => import('./pages/mediations.vue'), meta: { place: 'mediations' } },
  {
    path: '/mediations/:id',
    name: 'mediation',
    component: () => import('./pages/mediation.vue'),
    props: true,
    meta: { place: 'mediations' },
  },
  {
    path: '/mediations/:id/sessions/:session/room',
    name: 'room',
    component: () => import('./pages/room.vue'),
    props: true,
    meta: { place: ['disputes', 'mediations'], needs: 'mediation' },
  },
  { path: '/stuck', name: 'stuck', component: () => import('./pages/stuck.vue'), meta: { place: 'stuck' } },
  { path: '/requests', name: 'requests', component: () => import('./pages/requests.vue'), meta: { place: 'requests' } },
  { path: '/requests/new', name: 'ask', component: () => import('./pages/ask.vue'), meta: { place: 'requests' } },
  { path: '/requests/:id', name: 'request', component: () => import('./pages/request.vue'), props: true, meta: { place: 'requests' } },
  { path: '/screening', name: 'screening', component: () => import('./pages/screening.vue'), meta: { place: 'screening' } },
  {
    path: '/screening/rounds/:unit/:period',
    name: 'round',
    component: () => import('./pages/round.vue'),
    props: true,
    meta: { place: 'screening' },
  },
  { path: '/screening/findings', name: 'findings', component: () => import('./pages/findings.vue'), meta: { place: 'screening' } },
  {
    path: '/screening/findings/:id',
    name: 'finding',
    component: () => import('./pages/finding.vue'),
    props: true,
    meta: { place: 'screening' },
  },
  { path: '/board/grid', name: 'grid', component: () => import('./pages/grid.vue'), meta: { place: 'board' } },
  { path: '/board', name: 'board', component: () => import('./pages/board.vue'), meta: { place: 'board' } },
  { path: '/board/disputes', name: 'cases', component: () => import('./pages/cases.vue'), meta: { place: 'board' } },
  { path: '/ladder', name: 'ladder', component: () => import('./pages/ladder.vue'), meta: { place: 'ladder' } },
  { path: '/rules', name: 'rules', component: () => import('./pages/rules.vue'), meta: { place: 'ladder' } },
  { path: '/units', name: 'units', component: () => import('./pages/units.vue'), meta: { needs: 'intake' } },
  { path: '/bodies', name: 'bodies', component: () => import('./pages/bodies.vue'), meta: { place: ['disputes', 'mediations'] } },
  { path: '/sessions', name: 'sessions', component: () => import('./pages/sessions.vue'), meta: { place: ['disputes', 'mediations'] } },
  {
    path: '/mediators',
    name: 'mediators',
    component: () => import('./pages/mediators.vue'),
    meta: { place: ['disputes', 'mediations'] },
  },
  {
    path: '/spot-sample',
    name: 'spot-sample',
    component: () => import('./pages/spot-sample.vue'),
    meta: { place: ['disputes', 'mediations'], needs: 'mediation' },
  },
  {
    path: '/commissions',
    name: 'commissions',
    component: () => import('./pages/commissions.vue'),
    meta: { place: ['disputes', 'mediations'], needs: 'mediation' },
  },
  {
    path: '/subsidies',
    name: 'subsidies',
    component: () => import('./pages/subsidies.vue'),
    meta: { place: ['disputes', 'mediations'], needs: 'mediation' },
  },
  { path: '/calendar', name: 'calendar', component: () => import('./pages/calendar.vue'), meta: { needs: 'intake' } },
  { path: '/audit', name: 'audit', component: () => import('./pages/audit.vue'), meta: { place: 'audit' } },
  { path: '/operations', name: 'operations', component: () => import('./pages/operations.vue'), meta: { place: 'operations' } },
  { path: '/webhooks', name: 'webhooks', component: () => import('./pages/webhooks.vue'), meta: { place: 'webhooks' } },
  { path: '/duty', name: 'duty', component: () => import('./pages/duty.vue') },
  { path: '/:rest(.*)', name: 'nothing', component: () => import('./pages/nothing.vue') },
] as const satisfies readonly RouteRecordRaw[];

import { createRouter, createWebHistory } from 'vue-router';
import { firstOf, placesOf } from './places';
import type { Place } from './places';
import { person } from './session';
import { forgetWhoIsInAddresses } from './sought';

declare module 'vue-router' {
  interface RouteMeta {
    public?: true;
    /** The page of the navigation that it is, or belongs to: whoever has not that one has not this one. */
    place?: Place;
  }
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: () => ({ name: person.value ? firstOf(person.value.roles) : 'sign-in' }) },
    { path: '/sign-in', name: 'sign-in', component: () => import('./pages/sign-in.vue'), meta: { public: true } },
    { path: '/signed-out', name: 'signed-out', component: () => import('./pages/sign-in.vue'), meta: { public: true } },
    { path: '/signed-in', name: 'signed-in', component: () => import('./pages/signed-in.vue'), meta: { public: true } },
    { path: '/disputes', name: 'disputes', component: () => import('./pages/disputes.vue'), meta: { place: 'disputes' } },
    { path: '/disputes/new', name: 'register', component: () => import('./pages/register.vue'), meta: { place: 'register' } },
    { path: '/disputes/:id', name: 'dispute', component: () => import('./pages/dispute.vue'), props: true, meta: { place: 'disputes' } },
    { path: '/requests', name: 'requests', component: () => import('./pages/requests.vue'), meta: { place: 'requests' } },
    { path: '/requests/new', name: 'ask', component: () => import('./pages/ask.vue'), meta: { place: 'requests' } },
    { path: '/requests/:id', name: 'request', component: () => import('./pages/request.vue'), props: true, meta: { place: 'requests' } },
    { path: '/screening', name: 'screening', component: () => import('./pages/screening.vue'), meta: { place: 'screening' } },
    { path: '/board', name: 'board', component: () => import('./pages/board.vue'), meta: { place: 'board' } },
    { path: '/audit', name: 'audit', component: () => import('./pages/audit.vue'), meta: { place: 'audit' } },
    { path: '/duty', name: 'duty', component: () => import('./pages/duty.vue') },
    { path: '/:rest(.*)', name: 'nothing', component: () => import('./pages/nothing.vue') },
  ],
  scrollBehavior: (_to, _from, kept) => kept ?? { top: 0 },
});

forgetWhoIsInAddresses(router);
router.beforeEach(({ meta, fullPath }) => {
  if (meta.public) return true;
  if (!person.value) return { name: 'sign-in', query: { to: fullPath } };
  return !meta.place || placesOf(person.value.roles).includes(meta.place) ? true : { name: firstOf(person.value.roles) };
});

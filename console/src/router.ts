import { createRouter, createWebHistory } from 'vue-router';
import { mayAs, mayTakeRequests, person } from './session';
import { forgetWhoIsInAddresses } from './sought';

declare module 'vue-router' {
  interface RouteMeta {
    public?: true;
  }
}

const requestsOnly = () => (person.value && !mayTakeRequests() ? { name: 'disputes' } : true);

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: { name: 'disputes' } },
    { path: '/sign-in', name: 'sign-in', component: () => import('./pages/sign-in.vue'), meta: { public: true } },
    { path: '/signed-out', name: 'signed-out', component: () => import('./pages/sign-in.vue'), meta: { public: true } },
    { path: '/signed-in', name: 'signed-in', component: () => import('./pages/signed-in.vue'), meta: { public: true } },
    { path: '/disputes', name: 'disputes', component: () => import('./pages/disputes.vue') },
    { path: '/disputes/new', name: 'register', component: () => import('./pages/register.vue') },
    { path: '/disputes/:id', name: 'dispute', component: () => import('./pages/dispute.vue'), props: true },
    { path: '/requests', name: 'requests', component: () => import('./pages/requests.vue'), beforeEnter: requestsOnly },
    { path: '/requests/new', name: 'ask', component: () => import('./pages/ask.vue'), beforeEnter: requestsOnly },
    { path: '/requests/:id', name: 'request', component: () => import('./pages/request.vue'), props: true, beforeEnter: requestsOnly },
    { path: '/screening', name: 'screening', component: () => import('./pages/screening.vue') },
    { path: '/board', name: 'board', component: () => import('./pages/board.vue') },
    {
      path: '/audit',
      name: 'audit',
      component: () => import('./pages/audit.vue'),
      beforeEnter: () => (person.value && !mayAs('auditor') ? { name: 'disputes' } : true),
    },
    { path: '/:rest(.*)', name: 'nothing', component: () => import('./pages/nothing.vue') },
  ],
  scrollBehavior: (_to, _from, kept) => kept ?? { top: 0 },
});

forgetWhoIsInAddresses(router);
router.beforeEach((to) => (to.meta.public || person.value ? true : { name: 'sign-in', query: { to: to.fullPath } }));

import { createRouter, createWebHistory } from 'vue-router';
import { firstOf, placesOf } from './places';
import { routes } from './routes';
import { person } from './session';
import { forgetWhoIsInAddresses } from './sought';

export const router = createRouter({
  history: createWebHistory(),
  routes: [{ path: '/', redirect: () => ({ name: person.value ? firstOf(person.value.roles) : 'sign-in' }) }, ...routes],
  scrollBehavior: (_to, _from, kept) => kept ?? { top: 0 },
});

forgetWhoIsInAddresses(router);
router.beforeEach(({ meta, fullPath }) => {
  if (meta.public) return true;
  if (!person.value) return { name: 'sign-in', query: { to: fullPath } };
  return !meta.place || placesOf(person.value.roles).includes(meta.place) ? true : { name: firstOf(person.value.roles) };
});

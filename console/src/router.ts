import { ElMessage } from 'element-plus';
import 'element-plus/es/components/message/style/css';
import { createRouter, createWebHistory } from 'vue-router';
import { online } from './line';
import { t } from './messages/index';
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
/** The note that there is no line. */
const ABOVE = 3001;
/** Pages are fetched when they are first opened: one that did not come leaves everything as it is, and says so. */
router.onError(
  () => void ElMessage({ type: 'warning', message: t(online.value ? 'line.unopened-online' : 'line.unopened'), zIndex: ABOVE }),
);
router.beforeEach(({ meta, fullPath }) => {
  if (meta.public) return true;
  if (!person.value) return { name: 'sign-in', query: { to: fullPath } };
  return !meta.place || placesOf(person.value.roles).includes(meta.place) ? true : { name: firstOf(person.value.roles) };
});

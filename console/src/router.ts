import { ElMessage } from 'element-plus';
import 'element-plus/es/components/message/style/css';
import { createRouter, createWebHistory } from 'vue-router';
import { online } from './line';
import { t } from './messages/index';
import { routes } from './routes';
import { myFirst, myPlaces, person, serves } from './session';
import { forgetWhoIsInAddresses } from './sought';

export const router = createRouter({
  history: createWebHistory(),
  routes: [{ path: '/', redirect: () => ({ name: person.value ? myFirst() : 'sign-in' }) }, ...routes],
  scrollBehavior: (_to, _from, kept) => kept ?? { top: 0 },
});

forgetWhoIsInAddresses(router);
/** The note that there is no line. */
const ABOVE = 3001;
/** Pages are fetched when they are first opened: one that did not come leaves everything as it is, and says so. */
router.onError(
  () => void ElMessage({ type: 'warning', message: t(online.value ? 'line.unopened-online' : 'line.unopened'), zIndex: ABOVE }),
);
router.beforeEach(({ name, params, meta, fullPath }) => {
  if (meta.public) return true;
  if (!person.value) return { name: 'sign-in', query: { to: fullPath } };
  if (meta.needs && !serves(meta.needs)) return name === 'dispute' ? { name: 'mediation', params } : { name: myFirst() };
  const places = myPlaces();
  return !meta.place || [meta.place].flat().some((place) => places.includes(place)) ? true : { name: myFirst() };
});

import { VueQueryPlugin } from '@tanstack/vue-query';
import { createApp, ref } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { takeLook } from '../src/look';
import { i18n, speak } from '../src/messages/index';
import { queries } from '../src/queries';
import { routes } from '../src/routes';
import { startSession } from '../src/session';
import { takeTypedChoices } from '../src/typed-choice';
import Gallery from './gallery.vue';
import { noteParts, partsShown } from './parts-shown';
import { answer, sent, unanswered } from './services';
import type { Manner } from './services';
import '../src/styles/tokens.css';
import '../src/styles/element.css';
import '../src/styles/page.css';
import '../src/styles/lists.css';
import '../src/styles/paper.css';

takeLook();
await startSession();
takeTypedChoices();
const router = createRouter({ history: createMemoryHistory(), routes: [...routes] });
await router.push('/disputes');

const chapter = ref(new URLSearchParams(location.search).get('chapter') ?? '');
const app = createApp(Gallery, { chapter });
noteParts(app);
app.use(i18n).use(VueQueryPlugin, { queryClient: queries }).use(router).mount('#app');

/** For whoever drives this page: what there is to be seen, in which language, and what was sent. */
Object.assign(globalThis, {
  gallery: {
    speak,
    answer(how: Manner): void {
      answer(how);
      queries.clear();
    },
    sent,
    unanswered,
    partsShown,
    async show(name: string): Promise<void> {
      chapter.value = '';
      await frame();
      await router.push('/disputes');
      chapter.value = name;
      await settled();
    },
    settled,
  },
});

const frame = () => new Promise((done) => requestAnimationFrame(done));

/** Nothing is asked any more and nothing moves. What waits for ever is given a moment. */
async function settled(patience = 60): Promise<void> {
  for (let still = 0; still < 3 && patience > 0; patience--) {
    await frame();
    const moving = document
      .getAnimations()
      .some(({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations !== Infinity);
    still = moving || queries.isFetching() > 0 ? 0 : still + 1;
  }
}

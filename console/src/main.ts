import { VueQueryPlugin } from '@tanstack/vue-query';
import { createApp } from 'vue';
import App from './app.vue';
import { leadToHead } from './arrival';
import { takeLook } from './look';
import { i18n } from './messages/index';
import { queries } from './queries';
import { router } from './router';
import { startSession } from './session';
import { takeTypedChoices } from './typed-choice';
import './styles/tokens.css';
import './styles/element.css';
import './styles/page.css';

takeLook();
await startSession();
takeTypedChoices();
leadToHead(router);
createApp(App).use(i18n).use(VueQueryPlugin, { queryClient: queries }).use(router).mount('#app');

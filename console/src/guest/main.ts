import { createApp } from 'vue';
import Guest from './guest.vue';
import Verify from './verify.vue';
import './guest.css';

createApp(/^\/verify\/?$/.test(location.pathname) ? Verify : Guest).mount('#app');

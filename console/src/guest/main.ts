import { createApp } from 'vue';
import Guest from './guest.vue';
import './guest.css';

createApp(Guest).mount('#app');

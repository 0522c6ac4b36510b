import { startServices } from './services';

/** Before anything that asks is loaded. */
startServices();
await import('./page');

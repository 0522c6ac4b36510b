import { answering } from './listener-process.js';
import { connected } from './sides.js';
import { listening } from './trails.js';

/** The other service: our way of hearing, in a process and with a database of its own. */
const [databaseUrl = '', natsUrl = ''] = process.argv.slice(2);
const { note, ready } = answering();
const { database } = await connected(databaseUrl);
const { start } = listening(database, natsUrl, (events) => {
  for (const { subject } of events) note(subject);
});
start();
ready();

/** `junan.<county>.<partition>.<service>.…`: how a release named what it said while a service had one stream for all its desks. */
const BEFORE = /^junan\.(\d+)\.(\d+)\.([a-z]+)\./;
const SOURCE = /"source":"\/junan\/\d+\/[a-z]+\/([a-z0-9-]+)"/;

/** The subject of a row of the outbox, which may have been written by that release, or be by an instance of it that still runs. */
export const subjectNow = (subject: string, event: string): string =>
  subject.replace(BEFORE, (_, county: string, partition: string, service: string) => {
    const [, desk = ''] = SOURCE.exec(event) ?? [];
    return `junan.${county}.${service}.${desk}.${partition}.`;
  });

import { catalogue, filterOf, ownerOf, streamOf } from '#contracts';
import type { Speaker } from '#contracts';
import type { BrokerUser } from './broker-users.js';

/** What an agency outside is told: events by their types, of townships and under departments; none named is all there are. */
export type Agency = Readonly<{ name: string; events: readonly string[]; townships: readonly string[]; departments: readonly string[] }>;

/** One reader of an agency's: in which stream, under which name, and the one filter that it has there. */
export type AgencyReader = Readonly<{ stream: string; consumer: string; filter: string }>;

/** As whom it comes to the broker, and where alone it is answered. */
export const agencyOf = (county: string, { name }: Pick<Agency, 'name'>): string => `${county}-agency-${name}`;
export const agencyInbox = (county: string, { name }: Pick<Agency, 'name'>): string => `_INBOX.${county}.agency.${name}`;

/**
 * Where it asks the broker: not below `$JS.API`. It comes to an account of its own, which takes in these subjects and nothing else, so that
 * whatever it has the broker answer, and wherever to, stays with it. In the county's own account the broker's word that there is nothing
 * to read, sent to the subject that deletes a stream, would delete it: of a reply nobody asks whether who names it may speak there.
 */
export const AGENCY_API = 'junan-agency';

/** More than anybody needs, and a broker bears. */
const MOST_READERS = 200;

/**
 * The readers that give an agency its slice, all of it and nothing else. A reader has one filter, since that is what a broker of 2.9
 * takes; each event, township and department that is named makes more of them.
 */
export function readersOf(county: string, agency: Agency, desks: readonly Omit<Speaker, 'county'>[]): AgencyReader[] {
  const types = [...catalogue.keys()];
  const unknown = agency.events.filter((type) => !types.includes(type));
  if (unknown.length > 0) throw new Error(`${agency.name}: ${unknown.join(', ')} is no event: docs/events.md tells them`);
  const anyOf = (named: readonly string[]): readonly string[] => (named.length > 0 ? named : ['*']);
  const services = new Set((agency.events.length > 0 ? agency.events : types).map(ownerOf));
  const readers = desks
    .filter(({ service }) => services.has(service))
    .flatMap((desk) => {
      const of = { county, ...desk };
      const events = agency.events.filter((type) => ownerOf(type) === desk.service).map((type) => type.slice(desk.service.length + 1));
      return (events.length > 0 ? events : ['*.*']).flatMap((event) =>
        anyOf(agency.townships).flatMap((township) =>
          anyOf(agency.departments).map((department) => ({
            stream: streamOf(of),
            filter: filterOf(of).replace(/>$/, `${event}.${township}.${department}`),
          })),
        ),
      );
    });
  if (readers.length > MOST_READERS)
    throw new Error(`${agency.name}: ${readers.length} readers are too many: name fewer events, townships or departments`);
  return readers.map((reader, n) => ({ ...reader, consumer: `agency-${agency.name}-${n}` }));
}

/** Reads its slice, by readers of its own name, and does nothing else. `told`: whose events these are, the county's own or those of a sandbox. */
export function agencyUser(
  county: string,
  agency: Agency,
  told: Readonly<{ county: string; desks: readonly Omit<Speaker, 'county'>[] }>,
): BrokerUser {
  const readers = readersOf(told.county, agency, told.desks);
  return {
    name: agencyOf(county, agency),
    apart: AGENCY_API,
    grants: [
      {
        act: 'publish',
        what: 'open its readers',
        subjects: readers.map(({ stream, consumer, filter }) => `${AGENCY_API}.CONSUMER.CREATE.${stream}.${consumer}.${filter}`),
      },
      {
        act: 'publish',
        what: 'read by them',
        subjects: readers.flatMap(({ stream, consumer }) =>
          ['DELETE', 'INFO', 'MSG.NEXT'].map((act) => `${AGENCY_API}.CONSUMER.${act}.${stream}.${consumer}`),
        ),
      },
      { act: 'subscribe', what: 'be answered by the broker', subjects: [`${agencyInbox(county, agency)}.>`] },
    ],
  };
}

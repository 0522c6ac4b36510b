import { COUNTY } from '#testing';

export const clerk = { unit: COUNTY, roles: ['clerk'] } as const;

/** A dispute as a clerk at the county's counter enters it. */
export const registration = {
  channel: 'walk-in',
  category: 'neighbour',
  village: '510722101201',
  place: { kind: 'village' },
  parties: [
    { role: 'applicant', kind: 'person', name: '李大山', phone: '13800000001' },
    { role: 'respondent', kind: 'person', name: '王小河', phone: '13800000002' },
  ],
  summary: '两家因院墙越界起争执,村里劝过一次,各说各的理。',
  people: 2,
  amountYuan: 3000,
  risk: 'low',
  consent: true,
};

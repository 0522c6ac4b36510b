import { DisputeAcceptedByUnit, DisputeClosed, DisputeHandedOver } from '#contracts';
import type { Fact } from '#contracts';
import * as story from '../../test/story.js';
import { evolve, initial } from './standing.js';
import type { DisputeEvent, Standing } from './standing.js';

const { north, south } = story;
const [village, nextVillage] = [`${north}001`, `${north}002`];
const place = { township: north, village };

const told = (...facts: Fact[]): Standing =>
  facts.reduce<Standing>(
    (standing, fact, i) => evolve(standing, { ...fact, sequence: i + 1, time: '2026-11-23T00:00:00.000Z' } as DisputeEvent),
    initial,
  );
const accepted = (unit: string) => DisputeAcceptedByUnit({ unit, role: unit === 'justice' ? 'lead' : 'territorial' });
const open = [story.registered(place), story.assigned(place, 'justice')];

describe('where a dispute stands after a merger', () => {
  it('is with the successor, which has what was accepted before it', () => {
    const over = DisputeHandedOver({ gone: [village, 'justice'], lead: 'hrss', township: north, village: nextVillage });
    const all = [accepted('justice'), accepted(north), accepted(village)];
    expect(told(...open, ...all, over)).toMatchObject({ lead: 'hrss', township: north, village: nextVillage, status: 'accepted' });
    expect(told(...open, accepted('justice'), over)).toMatchObject({ status: 'assigned', acceptedBy: ['hrss'] });
  });

  it('waits for the township that its village came to', () => {
    const over = DisputeHandedOver({ gone: [], lead: 'justice', township: south, village });
    expect(told(...open, accepted('justice'), accepted(north), accepted(village), over)).toMatchObject({
      township: south,
      status: 'assigned',
      acceptedBy: ['justice', village],
    });
  });

  it('has no lead where it had none', () => {
    const over = DisputeHandedOver({ gone: [village], lead: null, township: north, village: nextVillage });
    expect(told(story.registered(place), over)).toMatchObject({ lead: '', status: 'registered', village: nextVillage });
  });

  it('goes on to its end there', () => {
    const over = DisputeHandedOver({ gone: [village], lead: 'justice', township: north, village: nextVillage });
    expect(told(...open, over, DisputeClosed({ outcome: 'settled' }))).toMatchObject({ outcome: 'settled', village: nextVillage });
  });
});

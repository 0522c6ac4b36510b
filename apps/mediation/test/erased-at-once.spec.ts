import { AttemptRecorded, DisputeAssigned, DisputeDataErased } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { sealing } from '#messaging';
import { Sealer } from '#sealed';
import { Neighbour, TestBroker, eventually, startService } from '#testing';
import { Mediations } from '../src/mediation/mediation.store.js';
import { mediation } from '../src/mediation.module.js';
import { held } from './history.js';

it('what is being written while the register’s erasure is heard goes with the rest', async () => {
  const broker = await TestBroker.start();
  const intake = await Neighbour.on(broker);
  const service = await startService(mediation, { broker });
  try {
    const id = newId();
    const village = '510722106201';
    const whose = { lead: 'natural-resources', township: village.slice(0, 9), village, desk: 'county', category: 'forest-land' };
    await intake.say(DisputeAssigned({ ...whose, channel: 'walk-in', place: 'village', crossCounty: false, risk: 'low' }), { subject: id });
    const [mediations, database] = [service.get(Mediations), service.get<Database>(DATABASE)];
    await eventually(async () => expect(await mediations.find(id)).toBeDefined());

    await database.transaction(async (tx) => {
      const minutes = service.get(Sealer).seal('minutes', id, { text: '双方都来了' });
      await mediations.change(id, () => sealing([AttemptRecorded(held(1, 1).data)], [minutes]), tx);
      await intake.say(DisputeDataErased({ request: newId(), whole: true, records: [] }), { subject: id });
      await eventually(async () => {
        const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        expect(await database.query(waiting)).toHaveLength(1);
      });
    });

    await eventually(async () => expect(await mediations.find(id)).toMatchObject({ personalData: 'erased' }));
    expect(await database.query(`select kind from sealed_record where aggregate_id = $1 and kind <> 'purpose'`, [id])).toEqual([]);
  } finally {
    await service.stop();
    await intake.leave();
    await broker.drop();
  }
});

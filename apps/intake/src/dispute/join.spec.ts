import { DisputeHandedOver, DisputeJoined } from '#contracts';
import type { Actor } from '#kernel';
import { specify } from '#testing';
import { after, county, gone, open, otherTownship, reference, registered, settled, township, village } from '../../test/example.js';
import * as dispute from './dispute.js';
import { handOver } from './hand-over.js';
import { join, referredTo } from './join.js';
import type { Reference } from './link.js';

const given = specify(dispute);
type State = dispute.Dispute;

const coordinator = (unit: string): Actor => ({ subject: 'c', unit, roles: ['coordinator'] });
const joining =
  (units: string[], by = county) =>
  (state: State) =>
    join(state, units, coordinator(by), reference);
const joint = (...units: string[]) => DisputeJoined({ joint: units });
const joined = after({ ecology: gone('hrss') });

describe('who helps', () => {
  it('is said by the county, or by who answers for it', () => {
    given(...open)
      .when(joining(['ecology', otherTownship]))
      .then(joint('ecology', otherTownship));
    given(...open)
      .when(joining(['ecology'], 'justice'))
      .then(joint('ecology'));
    given(...open)
      .when(joining(['ecology'], 'hrss'))
      .refused('dispute.joined-by-others');
  });

  it('is said once, and all of it each time', () => {
    given(...open, joint('ecology'))
      .when(joining(['ecology']))
      .nothing();
    given(...open, joint('ecology'))
      .when(joining([]))
      .then(joint());
  });

  it('is nobody who answers for it, nor the county', () => {
    given(...open)
      .when(joining(['justice', township, village, county]))
      .nothing();
  });

  it('is a unit that is there', () => {
    given(...open)
      .when(joining(['abolished']))
      .refused('dispute.unknown-joint');
  });

  it('is said of what is open', () => {
    given(...open, settled)
      .when(joining(['ecology']))
      .refused('dispute.not-open');
  });

  it('never leaves out the department that entered it', () => {
    const entered = { ...registered, data: { ...registered.data, registeredBy: 'hrss' } };
    expect(given(entered).state.joint).toEqual(['hrss']);
    given(entered)
      .when(joining(['ecology']))
      .then(joint('hrss', 'ecology'));
  });

  it('never leaves out the department that entered it, which may lead it now and not for ever', () => {
    const entered = { ...registered, data: { ...registered.data, registeredBy: 'justice' } };
    given(entered, open[1])
      .when(joining(['ecology']))
      .then(joint('justice', 'ecology'));
  });

  it('are sixteen at most, with the department that entered it', () => {
    const everywhere: Reference = { ...reference, unit: (code) => reference.unit(code) ?? { ...reference.unit('hrss')!, parent: county } };
    const many = Array.from({ length: 16 }, (_, n) => `helper-${n}`);
    const asked = (units: string[]) => (state: State) => join(state, units, coordinator(county), everywhere);
    given(...open)
      .when(asked(many))
      .then(joint(...many));
    given(...open)
      .when(asked([...many, 'helper-16']))
      .refused('dispute.too-many-joint');
    const entered = { ...registered, data: { ...registered.data, registeredBy: 'hrss' } };
    given(entered).when(asked(many)).refused('dispute.too-many-joint');
  });

  it('is its successor, once it is no more', () => {
    const state = given(...open, joint('ecology', otherTownship))
      .when((each) => handOver(each, joined))
      .then(DisputeHandedOver({ gone: ['ecology'], lead: 'justice', township, village, joint: ['hrss', otherTownship] }));
    expect(state.joint).toEqual(['hrss', otherTownship]);
  });
});

describe('whom it was referred to', () => {
  it('is its successor, where the referral was made before that was heard', () => {
    given(...open)
      .when((state) => referredTo(state, 'ecology', joined))
      .then(joint('hrss'));
    given(...open, joint('hrss'))
      .when((state) => referredTo(state, 'ecology', joined))
      .nothing();
  });

  const referred = (unit: string) => (state: State) => referredTo(state, unit, reference);

  it('has a part in it, beside those who had', () => {
    given(...open, joint('ecology'))
      .when(referred('hrss'))
      .then(joint('ecology', 'hrss'));
    given(...open, settled)
      .when(referred('hrss'))
      .then(joint('hrss'));
  });

  it('has a part in it, however many have one already', () => {
    const many = Array.from({ length: 20 }, (_, n) => `helper-${n}`);
    given(...open, joint(...many))
      .when(referred('hrss'))
      .then(joint(...many, 'hrss'));
  });

  it('has one part in it', () => {
    given(...open, joint('hrss'))
      .when(referred('hrss'))
      .nothing();
    given(...open)
      .when(referred(township))
      .nothing();
    given().when(referred('hrss')).nothing();
  });
});

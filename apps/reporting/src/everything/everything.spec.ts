import { UnitChanged, catalogue } from '#contracts';
import { ofLadder } from '../disputes/ladder.js';
import { ofRegister } from '../disputes/register.js';
import { ofFinding } from '../rounds/finding-standing.js';
import { ofRound } from '../rounds/round-standing.js';

it('every event of the catalogue is folded into rows of what it is about, or is passed over and said to be', () => {
  const folded = [UnitChanged, ...ofRegister, ...ofLadder, ...ofRound, ...ofFinding].map(({ type }) => type as string);
  const passedOver = [...catalogue.keys()].filter((type) => type.startsWith('intake.request-'));
  expect([...folded, ...passedOver].sort()).toEqual([...catalogue.keys()].sort());
});

import { UnitChanged, catalogue, ofDispute, ofFinding, ofMediation, ofRequest, ofRound } from '#contracts';

it('every event of the catalogue is folded into rows of what it is about, or is passed over and said to be', () => {
  const folded = [UnitChanged, ...ofDispute, ...ofMediation, ...ofRound, ...ofFinding].map(({ type }) => type as string);
  const passedOver = ofRequest.map(({ type }) => type as string);
  expect([...folded, ...passedOver].sort()).toEqual([...catalogue.keys()].sort());
});

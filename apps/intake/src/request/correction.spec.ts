import { changes, corrected } from './correction.js';

const kept = { role: 'applicant', kind: 'person', name: '欧阳石桥', phone: '13800001234', address: '桥头组7号' };

describe('a correction', () => {
  it('changes what it names, and loses nothing that it does not', () => {
    expect(corrected(kept, { name: '欧阳石乔', phone: undefined })).toEqual({ ...kept, name: '欧阳石乔' });
  });

  it('takes out what is named to go', () => {
    const { phone: _phone, ...without } = kept;
    expect(corrected(kept, { remove: ['phone'] })).toEqual(without);
  });

  it('is none where it names nothing', () => {
    expect([{}, { name: undefined }, { remove: [] }].map((each) => changes(each))).toEqual([false, false, false]);
    expect([{ name: '甲' }, { remove: ['phone'] }].map((each) => changes(each))).toEqual([true, true]);
  });
});

import { PIECE_BYTES, lengthOf, mustBePiece, mustBeWhole, mustFit, piecesOf } from './attachment.js';

const size = 2 * PIECE_BYTES + 10;

describe('an attachment', () => {
  it('comes in pieces, the last of them with what is left', () => {
    expect(piecesOf(size)).toBe(3);
    expect([1, 2, 3].map((n) => lengthOf(size, n))).toEqual([PIECE_BYTES, PIECE_BYTES, 10]);
    expect(piecesOf(PIECE_BYTES)).toBe(1);
  });

  it.each([
    ['before its first', 0, PIECE_BYTES, 'attachment.no-such-piece'],
    ['behind its last', 4, 10, 'attachment.no-such-piece'],
    ['cut short', 1, PIECE_BYTES - 1, 'attachment.piece-length'],
    ['too long at its end', 3, 11, 'attachment.piece-length'],
  ])('takes no piece %s', (_which, n, length, code) => {
    expect(() => mustBePiece(size, n, length)).toThrow(code);
  });

  it('is whole once all of its pieces are here', () => {
    expect(() => mustBeWhole(size, 2)).toThrow('attachment.incomplete');
    expect(() => mustBeWhole(size, 3)).not.toThrow();
  });

  it('is no larger than the county takes, nor one too many', () => {
    expect(() => mustFit(11, { there: 0, largest: 10 })).toThrow('attachment.too-large');
    expect(() => mustFit(10, { there: 200, largest: 10 })).toThrow('attachment.too-many');
    expect(() => mustFit(10, { there: 199, largest: 10 })).not.toThrow();
  });
});

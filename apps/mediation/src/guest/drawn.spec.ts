import { agentOf, mustBeDrawn } from './drawn.js';

describe('a drawn signature', () => {
  it('is more than a dot or a tick', () => {
    expect(() => mustBeDrawn([{ points: [500, 100, 500, 100] }])).toThrow('guest.too-little-drawn');
    expect(() => mustBeDrawn([{ points: [500, 100, 540, 130] }, { points: [540, 130, 560, 90] }])).toThrow('guest.too-little-drawn');
    expect(() => mustBeDrawn([{ points: [100, 100, 200, 100] }, { points: [150, 50, 150, 150] }])).not.toThrow();
  });

  it('tells the kind of thing it was drawn with, and nothing else of it', () => {
    expect(agentOf('Mozilla/5.0 (Linux; Android 14; V2309A) Mobile Safari/537.36 MicroMessenger/8.0.50')).toBe('wechat');
    expect(agentOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)')).toBe('phone');
    expect(agentOf('Mozilla/5.0 (X11; Linux x86_64)')).toBe('computer');
    expect(agentOf(undefined)).toBe('computer');
  });
});

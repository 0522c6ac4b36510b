import { tellable } from './tellable.js';

describe('an address is told', () => {
  it.each([
    ['/api/intake/disputes', '/api/intake/disputes'],
    ['/api/intake/units/510722101201', '/api/intake/units/510722101201'],
    [
      '/api/mediation/mediations/0199F0A4-7c1e-7abc-8def-0123456789ab/notice',
      '/api/mediation/mediations/0199F0A4-7c1e-7abc-8def-0123456789ab/notice',
    ],
    ['http://127.0.0.1:8080/api/intake/openapi.json', 'http://127.0.0.1:8080/api/intake/openapi.json'],
    ['/', '/'],
    ['', ''],
  ])('as it is where it is of our making: %s', (address, told) => {
    expect(tellable(address)).toBe(told);
  });

  it.each([
    ['/api/intake/disputes?q=张三', '/api/intake/disputes'],
    ['/api/intake/disputes#张三', '/api/intake/disputes'],
    ['/api/intake/disputes/张三', '/api/intake/disputes/-'],
    ['/api/intake/disputes/%E5%BC%A0%E4%B8%89/parties', '/api/intake/disputes/-/parties'],
    ['/api/intake/disputes/13800000001', '/api/intake/disputes/-'],
    ['/api/intake/disputes/0816-5220000', '/api/intake/disputes/-'],
    ['/api/intake/disputes/11010519491231002X', '/api/intake/disputes/-'],
    ['http://127.0.0.1:8080/张三?to=李四', 'http://127.0.0.1:8080/-'],
    ['张三', '-'],
  ])('without the person who may be in it: %s', (address, told) => {
    expect(tellable(address)).toBe(told);
  });
});

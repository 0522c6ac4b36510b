/** Loaded before a service: all of its process then lives so many days from now. */
const shift = Number(process.env['SHIFT_DAYS'] ?? 0) * 86_400_000;
const TrueDate = Date;

globalThis.Date = new Proxy(TrueDate, {
  construct: (target, given: [], heir) => Reflect.construct(target, given.length === 0 ? [TrueDate.now() + shift] : given, heir) as Date,
  get: (target, property, receiver) =>
    property === 'now' ? () => TrueDate.now() + shift : (Reflect.get(target, property, receiver) as unknown),
});

export { CaseNumberField } from './case-number.js';
export { Actor, GUESTS, Guest, Guests, Public, ROLES, Roles, staff } from './decorators.js';
export { diagnose } from './diagnosis.js';
export { Doors } from './doors.js';
export type { Route } from './doors.js';
export { COUNTED, CountField, CountedPage, OrderField, SortField, countOf, orders, pageOf } from './lists.js';
export type { Order, Stretch } from './lists.js';
export { GuestGuard, JwtGuard, RolesGuard } from './guards.js';
export type { KnowGuest } from './guards.js';
export {
  AnyUnitField,
  BoundField,
  ChoiceField,
  CodeField,
  DayCursorField,
  DayField,
  DepartmentField,
  FlagField,
  IdField,
  IdOrEndField,
  IdsField,
  LimitField,
  ListCursorField,
  MomentField,
  NewsPlaceField,
  NumberField,
  Optional,
  BoardPeriodField,
  PeriodField,
  QueryNumberField,
  TextField,
  TownshipField,
  UnitField,
  VillageField,
  field,
} from './fields.js';
export type { FieldOptions } from './fields.js';
export { Id, IsId } from './id.js';
export { flawIn } from './json.js';
export { covers, sees, takesPart, within } from './jurisdiction.js';
export type { Columns, Scope, Where } from './jurisdiction.js';
export { languageOf } from './language.js';
export type { Language } from './language.js';
export { accessMessages } from './messages/index.js';
export { textOf } from './messages/text.js';
export type { Messages, ReadNames, Texts } from './messages/text.js';
export { AnyUnitsField, ChoicesField, CodesField, PartField, PartsField, UnitsField } from './parts.js';
export { Multiline } from './plain-text.js';
export { Problem } from './problem.js';
export type { Pointers } from './problem.js';
export { ProblemFilter } from './problem.filter.js';
export { verifyToken } from './token.js';
export type { TokenRules, VerifyToken } from './token.js';
export { Like, Nth, OneOf, PolicyName, UnitCode } from './code-in-path.js';
export { Invalid, strictValidation } from './validation.js';

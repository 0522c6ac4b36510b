export { tagsIn } from './layout.js';
export type { Block, Field, Layout, Row, Values } from './layout.js';
export { Crowded, NotTypeset, Typesetter } from './typesetter.js';
export type { Setting } from './typesetter.js';
export type { Piece, Typeset, Work } from './typst/work.js';
export { defaultTemplate } from './docx/default-template.js';
export { faultsOf } from './docx/faults.js';
export type { TemplateFault } from './docx/faults.js';
export { fillDocx } from './docx/fill.js';

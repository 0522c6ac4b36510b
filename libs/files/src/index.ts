export { DiskShelf } from './disk-shelf.js';
export { mediaOf, taken } from './media.js';
export type { Media } from './media.js';
export { S3Shelf } from './s3-shelf.js';
export { SHELF, keptAt } from './shelf.js';
export type { Shelf, ShelfSettings } from './shelf.js';

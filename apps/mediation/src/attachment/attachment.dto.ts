import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, NumberField, TextField } from '#access';
import { taken } from '#files';
import { PIECE_BYTES, purposes, removals, states } from './attachment.js';
import type { Purpose, Removal, State } from './attachment.js';

/** What JSON and every browser count exactly, and far more than any county takes. */
const MOST_BYTES = 2 ** 40;

export class NewAttachmentDto {
  @TextField(200, { description: 'What the file is called, with its ending; sealed' })
  name: string;

  @ChoiceField(purposes, { description: 'What it is to the case' })
  as: Purpose;

  @NumberField(1, MOST_BYTES, { description: 'How long it is, in bytes' })
  size: number;
}

export class ArrivingDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: `How long each of its pieces is but the last, in bytes`, example: PIECE_BYTES })
  pieceBytes: number;

  @ApiProperty({ description: 'In how many it comes; the first is 1' })
  pieces: number;
}

export class PieceDto {
  @ApiProperty({ description: 'How many are still missing' })
  missing: number;
}

export class AttachmentDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: purposes })
  as: Purpose;

  @ApiProperty({ enum: states })
  state: State;

  @ApiProperty({ description: 'In bytes' })
  size: number;

  @ApiProperty({ type: String, enum: taken, nullable: true, description: 'What it is by its content; null until all of it is here' })
  type: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the whole, in hexadecimal digits' })
  sha256: string | null;

  @ApiProperty({ type: [Number], description: 'Of one that is arriving the pieces that are here' })
  arrived: number[];

  @ApiProperty({ format: 'date-time', description: 'When all of it was here; of one that is arriving when it began' })
  at: string;

  @ApiProperty({ type: String, nullable: true, description: 'The unit of whoever attached it' })
  by: string | null;

  @ApiProperty({ type: String, enum: removals, nullable: true })
  removed: Removal | null;
}

export class AttachmentsDto {
  @ApiProperty({ type: [AttachmentDto], description: 'The first first' })
  items: AttachmentDto[];
}

export class OpenAttachmentDto {
  @TextField(200, { description: 'Why it is opened; goes into the audit log' })
  purpose: string;
}

export class AttachmentNameDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

export class AttachmentNamesDto {
  @ApiProperty({ type: [AttachmentNameDto] })
  items: AttachmentNameDto[];
}

export class RemovalDto {
  @ChoiceField(removals, { description: 'Why it is taken out' })
  reason: Removal;
}

import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, NumberField, TextField } from '#access';
import { papers } from './paper.js';
import type { Paper } from './paper.js';

/** Word first: it is what a county changes and what costs least. */
export const formats = ['docx', 'pdf'] as const;
export type Format = (typeof formats)[number];

export class NewPaperDto {
  @ChoiceField(formats, { description: 'A Word file to go on with, or a PDF to print' })
  format: Format;

  @TextField(200, { description: 'Why it is made; goes into the audit log, of intake too' })
  purpose: string;

  @NumberField(1, 1000, { optional: true, description: 'Of several which one, counted from 1; the first unless given' })
  nth?: number;
}

export class NewCaseFileDto {
  @TextField(200, { description: 'Why it is made; goes into the audit log, of intake too' })
  purpose: string;

  @ChoiceField(['pdf', 'manifest'], { description: 'The file, or the list of the hashes of what is in it, which the file has too' })
  as: 'pdf' | 'manifest';
}

export class PaperWhyDto {
  @ApiProperty() code: string;
  @ApiProperty({ description: 'In the language asked for' }) text: string;
}

export class MadePaperDto {
  @ApiProperty({ description: 'Which of several, counted from 1' }) nth: number;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The day of what it is of' }) on: string | null;
}

export class PaperDto {
  @ApiProperty({ enum: papers })
  paper: Paper;

  @ApiProperty({ type: [MadePaperDto], description: 'What can be made now, the first first' })
  made: readonly MadePaperDto[];

  @ApiProperty({ type: PaperWhyDto, nullable: true, description: 'Why there is none yet' })
  why: PaperWhyDto | null;
}

export class PapersDto {
  @ApiProperty({ type: [PaperDto], description: 'In the order of the file' })
  items: PaperDto[];
}

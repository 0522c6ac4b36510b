import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, FlagField, IdField, NumberField, field } from '#access';
import { Matches } from 'class-validator';
import { purposes, stateOf, states } from './link.js';
import type { Link, Purpose, State } from './link.js';

const TOKEN = '^[A-Za-z0-9_-]{43}$';
const CODE = '^[0-9]{6}$';

export class NewLinkDto {
  @ChoiceField(purposes, { description: 'What it lets the party do: sign an agreement, sit in a session online, or answer an invitation' })
  purpose: Purpose;

  @IdField({ description: 'The agreement, or the session' })
  subject: string;

  @NumberField(1, 200, { description: 'To whom it is sent, by its number in the register' })
  party: number;

  @FlagField({
    optional: true,
    description: 'To sign: it concerns marriage, adoption or inheritance, for which there is paper; must be said where that is suspected',
  })
  touchesIdentity?: boolean;
}

export class IssuedLinkDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'The secret of the link, which belongs behind the # of its address; told this once and kept nowhere' })
  token: string;

  @ApiProperty({ description: 'Six digits, to be told the party by another way than the link; told this once', example: '042917' })
  code: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export class LinkDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: purposes })
  purpose: Purpose;

  @ApiProperty({ format: 'uuid', description: 'The agreement, or the session' })
  subject: string;

  @ApiProperty({ description: 'The number of the party' })
  party: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of an agreement: which text stood when it was issued' })
  version: number | null;

  @ApiProperty({ enum: states })
  state: State;

  @ApiProperty({ format: 'date-time' })
  issuedAt: string;

  @ApiProperty({ type: String, nullable: true, description: 'The unit of whoever issued it' })
  issuedBy: string | null;

  @ApiProperty({ format: 'date-time', description: 'By when it is to be opened' })
  expiresAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  openedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the party did what it was for' })
  usedAt: string | null;
}

export class LinksDto {
  @ApiProperty({ type: [LinkDto], description: 'The newest first' })
  items: LinkDto[];
}

export class OpeningDto {
  @field(
    { type: 'string', pattern: TOKEN, example: 'A'.repeat(43) },
    { description: 'What stands behind the # of the link' },
    Matches(new RegExp(TOKEN)),
  )
  token: string;

  @field(
    { type: 'string', pattern: CODE, example: '042917' },
    { optional: true, description: 'The six digits told beside it; needed unless the session that the link began lasts here' },
    Matches(new RegExp(CODE)),
  )
  code?: string;
}

/** As its guest is told it. */
export const toldOf = (link: Link, now: Date): GuestDto => ({
  purpose: link.purpose,
  state: stateOf(link, now),
  until: link.until ?? link.expiresAt,
});

export class GuestDto {
  @ApiProperty({ enum: purposes })
  purpose: Purpose;

  @ApiProperty({ enum: states })
  state: State;

  @ApiProperty({ type: String, format: 'date-time', description: 'Until when one may come back by this browser' })
  until: string;
}

import { ApiProperty } from '@nestjs/swagger';

/**
 * One of the choices that an act leaves, and its very rule: what would come of it, or the refusal that it throws. `helps`: the door lets in
 * who only has a part in it as well.
 */
export type Choice = Readonly<{ option?: string; helps?: boolean; rule: () => unknown }>;

/** An act by the last word of its door, which is the same for all its choices. */
export type AskedAct<Act extends string = string> = Readonly<{ act: Act; choices: readonly Choice[] }>;

class WhyNotDto {
  @ApiProperty({ example: 'mediation.closed' }) code: string;
  @ApiProperty({ description: 'As the refusal would say it, in the language asked for' }) text: string;
}

/** A service says which acts it has. */
export class ActNow<Act extends string = string> {
  act: Act;
  @ApiProperty({ description: 'Its door lets whoever asks do it now, as far as it lies with who they are and how things stand' })
  allowed: boolean;
  @ApiProperty({ type: [String], description: 'What can be chosen in it now, where it leaves a choice: reasons, venues, who signs' })
  options: readonly string[];
  @ApiProperty({ type: WhyNotDto, nullable: true, description: 'Why not' }) why: WhyNotDto | null;
}

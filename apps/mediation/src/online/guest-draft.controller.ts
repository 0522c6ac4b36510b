import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Guest, Guests } from '#access';
import { ClauseConsentDto, DraftDto, DraftReceiptDto, ProposalDto, TakenBackDto } from './draft.dto.js';
import { DraftingDesk } from './drafting.desk.js';
import { Seating } from './seating.desk.js';

/** The text of an online session on the page of a party: it proposes, and consents to each clause as it reads. */
@ApiTags('guests')
@Controller('guest/room/draft')
export class GuestDraftController {
  constructor(
    private readonly seating: Seating,
    private readonly drafting: DraftingDesk,
  ) {}

  @Get()
  @Guests('room')
  @ApiOkResponse({ type: DraftDto, description: 'As it reads now, and who consents to which clause' })
  async read(@Guest() guest: Guest): Promise<DraftDto> {
    const { mediation, sitting } = await this.seating.party(guest);
    return this.drafting.shown(mediation, sitting);
  }

  @Post('proposals')
  @HttpCode(200)
  @Guests('room')
  @ApiOkResponse({
    type: DraftReceiptDto,
    description: 'It is before everybody in the room, and comes into the text once who mediates takes it',
  })
  async propose(@Guest() guest: Guest, @Body() proposal: ProposalDto): Promise<DraftReceiptDto> {
    const { sitting } = await this.seating.party(guest);
    return this.drafting.propose(sitting, proposal);
  }

  @Post('proposals/withdrawal')
  @HttpCode(200)
  @Guests('room')
  @ApiOkResponse({ type: DraftReceiptDto, description: 'Its own, while nobody has decided on it' })
  async takeBack(@Guest() guest: Guest, @Body() { proposal }: TakenBackDto): Promise<DraftReceiptDto> {
    const { sitting } = await this.seating.party(guest);
    return this.drafting.takeBack(sitting, proposal);
  }

  @Post('consents')
  @HttpCode(200)
  @Guests('room')
  @ApiOkResponse({ type: DraftReceiptDto, description: 'To a clause as it reads; it binds nobody and is taken back as freely' })
  async consent(@Guest() guest: Guest, @Body() said: ClauseConsentDto): Promise<DraftReceiptDto> {
    const { sitting } = await this.seating.party(guest);
    return this.drafting.consent(sitting, guest.party, said);
  }
}

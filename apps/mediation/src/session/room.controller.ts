import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, Roles, UnitCode, staff } from '#access';
import { NewRoomDto, RoomDto, RoomEndDto, RoomsDto } from './room.dto.js';
import { Rooms } from './room.store.js';

/** 调解室: where sessions are held that are not held at somebody's home or over a link. They are the county's, and public. */
@ApiTags('rooms')
@Controller()
export class RoomController {
  constructor(private readonly rooms: Rooms) {}

  @Get('rooms')
  @Roles(...staff)
  @ApiOkResponse({ type: RoomsDto })
  async list(): Promise<RoomsDto> {
    return { items: await this.rooms.all() };
  }

  @Post('units/:id/rooms')
  @Roles('coordinator')
  @ApiCreatedResponse({ type: RoomDto, description: 'If-Match is how many rooms the unit has that did not end' })
  enter(@UnitCode() unit: string, @Body() room: NewRoomDto, @Actor() actor: Actor): Promise<RoomDto> {
    return this.rooms.enter(unit, room, actor);
  }

  @Post('units/:id/rooms/endings')
  @HttpCode(200)
  @Roles('coordinator')
  @ApiOkResponse({ type: RoomDto, description: 'What was arranged there stays to be moved' })
  end(@UnitCode() unit: string, @Body() ending: RoomEndDto, @Actor() actor: Actor): Promise<RoomDto> {
    return this.rooms.end(unit, ending, actor);
  }
}

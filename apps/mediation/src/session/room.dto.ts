import { ApiProperty } from '@nestjs/swagger';
import { DayField, IdField, NumberField, TextField } from '#access';

export class NewRoomDto {
  @TextField(60, { description: 'As its door plate has it' })
  name: string;

  @NumberField(2, 500, { optional: true, description: 'For how many people' })
  seats?: number;
}

export class RoomEndDto {
  @IdField({ description: 'The room' })
  room: string;

  @DayField({ description: 'From which day on nothing is arranged there' })
  on: string;
}

export class RoomDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'The unit that keeps it' }) unit: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: Number, nullable: true, description: 'For how many people' }) seats: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'From which day on nothing is arranged there' })
  endedOn: string | null;
}

export class RoomsDto {
  @ApiProperty({ type: [RoomDto], description: 'By unit and name; those that ended included, since sessions were held there' })
  items: readonly RoomDto[];
}

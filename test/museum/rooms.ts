import { calendarRooms } from './calendar/index.ts';
import { gmailRooms } from './gmail/index.ts';
import type { Room } from './room.ts';

/** Every room of the museum, both sites'. */
export const allRooms: Room[] = [...gmailRooms, ...calendarRooms];

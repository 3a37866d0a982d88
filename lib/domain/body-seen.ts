/** What an opened message says, as far as the page shows it: its writer's own words, without quotes and signature. */
export type BodySeen = {
  /** Gmail's id of the message, 16 hex digits. */
  id: string;
  text: string;
};

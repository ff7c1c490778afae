import { z } from "zod";

export const renewFeedInput = z.strictObject({ renew: z.literal(true) });
export const revokeFeedInput = z.strictObject({ revoke: z.literal(true) });
/** As it stands in the address; calendars like an ending. */
export const feedQuery = z.object({ secret: z.string().min(1).max(200) });

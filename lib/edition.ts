import { cookies } from "next/headers";
import { origin } from "@/lib/auth/origin";
import { doorCookie } from "@/lib/http/plain-page";

/** 长辈版: the public pages with large letters and little on them. Kept on the device, for nobody has an account there. */
const editionCookie = "edition";
const year = 365 * 24 * 60 * 60;

export const isElderEdition = async (): Promise<boolean> => (await cookies()).get(editionCookie)?.value === "elder";

/** What makes a browser come back in this edition; the standard one forgets. */
export const rememberEdition = (elder: boolean): string =>
  doorCookie(editionCookie, elder ? "elder" : "", elder ? year : 0, origin().startsWith("https:"));

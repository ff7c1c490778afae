import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/env";

/** Letters are an offer only where a server for them is configured (`SMTP_URL`). */
export const mailOffered = (): boolean => env().SMTP_URL !== undefined;

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

let transport: Transporter | undefined;

/** Hands a letter to the mail server; throws when it will not have it. */
export async function sendMail({ to, subject, text }: Letter): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) throw new Error("no mail server is configured");
  transport ??= createTransport(SMTP_URL, {
    // A server that hangs must not hold up everybody's letters.
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as never);
  await transport.sendMail({ from: MAIL_FROM, to: { name: "", address: to }, subject, text });
}

/** The device's own clock: the business clock is the server's, which sets right what a wrong one says. */
export const deviceNow = (): number => Date.now();

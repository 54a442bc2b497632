/** What a developer must see although no callback is there to tell it. */
// biome-ignore lint/suspicious/noConsole: the console is where a merchant's developer looks.
export const complain = (message: string): void => console.error(`[souk-checkout] ${message}`);

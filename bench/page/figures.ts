export const milliseconds = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));
export const ratio = (value: number): string => value.toFixed(2);
/** In units of 1,024 bytes. */
export const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

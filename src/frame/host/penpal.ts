/** A message in the words of Penpal 7, which the loader speaks, too. */
export const penpal = (channel: string, message: object) => ({ namespace: 'penpal', channel, ...message });

/** @returns `null` where it is no message, or not of this checkout's. */
export function readPenpal(channel: string, data: unknown): Readonly<Record<string, unknown>> | null {
  const message = Object(data) as Record<string, unknown>;
  return message.namespace === 'penpal' && message.channel === channel ? message : null;
}

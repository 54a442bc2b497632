/** A line between the browser and every server. */
export interface Network {
  name: string;
  /** Milliseconds there and back; `null`: the machine's own loopback, without anything in between. */
  roundTrip: number | null;
  /** Towards the browser, in megabits per second. */
  megabits: number;
}

export const NETWORKS = [
  { name: 'loopback', roundTrip: null, megabits: Number.POSITIVE_INFINITY },
  { name: '4G', roundTrip: 40, megabits: 10 },
  { name: '3G', roundTrip: 300, megabits: 1.6 },
] as const satisfies readonly Network[];

export type NetworkName = (typeof NETWORKS)[number]['name'];

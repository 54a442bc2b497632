import { once } from 'node:events';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { createSlowLine } from './slow-line.ts';

test('what goes over the line arrives whole, and not before its time', async () => {
  const body = Array.from({ length: 5_000 }, (_, at) => at % 1_000)
    .join(' ')
    .slice(0, 18_000)
    .padEnd(20_000);
  const server = createServer((_, response) => response.end(body));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const line = createSlowLine({ name: 'slow', roundTrip: 40, megabits: 4 });
  const port = await line.to((server.address() as AddressInfo).port);

  const started = performance.now();
  const [response] = await once(get({ host: '127.0.0.1', port, agent: false }), 'response');
  const chunks: string[] = await response.setEncoding('utf8').toArray();
  expect(chunks.join('')).toBe(body);
  // Two round trips, and 20,000 bytes at 500 a millisecond; timers round a millisecond down.
  expect(performance.now() - started).toBeGreaterThan(40 + 40 + 40 - 2);

  await line.close();
  server.close();
});

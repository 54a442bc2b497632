import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from './free-port.ts';

test('a port in use is told with the variable that changes it', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  await expect(freePort('SHOP_PORT', port)).rejects.toThrow(
    `Port ${port} is in use. Stop what listens there, or set SHOP_PORT to another port.`,
  );
});

test('any free port is free indeed', async () => {
  const port = await freePort('SHOP_PORT', 0);
  expect(await freePort('SHOP_PORT', port)).toBe(port);
});

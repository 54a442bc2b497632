import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A bank that answers at once, by `demo/bank/wire.ts`, and keeps nothing: what a bank costs is not the
 * provider's. It approves every card, without 3-D Secure.
 */
const server = createServer(async (request, response) => {
  const path = request.url ?? '';
  // Read before it is answered, so that the connection can be used again.
  for await (const _ of request as IncomingMessage);
  const call = path.slice(path.lastIndexOf('/') + 1);
  const body = JSON.stringify(answerTo(call));
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
});

let begun = 0;

function answerTo(call: string): object {
  switch (call) {
    case 'begin':
      begun += 1;
      return {
        status: 'begun',
        gateway_reference: `txn_${begun}`,
        card: { brand: 'visa', last_four: '4242' },
        three_ds: null,
        redirect_url: null,
      };
    case 'authorise':
      return { status: 'approved', approval_code: '123456', scheme_transaction_id: '123456789012345' };
    case 'capture':
      return { status: 'captured' };
    default:
      return { status: 'voided' };
  }
}

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ msg: 'the bank is open', port })}\n`);
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0));

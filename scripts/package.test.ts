import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { publint } from 'publint';
import { beforeAll, expect, test } from 'vitest';

/** The package as its users get it: what `npm run build` left in `dist/`. */

beforeAll(() => {
  if (!existsSync('dist/npm/index.js')) throw new Error('Nothing is built. Run "npm run build" first.');
});

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: '.', level: 'suggestion', pack: false });
  expect(messages).toEqual([]);
});

test('importing and using it on a server touches no window', () => {
  const program = `
    const before = Object.keys(globalThis).length;
    const { createCheckout, CheckoutError, version } = await import('./dist/npm/index.js');
    const checkout = createCheckout({ session: 'A'.repeat(32), provider: 'https://pay.example' });
    const bad = createCheckout({});
    checkout.unmount();
    checkout.destroy();
    const left = Object.keys(globalThis).length - before;
    process.stdout.write(JSON.stringify([typeof checkout.mount, typeof bad.mount, typeof CheckoutError, version, left]));
  `;
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(JSON.parse(printed)).toEqual(['function', 'function', 'function', version, 0]);
});

test.each(['dist/sdk/souk.js', 'dist/npm/index.js'])('%s loads nothing and runs no text as code', (file) => {
  const source = readFileSync(file, 'utf8');
  for (const forbidden of [
    /\bimport\b/,
    /\brequire\(/,
    /\beval\b/,
    /\bFunction\(/,
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write/,
    /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource/,
    /setAttribute\(/,
    /sourceMappingURL/,
  ]) {
    expect(source).not.toMatch(forbidden);
  }
});

test('the kit of the backend needs what every runtime has, and no more', () => {
  const source = readFileSync('dist/npm/server.js', 'utf8');
  expect(source).not.toMatch(/\bimport\b|\brequire\(|sourceMappingURL/);
  expect(source).not.toMatch(/\bprocess\b|\bBuffer\b|\bnode:|\bwindow\b|\beval\b|\bFunction\(/);
});

test('the kit of the backend runs nothing when it is imported, and names its version', () => {
  const program = `
    const seen = [];
    for (const name of ['fetch', 'setTimeout']) globalThis[name] = () => seen.push(name);
    const { createClient, decideSettlement, settle, verifyWebhook, version } = await import('souk-checkout/server');
    const names = [createClient, decideSettlement, settle, verifyWebhook].map((each) => typeof each);
    process.stdout.write(JSON.stringify([seen, version, ...new Set(names)]));
  `;
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(JSON.parse(printed)).toEqual([[], version, 'function']);
});

test('the kit of the backend answers Apple', () => {
  const program = `
    const { applePayAssociation } = await import('souk-checkout/server');
    const request = new Request('https://shop.example/.well-known/apple-developer-merchantid-domain-association');
    const answer = applePayAssociation('7B22')(request);
    process.stdout.write(JSON.stringify([answer.status, await answer.text()]));
  `;
  // By its public name, which a package may call itself by, too.
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  expect(JSON.parse(printed)).toEqual([200, '7B22']);
});

test('what renders the frame works wherever there is the Fetch API', () => {
  const source = readFileSync('dist/npm/frame-server.js', 'utf8');
  expect(source).not.toMatch(/^import |\brequire\(|\bnode:|\bBuffer\b|\bprocess\.(?!env)/m);
  const program = `
    const { renderFrame } = await import('souk-checkout/frame-server');
    const request = new Request('https://pay.example/frame/v1/x/?locale=ar');
    const { html, headers } = await renderFrame(null, { request });
    const refused = await renderFrame({ version: 'x' }, { request }).catch((error) => error.name);
    process.stdout.write(JSON.stringify([html.includes('dir="rtl"'), headers['Cache-Control'], refused]));
  `;
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  expect(JSON.parse(printed)).toEqual([true, 'no-store', '$ZodError']);
});

test.each(['loader', 'server', 'frame-server'])(
  'the declarations of %s reach nothing but themselves',
  (entry) => {
    const seen = new Set<string>();
    const outside: string[] = [];
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      const text = readFileSync(file, 'utf8');
      for (const [, name = ''] of text.matchAll(/(?:from|import)\s*\(?['"]([^'"]+)['"]/g)) {
        if (!name.startsWith('.')) outside.push(`${file}: ${name}`);
        else visit(resolve(dirname(file), name.replace(/\.[jt]s$/, '.d.ts')));
      }
    };
    visit(resolve(`dist/npm/types/${entry}/index.d.ts`));
    expect(seen.size).toBeGreaterThan(1);
    expect([...seen].filter((file) => /schema|snapshot|primitives/.test(file))).toEqual([]);
    expect(outside).toEqual([]);
  },
);

test('a strict TypeScript project without our dependencies compiles against it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'souk-consumer-'));
  try {
    mkdirSync(join(folder, 'node_modules'));
    const installed = join(folder, 'node_modules', 'souk-checkout');
    mkdirSync(installed);
    symlinkSync(resolve('dist'), join(installed, 'dist'));
    writeFileSync(join(installed, 'package.json'), readFileSync('package.json'));
    writeFileSync(
      join(folder, 'shop.ts'),
      `import { createCheckout } from 'souk-checkout';
       import { applePayAssociation, createClient, settle, verifyWebhook } from 'souk-checkout/server';
       import type { RecordState, SoukError } from 'souk-checkout/server';
       const association: (request: Request) => Response | null = applePayAssociation(new Uint8Array([1]));
       void association;
       const client = createClient({
         provider: 'https://pay.example.com', secretKey: 'sk_sandbox_demo', shop: { name: 'shop', version: '1' },
       });
       const made = await client.createCheckout({ amount: '12.00', currency: 'EUR', order_no: 'A-1' });
       for await (const { paid } of client.list({ state: 'paid' })) void paid?.reference;
       const event = await verifyWebhook('{}', new Headers(), ['whsec_QQ==']);
       const expected = { orderNo: 'A-1', amount: '12.00', currency: 'EUR' };
       const record = { read: async (): Promise<RecordState> => 'none' };
       const given = { client, expect: expected, record, fulfil: async () => {} };
       const result = await settle(event.data.session_id, { ...given, revoke: async () => {} });
       if (result.status === 'again') { const at: Date = result.at; void at; }
       else { const id: string = result.trace.session_id; void [id, made.session_id]; }
       const code = (error: SoukError): string | null => error.requestId;
       void code;
       // @ts-expect-error goods that are delivered first must be revocable
       settle('x', given);
       // @ts-expect-error amounts are decimal strings
       client.refund('x', { amount: 12 });
       const checkout = createCheckout({
         session: 'x'.repeat(32),
         provider: 'https://pay.example.com',
         onSuccess: ({ reference }) => { const text: string = reference; void text; },
         onCancel: ({ reason, retryable }) => { void [reason, retryable]; },
       });
       await checkout.mount('#checkout');
       // @ts-expect-error a session is required
       createCheckout({ provider: 'https://pay.example.com' });`,
    );
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          exactOptionalPropertyTypes: true,
          noEmit: true,
          target: 'ES2022',
          module: 'ESNext',
          moduleResolution: 'Bundler',
          lib: ['ES2022', 'DOM'],
          types: [],
          preserveSymlinks: true,
        },
        files: ['shop.ts'],
      }),
    );
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    execFileSync(resolve('node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8', stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

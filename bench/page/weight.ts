import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { table } from '../markdown.ts';
import { kilobytes } from './figures.ts';
import type { Section } from './report.ts';
import type { Scene } from './scene.ts';
import { BARE, VARIANTS, type Variant, WITH_HEIGHT } from './variants.ts';
import { visitOnce } from './visit.ts';

/** One answer on its way to a customer. */
export interface Transfer {
  isScript: boolean;
  /** Asked for before everything worked. */
  early: boolean;
  /** Asked for early, and not waited for by a form that is typed into. */
  unawaited: boolean;
  /** Bytes of head and body, as they were sent. */
  sent: number;
  /** Bytes of the body after brotli at its highest level. */
  brotli: number;
}

export interface Weight {
  requests: number;
  sent: number;
  /** Bytes of scripts that the form is live with, that everything works with, and all. */
  liveScripts: number;
  earlyScripts: number;
  scripts: number;
}

/** @param transfers all but the merchant's own page. */
export function weigh(transfers: readonly Transfer[]): Weight {
  const scripts = transfers.filter(({ isScript }) => isScript);
  const sum = (of: readonly Transfer[], bytes: (transfer: Transfer) => number) =>
    of.reduce((total, transfer) => total + bytes(transfer), 0);
  return {
    requests: transfers.length,
    sent: sum(transfers, ({ sent }) => sent),
    liveScripts: sum(
      scripts.filter(({ early, unawaited }) => early && !unawaited),
      ({ brotli }) => brotli,
    ),
    earlyScripts: sum(
      scripts.filter(({ early }) => early),
      ({ brotli }) => brotli,
    ),
    scripts: sum(scripts, ({ brotli }) => brotli),
  };
}

/** (d) and (f): what a first visit costs, and how far it moves the merchant's page. */
export async function measureWeight(scene: Scene): Promise<Section[]> {
  const rows: string[][] = [];
  for (const variant of [BARE, ...VARIANTS, WITH_HEIGHT]) {
    const { transfers, shift } = await lookAround(scene, variant);
    const { requests, sent, liveScripts, earlyScripts, scripts } = weigh(transfers);
    rows.push([
      variant.name,
      String(requests),
      kilobytes(sent),
      kilobytes(liveScripts),
      kilobytes(earlyScripts),
      kilobytes(scripts),
      shift.toFixed(2),
    ]);
  }
  return [
    {
      title: 'What a first visit loads, and how far it moves the merchant’s page',
      text: table(
        [
          'Form',
          'Requests',
          'KB sent',
          'KB of JavaScript before the form is live',
          'KB of JavaScript until everything works',
          'KB with what is fetched ahead',
          'Cumulative layout shift',
        ],
        rows,
      ),
    },
  ];
}

function lookAround(scene: Scene, variant: Variant) {
  const finished: { request: Request; body: Promise<Buffer> }[] = [];
  let asked = 0;
  return visitOnce(
    scene,
    { variant },
    async (page, { end }) => {
      await untilQuiet(() => asked);
      const transfers: Transfer[] = [];
      const { unawaited = /$^/ } = variant;
      for (const { request, body } of finished) {
        if (isMerchants(page, request) || !request.url().startsWith('http')) continue;
        transfers.push(await transferOf(request, await body, { end, unawaited }));
      }
      return { transfers, shift: await shiftOf(page) };
    },
    (context) => {
      context.on('request', () => {
        asked += 1;
      });
      context.on('requestfinished', (request) => {
        const body = request.response().then((response) => response?.body() ?? Buffer.alloc(0));
        // Of a stream that is cut off there is none.
        body.catch(() => undefined);
        finished.push({ request, body });
      });
    },
  );
}

/** Its page, and what the bench tells itself. */
const isMerchants = (page: Page, request: Request): boolean =>
  request.url() === page.url() || new URL(request.url()).pathname.startsWith('/marks/');

const shiftOf = (page: Page): Promise<number> => page.evaluate(() => window.benchShift);

async function transferOf(
  request: Request,
  body: Buffer,
  { end, unawaited }: { end: number; unawaited: RegExp },
): Promise<Transfer> {
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  return {
    isScript: request.resourceType() === 'script',
    early: request.timing().startTime < end,
    unawaited: unawaited.test(request.url()),
    sent: responseBodySize + responseHeadersSize,
    brotli: brotliCompressSync(body).length,
  };
}

/** Until nobody asked for anything during a second. */
async function untilQuiet(asked: () => number): Promise<void> {
  let before = -1;
  while (before !== asked()) {
    before = asked();
    await wait(1_000);
  }
}

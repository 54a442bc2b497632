import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { freePort } from '../../demo/launcher/free-port.ts';
import { readRelease } from '../../demo/provider/release.ts';
import { chromiumLaunch } from '../../e2e/engines/chromium.ts';
import { findChromium } from '../../scripts/browsers.ts';
import { type Service, startBank, startProvider } from '../provider/processes.ts';
import { onStage } from '../provider/stage.ts';
import { buildAdyen } from './adyen/build.ts';
import { buildDist } from './build.ts';
import { createMarks, type Visit } from './marks.ts';
import { merchantPage, type PageServer, ROOM, serveBareForm, serveMerchant } from './merchant.ts';
import { type MerchantBackend, merchantBackend } from './merchant-backend.ts';
import { NETWORKS, type NetworkName } from './networks.ts';
import { createSlowLine, type SlowLine } from './slow-line.ts';
import type { Variant } from './variants.ts';
import { watchedBy } from './watched.ts';

const PROBED_PROVIDER = new URL('provider.ts', import.meta.url);

/** Where a browser finds everybody, over one line. */
interface Origins {
  merchant: string;
  provider: string;
  staticProvider: string;
  bare: string;
}

/** A page of the merchant's that nobody has seen. */
export interface PlacedPage {
  url: string;
  /** The page before it, which goes on to it by itself. */
  room: string;
  /** Begins to wait for what it notes: before it is opened. */
  seen(): Promise<Visit>;
}

/** How a page differs from that of a guest who pays by card, and whose form tells when it can be used. */
interface Wishes {
  /** See `watchedBy`. */
  orderNo?: string;
  methods?: readonly string[];
  /** Who is logged in. */
  customer?: string;
}

/** What the page's bench stands on; all of it is gone when it is over. */
export interface Scene {
  browser: Browser;
  backend: MerchantBackend;
  databaseUrl: string;
  /** Puts a variant into a page of the merchant's. */
  page(variant: Variant, network: NetworkName, wishes?: Wishes): Promise<PlacedPage>;
  origins(network: NetworkName): Origins;
}

/** Starts provider, bank, merchant, the bare form's server and a browser. */
export async function onScene(play: (scene: Scene) => Promise<void>): Promise<void> {
  await onStage(async (stage) => {
    const stops: (() => Promise<unknown>)[] = [];
    const keep = async <T extends Service | PageServer>(starting: Promise<T>): Promise<T> => {
      const started = await starting;
      stops.unshift(() => started.stop());
      return started;
    };
    try {
      const adyen = path.join(stage.dataDir, 'adyen');
      await buildAdyen(adyen);
      const databaseUrl = await stage.ensureDatabase('page');
      const bank = await keep(startBank());
      const providerOf = async (framePage: 'server' | 'static') =>
        keep(
          startProvider({
            ...stage,
            bank,
            databaseUrl,
            profile: null,
            port: await freePort('PORT', 0),
            framePage,
            file: PROBED_PROVIDER,
          }),
        );
      // One after the other: the first one makes the tables.
      const provider = await providerOf('server');
      const staticProvider = await providerOf('static');
      const bare = await keep(serveBareForm());
      const pages = new Map<string, string>();
      const marks = createMarks();
      const merchant = await keep(serveMerchant(pages, marks, adyen));

      const ports = {
        merchant: merchant.port,
        provider: provider.port,
        staticProvider: staticProvider.port,
        bare: bare.port,
      };
      const origins = new Map<NetworkName, Origins>();
      for (const network of NETWORKS) {
        if (network.roundTrip === null) {
          origins.set(network.name, originsOf(ports));
          continue;
        }
        const line = createSlowLine({ ...network, roundTrip: network.roundTrip });
        stops.unshift(() => line.close());
        origins.set(network.name, originsOf(await over(line, ports)));
      }

      const browser = await chromium.launch({
        ...chromiumLaunch(findChromium()),
        // Playwright would end the process at once, with everything else still running.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      });
      stops.unshift(() => browser.close());

      const direct = originsOf(ports).provider;
      const backend = merchantBackend(
        direct,
        [...origins.values()].map((each) => each.merchant),
      );
      const release = await readRelease();
      const find = (network: NetworkName): Origins => {
        const found = origins.get(network);
        if (!found) throw new Error(`There is no network "${network}".`);
        return found;
      };
      let last = 0;
      await play({
        browser,
        backend,
        databaseUrl,
        origins: find,
        async page(variant, network, { orderNo = 'watch-card', methods = ['card'], customer } = {}) {
          last += 1;
          const name = `${variant.id}-${last}`;
          const at = find(network);
          const made = await backend.createSession({
            order_no: orderNo,
            methods,
            ...(customer !== undefined && { customer: { id: customer } }),
          });
          const loginToken =
            customer === undefined ? null : await backend.createLoginToken(customer, made.session);
          const bare = `${at.bare}/${watchedBy(orderNo) === null ? 'plain/' : ''}`;
          const form = variant.html({ ...at, bare, ...made, release, loginToken });
          pages.set(name, merchantPage(variant, form));
          return {
            url: `${at.merchant}/${name}`,
            room: `${at.merchant}${ROOM}#/${name}`,
            seen: () => marks.of(name),
          };
        },
      });
    } finally {
      for (const stop of stops) await stop();
    }
  }, buildDist);
}

type Ports = Record<keyof Origins, number>;

async function over(line: SlowLine, ports: Ports): Promise<Ports> {
  return {
    merchant: await line.to(ports.merchant),
    provider: await line.to(ports.provider),
    staticProvider: await line.to(ports.staticProvider),
    bare: await line.to(ports.bare),
  };
}

/** The merchant and the others are different sites: the form's frame gets a process of its own. */
const originsOf = ({ merchant, provider, staticProvider, bare }: Ports): Origins => ({
  merchant: `http://127.0.0.1:${merchant}`,
  provider: `http://localhost:${provider}`,
  staticProvider: `http://localhost:${staticProvider}`,
  bare: `http://localhost:${bare}`,
});

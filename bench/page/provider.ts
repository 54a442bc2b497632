import { readConfig } from '../../demo/provider/config.ts';
import { createLog } from '../../demo/provider/log.ts';
import { type RenderFrame, readFramePages } from '../../demo/provider/pages/frame-pages.ts';
import { createProvider } from '../../demo/provider/provider.ts';
import { probedFrame } from './probed.ts';
import { watchedBy, withMethods } from './watched.ts';

/** The provider as it is, but that the form's page tells when it can be used, where the session's order says so. */
const config = readConfig(process.env);
const log = createLog(config.logLevel);
const asBuilt = await readFramePages(config.distDir, config.framePage);

const renderFrame: RenderFrame = async (snapshot, options) => {
  const field = watchedBy(snapshot?.order_no ?? '');
  const rendered = await asBuilt(snapshot && withMethods(snapshot), options);
  return field === null ? rendered : probedFrame(rendered, field);
};

const provider = await createProvider({ config, databaseUrl: config.databaseUrl ?? '', log, renderFrame });
const port = await provider.start(config.port);
log.info({ port, url: config.providerUrl }, 'provider ready');
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void provider.stop().then(() => process.exit(0)));

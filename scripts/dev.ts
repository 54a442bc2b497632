import { type ChildProcess, spawn } from 'node:child_process';
import { build, type InlineConfig } from 'vite';

/** Rebuilds loader and frame on every change, and restarts the demo when what it serves or runs changes. */

/** Resolves when the first build is done; goes on watching. */
async function watch(config: InlineConfig): Promise<void> {
  const watcher = await build({ ...config, logLevel: 'warn', build: { watch: {} } });
  if (!('on' in watcher)) throw new Error('Vite does not watch.');
  await new Promise<void>((resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'END' || event.code === 'ERROR') resolve();
    });
  });
}

await watch({ configFile: 'vite.loader.config.ts', mode: 'script-tag' });
await watch({ configFile: 'vite.loader.config.ts', mode: 'module' });
await watch({ configFile: 'vite.frame.config.ts' });
await watch({ configFile: 'vite.frame-server.config.ts' });

const demo: ChildProcess = spawn(
  process.execPath,
  [
    '--disable-warning=ExperimentalWarning',
    ...['demo', 'src/protocol', 'src/server', 'dist/npm/frame-server.js'].map(
      (path) => `--watch-path=${path}`,
    ),
    'demo/main.ts',
  ],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => demo.kill(signal));
demo.on('exit', (code) => process.exit(code ?? 0));

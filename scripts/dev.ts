import { type ChildProcess, spawn } from 'node:child_process';
import { build } from 'vite';

/** Rebuilds loader and frame on every change and restarts the demo when its own files change. */
await build({
  configFile: 'vite.loader.config.ts',
  mode: 'script-tag',
  build: { watch: {} },
  logLevel: 'warn',
});
await build({ configFile: 'vite.loader.config.ts', mode: 'module', build: { watch: {} }, logLevel: 'warn' });
await build({ configFile: 'vite.frame.config.ts', build: { watch: {} }, logLevel: 'warn' });

const demo: ChildProcess = spawn(
  process.execPath,
  ['--disable-warning=ExperimentalWarning', '--watch-path=demo', '--watch-path=src/protocol', 'demo/main.ts'],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => demo.kill(signal));
demo.on('exit', (code) => process.exit(code ?? 0));

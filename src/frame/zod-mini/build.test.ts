import { build } from 'vite';
import { expect, test } from 'vitest';
import { smallZod } from '../../../vite.frame.config.ts';

const SOURCE = 'virtual:source';

/** As the frame's build reads a module. @returns its code. */
async function built(code: string): Promise<string> {
  const source = {
    name: 'source',
    resolveId: (id: string) => (id === SOURCE ? id : undefined),
    load: (id: string) => (id === SOURCE ? code : undefined),
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [smallZod, source],
    build: { write: false, modulePreload: false, rolldownOptions: { input: SOURCE } },
  });
  return JSON.stringify(result);
}

test('zod itself stays out of the browser', async () => {
  const code = await built("import * as z from 'zod/mini'; console.log(z.string());");
  expect(code).toContain('safeParse');
  expect(code).not.toContain('ZodMini');
});

test.each([
  ['by the name of all', "import * as z from 'zod/mini'; console.log(z.email());"],
  ['by its own name', "import { email } from 'zod/mini'; console.log(email());"],
])('what the frame has no reader for breaks the build, %s', async (_name, code) => {
  await expect(built(code)).rejects.toThrow('email');
});

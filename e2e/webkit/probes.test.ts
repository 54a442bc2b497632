import { afterAll, beforeAll, expect, test } from 'vitest';
import { abilities, abilityNames } from '../engines/abilities.ts';
import { openerPolicies } from '../probes/opener-policies.ts';
import { framed, html, world } from '../probes/world.ts';
import { person } from './person.ts';
import { probes } from './probes.ts';
import { startWebKit, type WebKit } from './start-webkit.ts';

let webkit: WebKit;
beforeAll(async () => {
  webkit = await startWebKit();
}, 60_000);
afterAll(async () => {
  await webkit?.stop();
});

for (const ability of abilityNames) {
  const probe = probes[ability];
  const able = abilities.webkit[ability] === true;
  if (!probe) {
    test(`${ability} has no command`, () => expect(able).toBe(false));
    continue;
  }
  test(`${ability} ${able ? 'works' : 'is still impossible'}`, async () => {
    const sites = await world();
    const probed = probe(webkit.browser, sites);
    if (able) await probed;
    else await expect(probed).rejects.toThrow();
    await sites.close();
  });
}

for (const { coop, handle, opener } of openerPolicies) {
  test(`under ${coop} a frame's popup opens ${handle ? 'with' : 'without'} a handle`, async () => {
    const { merchant, serveOther, close } = await world();
    const { browser } = webkit;
    const customer = person(browser);
    const target = serveOther(html('<p>Popup</p>'));
    const button = `<button onclick="document.title = window.open('${target}') !== null">Open</button>`;
    await customer.open(
      merchant.serve({
        html: html(framed(serveOther(html(button)))),
        headers: { 'cross-origin-opener-policy': coop },
      }),
    );
    const known = await browser.windows();
    await customer.within('Frame');
    await customer.click('button', 'Open');
    const popup = await customer.newWindow(known);
    expect(await browser.script('return document.title')).toBe(String(handle));
    await browser.switchTo(popup);
    expect(await browser.script('return window.opener !== null')).toBe(opener);
    await browser.closeWindow();
    await browser.switchTo(known[0] ?? '');
    await close();
  });
}

import { html, raw } from 'hono/html';
import { type Group, groups, type Option, options } from '../client/playground/option-table.ts';
import type { Html } from '../pages/layout.ts';

/** Every option of the table as a control. They work once the page's script has read the state. */
export const controls = (hasFaults: boolean): Html =>
  html`<form class="pg-controls" id="controls" aria-label="Options" autocomplete="off">
  ${groups.map((group) => groupOf(group, hasFaults))}
</form>`;

const groupOf = (group: Group, hasFaults: boolean): Html =>
  html`<details ${group === 'Session' ? '' : raw('open')} ${group === 'Try' ? '' : raw('data-narrow-closed')}>
    <summary>${group}</summary>
    <div class="pg-fields">${options.filter((option) => option.group === group).map((option) => control(option, hasFaults))}</div>
  </details>`;

function control(option: Option, hasFaults: boolean): Html {
  const { name, label, goes } = option;
  const closed = name === 'fault' && !hasFaults;
  const hint = closed ? 'The bank takes no fault orders here: start it with BANK_CONTROL=1.' : option.hint;
  const said = hint === undefined ? '' : html`<p class="hint" id="hint-${name}">${hint}</p>`;
  const describedBy = hint === undefined ? '' : html`aria-describedby="hint-${name}"`;
  const isName = goes !== 'backend' || label === name;
  return html`<div class="pg-field" data-kind="${option.takes.as}">
      <label for="option-${name}" ${isName && label !== 'Callbacks' ? raw('class="pg-name"') : ''}>${label}</label>
      ${input(option, html`${describedBy} ${closed ? raw('disabled') : ''}`)}${said}
    </div>`;
}

function input({ name, label, initial, takes }: Option, more: Html): Html {
  const same = html`id="option-${name}" name="${name}" ${more}`;
  switch (takes.as) {
    case 'choice':
      return html`<select ${same}>${takes.values.map(
        ([value, text]) =>
          html`<option value="${value}" ${value === initial ? raw('selected') : ''}>${text}</option>`,
      )}</select>`;
    case 'color':
      return html`<span class="pg-color"><input type="color" id="pick-${name}" data-pick="${name}" aria-label="Pick ${label}" value="#808080">
        <input type="text" ${same} placeholder="#rrggbb" pattern="#[0-9a-f]{6}" maxlength="7" spellcheck="false" autocomplete="off"></span>`;
    case 'number':
      return html`<input type="number" ${same} min="${takes.min}" max="${takes.max}" placeholder="by width" autocomplete="off">`;
    case 'amount':
      return html`<input type="text" ${same} inputmode="decimal" value="${initial}" maxlength="10" autocomplete="off">`;
  }
}

import * as z from 'zod';
import { type Html, html } from '../../../src/frame-server/html.ts';
import { ICON } from '../pages/icon.ts';
import { type JsonSchema, JsonSchemaShape, schemaTable } from './docs-schema.ts';

const Content = z.record(z.string(), z.object({ schema: JsonSchemaShape })).optional();

const OperationShape = z.object({
  operationId: z.string(),
  tags: z.array(z.string()),
  summary: z.string(),
  description: z.string().optional(),
  security: z.array(z.record(z.string(), z.unknown())),
  parameters: z.array(
    z.object({ name: z.string(), in: z.string(), required: z.boolean(), description: z.string().optional() }),
  ),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: Content })),
});

const Document = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.object({ url: z.string() })),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), OperationShape)),
  components: z.object({ schemas: z.record(z.string(), JsonSchemaShape) }),
});

type Operation = z.output<typeof OperationShape> & { method: string; path: string };

/** The OpenAPI document as one page to read: no script, its style sheet beside it. */
export function docsPage(document: unknown): string {
  const { info, servers, tags, paths, components } = Document.parse(document);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path,
    })),
  );
  const of = (tag: string) => operations.filter((operation) => operation.tags.includes(tag));
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${info.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${ICON}
<link rel="stylesheet" href="style.css">
</head>
<body>
<nav aria-label="Calls">
<p class="brand">${info.title} <small>${info.version}</small></p>
${tags.map((tag) => html`<p class="tag">${tag.name}</p><ul>${of(tag.name).map(navEntry)}</ul>`)}
<p class="tag">Schemas</p>
<ul>${Object.keys(components.schemas).map((name) => html`<li><a href="#schema-${name}">${name}</a></li>`)}</ul>
</nav>
<main>
<h1>${info.title}</h1>
<p>${prose(info.description)}</p>
<p>Base URL <code>${servers[0]?.url ?? ''}</code> · <a href="/v1/openapi.json">OpenAPI document</a></p>
${tags.map((tag) => html`<h2>${tag.name}</h2><p>${tag.description}</p>${of(tag.name).map(section)}`)}
<h2>Schemas</h2>
${Object.entries(components.schemas).map(
  ([name, schema]) => html`<section id="schema-${name}"><h3>${name}</h3>${schemaSection(schema)}</section>`,
)}
</main>
</body>
</html>
`.html;
}

const navEntry = ({ operationId, method, summary }: Operation) =>
  html`<li><a href="#${operationId}"><span class="method ${method.toLowerCase()}">${method}</span> ${summary}</a></li>`;

const section = (operation: Operation): Html => html`<section id="${operation.operationId}">
<h3>${operation.summary}</h3>
<p class="call"><span class="method ${operation.method.toLowerCase()}">${operation.method}</span> <code>${operation.path}</code></p>
${operation.description ? html`<p>${prose(operation.description)}</p>` : ''}
<dl>
<dt>Credential</dt><dd>${credentialOf(operation)}</dd>
${operation.parameters.map(
  (one) =>
    html`<dt><code>${one.name}</code>${one.required ? '' : ' (optional)'}</dt><dd>${prose(one.description ?? '')}</dd>`,
)}
${operation.requestBody ? html`<dt>Body</dt><dd>${schemaLinks(operation.requestBody.content)}</dd>` : ''}
</dl>
<table><thead><tr><th scope="col">Status</th><th scope="col">Means</th><th scope="col">Body</th></tr></thead><tbody>
${Object.entries(operation.responses).map(
  ([status, response]) =>
    html`<tr><td><code>${status}</code></td><td>${prose(response.description)}</td><td>${schemaLinks(response.content)}</td></tr>`,
)}
</tbody></table>
</section>`;

function credentialOf({ security, path }: Operation): string {
  const [scheme] = security.flatMap((entry) => Object.keys(entry));
  if (scheme === 'secret_key') return 'Secret key';
  if (scheme === 'bank_signature') return 'Signature of the bank';
  return path.includes('{session}') ? 'Session ID, in the path' : 'None';
}

function schemaLinks(content: z.output<typeof Content>): Html[] {
  const names = Object.values(content ?? {}).flatMap(({ schema }) =>
    [schema, ...(schema.anyOf ?? [])].flatMap(({ $ref }) => ($ref ? [$ref.replace(/^.*\//, '')] : [])),
  );
  return names.map((name) => html`<a href="#schema-${name}">${name}</a> `);
}

const schemaSection = (schema: JsonSchema): Html =>
  html`${schema.description ? html`<p>${prose(schema.description)}</p>` : ''}${schemaTable(schema)}`;

/** Text with `code`. */
const prose = (text: string): Html[] =>
  text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));

import { writeFileSync } from 'node:fs';
import { renderTable } from '../e2e/outcomes/render.ts';

/** Writes the outcomes table's page. A test fails while the page says something else. */
writeFileSync('docs/outcomes.md', renderTable());

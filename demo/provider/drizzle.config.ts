import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './demo/provider/db/schema.ts',
  out: './demo/provider/migrations',
});

/**
 * Why a service can't start, in one line.
 * @param portVariable the environment variable to change when its port is in use.
 */
export function startProblem(error: unknown, portVariable: string): string {
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Set ${portVariable} to a free one.`;
  return error instanceof Error ? error.message : String(error);
}

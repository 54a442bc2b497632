interface Service {
  /** Listens, and says so. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Runs a service as a process: closes it at the first signal, and tells in one line why it can't start.
 * @param portVariable the environment variable to change when its port is in use.
 */
export async function runService(portVariable: string, create: () => Service): Promise<void> {
  try {
    const service = create();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void service.close().then(() => process.exit(0)));
    }
    await service.open();
  } catch (error) {
    const { code, port } = error as NodeJS.ErrnoException & { port?: number };
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      code === 'EADDRINUSE' ? `Port ${port} is in use. Set ${portVariable} to a free one.\n` : `${message}\n`,
    );
    process.exit(1);
  }
}

/** The first signal lets what is in flight finish, the second does not wait. */
export function endOnSignal(server: { close(): Promise<unknown> }): void {
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (ending) process.exit(1);
      ending = true;
      void server.close();
    });
  }
}

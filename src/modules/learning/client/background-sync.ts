/** Where the browser can, it sends by itself when it finds a line, also after the page was closed. */
export async function askBackgroundSync(): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration()) as
    { readonly sync?: { register(tag: string): Promise<void> } } | undefined;
  // Not allowed, or not there: the player sends while it is open, and the worker at the next page.
  await registration?.sync?.register('outbox').catch(() => undefined);
}

import { findOwner, removeEverything } from './device-owner.ts';
import { openOutside, openUnasked } from './open-unasked.ts';

/* On the page that asks whether to sign out, where lessons are kept: says what is not sent yet, and removes all first. */

const form = document.querySelector<HTMLFormElement>('form#sign-out');
const unsent = document.querySelector<HTMLElement>('#unsent');

if (form) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Also where something of it does not go: the server then asks the browser to remove the rest.
    void removeEverything().finally(() => form.submit());
  });
}
if (unsent) unsent.hidden = !(await hasUnsent());

/** Tries to send first; what then still waits would be lost. */
async function hasUnsent(): Promise<boolean> {
  const owner = await findOwner().catch(() => undefined);
  if (owner === undefined) return false;
  const phone = await openOutside(owner);
  try {
    if ((await phone.store.countWaiting()) === 0) return false;
    if (unsent) unsent.hidden = false;
    await send(owner);
    return (await phone.store.countWaiting()) > 0;
  } finally {
    phone.close();
  }
}

async function send(owner: string): Promise<void> {
  const phone = await openUnasked(owner);
  await phone?.device.sync();
  phone?.close();
}

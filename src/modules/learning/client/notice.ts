import { findOwner } from './device-owner.ts';
import { openOutside } from './open-unasked.ts';

/* On the server's list of lessons, where a cookie says that lessons were kept here: shows it when they are gone. */

const notice = document.querySelector<HTMLElement>('#kept-lost');
if (notice) notice.hidden = await isKept();

async function isKept(): Promise<boolean> {
  try {
    const owner = await findOwner();
    if (owner === undefined) return false;
    const phone = await openOutside(owner);
    const count = await phone.shelf.countModules();
    phone.close();
    return count > 0;
  } catch {
    return false; // a browser that keeps nothing has lost it
  }
}

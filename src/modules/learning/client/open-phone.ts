import { systemIds } from '#kernel/ids.ts';
import { openDevice, type Device } from './device.ts';
import type { DeviceStore } from './device-store.ts';
import type { Envelope } from './envelope.ts';
import { openHttpLine } from './http-line.ts';
import { openIndexedDbStore, openPersonDatabase } from './indexeddb-store.ts';
import { openShelfStore, type ShelfStore } from './shelf-store.ts';

/** Everything of one person on this phone. */
export interface Phone {
  readonly person: string;
  readonly device: Device;
  readonly store: DeviceStore;
  readonly shelf: ShelfStore;
  close(): void;
}

/** Opens what this phone keeps of a person, in the way it is kept. @throws where the browser keeps nothing */
export async function openPhone(person: string, envelope: Envelope): Promise<Phone> {
  const database = await openPersonDatabase(person);
  const store = openIndexedDbStore(database, envelope);
  const device = openDevice({
    store,
    line: openHttpLine((input, init) => fetch(input, init), '/api/sync', person),
    now: () => Date.now(),
    newId: systemIds.next,
    random: Math.random,
  });
  return { person, device, store, shelf: openShelfStore(database, envelope), close: () => database.close() };
}

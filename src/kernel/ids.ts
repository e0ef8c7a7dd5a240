import { v7, v5, validate } from 'uuid';

/** Source of identifiers; UUIDv7, so that ids sort by birth and are final at birth (design §2.4). */
export interface Ids {
  next(): string;
}

export const systemIds: Ids = { next: () => v7() };

const NAMESPACE = '5f0c2a1e-8f0b-5d53-9c43-0f6d5a3f2b11';

/** The same name always gives the same id; makes a repeated import harmless. */
export function idFromName(name: string): string {
  return v5(name, NAMESPACE);
}

/** True when the text is a UUID of any version. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && validate(text);
}

import type { OfferedModule } from '../contract/phone.ts';

/** What keeping a module takes over the line, in whole kilobytes. */
export const kilobytesOf = ({ packages }: Pick<OfferedModule, 'packages'>): number =>
  Math.ceil(packages.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1000);

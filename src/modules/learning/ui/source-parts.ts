/** A piece of what is said of a source: an address, or words. */
export interface SourcePart {
  readonly text: string;
  readonly href?: string;
}

const ADDRESS = /(https:\/\/[^\s;,)]*[^\s;,).])/;

/**
 * A source as it is shown: addresses can be followed, and stand there without what every address begins with.
 * What only parted them is left out.
 */
export function sourceParts(source: string): SourcePart[] {
  return source
    .split(ADDRESS)
    .map((part) => part.replaceAll(/^[\s;,.)]+|[\s;,(]+$/g, ''))
    .filter((part) => part !== '')
    .map((text) =>
      text.startsWith('https://') ? { text: text.replace(/^https:\/\/(?:www\.)?/, ''), href: text } : { text },
    );
}

import { vraag } from '../kern/vraag.ts';

/** Eén lijn van een rekening. */
export interface Post {
  readonly post: string;
  readonly aantal: number;
  readonly euro: number;
}

/** Wat kost het voortraject, en waarom (O01-O05)? */
export const vergoeding = vraag<{
  readonly bedragEuro: number;
  readonly posten: readonly Post[];
  /** De modules na aankomst zijn inbegrepen (O01); afwezig waar geen bron het zegt. */
  readonly inclusiefNaAankomst?: boolean;
}>()({
  id: 'vergoeding',
  feiten: ['doel', 'gewest', 'vrijstellingsgrond', 'vrijstellingBewezen'],
  uitkomsten: ['gratis', 'vrijgesteld', 'te-betalen'],
});

import { vraag } from '../kern/vraag.ts';
import type { Post } from './vergoeding.ts';

/** Wat kost het gewone inburgeringstraject na aankomst, post per post (O06-O12)? */
export const vergoedingGewoonTraject = vraag<{ readonly bedragEuro: number; readonly posten: readonly Post[] }>()({
  id: 'vergoeding-gewoon-traject',
  feiten: [
    'contractGetekendOp',
    'gewest',
    'statuut',
    'vrijstellingsgrond',
    'vrijstellingBewezen',
    'cursusInBelgie',
    'standaardtesten',
    'vrijstellingstesten',
    'nt2Aanbieder',
    'nt2Lestijden',
    'b1Testen',
  ],
  uitkomsten: ['gratis', 'vrijgesteld', 'apart-behandeld', 'te-betalen'],
});

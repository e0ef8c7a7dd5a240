import type { Vorm } from '../feiten/cursus.ts';
import { vraag } from '../kern/vraag.ts';

export type LeerpadModule = 'basis' | 'focus-arbeid' | 'focus-gezin' | 'diploma-erkenning';

export interface LeerpadWaarden {
  readonly modules: readonly LeerpadModule[];
  readonly vorm: Vorm;
  /** De regel die de vorm bepaalde. */
  readonly vormReden: string;
  /** De thema's van de cursus, van wat voor het vertrek het eerst komt tot wat kan wachten (H10, H11). */
  readonly prioriteiten: Readonly<Record<'hoog' | 'midden' | 'laag', readonly string[]>>;
  /** Waar binnen de thema's voor dit profiel meer en minder aandacht naar gaat (H13). */
  readonly accenten: Readonly<Record<'meer' | 'minder', readonly string[]>>;
  /** Wat in elk thema aan bod komt: voor het vertrek, de reis, de aankomst (H14). */
  readonly fasen: readonly string[];
  /** Alleen bij een volledige cursus waarvan het dagdeel bekend is (J02). */
  readonly lesuren?: number;
}

/** Welke modules, welke thema's eerst, en in welke vorm? Een voorstel: de trajectbegeleider mag anders kiezen (F05). */
export const leerpad = vraag<LeerpadWaarden>()({
  id: 'leerpad',
  feiten: [
    'doel',
    'buitenlandsDiploma',
    'toelating',
    'kanLiveVolgen',
    'internet',
    'zelfsturing',
    'digitaleVaardigheden',
    'dagdeel',
  ],
  uitkomsten: ['informatiepakket', 'zelfstudiepakket', 'pakket-met-lessen', 'volledige-cursus'],
});

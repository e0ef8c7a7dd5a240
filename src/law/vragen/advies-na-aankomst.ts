import { vraag } from '../kern/vraag.ts';

/** Vrijstellingstest, of cursus en test (M07, P12)? Een advies voor het gesprek met de inburgeraar, nooit een beslissing. */
export const adviesNaAankomst = vraag()({
  id: 'advies-na-aankomst',
  feiten: [
    'vorm',
    'aanwezigheid',
    'actieveDeelname',
    'eindquiz',
    'lessenAfgerond',
    'lessenVereist',
    'cursusBeeindigd',
    'cursusBeeindigdOp',
  ],
  uitkomsten: ['vrijstellingstest', 'cursus-en-test', 'eerst-gesprek'],
});

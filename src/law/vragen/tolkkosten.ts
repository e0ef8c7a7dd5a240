import { vraag } from '../kern/vraag.ts';

/** Wordt een sociaal tolk betaald voor wie een geldig contract voorlegt (Q18, L056)? De dag is die van de aanvraag van de tolk. */
export const tolkkosten = vraag<Record<never, never>>()({
  id: 'tolkkosten',
  feiten: ['contractGetekendOp', 'contractTermijnTot', 'contractVoorgelegd', 'opschortingDagen'],
  uitkomsten: ['vergoed', 'gebruiker-betaalt'],
});

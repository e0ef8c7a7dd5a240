import { describe, expect, it } from 'vitest';
import { STATUSES } from '#modules/voortraject/domain/states.ts';
import { travelStepOf } from './travel-step.ts';

describe('the page about the journey', () => {
  it('P08 has a step for every state of a dossier; waiting for registration is its own', () => {
    const steps = STATUSES.map((status) => [status, travelStepOf(status, 'agii')]);
    expect(Object.fromEntries(steps)).toMatchObject({
      registered: 'announce',
      completed: 'announce',
      travelling: 'travelling',
      arrived: 'arrived',
      'awaiting-registration': 'awaiting',
      settled: 'settled',
      'handed-over': 'accepted',
      stopped: 'stopped',
    });
  });

  it.each([
    ['keuze-nodig', 'choose'],
    ['bapa', 'outside'],
    ['buiten-gebied', 'outside'],
    ['onduidelijk', 'checking'],
    ['agii', 'settled'],
  ])('A07 V01 registered with the routing %s leads to %s', (routing, step) => {
    expect(travelStepOf('settled', routing)).toBe(step);
  });
});

export interface CommandContext {
  /** The folder of the checkout. */
  readonly root: string;
  /** What stands after the command's name. */
  readonly args: readonly string[];
}

export interface CommandModule {
  /** @returns the exit code */
  readonly run: (context: CommandContext) => Promise<number>;
}

interface Command {
  readonly synopsis: string;
  readonly help: string;
  readonly load: () => Promise<CommandModule>;
}

/** The commands of `./vooraf`; each is loaded only when it is called. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  start: {
    synopsis: 'start',
    help: 'build when needed, start the database and the platform',
    load: () => import('./start.ts'),
  },
  verify: {
    synopsis: 'verify FILE [--json]',
    help: 'judge a proof (PDF or JSON): valid, revoked (3), altered (4) or not ours (5); --offline checks JSON without a register',
    load: () => import('./verify.ts'),
  },
  doctor: {
    synopsis: 'doctor',
    help: 'check the surroundings, the database and the audit trail, and say what is wrong',
    load: () => import('./doctor.ts'),
  },
  replay: {
    synopsis: 'replay FILE [--json]',
    help: 'make dossiers of a printed report of the pilots, and list what contradicts itself in it',
    load: () => import('./replay.ts'),
  },
  report: {
    synopsis: 'report kpi [--json]',
    help: 'the figures of every cohort beside their targets',
    load: () => import('./report.ts'),
  },
  decide: {
    synopsis: 'decide QUESTION --facts FILE --on DATE [--regime NAME] [--json]',
    help: 'decide by law, with the receipt; --questions lists what can be asked, --schema the facts of a question',
    load: () => import('./decide.ts'),
  },
  law: {
    synopsis: 'law parameters|regimes|contradictions|compare',
    help: 'what is in force on a day, where the sources disagree, and what another regime would change for a population',
    load: () => import('./law.ts'),
  },
  course: {
    synopsis: 'course check|build|facts|stamp',
    help: 'check what is written under courses/, make packages of it, list its facts, mark a translation as up to date',
    load: () => import('./course.ts'),
  },
};

/** The text of `--help`. */
export function usage(): string {
  const lines = Object.values(COMMANDS).map(({ synopsis, help }) => `  ./vooraf ${synopsis}\n      ${help}`);
  return [
    'Vooraf: civic integration that starts before the journey.',
    '',
    ...lines,
    '',
    'Settings come from the environment: PORT, VOORAF_DATA, DATABASE_URL, VOORAF_ENV; see README.md.',
    '',
  ].join('\n');
}

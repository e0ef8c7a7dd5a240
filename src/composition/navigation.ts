import type { Role } from '#kernel/roles.ts';

export interface NavItem {
  readonly href: string;
  /** Key of the text. */
  readonly label: string;
}

/** What each role finds in its bar. The participant's page has no menu: it has one next step. */
export const NAVIGATION: Readonly<Partial<Record<Role, readonly NavItem[]>>> = {
  counsellor: [
    { href: '/staff', label: 'shell.nav.work-list' },
    { href: '/staff/dossiers', label: 'shell.nav.dossiers' },
    { href: '/staff/groups', label: 'shell.nav.groups' },
    { href: '/staff/handover', label: 'shell.nav.handover' },
    { href: '/staff/law', label: 'shell.nav.law' },
  ],
  teacher: [
    { href: '/staff/groups', label: 'shell.nav.groups' },
    { href: '/staff/problems', label: 'shell.nav.problems' },
  ],
  coordinator: [
    { href: '/staff', label: 'shell.nav.work-list' },
    { href: '/staff/dossiers', label: 'shell.nav.dossiers' },
    { href: '/staff/groups', label: 'shell.nav.groups' },
    { href: '/staff/problems', label: 'shell.nav.problems' },
    { href: '/staff/courses', label: 'shell.nav.courses' },
    { href: '/staff/report', label: 'shell.nav.report' },
    { href: '/staff/law', label: 'shell.nav.law' },
    { href: '/staff/discreet', label: 'shell.nav.discreet' },
    { href: '/staff/erasures', label: 'shell.nav.erasures' },
    { href: '/staff/jobs', label: 'shell.nav.jobs' },
  ],
  partner: [{ href: '/partner', label: 'shell.nav.invitations' }],
  agency: [{ href: '/agency', label: 'shell.nav.handover' }],
};

/** Where each role starts after signing in. */
export const HOME: Readonly<Record<Role, string>> = {
  public: '/',
  participant: '/home',
  counsellor: '/staff',
  teacher: '/staff/groups',
  coordinator: '/staff',
  partner: '/partner',
  agency: '/agency',
  auditor: '/account',
  system: '/',
};

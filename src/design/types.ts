// The shapes that pass between a page and the kit.
import type { Snippet } from 'svelte';

export type Direction = 'ltr' | 'rtl' | 'auto';
export type Tone = 'plain' | 'now' | 'good' | 'warn' | 'bad';

export interface NavLink {
  href: string;
  label: string;
  current?: boolean;
  /** a count or a short word beside the label */
  badge?: string;
  badgeTone?: Tone;
}

export interface Language {
  code: string;
  /** the language's name in that language itself */
  name: string;
  href: string;
  current?: boolean;
  dir?: Direction;
}

export interface Option {
  value: string;
  label: string;
  hint?: string;
  /** when the label stands in another language than the page */
  lang?: string;
  dir?: Direction;
  disabled?: boolean;
}

export interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  /** short text after the label, such as "not compulsory" */
  marker?: string;
  /** only needed when one name occurs twice on a page */
  id?: string;
}

/** What a control must carry to belong to its label, hint and error. */
export interface ControlAttributes {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

export interface FieldMessage {
  /** the field's name; the link goes to fieldId(field) */
  field: string;
  message: string;
}

export interface Step {
  title: string;
  state: 'done' | 'here' | 'todo';
  meta?: string;
  /** language of the meta line, when it differs from the page's */
  metaLang?: string;
  /** the word beside the state, such as "done" or "now" */
  tag?: string;
  /** the step's number in the reader's own digits */
  number?: string;
  href?: string;
}

export interface TimelineItem {
  date: string;
  /** machine-readable form of the date */
  datetime?: string;
  title: string;
  meta?: string;
  /** a fact that changed the course of the dossier */
  key?: boolean;
  /** expected, not yet happened */
  ahead?: boolean;
}

export interface Column {
  key: string;
  label: string;
  /** the label is only for screen readers, such as above a column of actions */
  labelHidden?: boolean;
  numeric?: boolean;
  /** short values such as dates: never broken over two lines */
  tight?: boolean;
  sortable?: boolean;
}

export interface Sort {
  key: string;
  direction: 'ascending' | 'descending';
}

export interface Fact {
  label: string;
  value?: string;
  content?: Snippet;
  lang?: string;
  dir?: Direction;
}

export interface Clock {
  time: string;
  place: string;
  /** day or date, when it must be said */
  day?: string;
  datetime?: string;
}

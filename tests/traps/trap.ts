/** An entry of the list of traps: real code at which a naive rule is wrong, so that every rule must stay silent. */
export interface Trap {
  /** Its number in the project's list of traps. */
  readonly number: number;
  /** Why nothing may be reported. */
  readonly why: string;
  readonly snippets: readonly (Snippet | string)[];
}

/** A snippet in a file that is not `src/app.ts`, or under settings. */
export interface Snippet {
  readonly code: string;
  readonly filename?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

import type { RouteMount } from './app.ts';
import { statusRoute } from './routes.ts';

/** The newsletter as a part of the process: its routes now, its database and workers once opened. */
export type Letter = {
  readonly routes: readonly RouteMount[];
  /** Opens the database and starts the workers. `localUrl` is where the site is, for links in mails. */
  open(localUrl: string): Promise<void>;
  /** Lets mails under way end. */
  close(): Promise<void>;
};

/** For a site whose list is kept elsewhere, or nowhere. */
export const noLetter: Letter = {
  routes: [statusRoute(() => 'off')],
  open: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/**
 * Everything a host changes to make the site its own. Nothing else holds a name, an
 * address or a colour. `docs/tasks/make-it-yours.md` walks through it.
 */

import type { Palette } from './brandCss.ts';
import type { Newsletter } from './newsletterForm.ts';

export type Site = {
  readonly name: string;
  /** One line under the name, and the description of the home page. */
  readonly tagline: string;
  /** Public address without a trailing slash. Links in feeds and canonical links use it. */
  readonly origin: string;
  readonly language: string;
  /** Shown on the about page and in the footer. */
  readonly contact: string;
  /**
   * Your postal address, in one line, at the foot of every mail. Several countries ask for it in
   * mails of a business. `undefined`: no line.
   */
  readonly postalAddress: string | undefined;
  readonly colours: { readonly light: Palette; readonly dark: Palette };
  /**
   * Who keeps the list of subscribers: the server of this site, a service, or any address that
   * takes a form. `undefined` switches the newsletter off: no form, no page, no link.
   */
  readonly newsletter: Newsletter | undefined;
  /**
   * Address of a job search, with `{keywords}` and `{place}` where the words go, e.g.
   * `https://jobs.example.org/search?q={keywords}&where={place}`. `undefined`: no form.
   */
  readonly jobSearch: string | undefined;
};

export const site: Site = {
  name: 'Wider Circle',
  tagline:
    'Find out in three minutes how varied your professional network is, why that matters, and what to do next.',
  origin: 'https://widercircle.example',
  language: 'en-GB',
  contact: 'editors@widercircle.example',
  postalAddress: undefined,
  colours: {
    light: {
      paper: '#f8f4eb',
      raised: '#fffdf8',
      ink: '#211c17',
      muted: '#5f554a',
      line: '#d9cfbf',
      accent: '#2a3fb0',
      onAccent: '#ffffff',
    },
    dark: {
      paper: '#191613',
      raised: '#24201b',
      ink: '#f0e9dd',
      muted: '#b9ad9c',
      line: '#433b32',
      accent: '#aebaff',
      onAccent: '#15173a',
    },
  },
  newsletter: { kind: 'own-server' },
  jobSearch: undefined,
};

/** Who keeps the list of subscribers, and so where the sign-up forms post. */
export type Newsletter =
  /** The server that comes with this site: `npm run serve`. A static host alone cannot do it. */
  | { readonly kind: 'own-server' }
  | {
      readonly kind: 'buttondown';
      /** Your name there, as in `buttondown.com/your-name`. */
      readonly user: string;
    }
  | {
      readonly kind: 'mailchimp';
      /**
       * Address of the embedded form, with its `u` and `id`, such as
       * `https://you.us1.list-manage.com/subscribe/post?u=0a1b&id=2c3d`.
       */
      readonly action: string;
    }
  | {
      readonly kind: 'listmonk';
      /** Where your listmonk is, such as `https://lists.example.org`. */
      readonly address: string;
      /** Id of the public list, as the form page of listmonk shows it. */
      readonly list: string;
    }
  | {
      readonly kind: 'form';
      /** Any address that takes a posted form. */
      readonly action: string;
      /** Name of the field for the mail address there, usually `email`. */
      readonly emailField: string;
    };

/** What a plain sign-up form is made of. */
export type NewsletterForm = {
  readonly action: string;
  readonly emailField: string;
  /** Fields with a value that is always the same. */
  readonly fixed: readonly { readonly name: string; readonly value: string }[];
  /** A field that people do not see and programs fill in. */
  readonly trap: string | undefined;
  /** Name of the service that gets the address; `undefined` when it is this site itself. */
  readonly host: string | undefined;
};

/** The page of the letter, and where the forms of the site's own server post. */
export const newsletterAddress = '/newsletter/';
export const signUpAddress = '/newsletter/sign-up/';

/**
 * The form that a kind of newsletter needs.
 *
 * @throws with the setting and its cure, when an address cannot be one
 */
export function newsletterForm(newsletter: Newsletter): NewsletterForm {
  const service = (url: URL) => ({ action: url.href, host: url.host });
  switch (newsletter.kind) {
    case 'own-server':
      return {
        action: signUpAddress,
        emailField: 'address',
        fixed: [],
        trap: 'website',
        host: undefined,
      };
    case 'buttondown': {
      const { user } = newsletter;
      if (!/^[\w-]+$/.test(user)) {
        throw new Error(
          `src/site/site.ts: newsletter.user is "${user}". Give the name alone, as at the end of buttondown.com/your-name.`,
        );
      }
      const url = new URL(`https://buttondown.com/api/emails/embed-subscribe/${user}`);
      return {
        ...service(url),
        emailField: 'email',
        fixed: [{ name: 'embed', value: '1' }],
        trap: undefined,
      };
    }
    case 'mailchimp': {
      const url = webAddress(newsletter.action, 'newsletter.action');
      const [u, id] = [url.searchParams.get('u'), url.searchParams.get('id')];
      if (u === null || id === null) {
        throw new Error(
          `src/site/site.ts: newsletter.action is "${newsletter.action}", which has no u and id. ` +
            'Copy the whole action of the embedded form that Mailchimp shows.',
        );
      }
      return { ...service(url), emailField: 'EMAIL', fixed: [], trap: `b_${u}_${id}` };
    }
    case 'listmonk': {
      const url = webAddress(newsletter.address, 'newsletter.address');
      url.pathname = url.pathname.replace(/\/?$/, '/subscription/form');
      const fixed = [{ name: 'l', value: newsletter.list }];
      return { ...service(url), emailField: 'email', fixed, trap: 'nonce' };
    }
    case 'form':
      return {
        ...service(webAddress(newsletter.action, 'newsletter.action')),
        emailField: newsletter.emailField,
        fixed: [],
        trap: undefined,
      };
  }
}

function webAddress(address: string, field: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `src/site/site.ts: ${field} is "${address}", which is not a web address. ` +
        'Write it whole, beginning with https://.',
    );
  }
  return url;
}

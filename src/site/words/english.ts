/**
 * What the interface says in English, and with that which words each language needs: every other
 * one has the same keys in `content/<language>/words.yaml`, and the build refuses a missing one.
 *
 * `{name}` is filled in. `[text](/address/)` is a link: to the page of the language where there is
 * one, and marked as English otherwise.
 */
export const english = {
  inEnglish: '(in English)',
  tagline:
    'Find out in three minutes how varied your professional network is, why that matters, and what to do next.',

  shell: {
    skip: 'Skip to the content',
    main: 'Main',
    home: 'Start',
    guides: 'Guides',
    check: 'The check',
    map: 'Map',
    plans: 'Plans',
    you: 'You',
    search: 'Search',
    about: 'About this site',
    promise: 'No cookies, no tracking. What you answer stays on your device.',
    noJob: 'Nothing here is a promise of a job.',
    contacts: 'Contacts',
    workshop: 'Workshop',
    method: 'How scores work',
    sources: 'Sources',
    aboutLink: 'About',
    embed: 'Embed it',
    privacy: 'Privacy',
    letter: 'Monthly letter',
    rss: 'RSS',
  },

  home: {
    title: 'How wide is your circle?',
    text: 'Twelve questions about the last ten people you talked work with. You see at once how varied your network is, which of your answers made it so, and one thing to do on Monday.',
    start: 'Start the check',
    terms: 'Three minutes. No name, no e-mail. It stays on this device.',
    reading: 'Where to begin reading',
    allGuides: 'All guides',
    promise: 'What you can hold us to',
    promises: [
      'Every figure names its study, its size and its limits. [See all sources.](/sources/)',
      'You are compared with nobody. Your score comes from your answers alone. [See how.](/method/)',
      'Nothing you answer is sent anywhere. [See what is kept, and where.](/privacy/)',
    ],
    examples:
      'Two worked examples: you in the middle, a circle for each thing the check looks at. The wider the circle, the more varied the answers. [How it is scored](/method/)',
    exampleTitles: ['Close team, long tenure', 'Community organiser'],
    rest: 'The site in English',
    restText:
      'More guides, the plans, the network map and the monthly letter are written in [English](/).',
  },

  article: {
    contents: 'On this page',
    by: 'By',
    minutes: '{minutes} min read',
    reviewed: 'Reviewed',
    reviewDue: '; next review due',
  },

  guides: {
    title: 'Guides',
    text: 'Each begins with the answer, says how strong the evidence is, gives you words to use and ends with its sources.',
    kind: 'Guide',
    related: 'Related guides',
    nextTitle: { quiz: 'Take the check', plan: 'Follow the plan', guide: 'Read on' },
    nextAction: { quiz: 'Start, three minutes', plan: 'See the plan', guide: 'Read the guide' },
    source: 'Source {number}: {source}',
    sources: 'Sources',
    allSources: 'What each found, and where it stops: [all sources of this site](/sources/).',
    others: 'and others',
    and: 'and',
    table: 'Table {number}: {heads}',
    notes: 'Notes',
    backToText: 'Back to the text of note {reference}',
    minute: '1 minute',
    manyMinutes: '{minutes} minutes',
  },

  blocks: {
    words: 'Words to use',
    exercise: 'Exercise',
    example: 'Example',
    stuck: 'If it does not work',
  },

  strength: {
    strong: 'Strong evidence: causal or repeated',
    good: 'Good evidence: observational or one setting',
    suggestive: 'Suggestive: early, indirect or advice',
  },

  search: {
    title: 'Search',
    description: 'Search the guides, plans and checks, or see a list of them all.',
    everything: 'Everything on this site',
    guides: 'Guides',
    checks: 'Checks',
    field: 'Search guides, plans and checks',
    noScript: 'Searching needs JavaScript, which is off here. Everything is in the list below.',
  },
} as const satisfies WordTree;

type WordTree = { readonly [key: string]: string | readonly string[] | WordTree };

type AnyText<Tree> = Tree extends string
  ? string
  : { readonly [Key in keyof Tree]: AnyText<Tree[Key]> };

/** The words of the interface in any language. */
export type Words = AnyText<typeof english>;

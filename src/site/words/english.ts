import { searchEnglish } from './searchEnglish.ts';

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
    paths: 'Reading paths',
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
      'Every figure names its source, and each source its limits. [See all sources.](/sources/)',
      'You are compared with nobody. Your score comes from your answers alone. [See how.](/method/)',
      'Nothing you answer is sent anywhere. [See what is kept, and where.](/privacy/)',
    ],
    examples:
      'Two worked examples: you in the middle, a circle for each thing the check looks at. The wider the circle, the more varied the answers. [How it is scored](/method/)',
    exampleTitles: ['Close team, long tenure', 'Community organiser'],
    rest: 'What is in this language, and what in English',
    restText:
      'In this language there are the guides above, the check with its paper version, and the search. The other guides and quizzes, the reading paths, the plans, the network map, the workshop and the monthly letter are in English only:',
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
    note: 'note {number}',
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

  quickLook: {
    title: 'A quick look at yours',
    soFar: 'of {total} so far.',
    goOn: 'Go on with the check',
    left: '{count} more questions. What you chose here is kept for it on this device, and goes nowhere else.',
  },

  quizPage: {
    kind: 'Quiz',
    noScript:
      'Your result is worked out on your device, and that needs JavaScript, which is off here. The [paper version]({worksheet}) has the same questions and lets you work out the same scores by hand.',
    about:
      'Your answers stay on this device. Rather on paper? There is a [printable version]({worksheet}). See [how the scores work]({method}).',
  },

  quiz: {
    question: 'Question {number} of {total}',
    goOn: 'Continue',
    back: 'Back',
    toResult: 'Back to the result',
    chooseOne: 'Choose one answer, or press “{skip}”.',
    tickSome: 'Tick what fits, or “{none}”, or press “{skip}”.',
    chooseToSee: 'Choose an answer or skip to see your result.',
    leftOff: 'You are back where you left off.',
    furtherOn: 'You were further on.',
    goThere: 'Go there',
    startAgain: 'Start again',
    working: 'Working out your result …',
    result: 'Your result',
    scores: 'Your {count} scores',
    counts: 'Your {count} counts',
    caption: 'Each score is 0 to 100, from your answers alone',
    captionCounted: 'Each number counts what you ticked',
    looksAt: 'What it looks at',
    score: 'Score',
    countHead: 'Count',
    yes: 'yes',
    band: 'Band',
    skipped: 'Not known: skipped',
    together: 'Taken together',
    ofHundred: 'of {total}: {band}',
    noOverall:
      'There is no overall number: it needs at least {needs} of the {count} scores it is made of, and too many questions were skipped.',
    meanOf: 'The mean of {scores}.',
    sumOf: 'The sum of {scores}.',
    apart: '{score} is shown apart: {reason}.',
    comparesNobody: 'It compares you with nobody. [How it is worked out]({method})',
    sure: 'The band is fairly sure: no single answer, moved one step, would change it.',
    nearEdge:
      'The band is near its edge: one step on a single answer (question {numbers}) would make it “{band}”. Read the number, not the name.',
    nothingStandsOut: 'Nothing stands out',
    whereToStart: 'Where to start',
    skippedAll:
      'You skipped every question, so there is nothing to go by. Go back and answer a few.',
    noneBelow:
      'None of your known scores is below {below}. Check the other side: who would back you up on a bad day?',
    oneStep: 'One step on question {number} ({answer}) would take {score} from {from} to {to}.',
    notYet: 'Not yet: {options}.',
    oneTick: '1 tick',
    ticks: '{count} ticks',
    minutes: '{count} min',
    read: 'Read:',
    onePlan: 'A plan for it',
    twoPlans: 'Two plans for it',
    anyPlan: 'A plan, if you want one',
    planFor: 'For {scores}. Tick off the steps, or put them in your calendar.',
    planSteps: 'Tick off the steps, or put them in your calendar.',
    and: 'and',
    mapIt: 'Next: map it',
    mapText:
      'The check is a quick reading. The [map](/map/) puts names to it: who is in your network, who knows whom, and which one person would change it most. Five to ten minutes.',
    reasons: 'Which answers made each score',
    reasonsCounted: 'Which answers made each count',
    reasonsTextCounted:
      'Each tick counts one. Two counts one tick apart are too close to call different.',
    reasonsText:
      'A score is the mean of its answered questions. Two scores less than 15 points apart are too close to call different.',
    reason: '{said} {points} points, so {share} of the score.',
    reasonSkipped: 'You skipped this question, so it counts neither way.',
    changeAnswer: 'Change answer {number}',
    keep: 'Keep it',
    keepScores: 'Keep the scores on this device',
    print: 'Print',
    share: 'Share without the answers',
    kept: 'Kept on this device.',
    keptBriefly:
      'This browser keeps nothing for this site, so the result lasts until you close the page. Print it to keep it.',
    copied: 'Copied: your scores and the address of the check, no answers.',
    cannotShare: 'This browser does not let the page share or copy. You can print instead.',
    keptSoFar: 'Kept so far',
    keptLine: '{day}: overall {overall} ({scores})',
    keptLineNoOverall: '{day}: ({scores})',
    keptEarlier: '; an earlier version, not comparable',
    noChange: 'Less than 5 points of change in the overall number is no change.',
    noChangeCounted: 'One tick more or fewer is no change.',
    allKept:
      '[All you kept](/you/): compare dates, take a result to another device, make a picture of it, lay it beside others’, or [erase everything](/you/#erase).',
    erase: 'Erase everything kept in this frame',
    notKnown: 'not known',
    overall: 'Overall: {score} ({band})',
  },

  worksheet: {
    onPaper: 'On paper',
    description:
      'The {count} questions on two printable pages, with the key to score them by hand.',
    howTo:
      'Mark one answer for each question, or leave it out if you are not sure. The number after an answer is its points: write them in the box.',
    howToCounted:
      'Tick what fits, or leave a question out if you are not sure. Write how many you ticked in the box.',
    print: 'Print this page (two sheets), or score as you read.',
    onScreen: '[The same check on the screen]({quiz}) does the sums for you.',
    perTick: 'points for each tick, 100 at most.',
    points: 'Points:',
    ticks: 'Ticks:',
    workOut: 'Work out your scores',
    workOutCounted: 'Work out your counts',
    add: 'Add the points of the questions named and divide by how many of them you answered. Leave a line empty if you answered none of them.',
    addCounted:
      'Write the ticks of each question on its line. Leave a line empty if you left its question out.',
    score: 'Score',
    countHead: 'Count',
    asks: 'What it asks',
    questions: 'Questions',
    yours: 'Yours',
    overall: 'Overall',
    onlyIf: 'Only if you know at least {needs} of these: {scores}',
    onlyIfAll: 'Only if you know all {needs} of these: {scores}',
    theirSum: 'their sum ÷ how many',
    theirSumOf: 'their sum, of {total}',
    readThem: 'Read them',
    span: '{from} to {to}',
    outOf: 'of {total}',
    round: 'Round halves up. Call two scores different only if they are 15 or more points apart.',
    roundCounted: 'Call two counts different only if they are two or more ticks apart.',
    comparesNobody: 'Nothing here compares you with other people.',
    next: 'Where to go next',
    takeLowest:
      'Take your lowest score below {below}, or your two lowest, and do the first step this week.',
    takeLowestCounted:
      'Take your lowest count if it is {below} or less, or your two lowest, and do the first step this week.',
    lowest: 'Lowest',
    firstStep: 'First step',
    then: 'Then',
    plan: 'Plan:',
    guides: 'Guides:',
    foot: 'Version {version} of this check. How the scores work and what they cannot know: {address}',
  },

  search: searchEnglish,
} as const satisfies WordTree;

type WordTree = { readonly [key: string]: string | readonly string[] | WordTree };

type AnyText<Tree> = Tree extends string
  ? string
  : { readonly [Key in keyof Tree]: AnyText<Tree[Key]> };

/** The words of the interface in any language. */
export type Words = AnyText<typeof english>;

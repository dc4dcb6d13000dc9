import type { Quiz } from '#src/domain/quiz/quiz.ts';

/** A made-up quiz of three questions, for tests of what happens around a quiz. */
export const tinyQuiz: Quiz = {
  id: 'tiny',
  version: 2,
  title: 'A tiny quiz',
  summary: 'Three questions.',
  minutes: 1,
  frame: 'Think of the last week.',
  topics: ['understand'],
  questions: [
    {
      id: 'places',
      kind: 'tick-list',
      dimension: 'reach',
      text: 'Where did you go?',
      skip: 'Skip',
      fullAt: 2,
      none: 'Nowhere',
      noneSaid: 'You went nowhere.',
      said: 'You went to {count} of {total} places.',
      saidOne: 'You went to one place.',
      options: [
        { id: 'park', label: 'Park' },
        { id: 'shop', label: 'Shop' },
        { id: 'library', label: 'Library' },
      ],
    },
    {
      id: 'people',
      kind: 'single-choice',
      shape: 'rising',
      dimension: 'reach',
      text: 'How many people did you meet?',
      skip: 'Skip',
      options: [
        { id: 'none', label: 'None', score: 0, said: 'You met nobody.' },
        { id: 'some', label: 'Some', score: 50, said: 'You met some people.' },
        { id: 'many', label: 'Many', score: 100, said: 'You met many people.' },
      ],
    },
    {
      id: 'talks',
      kind: 'single-choice',
      shape: 'rising',
      dimension: 'depth',
      text: 'How long did you talk?',
      skip: 'Skip',
      options: [
        { id: 'short', label: 'Minutes', score: 0, said: 'You talked for minutes.' },
        { id: 'long', label: 'Hours', score: 100, said: 'You talked for hours.' },
      ],
    },
  ],
  dimensions: [
    {
      id: 'reach',
      label: 'Reach',
      asks: 'How far do you go?',
      inOverall: true,
      readings: { low: 'Near.', high: 'Far.' },
      actions: [],
      plan: 'walk',
    },
    {
      id: 'depth',
      label: 'Depth',
      asks: 'How long do you talk?',
      inOverall: true,
      readings: { low: 'Short.', high: 'Long.' },
      actions: [],
      plan: 'walk',
    },
  ],
  bands: [
    { id: 'low', label: 'Low', from: 0, meaning: 'Little.' },
    { id: 'high', label: 'High', from: 50, meaning: 'Much.' },
  ],
  overall: { needs: 1 },
  focus: { below: 65, atMost: 1, tieBreak: ['depth', 'reach'] },
};

/** Two answer sets that the method page works through, by option number. */
export const exampleAnswers = [
  {
    title: 'Close team, long tenure',
    answers: {
      q1: [0, 1, 2, 3],
      q2: 0,
      q3: 1,
      q4: 1,
      q5: 0,
      q6: 1,
      q7: 1,
      q8: 2,
      q9: [0, 1, 2, 3, 4, 5],
      q10: 2,
      q11: 0,
      q12: 2,
    },
  },
  {
    title: 'Community organiser',
    answers: {
      q1: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      q2: 4,
      q3: 3,
      q4: 3,
      q5: 3,
      q6: 4,
      q7: 3,
      q8: 3,
      q9: [0, 1, 2, 3, 4, 5],
      q10: 3,
      q11: 4,
      q12: 4,
    },
  },
] as const;

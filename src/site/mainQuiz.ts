/** The quiz that the header, the home page and the guides lead to. */
export const mainQuiz = {
  id: 'network-diversity',
  address: '/quizzes/network-diversity/',
} as const;

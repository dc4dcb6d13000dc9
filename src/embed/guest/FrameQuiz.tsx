import { useState } from 'preact/hooks';
import type { Quiz } from '#src/domain/quiz/quiz.ts';
import type { QuizFrame, ResultLinks } from '#src/quiz/result/QuizResult.tsx';
import QuizRunner from '#src/quiz/QuizRunner.tsx';
import type { QuizWords } from '#src/quiz/quizWords.ts';
import { tellHost } from './hostWindow.ts';
import { NewsletterLink } from './NewsletterLink.tsx';
import { ShareScores } from './ShareScores.tsx';

type Props = {
  readonly quiz: Quiz;
  readonly links: ResultLinks;
  readonly words: QuizWords;
  readonly address: string;
};

/** The quiz as on its own page, telling the page around how far the person has got. */
export default function FrameQuiz({ quiz, links, words, address }: Props) {
  const [frame] = useState<QuizFrame>({
    address,
    onProgress: (passed, of) => {
      tellHost({ type: 'progress', passed, of });
    },
    Sharing: (result) => (
      <>
        <ShareScores {...result} />
        {links.newsletter && <NewsletterLink />}
      </>
    ),
  });
  return <QuizRunner quiz={quiz} links={links} words={words} frame={frame} />;
}

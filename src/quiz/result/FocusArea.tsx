import { bandOf } from '#src/domain/quiz/bandOf.ts';
import { type AnswerChange, bestChanges } from '#src/domain/quiz/changeAnswer.ts';
import { type Contribution, optionsInWords } from '#src/domain/quiz/explainScore.ts';
import type { Answers, Dimension, Quiz } from '#src/domain/quiz/quiz.ts';
import { showScore } from '#src/domain/quiz/showScore.ts';
import { fillWords } from '#src/domain/words/fillWords.ts';
import { hueClass } from '#src/profile/hueClass.ts';
import { SiteLink } from '#src/site/SiteLink.tsx';
import type { ResultLinks } from './QuizResult.tsx';
import { type QuizWords, useQuizWords } from '../quizWords.ts';

type Props = {
  readonly quiz: Quiz;
  readonly dimension: Dimension;
  readonly rounded: number | undefined;
  readonly answers: Answers;
  readonly contributions: readonly Contribution[];
  readonly links: ResultLinks;
};

/** One thing to start with: what was said, what it tends to mean, three actions. */
export function FocusArea({ quiz, dimension, rounded, answers, contributions, links }: Props) {
  const words = useQuizWords();
  if (rounded === undefined) return null;
  const { outOf } = dimension;
  const best = outOf === undefined ? bestChanges(quiz, answers, dimension.id)[0] : undefined;
  const missing = outOf === undefined ? '' : notTicked(quiz, answers, dimension.id);
  return (
    <article class={`focus ${hueClass(dimension)}`}>
      <h3>
        {dimension.label} <span class="number">{showScore(rounded, outOf)}</span>
      </h3>
      <p>
        {contributions.map(({ said }) => said).join(' ')}{' '}
        {dimension.readings[bandOf(quiz, rounded).id]}
      </p>
      {best && (
        <p class="change">
          {fillWords(words.oneStep, {
            number: quiz.questions.findIndex(({ id }) => id === best.questionId) + 1,
            answer: labelOf(best, words),
            score: dimension.label,
            from: best.from,
            to: best.to,
          })}
        </p>
      )}
      {missing !== '' && <p class="change">{fillWords(words.notYet, { options: missing })}</p>}
      <ol role="list" class="actions-list">
        {dimension.actions.map((action) => {
          const slug = action.guide.split('#')[0] ?? '';
          return (
            <li key={action.title}>
              <h4>
                {action.title}{' '}
                <span class="minutes">{fillWords(words.minutes, { count: action.minutes })}</span>
              </h4>
              <p>{action.firstStep}</p>
              <p class="small">
                {words.read}{' '}
                <SiteLink elsewhere={words.elsewhere} href={guideAddress(action.guide)} isTitle>
                  {links.guides[slug] ?? slug}
                </SiteLink>
              </p>
            </li>
          );
        })}
      </ol>
    </article>
  );
}

/** The new answer as the question or, for ticks, their number says it. */
function labelOf({ answer, toLabel }: AnswerChange, words: QuizWords): string {
  if (typeof answer === 'string') return toLabel;
  return answer.length === 1 ? words.oneTick : fillWords(words.ticks, { count: answer.length });
}

/** What a counted dimension's list offers and was not ticked. */
function notTicked(quiz: Quiz, answers: Answers, dimensionId: string): string {
  const list = quiz.questions.find(({ dimension }) => dimension === dimensionId);
  const ticks = answers[list?.id ?? ''];
  return list?.kind === 'tick-list' && ticks !== undefined && ticks.length > 0
    ? optionsInWords(list, (id) => !ticks.includes(id))
    : '';
}

function guideAddress(guide: string): string {
  const [slug = '', section] = guide.split('#');
  return section === undefined ? `/guides/${slug}/` : `/guides/${slug}/#${section}`;
}

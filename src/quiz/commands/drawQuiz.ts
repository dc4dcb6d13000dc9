import {
  bandShares,
  dimensionShares,
  overallShares,
  type ScoreShares,
} from '#src/domain/quiz/answerShares.ts';
import type { Dimension, Question, Quiz } from '#src/domain/quiz/quiz.ts';
import { countOf } from '#src/domain/quiz/showScore.ts';

/** Everything by which a quiz scores, as plain text to check by eye. */
export function drawQuiz(quiz: Quiz): string {
  return [
    `${quiz.title}\n${quiz.id}, version ${String(quiz.version)}`,
    section('Questions', quiz.questions.map(questionText(quiz))),
    section('Scores', [...quiz.dimensions.map(scoreText(quiz)), overallText(quiz)]),
    section('Skipping', [skipText(quiz)]),
    section('Bands (share of all answer sets without a skipped question)', [
      ...quiz.dimensions.map(({ id, label, outOf }) =>
        bandText(quiz, label, dimensionShares(quiz, id), outOf),
      ),
      ...overallBands(quiz),
    ]),
    section('Where to start', [focusText(quiz)]),
    section('Leads', quiz.dimensions.map(leadText)),
  ].join('\n\n');
}

function section(title: string, parts: readonly string[]): string {
  return `${title.toUpperCase()}\n\n${parts.join('\n')}`;
}

const numberOf = (quiz: Quiz, question: Question) => quiz.questions.indexOf(question) + 1;

function questionText(quiz: Quiz): (question: Question) => string {
  return (question) => {
    const head = `${String(numberOf(quiz, question))}. ${question.text}`;
    const feeds = `   ${question.id}, feeds ${labelOf(quiz, question.dimension)}`;
    if (question.kind === 'single-choice') {
      const options = question.options.map(
        ({ score, label }) => `   ${points(score).padStart(6)}  ${label}`,
      );
      return [head, `${feeds}; one choice, ${question.shape}`, ...options].join('\n');
    }
    const each = points(100 / question.fullAt);
    return [
      head,
      `${feeds}; ticks, full at ${String(question.fullAt)} of ${String(question.options.length)}`,
      ...question.options.map(({ label }) => `   ${each.padStart(6)}  ${label}`),
      `   ${'0'.padStart(6)}  ${question.none}`,
    ].join('\n');
  };
}

function scoreText(quiz: Quiz): (dimension: Dimension) => string {
  return ({ id, label, asks, outOf, inOverall }) => {
    const numbers = quiz.questions
      .filter(({ dimension }) => dimension === id)
      .map((question) => String(numberOf(quiz, question)));
    const how =
      outOf === undefined
        ? `mean of questions ${numbers.join(', ')}`
        : `ticks of question ${numbers.join(', ')}, out of ${String(outOf)}`;
    return `${label} (${id}): ${how}${inOverall ? '' : '; not in the overall number'}. ${asks}`;
  };
}

function overallText({ overall, dimensions }: Quiz): string {
  if ('none' in overall) return `No overall number. ${overall.none}`;
  const names = dimensions.filter(({ inOverall }) => inOverall).map(({ label }) => label);
  const how = overall.outOf === undefined ? 'mean' : `sum, out of ${String(overall.outOf)},`;
  return `Overall: ${how} of ${names.join(', ')}.`;
}

function skipText({ overall, dimensions }: Quiz): string {
  const counted = dimensions.filter(({ inOverall }) => inOverall).length;
  return [
    'A skipped question counts neither way: its score is that of its other questions.',
    'A score whose questions are all skipped is not known, and never a focus.',
    'An empty tick list is skipped; only its last choice says none.',
    ...('none' in overall
      ? []
      : [`The overall number needs ${String(overall.needs)} of ${String(counted)} scores.`]),
  ].join('\n');
}

function overallBands(quiz: Quiz): string[] {
  const shares = overallShares(quiz);
  const { overall } = quiz;
  if (!shares || 'none' in overall) return [];
  return [bandText(quiz, 'Overall', shares, overall.outOf)];
}

function bandText(
  quiz: Quiz,
  name: string,
  shares: ScoreShares,
  outOf: number | undefined,
): string {
  const lines = bandShares(quiz, shares).map(({ label, scores, share }, index) => {
    const from = quiz.bands[index]?.from ?? 0;
    const to = (quiz.bands[index + 1]?.from ?? 101) - 1;
    const shown =
      outOf === undefined
        ? scores.map(String)
        : scores.map((score) => `${String(countOf(score, outOf))}`);
    const span = `${String(from)} to ${String(to)}`.padEnd(10);
    return `   ${percent(share).padStart(6)}  ${span} ${label}: ${listed(shown)}${outOf === undefined ? '' : ` of ${String(outOf)}`}`;
  });
  const mean = [...shares].reduce((sum, [score, share]) => sum + score * share, 0);
  const variance = [...shares].reduce(
    (sum, [score, share]) => sum + (score - mean) ** 2 * share,
    0,
  );
  const unit = (outOf ?? 100) / 100;
  return [
    `${name}: by blind clicks ${points(mean * unit)} on average, give or take ${points(Math.sqrt(variance) * unit)}`,
    ...lines,
  ].join('\n');
}

function focusText({ focus }: Quiz): string {
  return [
    `Up to ${String(focus.atMost)} scores below ${String(focus.below)} of 100, the lowest first.`,
    `Equal ones in this order: ${focus.tieBreak.join(', ')}.`,
    'Their plans are offered, each once; without a focus, the plan of the lowest score.',
  ].join('\n');
}

function leadText({ label, plan, actions }: Dimension): string {
  return [
    `${label}: plan ${plan}`,
    ...actions.map(
      ({ title, minutes, guide }) =>
        `   ${String(minutes).padStart(3)} min  ${title}: guide ${guide}`,
    ),
  ].join('\n');
}

function labelOf(quiz: Quiz, dimensionId: string): string {
  return quiz.dimensions.find(({ id }) => id === dimensionId)?.label ?? dimensionId;
}

/** Few scores are listed, many are given by their number and ends. */
function listed(scores: readonly string[]): string {
  const most = 12;
  if (scores.length === 0) return 'no score';
  if (scores.length <= most) return scores.join(' ');
  return `${String(scores.length)} scores from ${scores[0] ?? ''} to ${scores.at(-1) ?? ''}`;
}

function points(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

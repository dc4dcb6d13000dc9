/** One wrong line in one measure. */
export type DeliberateBug = {
  /** What the bug gets wrong. */
  readonly wrong: string;
  /** File below src/domain/network/. */
  readonly file: string;
  /** Text that stands in the file exactly once. */
  readonly right: string;
  readonly bug: string;
  /** The test file that must fail; the worked values unless another is named. */
  readonly noticedBy?: 'composition' | 'structure' | 'mapReport' | 'whatIf';
};

/**
 * Mistakes that are easily made in these measures. A test puts each into a copy of the source and
 * expects the tests of the network to fail.
 */
export const deliberateBugs: readonly DeliberateBug[] = [
  {
    wrong: "Blau's index takes people for shares",
    file: 'composition/blau.ts',
    right: '/ (n * n))',
    bug: '/ n)',
  },
  {
    wrong: 'Blau by the best split forgets who is left over',
    file: 'composition/blauNormalised.ts',
    right: 'over * (whole + 1) ** 2 +',
    bug: 'over * whole ** 2 +',
  },
  {
    wrong: 'Blau by reachable kinds divides by K even when fewer people are listed',
    file: 'composition/blauNormalised.ts',
    right: 'Math.min(kindsOffered, n)',
    bug: 'kindsOffered',
  },
  {
    wrong: 'Simpson puts the first person back',
    file: 'composition/simpson.ts',
    right: 'counts.map((f) => f * (f - 1))',
    bug: 'counts.map((f) => f * f)',
  },
  {
    wrong: 'the Simpson score goes over 100',
    file: 'composition/simpson.ts',
    right: 'Math.min(1, (chance.value * kindsOffered) / (kindsOffered - 1))',
    bug: '((chance.value * kindsOffered) / (kindsOffered - 1))',
  },
  {
    wrong: 'entropy in nats is in bits',
    file: 'composition/shannon.ts',
    right: 'Math.log(n / f)',
    bug: 'Math.log2(n / f)',
  },
  {
    wrong: 'evenness of one kind is 1 and not unknown',
    file: 'composition/evenness.ts',
    right: "kinds < 2 ? unknown('one-kind')",
    bug: 'kinds < 2 ? known(1)',
  },
  {
    wrong: 'the effective number of kinds leans the other way',
    file: 'composition/hill.ts',
    right: 'known(1 / (1 - index.value))',
    bug: 'known(1 / index.value)',
  },
  {
    wrong: 'a missing answer counts as a kind',
    file: 'composition/kindCounts.ts',
    right: "value === undefined || value === ''",
    bug: 'value === undefined',
  },
  {
    wrong: 'a missing answer counts as a difference between two people',
    file: 'composition/gower.ts',
    right: "if (value === '' || against === '') continue;",
    bug: '',
  },
  {
    wrong: 'Rao–Stirling counts each pair once',
    file: 'composition/rao.ts',
    right: 'total += 2 * distance',
    bug: 'total += distance',
  },
  {
    wrong: 'a position counts as often as it is reached',
    file: 'composition/positions.ts',
    right: 'new Set(listed).intersection(new Set(reached)).size',
    bug: '[...reached].filter((each) => new Set(listed).has(each)).length',
    noticedBy: 'composition',
  },
  {
    wrong: 'the E-I index is turned round',
    file: 'similarity/eiIndex.ts',
    right: '(different - alike) / n',
    bug: '(alike - different) / n',
  },
  {
    wrong: "Coleman's homophily below the baseline is measured as above it",
    file: 'similarity/colemanHomophily.ts',
    right: '(above >= 0 ? 1 - shareToMeet : shareToMeet)',
    bug: '(1 - shareToMeet)',
  },
  {
    wrong: "Yule's Q is the phi-like difference over all",
    file: 'similarity/yulesQ.ts',
    right: '(towards - away) / (towards + away)',
    bug: '(towards - away) / (towards + away + 1)',
  },
  {
    wrong: 'a pair named twice is two ties',
    file: 'alterGraph.ts',
    right: 'if (earlier === undefined) tieCount += 1;',
    bug: 'tieCount += 1; if (earlier === undefined) {}',
    noticedBy: 'structure',
  },
  {
    wrong: 'of a pair named twice the last tie holds',
    file: 'alterGraph.ts',
    right: 'Math.max(earlier ?? 0, weight)',
    bug: 'weight',
    noticedBy: 'structure',
  },
  {
    wrong: 'density counts ego among the people',
    file: 'structure/density.ts',
    right: '(n * (n - 1))',
    bug: '(n * (n + 1))',
  },
  {
    wrong: 'the components leave those out who know nobody',
    file: 'structure/components.ts',
    right: 'found.push(members',
    bug: 'if (members.length > 1) found.push(members',
  },
  {
    wrong: 'fragmentation counts people for pairs',
    file: 'structure/fragmentation.ts',
    right: 'length * (length - 1)',
    bug: 'length * length',
  },
  {
    wrong: 'effective size counts each tie once',
    file: 'structure/effectiveSize.ts',
    right: 'n * n - 2 * tieCount',
    bug: 'n * n - tieCount',
  },
  {
    wrong: "weighted effective size forgets ego's tie among the largest",
    file: 'structure/effectiveSize.ts',
    right: 'Math.max(graph.strengths[alter] ?? 0, ...knows.values())',
    bug: 'Math.max(1, ...knows.values())',
  },
  {
    wrong: "constraint leaves ego out of an alter's ties",
    file: 'structure/constraint.ts',
    right: '1 / (knows.size + 1)',
    bug: '1 / Math.max(1, knows.size)',
  },
  {
    wrong: 'constraint does not square',
    file: 'structure/constraint.ts',
    right: '(invested / n) ** 2',
    bug: 'invested / n',
  },
  {
    wrong: 'weighted constraint takes an unknown strength for 0',
    file: 'structure/egoShares.ts',
    right: "if (present.length < ids.length) return unknown('strength-missing');",
    bug: '',
  },
  {
    wrong: 'hierarchy divides by ln n alone',
    file: 'structure/hierarchy.ts',
    right: '/ (n * Math.log(n))',
    bug: '/ Math.log(n)',
  },
  {
    wrong: 'betweenness takes alters whom both know for no rivals',
    file: 'structure/betweenness.ts',
    right: '1 / (1 + (common[other] ?? 0))',
    bug: '1',
  },
  {
    wrong: 'betweenness keeps the common alters of the one before',
    file: 'structure/betweenness.ts',
    right: 'common.fill(0);',
    bug: '',
  },
  {
    wrong: 'roominess takes the smallest constraint for 0',
    file: 'structure/roominess.ts',
    right: '/ (most - 1 / n)',
    bug: '/ most',
    noticedBy: 'structure',
  },
  {
    wrong: 'the deviation of tie strength divides by one fewer',
    file: 'structure/tieStrength.ts',
    right: 'sum(squares) / squares.length',
    bug: 'sum(squares) / (squares.length - 1)',
  },
  {
    wrong: 'the mean tie value counts each tie twice',
    file: 'structure/meanTieValue.ts',
    right: 'bothWays / (n * (n - 1))',
    bug: 'bothWays / ((n * (n - 1)) / 2)',
  },
  {
    wrong: 'skipping who knows whom counts as knowing nobody',
    file: 'mapScores.ts',
    right: 'network.tiesSkipped',
    bug: 'network.tiesSkipped === undefined',
    noticedBy: 'mapReport',
  },
  {
    wrong: 'skipping help for everybody counts as having none',
    file: 'mapScores.ts',
    right: "if (alters.every(({ help }) => help === undefined)) return unknown('no-answers');",
    bug: '',
    noticedBy: 'mapReport',
  },
  {
    wrong: 'the range without one person leaves their ties behind',
    file: 'leaveOneOut.ts',
    right: 'tieCount - (neighbours[position]?.size ?? 0)',
    bug: 'tieCount',
  },
  {
    wrong: 'a person who splits no circle is called its hinge',
    file: 'circles.ts',
    right: 'left > 1',
    bug: 'left > 0',
    noticedBy: 'mapReport',
  },
  {
    wrong: 'the best pretend person is of the commonest kind',
    file: 'bestPretendPerson.ts',
    right: 'Math.min(...counts)',
    bug: 'Math.max(...counts)',
    noticedBy: 'whatIf',
  },
];

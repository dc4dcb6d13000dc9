import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { mapReport } from '#src/domain/network/mapReport.ts';
import { networkMap } from '#src/domain/network/mapModel.ts';
import { Circles } from './Circles.tsx';
import { CuriousDetails } from './CuriousDetails.tsx';
import { HelpTable } from './HelpTable.tsx';
import { KeepMap } from './KeepMap.tsx';
import { LiveMap } from './LiveMap.tsx';
import type { MapLinks } from '../mapLinks.ts';
import { likenessReading, pictureReading } from './mapReading.ts';
import type { StepId } from '../mapSteps.ts';
import { PeopleTable } from './PeopleTable.tsx';
import { ScoreTable } from './ScoreTable.tsx';
import type { StepProps } from '../steps/stepProps.ts';
import { toEgoNetwork } from '../toEgoNetwork.ts';
import { WhatIfPerson } from './WhatIfPerson.tsx';

export type MapResultProps = StepProps & {
  readonly links: MapLinks;
  readonly onOpen: (step: StepId) => void;
  readonly onStartAgain: () => void;
  readonly onErase: () => void;
};

/** The result: the picture, what it says, the four scores and what made them, what would move them. */
export function MapResult(props: MapResultProps) {
  const { map, links, takesFocus, onChange } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const [selected, setSelected] = useState<string | undefined>(undefined);
  const network = useMemo(() => toEgoNetwork(map), [map]);
  const report = useMemo(() => mapReport(network, networkMap), [network]);
  const names = new Map(map.people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? '';
  const likeness = likenessReading(report);

  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);

  return (
    <div class="map-result">
      <header class="step-head">
        <h2 ref={heading} tabIndex={-1}>
          Your map
        </h2>
        <p class="picture-reading">{pictureReading(report, nameOf).join(' ')}</p>
      </header>
      <LiveMap
        map={map}
        report={report}
        selected={selected}
        onSelect={setSelected}
        onChange={onChange}
        onOpen={props.onOpen}
      />
      {report.enoughPeople ? (
        <ScoreTable report={report} nameOf={nameOf} />
      ) : (
        <section class="hidden-scores" aria-labelledby="scores-title">
          <h2 id="scores-title">Scores are hidden below five people</h2>
          <p>
            There{' '}
            {map.people.length === 1 ? 'is one person' : `are ${String(map.people.length)} people`}{' '}
            on your map. With so few, one name more or less would move a score from one end to the
            other, and three people who all differ would give a full 100. Add{' '}
            {networkMap.fewestPeople - map.people.length} more and the scores appear.
          </p>
          <p>
            <button
              type="button"
              class="button"
              onClick={() => {
                props.onOpen('more');
              }}
            >
              Add people
            </button>
          </p>
        </section>
      )}
      <Circles map={map} report={report} nameOf={nameOf} onChange={onChange} />
      <HelpTable report={report} nameOf={nameOf} />
      {report.enoughPeople && (
        <WhatIfPerson map={map} network={network} report={report} links={links} />
      )}
      <section aria-labelledby="likeness-title">
        <h2 id="likeness-title">Who is like you</h2>
        <p>
          {likeness.length > 0
            ? likeness.join(' ')
            : 'Nothing was said that would show who is like you.'}{' '}
          These are counts, and no score uses them: people like you understand quickly and back you
          up.
        </p>
        <p class="small no-print">
          There is a page of its own for{' '}
          <a href="/map/likeness/">background, health, faith and the like</a>. It is off unless you
          want it.
        </p>
      </section>
      <PeopleTable map={map} nameOf={nameOf} />
      <CuriousDetails report={report} />
      <KeepMap report={report} onStartAgain={props.onStartAgain} onErase={props.onErase} />
    </div>
  );
}

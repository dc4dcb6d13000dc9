import { useState } from 'preact/hooks';
import { mapScoreIds, networkMap } from '#src/domain/network/mapModel.ts';
import type { MapReport } from '#src/domain/network/mapReport.ts';
import { deviceStorage } from '#src/profile/deviceStorage.ts';
import { createResultHistory, keepResult } from '#src/profile/resultHistory.ts';
import { keptMap } from './keptMap.ts';

type Props = {
  readonly report: MapReport;
  readonly onStartAgain: () => void;
  readonly onErase: () => void;
};

/** Ways to keep a map: its scores on this device, on paper, as a text without names. */
export function KeepMap({ report, onStartAgain, onErase }: Props) {
  const [history] = useState(createResultHistory);
  const [message, setMessage] = useState('');

  const keep = () => {
    history.set(keepResult(history.get(), keptMap(report, new Date().toISOString())));
    setMessage(
      deviceStorage.lasts()
        ? 'The scores are kept on this device, with the date and without names.'
        : 'This browser keeps nothing for this site, so the scores last until you close the page. Print them to keep them.',
    );
  };

  const share = async () => {
    const text = shareText(report, location.origin + location.pathname);
    try {
      // Old browsers lack `canShare`; a frame may copy and not share.
      if ((navigator as Partial<Navigator>).canShare?.({ text })) await navigator.share({ text });
      else {
        await navigator.clipboard.writeText(text);
        setMessage('Copied: four scores and the address of the map, no names.');
      }
    } catch (reason) {
      if (reason instanceof DOMException && reason.name === 'AbortError') return;
      setMessage('This browser does not let the page share or copy. You can print instead.');
    }
  };

  return (
    <section class="keep no-print" aria-labelledby="keep-title">
      <h2 id="keep-title">Keep it</h2>
      <p>
        The map is saved on this device as you go, names too. On a computer you share, print it and
        then erase it.
      </p>
      <p class="buttons">
        {report.enoughPeople && (
          <button type="button" class="button quiet" onClick={keep}>
            Keep the scores with today’s date
          </button>
        )}
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            window.print();
          }}
        >
          Print
        </button>
        {report.enoughPeople && (
          <button type="button" class="button quiet" onClick={() => void share()}>
            Share without names
          </button>
        )}
      </p>
      <p role="status" class="message">
        {message}
      </p>
      <p>
        <a href="/you/">All you kept</a>: compare dates, make a picture of the scores, or{' '}
        <a href="/you/#erase">erase everything</a>.
      </p>
      <p class="buttons">
        <button type="button" class="link" onClick={onStartAgain}>
          Start again
        </button>
        <button type="button" class="link" onClick={onErase}>
          Erase this map from the device
        </button>
      </p>
    </section>
  );
}

/** The result as plain text: scores and the page's address, no name and no answer. */
function shareText(report: MapReport, address: string): string {
  const lines = mapScoreIds.map(
    (id) => `${networkMap.scores[id].label}: ${String(report.scores[id].rounded ?? 'not known')}`,
  );
  return [`A map of my network, ${String(report.people)} people`, ...lines, address].join('\n');
}

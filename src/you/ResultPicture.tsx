import { useEffect, useRef, useState } from 'preact/hooks';
import type { KeptResult } from '#src/domain/profile/keptResult.ts';
import type { ResultForm } from '#src/domain/profile/resultForm.ts';
import { saveFile } from '#src/profile/saveFile.ts';
import { CopyText } from './CopyText.tsx';
import { drawResult, pictureInWords } from './drawResult.ts';
import { paintPicture } from './paintPicture.ts';

type Props = {
  readonly siteName: string;
  readonly form: ResultForm;
  readonly result: KeptResult;
};

/** A picture of the scores to save or share, drawn here, with the same in words. */
export function ResultPicture({ siteName, form, result }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [message, setMessage] = useState('');
  const words = pictureInWords(form, result, siteName);

  useEffect(() => {
    const paint = () => {
      if (canvas.current) void paintPicture(canvas.current, drawResult(form, result, siteName));
    };
    paint();
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', paint);
    return () => {
      scheme.removeEventListener('change', paint);
    };
  }, [form, result, siteName]);

  const withFile = (use: (file: File) => void | Promise<void>) => () => {
    canvas.current?.toBlob((blob) => {
      if (!blob)
        setMessage('This browser could not make the picture. The words below say the same.');
      else void use(new File([blob], 'profile.png', { type: 'image/png' }));
    }, 'image/png');
  };
  const save = withFile((file) => {
    saveFile(file, file.name);
    setMessage('Saved as profile.png.');
  });
  const share = withFile(async (file) => {
    try {
      await navigator.share({ files: [file], text: words });
    } catch (reason) {
      if (reason instanceof DOMException && reason.name === 'AbortError') return;
      setMessage('This browser did not share it. You can save the picture instead.');
    }
  });

  return (
    <section aria-labelledby="picture-title">
      <h3 id="picture-title">As a picture</h3>
      <p>Your scores and the name of this site. No answers, no names, no date.</p>
      <canvas ref={canvas} width="1200" height="630" role="img" aria-label={words} />
      <div class="buttons">
        <button type="button" class="button quiet" onClick={save}>
          Save the picture
        </button>
        {canShareFiles() && (
          <button type="button" class="button quiet" onClick={share}>
            Share the picture
          </button>
        )}
        <CopyText label="Copy its words" text={words} />
      </div>
      <p role="status">{message}</p>
      <details>
        <summary>The picture in words, to post with it</summary>
        <p>{words}</p>
      </details>
    </section>
  );
}

function canShareFiles(): boolean {
  const file = new File([], 'profile.png', { type: 'image/png' });
  // Old browsers lack it.
  return (navigator as Partial<Navigator>).canShare?.({ files: [file] }) ?? false;
}

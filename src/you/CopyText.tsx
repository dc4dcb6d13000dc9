import { useState } from 'preact/hooks';

type Props = { readonly label: string; readonly text: string };

/** A button that copies a text, and says so. */
export function CopyText({ label, text }: Props) {
  const [message, setMessage] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setMessage('Copied.');
    } catch {
      setMessage('This browser does not let the page copy. Select the text and copy it by hand.');
    }
  };
  return (
    <span class="copy">
      <button type="button" class="button quiet" onClick={() => void copy()}>
        {label}
      </button>{' '}
      <span role="status">{message}</span>
    </span>
  );
}

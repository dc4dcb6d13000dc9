/**
 * A press on Continue before the island is awake is remembered, and done when it wakes. The
 * click counts, not the submit: a frame without the right to send forms never gets one.
 */
export function rememberEarlyPress(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('.quiz form')) {
    form.querySelector('[type=submit]')?.addEventListener('click', (event) => {
      event.preventDefault();
      form.dataset['pressed'] = 'yes';
    });
  }
}

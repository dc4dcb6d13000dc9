/** What the page says before a result was kept: what to do, and what would stand here. */
export function NothingYet({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section id="history" class="nothing" aria-labelledby="nothing-title">
      <svg viewBox="-60 -40 120 80" aria-hidden="true" focusable="false">
        <circle r="30" cx="-14" />
        <circle r="22" cx="22" cy="6" />
        <circle class="ego" r="6" />
      </svg>
      <div>
        <h2 id="nothing-title">{title}</h2>
        <p>{text}</p>
        <p class="buttons">
          <a class="button" href="/quizzes/network-diversity/">
            Take the check, 3 minutes
          </a>
          <a class="button quiet" href="/map/">
            Map your network, 10 minutes
          </a>
          <a class="button quiet" href="#everything">
            I have a code or a file
          </a>
        </p>
      </div>
    </section>
  );
}

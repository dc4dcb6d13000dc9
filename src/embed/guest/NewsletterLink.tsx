/** The way to the newsletter out of a frame, with the reason why it is not signed up for here. */
export function NewsletterLink() {
  return (
    <section class="newsletter no-print" aria-labelledby="newsletter-title">
      <h2 id="newsletter-title">The newsletter</h2>
      <p>
        <a class="button quiet" href="/newsletter/">
          Sign up in a new tab
        </a>
      </p>
      <p class="small">
        There is no form in this frame, because a page around a form can lay something over it and
        mislead you.
      </p>
    </section>
  );
}

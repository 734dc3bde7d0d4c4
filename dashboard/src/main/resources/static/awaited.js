// The page in place of a truck that is not there: goes to the truck as soon as it is.
(() => {
  "use strict";
  const body = document.body;
  let newest = null;

  const refresh = swap.oneAtATime(async () => {
    const sign = newest;
    const answer = await swap.get(location.href);
    const page = await answer.text();
    if (!page.includes("data-page=")) throw new Error("something answered " + answer.status + " for the dashboard");
    if (answer.status === 404 && body.dataset.status === "404") swap.shows(sign);
    else location.reload();
  });

  document.addEventListener("live:change", (event) => {
    newest = event.detail;
    refresh(false);
  });
})();

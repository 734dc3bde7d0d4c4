// The page "Delivery times": fetches it anew when the fleet has changed, but not with every change. The numbers are of
// 30 days, and with many trucks something changes all the time.
(() => {
  "use strict";
  const PAUSE = 20_000; // well below the time after which a page that shows something old is no longer called live
  const numbers = document.getElementById("numbers");
  let last = Date.now();
  let waiting = false;

  const refresh = swap.oneAtATime(async () => {
    last = Date.now();
    const change = await swap.ask(numbers.dataset.fragment);
    swap.keepingFocus(() => { numbers.innerHTML = change.html; });
    swap.shows(change);
  });

  document.addEventListener("live:change", () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      refresh(false);
    }, Math.max(0, last + PAUSE - Date.now()));
  });
})();

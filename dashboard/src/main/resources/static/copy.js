// Buttons that copy the text of an element: <button data-copy="its id">.
(() => {
  "use strict";

  // Only pages on this machine or over HTTPS may use the clipboard directly.
  const copy = async (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    if (navigator.clipboard) await navigator.clipboard.writeText(element.textContent);
    else document.execCommand("copy");
    page.announce(page.say("copied"));
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) copy(document.getElementById(button.dataset.copy));
  });
})();

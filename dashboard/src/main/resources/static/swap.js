// Puts new HTML in place of old without taking the focus away, and tells people who can't see the page, briefly.
window.swap = (() => {
  "use strict";

  // Runs a change of the page; if it takes away the element in focus, its successor with the same id gets the focus.
  const keepingFocus = (change) => {
    const focused = document.activeElement;
    const holder = focused && focused.closest("[id]");
    const link = holder && holder !== focused ? [...holder.querySelectorAll("a, button")].indexOf(focused) : -1;
    change();
    if (!holder || document.activeElement === focused) return;
    const successor = document.getElementById(holder.id);
    const target = successor && link >= 0 ? successor.querySelectorAll("a, button")[link] : successor;
    if (target) target.focus({ preventScroll: true });
  };

  const announce = (text) => {
    const announcer = document.getElementById("announcer");
    announcer.textContent = "";
    announcer.textContent = text;
  };

  return { keepingFocus, announce };
})();

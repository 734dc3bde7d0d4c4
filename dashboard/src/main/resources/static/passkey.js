// Passkeys: a form with data-passkey has the browser ask for one, and sends what it answers as its field "answer".
(() => {
  "use strict";

  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "");

  // Browsers before 2024 have no function for these two.
  const asked = (options) => {
    options.challenge = bytes(options.challenge);
    if (options.user) options.user.id = bytes(options.user.id);
    for (const known of options.excludeCredentials ?? []) known.id = bytes(known.id);
    return { publicKey: options };
  };

  const answer = (credential) => {
    const said = { clientDataJSON: text(credential.response.clientDataJSON) };
    const { attestationObject, authenticatorData, signature, userHandle } = credential.response;
    for (const [name, part] of Object.entries({ attestationObject, authenticatorData, signature, userHandle }))
      if (part) said[name] = text(part);
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      clientExtensionResults: {},
      response: said,
    });
  };

  // What the station says in place of options.
  class Refused extends Error {}

  // What a person has typed is looked at before his device makes anything.
  const options = async (form) => {
    const typed = form.dataset.passkey === "create" && {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
    };
    const response = await fetch(form.dataset.options, { headers: { Accept: "application/json" }, ...typed });
    const said = await response.json();
    if (!response.ok) throw new Refused(said.detail);
    return said;
  };

  const sentence = (problem, words) => {
    if (problem instanceof Refused) return problem.message;
    if (problem instanceof DOMException) {
      if (problem.name === "InvalidStateError") return words.known;
      return ["NotAllowedError", "AbortError"].includes(problem.name) ? words.ended : words.failed;
    }
    return words.unreachable;
  };

  const send = async (form) => {
    const said = form.querySelector("[data-passkey-problem]");
    said.textContent = "";
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      const credential = await navigator.credentials[form.dataset.passkey](asked(await options(form)));
      form.elements.answer.value = answer(credential);
      form.submit();
    } catch (problem) {
      said.textContent = sentence(problem, said.dataset);
    } finally {
      button.disabled = false;
    }
  };

  const able = isSecureContext && window.PublicKeyCredential;
  for (const none of document.querySelectorAll("[data-passkey-none]")) none.hidden = able;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = !able;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form);
    });
  }
})();
